//! The program in a pseudo-terminal: open, move, jump, resize, quit, signals, panic; the terminal as it was.

use super::PROGRAM;
use super::terminal::Terminal;
use crate::lexicon::folder;

const WIDTH: u16 = 120;
const HEIGHT: u16 = 40;

fn start(environment: &[(&str, &str)]) -> Terminal {
    let terminal = Terminal::start(PROGRAM, &["assets/sample"], environment, WIDTH, HEIGHT);
    terminal.wait("the corpus", |screen| screen.contains(" articles · ") && screen.contains("people ("));
    terminal
}

#[test]
fn it_opens_moves_jumps_and_quits() {
    let mut terminal = start(&[]);
    let first = terminal.wait_for("as loaded");
    terminal.send("j");
    terminal.wait("the second article", |screen| screen.contains("2/1") && screen != first);
    terminal.send("/vennberg\r");
    terminal.wait_for("Entry · Astrid Vennberg");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
    terminal.assert_restored();
    assert!(!terminal.screen().contains("Vennberg"), "the alternate screen's text is left behind");
}

#[test]
fn without_a_path_the_sample_opens() {
    let mut terminal = Terminal::start(PROGRAM, &[], &[], WIDTH, HEIGHT);
    terminal.wait_for("18 articles");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
}

#[test]
fn kinds_of_the_reader_are_shown_and_found() {
    let own =
        folder("screen-lists", &[("ships.tsv", b"Solv\xc3\xa5g\tship\tSolvag|MS Solv\xc3\xa5g\nno tab\n")]);
    let arguments = ["--lexicon", own.to_str().unwrap(), "assets/sample"];
    let mut terminal = Terminal::start(PROGRAM, &arguments, &[], WIDTH, HEIGHT);
    terminal.wait_for("18 articles");
    terminal.send("/solvag\r");
    terminal.wait_for("Entry · Solvåg");
    terminal.wait_for("ship · ");
    terminal.send("!");
    terminal.wait_for("ships.tsv:2");
    terminal.send("qq");
    assert!(terminal.wait_for_end().success());
}

#[test]
fn the_mouse_selects() {
    let mut terminal = start(&[]);
    terminal.click(5, 5);
    terminal.wait_for("2/18");
    let before = terminal.screen();
    terminal.wheel_down(60, 5);
    terminal.wait("the reader further down", |screen| screen != before);
    terminal.send("q");
    terminal.wait_for_end();
    terminal.assert_restored();
}

#[test]
fn it_lives_through_every_size() {
    let mut terminal = start(&[]);
    for (width, height) in [(200, 60), (80, 24), (40, 10), (12, 4), (2, 2), (1, 1), (64, 16), (100, 30)] {
        terminal.resize(width, height);
        std::thread::sleep(std::time::Duration::from_millis(30));
    }
    terminal.wait_for("Cross-references");
    terminal.resize(40, 10);
    terminal.wait("one pane", |screen| screen.contains("Articles") && !screen.contains("Cross-references"));
    terminal.send("\t");
    terminal.wait_for("Reader");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
    terminal.assert_restored();
}

#[test]
fn signals_end_it_with_the_terminal_restored() {
    for signal in ["TERM", "HUP", "INT"] {
        let mut terminal = start(&[]);
        terminal.signal(signal);
        let status = terminal.wait_for_end();
        assert!(status.signal().is_some(), "SIG{signal}: {status:?}");
        terminal.assert_restored();
    }
}

#[test]
fn a_panic_restores_the_terminal_and_is_reported() {
    let mut terminal = start(&[("DATELINE_PANIC_KEY", "X")]);
    terminal.send("X");
    assert_eq!(terminal.wait_for_end().exit_code(), 101);
    terminal.assert_restored();
    assert!(terminal.screen().contains("a test asked for this panic"), "{}", terminal.screen());
}

/// No shell stands above that could continue it: Ctrl-Z must not freeze it.
#[test]
fn ctrl_z_without_a_shell_comes_straight_back() {
    let mut terminal = start(&[]);
    terminal.send("\x1a");
    terminal.send("j");
    terminal.wait_for("2/18");
    assert_eq!(terminal.modes().get(&1049), Some(&true));
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
    terminal.assert_restored();
}

