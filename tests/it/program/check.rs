//! `dateline check`: a table for people, rows for programs, exit codes.

use std::process::{Command, Output, Stdio};

use super::PROGRAM;
use crate::lexicon::folder;

const LONG: &str =
    "The ministers met for the third time this month and agreed on nothing but the date of a fourth.";

fn check(arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.arg("check").args(arguments).env("DATELINE_CONFIG_DIR", "no/such/folder").stdin(Stdio::null());
    command.output().expect("it runs")
}

fn shown(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Three sources, one of them with a line that is broken.
fn news() -> String {
    let dump = format!(
        "World\nFerry Sinks\n{LONG}\nWorld\nFerry Raised\n{LONG}\n{LONG}\n-\nWorld2 weeks ago\nHow to boil an egg\n"
    );
    let lines = "{\"title\": \"A\", \"text\": \"B\"}\n{\"title\": \"A\n{\"title\": \"C\", \"text\": \"D\"}\n";
    let files: [(&str, &[u8]); 3] =
        [("a.txt", b"A text.\n"), ("b dump.txt", dump.as_bytes()), ("c.jsonl", lines.as_bytes())];
    folder("check", &files).display().to_string()
}

#[test]
fn a_table_says_what_was_made_of_each_source() {
    let news = news();
    let output = check(&[&news]);
    let table = shown(&output).replace(&format!("{news}/"), "");
    let expected = "\
a.txt       text        UTF-8   1 article
b dump.txt  page dump   UTF-8  2 articles
    2 articles cut at the section label “World”
        line 1  Ferry Sinks
        line 4  Ferry Raised
    3 lines of site furniture left out (lines 8–10)
c.jsonl     JSON Lines  UTF-8  2 articles
    fields: title → headline, text → body
    warning: c.jsonl:2: the line is not JSON (column 12)
3 sources, 5 articles; 1 warning
";
    assert_eq!(table, expected);
    assert_eq!((output.status.code(), output.stderr.len()), (Some(1), 0));
}

#[test]
fn programs_get_a_row_for_each_source_and_notice() {
    let output = check(&["--json", &news()]);
    let rows: Vec<serde_json::Value> =
        shown(&output).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let types: Vec<_> = rows.iter().map(|row| row["type"].as_str().unwrap_or_default()).collect();
    assert_eq!(types, ["source", "source", "source", "notice", "summary"]);
    let cut =
        serde_json::json!({"line": 4, "headline": "Ferry Raised", "text": "Ferry Raised", "by": "rule"});
    assert_eq!((&rows[1]["cuts"][1], &rows[1]["furniture"]), (&cut, &serde_json::json!([[8, 10]])));
    let field = serde_json::json!({"name": "text", "field": "body", "by": "name"});
    assert_eq!(rows[2]["fields"][1], field);
    assert_eq!((&rows[3]["severity"], &rows[3]["line"]), (&"warning".into(), &2.into()));
    assert_eq!((&rows[4]["articles"], &rows[4]["warnings"]), (&5.into(), &1.into()));
}

#[test]
fn exit_codes_are_those_of_every_command() {
    assert_eq!(check(&[]).status.code(), Some(0), "the sample is sound");
    let missing = check(&["no/such/file"]);
    assert_eq!((missing.status.code(), missing.stdout.len()), (Some(2), 0));
    let some = check(&["no/such/file", "assets/sample/wire.jsonl"]);
    assert_eq!(some.status.code(), Some(1));
    assert!(shown(&some).contains("error: no/such/file: there is no such file"), "{}", shown(&some));
}

#[test]
fn settings_say_what_fields_are_and_a_field_that_is_not_there_is_told() {
    let table: &[u8] = b"Titel,Volltext\nA,The text of it.\n";
    let settings: &[u8] =
        b"[[source]]\nmatch = \"exports/*.csv\"\nheadline = \"Titel\"\nbody = \"Volltext\"\nbyline = \"Autorin\"\n\n[[source]]\nmach = \"x\"\n";
    let news = folder("check-directed/exports", &[("a.csv", table)]).display().to_string();
    let file = folder("check-settings", &[("mine.toml", settings)]).join("mine.toml").display().to_string();
    let output = check(&["--settings", &file, &news]);
    let table = shown(&output).replace(&format!("{news}/"), "").replace(&file, "mine.toml");
    let expected = "\
a.csv  CSV  UTF-8  1 article
    fields: Titel → headline (as you say), Volltext → body (as you say)
    warning: a.csv: has no column “Autorin”, which is to be its byline (the settings name it; its usual names count)
warning: mine.toml:8: the key `mach` is not known and is left aside (`match` is probably meant)
warning: mine.toml:7: the table is left aside: it names no sources (match = \"*.csv\" does)
1 source, 1 article; 3 warnings
";
    assert_eq!(table, expected);
}
