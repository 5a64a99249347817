//! The program without a screen: exit codes, messages, quiet pipes.

use std::process::{Command, Output, Stdio};

use super::PROGRAM;
use super::terminal::CACHE;
use crate::fetch::server::{Server, reply};
use crate::lexicon::folder;

fn run(arguments: &[&str]) -> Output {
    run_in("no/such/folder", arguments)
}

/// Runs it with `folder` as the folder of settings.
fn run_in(folder: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env("DATELINE_CONFIG_DIR", folder).env("DATELINE_CACHE_DIR", CACHE);
    command.stdin(Stdio::null());
    command.output().expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn version_and_help() {
    let version = run(&["--version"]);
    assert_eq!(
        String::from_utf8_lossy(&version.stdout),
        concat!("dateline ", env!("CARGO_PKG_VERSION"), "\n")
    );
    let help = String::from_utf8_lossy(&run(&["--help"]).stdout).into_owned();
    assert!(help.contains("export") && help.contains("PATH") && help.contains("https://"), "{help}");
}

#[test]
fn a_missing_path_is_named_and_nothing_starts() {
    for arguments in [&["no/such/file"][..], &["export", "no/such/file"]] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains("no/such/file: no such file or folder"), "{}", said(&output));
    }
}

#[test]
fn without_a_terminal_it_says_what_to_do() {
    let output = run(&["assets/sample"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("not a terminal") && said(&output).contains("dateline export"),
        "{}",
        said(&output)
    );
}

#[test]
fn export_goes_on_past_a_missing_path_and_says_so() {
    let output = run(&["export", "no/such/file", "assets/sample/wire.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("no/such/file"), "{}", said(&output));
    let articles = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter(|line| line.contains("\"type\":\"article\""))
        .count();
    assert_eq!(articles, 5);
}

#[test]
fn export_is_the_same_on_every_run() {
    assert_eq!(run(&["export"]).stdout, run(&["export"]).stdout);
}

#[test]
fn own_lists_come_from_the_folder_of_settings_and_from_folders_that_are_named() {
    let settings = folder("program-settings", &[]);
    let own =
        folder("program-settings/lexicon", &[("ships.tsv", b"Oddar Strait\tship\nAmberline\tpipeline\n")]);
    let beside = folder("program-beside", &[("a.tsv", b"Oddar Strait\twater\nno tab\n")]);
    let (settings, own) = (settings.to_str().unwrap(), own.to_str().unwrap());
    let beside = beside.to_str().unwrap();
    let kinds = |output: &Output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let has = |id: &str| text.contains(&format!("\"type\":\"entity\",\"id\":\"{id}\""));
        [has("ship:oddar-strait"), has("water:oddar-strait"), has("pipeline:amberline")]
    };
    let none = run(&["export"]);
    assert_eq!((none.status.code(), kinds(&none)), (Some(0), [false; 3]));
    let listed = run_in(settings, &["export"]);
    assert_eq!((listed.status.code(), kinds(&listed)), (Some(0), [true, false, true]), "{}", said(&listed));
    let named = run(&["export", "--lexicon", own]);
    assert_eq!(listed.stdout, named.stdout);
    let both = run_in(settings, &["export", "--lexicon", beside]);
    assert_eq!(
        (both.status.code(), kinds(&both)),
        (Some(1), [false, true, true]),
        "what is named goes first"
    );
    assert!(said(&both).contains("a.tsv:2: has 1 column, not 2 or 3"), "{}", said(&both));
    assert!(said(&both).contains("ships.tsv:1: lists Oddar Strait again: a.tsv, line 1"), "{}", said(&both));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = Command::new(PROGRAM)
        .arg("export")
        .env("DATELINE_CONFIG_DIR", "no/such/folder")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!said(&output).contains("error") && !said(&output).contains("panicked"), "{}", said(&output));
}

#[test]
fn judgements_count_in_the_export() {
    let text = "[[judgement]]\nrename = \"Astrid Vennberg\"\nto = \"A. V.\"\n[[judgement]]\nhide = \"Nobody at all\"\n";
    let folder = folder(
        "export-judged",
        &[("judgements.toml", text.as_bytes()), ("other.toml", b"[[judgement]]\nhide =\n")],
    );
    let output = run_in(folder.to_str().unwrap(), &["export"]);
    let lines = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(lines.contains("\"name\":\"A. V.\"") && lines.contains("\"tier\":\"confirmed\""));
    assert!(
        said(&output)
            .contains("judgements.toml:4: it changes nothing here: no entity is called “Nobody at all”"),
        "{}",
        said(&output)
    );
    assert_eq!(output.status.code(), Some(0), "a name that is not here is no fault");
    let other = folder.join("other.toml");
    let output = run_in(folder.to_str().unwrap(), &["export", "--judgements", other.to_str().unwrap()]);
    assert!(said(&output).contains("other.toml:2: the judgement is left aside"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("\"name\":\"Astrid Vennberg\""));
}

#[test]
fn standard_input_is_a_source() {
    let mut child = Command::new(PROGRAM)
        .args(["export", "-"])
        .env("DATELINE_CONFIG_DIR", "no/such/folder")
        .env("DATELINE_CACHE_DIR", CACHE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut input = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut input, b"title,body\nFerry Sinks,One two.\n").unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(out.contains("\"standard input\"") && out.contains("Ferry Sinks"), "{out}{}", said(&output));
}

#[test]
fn a_path_leads_from_one_name_to_another() {
    let output = run(&["path", "Anneli Vuoma", "Kresnia"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(text.starts_with("Anneli Vuoma (person)\n    ") && text.ends_with("Kresnia (place)\n"), "{text}");
    assert!(text.contains("    in one sentence · "), "{text}");
    let output = run(&["path", "--json", "Anneli Vuoma", "Kresnia"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["end"], "found");
    let hops = told["hops"].as_array().unwrap();
    assert!(hops.windows(2).all(|two| two[0]["to"] == two[1]["from"]), "{told}");
    for hop in hops {
        let passage = &hop["passages"][0];
        let name = passage["names"][0].as_array().unwrap();
        let [start, end] = [0, 1].map(|at| name[at].as_u64().unwrap() as usize);
        assert!(!passage["sentence"].as_str().unwrap()[start..end].is_empty());
    }
}

#[test]
fn a_path_tells_of_names_that_are_not_there_or_are_several() {
    let output = run(&["path", "Anneli Vuomo", "Kresnia"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("nothing is called “Anneli Vuomo”"), "{}", said(&output));
    assert!(said(&output).contains("“Anneli Vuoma”"), "{}", said(&output));
    let text = "{\"title\": \"\", \"body\": \"Anna Lund met Boris Lund in Kyiv. Lund left.\"}\n";
    let news = folder("program-path", &[("a.jsonl", text.as_bytes())]);
    let output = run(&["path", "Anna Lund", "Kyiv", news.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

#[test]
fn addresses_are_sources() {
    let item =
        "<item><title>Ferry Sinks</title><description>Astrid Vennberg was on board.</description></item>";
    let server = Server::start(move |path, head| match (path, head.contains("If-None-Match")) {
        ("/feed.xml", true) => reply("304 Not Modified", ""),
        ("/feed.xml", false) => reply("200 OK\nETag: \"1\"", format!("<rss><channel>{item}</channel></rss>")),
        _ => reply("404 Not Found", ""),
    });
    let cache = folder("program-cache", &[]);
    let export = |paths: &[String]| {
        let mut command = Command::new(PROGRAM);
        command.arg("export").args(paths).stdin(Stdio::null()).env("DATELINE_CONFIG_DIR", "no/such/folder");
        // a proxy is not asked for what is on this machine
        command.env("DATELINE_CACHE_DIR", &cache).env("HTTP_PROXY", "http://127.0.0.1:1");
        command.output().expect("it runs")
    };
    let feed = server.at("/feed.xml");
    let first = export(std::slice::from_ref(&feed));
    let out = String::from_utf8_lossy(&first.stdout).into_owned();
    assert_eq!(first.status.code(), Some(0), "{}", said(&first));
    assert!(out.contains("Ferry Sinks") && out.contains("Astrid Vennberg was on board."), "{out}");
    assert!(out.contains(&format!("\"source\":\"{feed}\"")), "{out}");
    let second = export(std::slice::from_ref(&feed));
    assert_eq!((second.status.code(), &second.stdout), (Some(0), &first.stdout), "{}", said(&second));
    assert!(server.asked()[1].contains("if-none-match: \"1\""));
    let secret = server.at("/none").replace("http://", "http://ada:secret@");
    let none = export(&[secret, feed]);
    assert_eq!((none.status.code(), &none.stdout), (Some(1), &first.stdout));
    let want = format!(
        "error: {}: cannot be fetched: there is nothing (HTTP status 404) (check the address)\n",
        server.at("/none")
    );
    assert_eq!(said(&none), want);
}

#[test]
fn what_was_read_is_kept_in_the_cache_unless_that_is_not_wanted() {
    // letters that no packing makes much smaller, since little is not kept
    let mut number = 1_u64;
    let mut letter = || {
        number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + (number >> 33) as u8 % 26)
    };
    let word: String = (0..400_000).map(|_| letter()).collect();
    let text = format!("{{\"title\": \"Ferry sinks\", \"body\": \"Anna Lund said so in Kyiv: {word}.\"}}\n");
    let home = folder("program-cache", &[("news.txt", text.as_bytes())]);
    let news = home.join("news.txt");
    let export = |cache: &str, arguments: &[&str]| {
        let mut command = Command::new(PROGRAM);
        command.args([&["export", news.to_str().unwrap()], arguments].concat());
        command.env("DATELINE_CONFIG_DIR", "no/such/folder").env("DATELINE_CACHE_DIR", home.join(cache));
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        output
    };
    let plain = export("none", &["--no-cache"]);
    assert!(!home.join("none").exists());
    let kept = || std::fs::read_dir(home.join("cache/shelf")).unwrap().count();
    for _ in 0..2 {
        let output = export("cache", &[]);
        assert_eq!((output.stdout, output.stderr), (plain.stdout.clone(), plain.stderr.clone()));
        assert_eq!(kept(), 1);
    }
    let output = export("news.txt", &[]);
    assert_eq!(output.stdout, plain.stdout);
    assert!(
        said(&output).contains("info: ") && said(&output).contains("nothing can be kept here"),
        "{}",
        said(&output)
    );
}
