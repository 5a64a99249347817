//! `dateline train`.

use std::process::ExitCode;

use super::arguments::Train;
use super::start;
use crate::persist;
use crate::train::{self, Order, Progress};

/// Trains a tagger from labelled text and writes its model file; how it goes is told on standard error.
pub(super) fn train(arguments: &Train) -> ExitCode {
    let order =
        Order { data: arguments.data.clone(), without: arguments.without.clone(), seed: arguments.seed };
    let model = match train::train(&order, &|progress| start::complain(&line(&progress))) {
        Ok(model) => model,
        Err(error) => return start::fail(&error.to_string(), None),
    };
    match persist::write_whole(&arguments.out, &model) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => start::fail(&format!("{}: {error}", arguments.out.display()), None),
    }
}

fn line(progress: &Progress) -> String {
    match progress {
        Progress::Read { set, articles, names, unseen } => {
            format!("{set}: {articles} articles, {names} names, {unseen} of them out of the tagger's sight")
        }
        Progress::Passed { pass, loss } => format!("pass {pass}: {loss:.4} nats a word"),
    }
}
