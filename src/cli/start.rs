//! From arguments to an exit code.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use super::arguments::{Arguments, Command, Directions, News};
use super::{check, export, path, train};
use crate::config::{Config, SettingsFile};
use crate::ingest::{self, Aids};
use crate::run::{self, End};
use crate::text::sanitize;
use crate::tui;

/// Could not start.
pub(super) const NOT_STARTED: u8 = 2;
/// A bug.
const BUG: u8 = 101;

/// Runs the program as its arguments ask.
pub fn start() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.command {
        Some(Command::Check(asked)) => check::check(&asked),
        Some(Command::Export(asked)) => export::export(&asked),
        Some(Command::Path(asked)) => path::path(&asked),
        Some(Command::Train(asked)) => train::train(&asked),
        None => screen(arguments.news, arguments.watch),
    }
}

/// The settings, with the lists and the tagger that were given.
pub(super) fn config(news: &News) -> Config {
    let given = Aids { lexicons: news.lexicons.clone(), model: news.model.clone(), ..Aids::default() };
    let mut config = directed(&given, &news.directions);
    if news.no_cache {
        config.aids.cache = None;
    }
    Config { judgements: news.judgements.clone().or(config.judgements), ..config }
}

/// The settings, with the files on sources that were named.
pub(super) fn directed(given: &Aids, named: &Directions) -> Config {
    let config = Config::from_environment(|name| std::env::var(name).ok(), given);
    let settings = named.settings.clone().map(|path| SettingsFile { path, is_named: true });
    let cuts = named.cuts.clone().or(config.cuts);
    Config { settings: settings.or(config.settings), cuts, ..config }
}

fn screen(news: News, watch: bool) -> ExitCode {
    if let Some(code) = refuse_missing(&news.paths) {
        return code;
    }
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        let hint = "the screen needs a terminal; `dateline export --format jsonl PATH` writes to a pipe";
        return fail("standard input and output are not a terminal", Some(hint));
    }
    let config = Config { watches: watch, ..config(&news) };
    match run::run(news.paths, config) {
        Ok(End::Quit) => ExitCode::SUCCESS,
        Ok(End::Failed(words)) => {
            complain(&format!("error: loading broke down: {words}"));
            ExitCode::from(BUG)
        }
        Ok(End::Signal(signal)) => ExitCode::from(128_u8.saturating_add(signal as u8)),
        Err(error) => {
            tui::restore();
            fail(&format!("the terminal failed: {error}"), None)
        }
    }
}

/// Where none of the paths given exists there is nothing to open; where some do, loading tells of the others.
pub(super) fn refuse_missing(paths: &[PathBuf]) -> Option<ExitCode> {
    if paths.is_empty() || paths.iter().any(|path| ingest::is_source(path)) {
        return None;
    }
    for path in paths {
        complain(&format!("error: {}: no such file or folder", path.display()));
    }
    complain("hint: name files or folders of news, or nothing at all for the sample");
    Some(ExitCode::from(NOT_STARTED))
}

/// Says what went wrong and gives the exit code of a program that could not start.
pub(super) fn fail(what: &str, hint: Option<&str>) -> ExitCode {
    complain(&format!("error: {what}"));
    if let Some(hint) = hint {
        complain(&format!("hint: {hint}"));
    }
    ExitCode::from(NOT_STARTED)
}

/// Writes a line to standard error, cleaned; a standard error that is gone is no reason to fall over.
pub(super) fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{}", sanitize::clean_line(line));
}
