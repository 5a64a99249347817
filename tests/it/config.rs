//! Tests of the room `config`.

use std::path::{Path, PathBuf};

use dateline::config::{self, Config, Cuts, CutsFile, Settings};
use dateline::ingest::Aids;
use dateline::model::Correction;
use dateline::source::Mapping;
use dateline::text::nearest;

use crate::lexicon::folder;

/// Variables of the environment, by name.
type Environment = &'static [(&'static str, &'static str)];

#[test]
fn the_folder_of_settings_is_where_the_environment_says() {
    let cases: &[(Environment, Option<&str>)] = &[
        (
            &[("DATELINE_CONFIG_DIR", "here"), ("XDG_CONFIG_HOME", "/xdg"), ("HOME", "/home/ada")],
            Some("here"),
        ),
        (
            &[("DATELINE_CONFIG_DIR", ""), ("XDG_CONFIG_HOME", "/xdg"), ("HOME", "/home/ada")],
            Some("/xdg/dateline"),
        ),
        (&[("XDG_CONFIG_HOME", "not/absolute"), ("HOME", "/home/ada")], Some("/home/ada/.config/dateline")),
        (&[("HOME", "/home/ada")], Some("/home/ada/.config/dateline")),
        (&[("APPDATA", "/roaming")], Some("/roaming/dateline")),
        (&[], None),
    ];
    for (environment, want) in cases {
        let folder = config::folder(|name| value(environment, name));
        assert_eq!(folder.as_deref(), want.map(Path::new), "{environment:?}");
    }
}

