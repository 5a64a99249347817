//! The program without a screen: exit codes, messages, quiet pipes.

use std::process::{Command, Output, Stdio};

use super::PROGRAM;

fn run(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).stdin(Stdio::null()).output().expect("it runs")
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
    assert!(help.contains("export") && help.contains("PATH"), "{help}");
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
fn a_closed_pipe_is_no_error() {
    let mut child = Command::new(PROGRAM)
        .arg("export")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!said(&output).contains("error") && !said(&output).contains("panicked"), "{}", said(&output));
}
