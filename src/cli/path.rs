//! `dateline path`.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use super::arguments::Path;
use super::start;
use crate::export::chain;
use crate::ingest;
use crate::model::{EntityId, Severity};
use crate::query::{ChainQuestion, SuggestQuestion};
use crate::store::{Memory, Store};
use crate::text::sanitize;

/// Names that are suggested for one that is not there.
const SUGGESTED: usize = 5;

/// Loads, looks for the chain and writes it; what was left out, and which of several entities a name means, is told on
/// standard error.
pub(super) fn path(arguments: &Path) -> ExitCode {
    let paths = &arguments.news.paths;
    if let Some(code) = start::refuse_missing(paths) {
        return code;
    }
    let config = start::config(&arguments.news);
    let aids = config.aids();
    let corpus = if paths.is_empty() { ingest::sample(&aids) } else { ingest::ingest(paths, &aids, &|_| {}) };
    let store = Memory::open(corpus, config.judgements, None);
    let complaints = complaints(&store);
    for words in &complaints {
        start::complain(words);
    }
    let ends = [&arguments.from, &arguments.to].map(|name| find(&store, name));
    let [Some(from), Some(to)] = ends else { return ExitCode::from(start::NOT_STARTED) };
    let found = match store.chain(&ChainQuestion { from, to }) {
        Ok(found) => found,
        Err(fault) => return start::fail(&fault.to_string(), None),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let write = if arguments.json { chain::write_json } else { chain::write_text };
    match write(&found, &mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => start::fail(&format!("standard output: {error}"), None),
        Ok(()) if complaints.is_empty() => ExitCode::SUCCESS,
        Ok(()) => ExitCode::from(1),
    }
}

/// What was left out or could not be read.
fn complaints(store: &Memory) -> Vec<String> {
    let index = store.index();
    let notices = index.corpus().notices.iter().filter(|notice| notice.severity > Severity::Info);
    notices.map(ToString::to_string).collect()
}

/// The entity that is called so: by its headword, or else by one of its names; of several the most mentioned one.
fn find(store: &Memory, name: &str) -> Option<EntityId> {
    let called = store.index().called(name);
    let said = |id: EntityId| {
        let index = store.index();
        index.corpus().entity(id).map(|entity| format!("{} ({})", entity.name, entity.kind.word()))
    };
    match called.as_slice() {
        [] => {
            start::complain(&format!("error: nothing is called “{}”", sanitize::clean_line(name)));
            let question =
                SuggestQuestion { typed: name.to_owned(), limit: SUGGESTED, ..SuggestQuestion::default() };
            let like = store.suggest(&question).map(|window| window.rows).unwrap_or_default();
            let like: Vec<String> = like.iter().map(|found| format!("“{}”", found.alias)).collect();
            if !like.is_empty() {
                start::complain(&format!("hint: there is {}", like.join(", ")));
            }
        }
        [_] => {}
        [first, others @ ..] => {
            let others: Vec<String> = others.iter().filter_map(|id| said(*id)).collect();
            let first = said(*first).unwrap_or_default();
            start::complain(&format!(
                "note: “{name}” is taken for {first}; it may be {} too",
                others.join(", ")
            ));
        }
    }
    called.first().copied()
}