#[test]
fn the_folder_of_answers_is_where_the_environment_says() {
    let cases: &[(Environment, Option<&str>)] = &[
        (&[("DATELINE_CACHE_DIR", "here"), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/ada")], Some("here")),
        (&[("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/ada")], Some("/xdg/dateline")),
        (&[("XDG_CACHE_HOME", "not/absolute"), ("HOME", "/home/ada")], Some("/home/ada/.cache/dateline")),
        (&[("LOCALAPPDATA", "/local")], Some("/local/dateline")),
        (&[("DATELINE_CONFIG_DIR", "here"), ("APPDATA", "/roaming")], None),
    ];
    for (environment, want) in cases {
        let variable = |name: &str| value(environment, name);
        assert_eq!(config::cache(variable).as_deref(), want.map(Path::new), "{environment:?}");
        let aids = Config::from_environment(variable, &Aids::default()).aids;
        assert_eq!(aids.cache.as_deref(), want.map(Path::new), "{environment:?}");
    }
}

fn value(environment: Environment, name: &str) -> Option<String> {
    environment.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
}

#[test]
fn folders_that_are_given_go_before_the_one_of_the_settings() {
    let settings = folder("config-settings", &[]);
    let given = Aids { lexicons: vec![PathBuf::from("given")], model: None, ..Aids::default() };
    let with = |settings: &Path| {
        let settings = settings.to_str().map(str::to_owned);
        let variable = |name: &str| settings.clone().filter(|_| name == "DATELINE_CONFIG_DIR");
        Config::from_environment(variable, &given).aids.lexicons
    };
    assert_eq!(with(&settings), [PathBuf::from("given")], "no folder of lists is no fault");
    let own = folder("config-settings/lexicon", &[]);
    assert_eq!(with(&settings), [PathBuf::from("given"), own]);
}

/// Which of two sources each table is about, and its text field.
fn said(text: &str) -> String {
    let settings = Settings::read("settings.toml", text);
    let told = |(pattern, mapping): &(_, Mapping)| {
        let pattern: &dateline::source::SourcePattern = pattern;
        let about =
            ["news/exports/a.csv", "b.jsonl"].map(|name| if pattern.matches(name) { "x" } else { "-" });
        format!("{} body {}\n", about.concat(), mapping.body.as_deref().unwrap_or("-"))
    };
    let mappings: String = settings.mappings.iter().map(told).collect();
    settings.notices.iter().fold(mappings, |shown, notice| format!("{shown}! {notice}\n"))
}

#[test]
fn settings_say_which_field_is_what() {
    let two = "# mine\n[[source]]\nmatch = \"exports/*.csv\"\nbody = \"Volltext\"\n\n[[source]] # the others\nmatch = '*.jsonl'\nbody = 'b'\n";
    assert_eq!(said(two), "x- body Volltext\n-x body b\n");
    assert_eq!(said(""), "");
    assert_eq!(said("\u{feff}[[source]]\nmatch = \"*\"\nurl = \"u\"\n"), "xx body -\n");
}

#[test]
fn what_is_wrong_in_settings_is_told_by_line_and_spoils_nothing_else() {
    let cases = [
        (
            "[[source]]\nmatch = \"*.csv\"\n\nboddy = \"Volltext\"\nurl = \"u\"\n",
            "x- body -\n! warning: settings.toml:4: the key `boddy` is not known and is left aside (`body` is probably meant)\n",
        ),
        (
            "[[source]]\nmatch = \"b.*\"\nbody = \"b\"\nfrequency = \"x\"\n",
            "-x body b\n! warning: settings.toml:4: the key `frequency` is not known and is left aside \
             (the keys are match, headline, body, byline, date, section, outlet, url)\n",
        ),
        (
            "[[source]]\nmatch = \"b.*\"\nbody = \n\n[[source]]\nmatch = \"b.*\"\nbody = \"b\"\n",
            "-x body b\n! warning: settings.toml:3: the table is left aside: ",
        ),
        (
            "body = \"b\"\n[[sources]]\nbody = \"b\"\n[[source]]\nmatch = \"b.*\"\nbody = \"b\"\n",
            "-x body b\n! warning: settings.toml:1: it stands in no table and is left aside (settings on sources begin with a line [[source]])\n\
             ! warning: settings.toml:2: the table [[sources]] is not known and is left aside (settings on sources begin with a line [[source]])\n",
        ),
        (
            "[[source]]\nmatch = 3\nbody = \"b\"\n",
            "! warning: settings.toml:2: `match` is left aside: it needs a text in quotes (match = \"…\")\n\
             ! warning: settings.toml:1: the table is left aside: it names no sources (match = \"*.csv\" does)\n",
        ),
        (
            "[[source]]\nmatch = \"a[\"\nbody = \"b\"\n[[source]]\nmatch = \"a\"\n",
            "! warning: settings.toml:2: the table is left aside: `a[` is no pattern (match = \"exports/*.csv\" is one)\n\
             ! warning: settings.toml:4: the table is left aside: it says nothing of its sources (body = \"Volltext\" names the field of the text)\n",
        ),
    ];
    for (text, expected) in cases {
        let shown = said(text);
        assert!(shown.starts_with(expected), "{text}\n{shown}");
    }
}

#[test]
fn the_nearest_key_is_named() {
    let words = ["headline", "body", "date"];
    let cases =
        [("Headlin", Some("headline")), ("bdoy", Some("body")), ("dates", Some("date")), ("xyz", None)];
    for (typed, meant) in cases {
        assert_eq!(nearest::nearest(typed, &words), meant, "{typed}");
    }
}

#[test]
fn settings_are_read_from_their_folder_or_the_file_that_is_named() {
    let text: &[u8] = b"[[source]]\nmatch = \"*.csv\"\nbody = \"Volltext\"\n";
    let settings = folder("config-file", &[("settings.toml", text)]);
    let folder = settings.display().to_string();
    let variable = |name: &str| Some(folder.clone()).filter(|_| name == "DATELINE_CONFIG_DIR");
    let config = Config::from_environment(variable, &Aids::default());
    assert_eq!((config.aids().directions.mappings.len(), config.aids().notices.len()), (1, 0));
    let elsewhere = |path: &str, is_named| {
        let file = config::SettingsFile { path: PathBuf::from(path), is_named };
        Config { settings: Some(file), ..config.clone() }.aids().notices.len()
    };
    assert_eq!((elsewhere("no/such/file", false), elsewhere("no/such/file", true)), (0, 1));
}

fn cut(text: &str, line: u32, begins: bool) -> Correction {
    Correction { source: "news/dump.txt".to_owned(), text: text.to_owned(), line, begins }
}

#[test]
fn cuts_are_written_read_and_taken_back_and_nothing_else_is_touched() {
    let path = folder("config-cuts", &[]).join("deep/cuts.toml");
    let mut file = CutsFile::new(Some(path.clone()));
    let mut record = |correction: &Correction| file.record(correction, Some("2026-11-22"));
    record(&cut("Ferry “Sinks”", 5, true)).unwrap();
    let mine = std::fs::read_to_string(&path).unwrap()
        + "note = \"mine\"\n# what follows is odd\n\n[[cut]]\nodd = 1\n";
    std::fs::write(&path, &mine).unwrap();
    record(&cut("World", 9, false)).unwrap();
    record(&cut("World", 9, false)).unwrap();
    let read = Cuts::of(&path);
    assert_eq!(read.corrections, [cut("Ferry “Sinks”", 5, true), cut("World", 9, false)]);
    let told: Vec<String> =
        read.notices.iter().map(|notice| format!("{:?} {}", notice.line, notice.what)).collect();
    assert!(told.len() == 1 && told[0].contains("the cut is left aside: unknown field `odd`"), "{told:?}");
    record(&cut("World", 9, true)).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), mine, "the one takes the other back");
    record(&cut("Ferry “Sinks”", 5, false)).unwrap();
    let left = std::fs::read_to_string(&path).unwrap();
    assert!(
        left.ends_with("\n# what follows is odd\n\n[[cut]]\nodd = 1\n") && !left.contains("mine"),
        "{left}"
    );
    assert!(CutsFile::new(None).record(&cut("World", 9, true), None).is_err());
}

#[test]
fn what_is_wrong_in_a_file_of_cuts_is_told_by_line() {
    let cases = [
        ("x = 1\n", "1 it stands in no [[cut]] and is left aside"),
        ("[[cut]]\nsource = \"a\"\n", "1 the cut is left aside: it needs one of begins, joins, and only one"),
        ("\n[[cut]]\nsource = \"a\"\nbegins = 3\n", "4 the cut is left aside: invalid type"),
        (
            "[[cut]]\nsource = \"a\"\nbegins = \" \"\n",
            "1 the cut is left aside: it names no source or no line",
        ),
    ];
    for (text, expected) in cases {
        let told = Cuts::read("cuts.toml", text).notices;
        let told: Vec<String> =
            told.iter().map(|notice| format!("{} {}", notice.line.unwrap_or(0), notice.what)).collect();
        assert!(told.len() == 1 && told[0].starts_with(expected), "{told:?}");
    }
}
