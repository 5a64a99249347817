//! Loading in the background: progress on its way, the opened store at the end.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::Local;

use super::event_loop::Event;
use crate::app::{Loading, Message};
use crate::ingest::{self, Aids, Progress};
use crate::model::Corpus;
use crate::query::{MergesQuestion, Tiers};
use crate::store::{Memory, Store};

/// Progress is told no oftener than this.
const TELL_EVERY: Duration = Duration::from_millis(50);

/// Loads `paths` (the sample where there is none) with what the reader gives beside, and the judgements, on a thread of its own.
pub(super) fn start(
    paths: Vec<PathBuf>,
    aids: Aids,
    judgements: Option<PathBuf>,
    events: Sender<Event>,
) -> std::io::Result<()> {
    std::thread::Builder::new().name("ingest".to_owned()).spawn(move || {
        let opened = panic::catch_unwind(AssertUnwindSafe(|| open(&paths, &aids, judgements, &events)));
        let store = match opened {
            Ok(store) => store,
            Err(panic) => return drop(events.send(Event::Failed(words(panic.as_ref())))),
        };
        let _ = events.send(match store.summary() {
            Ok(summary) => Event::Opened(Arc::clone(&store), summary),
            Err(fault) => Event::Failed(fault.to_string()),
        });
        // what may be one is looked for while the reader reads; where that fails the queue says so when it is opened
        let nothing = MergesQuestion { with: None, tiers: Tiers::Usual, without: Vec::new(), limit: 0 };
        let _ = panic::catch_unwind(AssertUnwindSafe(|| store.merges(&nothing).is_ok()));
    })?;
    Ok(())
}

fn open(
    paths: &[PathBuf],
    aids: &Aids,
    judgements: Option<PathBuf>,
    events: &Sender<Event>,
) -> Arc<dyn Store> {
    let today = Local::now().format("%Y-%m-%d").to_string();
    Arc::new(Memory::open(load(paths, aids, events), judgements, Some(today)))
}

fn load(paths: &[PathBuf], aids: &Aids, events: &Sender<Event>) -> Corpus {
    if paths.is_empty() {
        return ingest::sample(aids);
    }
    let told = Mutex::new(Instant::now());
    ingest::ingest(paths, aids, &|progress: Progress| {
        let due = told.lock().is_ok_and(|mut told| {
            let due = told.elapsed() >= TELL_EVERY;
            if due {
                *told = Instant::now();
            }
            due
        });
        if due {
            let _ = events.send(Event::Message(Message::Progress(told_as(progress))));
        }
    })
}

fn told_as(progress: Progress) -> Loading {
    match progress {
        Progress::Reading(read) => {
            Loading::Reading { files: read.files_done, of: read.files_found, articles: read.articles }
        }
        Progress::Analysing { done, of } => Loading::Analysing { done, of },
        Progress::Resolving => Loading::Resolving,
    }
}

/// What a panic said.
pub(super) fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no reason given".to_owned())
}