#[test]
fn ctrl_z_under_a_shell_stops_it_and_fg_brings_it_back() {
    let prompt = [("PS1", "PROMPT$ "), ("HISTFILE", "/dev/null")];
    let mut terminal = Terminal::start("/bin/bash", &["--norc", "--noprofile", "-i"], &prompt, WIDTH, HEIGHT);
    terminal.wait_for("PROMPT$");
    terminal.send(format!("{PROGRAM} assets/sample\n"));
    terminal.wait_for("people (");
    terminal.send("\x1a");
    terminal.wait_for("Stopped");
    assert_eq!(terminal.modes().get(&1049), Some(&false), "the screen is given back");
    terminal.send("fg\n");
    terminal.wait_for("people (");
    terminal.send("j");
    terminal.wait_for("2/18");
    terminal.send("q");
    terminal.wait("the prompt", |screen| screen.trim_end().ends_with("PROMPT$"));
}

#[test]
fn no_control_sequence_of_a_corpus_reaches_the_terminal() {
    let folder = std::env::temp_dir().join(format!("dateline-hostile-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let text = "Evil \u{1b}]0;owned\u{7}Headline \u{1b}[31mRed\n\nA body \u{9b}31m with \u{1b}P1;1q controls\u{202e} \
                that goes on until it is long enough to be a paragraph of its own, said Anna Evil\u{1b}[2J.\n";
    std::fs::write(folder.join("evil\u{1b}[31m.txt"), text).unwrap();
    let mut terminal = Terminal::start(PROGRAM, &[folder.to_str().unwrap()], &[], WIDTH, HEIGHT);
    terminal.wait_for("1 article ");
    terminal.send("!");
    terminal.wait_for("Load report");
    terminal.send("qq");
    terminal.wait_for_end();
    std::fs::remove_dir_all(&folder).unwrap();
    let bytes = terminal.bytes();
    for evil in [&b"owned"[..], b"\x1b[31mR", b"\x1b[2J.", b"\x1bP", b"\xc2\x9b", "\u{202e}".as_bytes()] {
        assert!(!bytes.windows(evil.len()).any(|window| window == evil), "{evil:?} was written");
    }
}

#[test]
fn no_color_writes_no_colour() {
    let mut terminal = start(&[("NO_COLOR", "1")]);
    terminal.send("2nnn");
    terminal.wait_for("Entry");
    terminal.send("q");
    terminal.wait_for_end();
    let bytes = String::from_utf8_lossy(&terminal.bytes()).into_owned();
    assert!(!bytes.contains("38;5;") && !bytes.contains("48;5;"), "a colour was written");
}

/// The processor time of the whole process, in ticks of the clock.
fn ticks(process: i32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

#[test]
fn an_idle_screen_uses_no_processor_time() {
    let mut terminal = start(&[]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let (before, written) = (ticks(terminal.process()), terminal.bytes().len());
    std::thread::sleep(std::time::Duration::from_secs(2));
    assert_eq!(ticks(terminal.process()), before);
    assert_eq!(terminal.bytes().len(), written, "it wrote while nothing happened");
    terminal.send("q");
    terminal.wait_for_end();
}

#[test]
fn a_judgement_shows_at_once_and_in_the_next_run() {
    let settings = folder("screen-judged", &[]);
    let environment = [("DATELINE_CONFIG_DIR", settings.to_str().unwrap())];
    let mut terminal = start(&environment);
    terminal.send("/vennberg\r");
    terminal.wait_for("Entry · Astrid Vennberg");
    terminal.send("R\x15Asta V.\r");
    terminal.wait_for("Entry · Asta V.");
    terminal.wait_for("Astrid Vennberg is called Asta V. now; u takes it back");
    // the end waits for what was judged
    terminal.send("dq");
    assert!(terminal.wait_for_end().success());
    let text = std::fs::read_to_string(settings.join("judgements.toml")).unwrap();
    assert!(
        text.contains("rename = \"Astrid Vennberg\"\nkind = \"person\"\nto = \"Asta V.\"\non = 20"),
        "{text}"
    );
    assert!(text.contains("hide = \"Asta V.\""), "{text}");

    let mut terminal = start(&environment);
    terminal.send("/vennberg");
    let is_hidden = |screen: &str| screen.contains("1 match") && !screen.contains("Asta V.");
    terminal.wait("another one found", is_hidden);
    terminal.send("\x1b");
    terminal.wait("the box closed", |screen| !screen.contains("1 match"));
    terminal.send("TTT/vennberg\r");
    terminal.wait_for("Entry · Asta V.");
    terminal.send("u");
    terminal.wait_for("nothing was judged in this run");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
}

#[test]
fn what_came_since_is_loaded_on_a_key() {
    let home =
        folder("screen-again", &[("a.txt", b"Alder\n\nAda Alm met Boris Johnson in Paris on Monday.\n")]);
    let mut terminal = Terminal::start(PROGRAM, &[home.to_str().unwrap()], &[], WIDTH, HEIGHT);
    terminal.wait_for("1 article ");
    terminal.send("/paris\r");
    terminal.wait_for("Entry · Paris");
    std::fs::write(home.join("0.txt"), "Zero\n\nEmmanuel Macron spoke in Paris.\n").unwrap();
    terminal.send("L");
    terminal.wait_for("loaded again: 2 articles, 1 more than before");
    let screen = terminal.wait_for("Entry · Paris");
    assert!(screen.contains("Zero") && screen.contains("Ada Alm met"), "{screen}");
    terminal.send("j");
    terminal.wait_for("2 articles · ");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
}

#[test]
fn a_cut_is_corrected_kept_and_taken_back() {
    let long = "The ministers met for the third time this month and agreed on nothing but a fourth meeting in Paris.";
    let text = format!("Alder Falls\n\n{long}\n\nBirch Rises\n\n{long} Nobody left.\n");
    let home = folder("screen-cuts", &[("a.txt", text.as_bytes())]);
    let file = home.join("mine/cuts.toml");
    let news = home.join("a.txt");
    let arguments = ["--cuts", file.to_str().unwrap(), news.to_str().unwrap()];
    let mut terminal = Terminal::start(PROGRAM, &arguments, &[], WIDTH, HEIGHT);
    terminal.wait_for("1 article ");
    terminal.send("C");
    terminal.wait_for("¶ Birch Rises");
    terminal.send("jB");
    terminal.wait_for("loaded again: 2 articles, 1 more than before");
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(kept.contains("begins = \"Birch Rises\""), "{kept}");
    terminal.send("\x1b");
    terminal.wait("the overlay closed", |screen| !screen.contains("Cuts ·"));
    terminal.send("C");
    terminal.wait_for("Birch Rises (by the reader)");
    terminal.send("Gx");
    terminal.wait_for("loaded again: 1 article, 1 fewer than before");
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(!kept.contains("Birch Rises"), "{kept}");
    terminal.send("qq");
    assert!(terminal.wait_for_end().success());
}

#[test]
fn a_watched_folder_is_loaded_again_by_itself() {
    let home =
        folder("screen-watch", &[("a.txt", b"Alder\n\nAda Alm met Boris Johnson in Paris on Monday.\n")]);
    std::fs::create_dir_all(home.join("deep")).unwrap();
    let path = home.to_str().unwrap();
    let mut terminal = Terminal::start(PROGRAM, &["--watch", path], &[], WIDTH, HEIGHT);
    terminal.wait_for("1 article ");
    std::fs::write(home.join("deep/b.txt"), "Birch\n\nEmmanuel Macron spoke in Paris.\n").unwrap();
    terminal.wait_for("loaded again: 2 articles, 1 more than before");
    std::fs::remove_file(home.join("a.txt")).unwrap();
    terminal.wait_for("loaded again: 1 article, 1 fewer than before");
    terminal.wait_for("Emmanuel Macron spoke");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());

    let file = home.join("deep/b.txt");
    let mut terminal = Terminal::start(PROGRAM, &["--watch", file.to_str().unwrap()], &[], WIDTH, HEIGHT);
    terminal.wait_for("1 article ");
    // as editors do: a new file takes its place
    std::fs::write(home.join("deep/new"), "Beech\n\nAngela Merkel spoke in Berlin.\n").unwrap();
    std::fs::rename(home.join("deep/new"), &file).unwrap();
    terminal.wait_for("Angela Merkel spoke");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
}
