//! Loading in the background, at first and again whenever that is asked for: progress on its way, the corpus at the end.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::Local;

use super::event_loop::Event;
use crate::app::{Loading, Message};
use crate::config::{Config, CutsFile};
use crate::index::Index;
use crate::ingest::{self, Progress};
use crate::model::{Corpus, Correction};
use crate::query::{MergesQuestion, Tiers};
use crate::store::{Memory, Store};

/// Progress is told no oftener than this.
const TELL_EVERY: Duration = Duration::from_millis(50);
/// What is left is told once so much time has shown how fast it goes.
const TELL_LEFT_AFTER: Duration = Duration::from_secs(2);

/// A thread that loads the corpus, and loads it again each time that is asked for.
pub(super) struct Loader {
    /// The reader's word that comes before, where there is one.
    again: Sender<Option<Correction>>,
    stop: Arc<AtomicBool>,
}

impl Loader {
    /// Loads `paths` (the sample where there is none) as `config` says; what comes of it goes to `events`.
    pub(super) fn start(paths: Vec<PathBuf>, config: Config, events: Sender<Event>) -> io::Result<Self> {
        let (again, asked) = mpsc::channel();
        let stop = Arc::new(AtomicBool::new(false));
        let mut cuts = CutsFile::new(config.cuts.clone());
        let work = Work { paths, config, stop: Arc::clone(&stop), events };
        std::thread::Builder::new().name("ingest".to_owned()).spawn(move || {
            if work.guarded(Work::open).is_none() {
                return;
            }
            while let Ok(first) = asked.recv() {
                // asked twice is loaded once
                for correction in std::iter::once(first).chain(asked.try_iter()).flatten() {
                    work.keep(&mut cuts, &correction);
                }
                if work.guarded(Work::load_again).is_none() {
                    return;
                }
            }
        })?;
        Ok(Self { again, stop })
    }

    /// Loads again, beside the corpus that is open. Never blocks.
    pub(super) fn load_again(&self) {
        self.stop.store(false, Ordering::Relaxed);
        let _ = self.again.send(None);
    }

    /// Keeps the reader's word on a cut and loads again with it. Never blocks.
    pub(super) fn correct(&self, correction: Correction) {
        self.stop.store(false, Ordering::Relaxed);
        let _ = self.again.send(Some(correction));
    }

    /// Waits no longer for the step at hand.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// Looks for entities that may be one while the reader reads; where that fails the queue says so when it is opened.
pub(super) fn look_for_merges(store: Arc<Memory>) -> io::Result<()> {
    std::thread::Builder::new().name("merges".to_owned()).spawn(move || {
        let nothing = MergesQuestion { with: None, tiers: Tiers::Usual, without: Vec::new(), limit: 0 };
        let _ = panic::catch_unwind(AssertUnwindSafe(|| store.merges(&nothing).is_ok()));
    })?;
    Ok(())
}

struct Work {
    paths: Vec<PathBuf>,
    config: Config,
    stop: Arc<AtomicBool>,
    events: Sender<Event>,
}

impl Work {
    /// Does `step` and tells what came of it; `None` where it broke down, or nobody listens any more.
    fn guarded(&self, step: impl FnOnce(&Self) -> Event) -> Option<()> {
        let done = panic::catch_unwind(AssertUnwindSafe(|| step(self)));
        let event = done.unwrap_or_else(|panic| Event::Failed(words(panic.as_ref())));
        let goes_on = !matches!(event, Event::Failed(_));
        self.events.send(event).ok().filter(|()| goes_on)
    }

    /// Writes a correction; where that fails the reader is told.
    fn keep(&self, cuts: &mut CutsFile, correction: &Correction) {
        if let Err(words) = cuts.record(correction, Some(&today())) {
            let _ = self.events.send(Event::Message(Message::Told(format!("not kept: {words}"))));
        }
    }

    fn open(&self) -> Event {
        // who has read enough files still wants what is in them
        let read_on = |progress: &Progress| {
            if matches!(progress, Progress::Analysing { done: 0, .. }) {
                self.stop.store(false, Ordering::Relaxed);
            }
        };
        let memory = Memory::open(self.corpus(&read_on), self.config.judgements.clone(), Some(today()));
        match memory.summary() {
            Ok(summary) => Event::Opened(Arc::new(memory), summary),
            Err(fault) => Event::Failed(fault.to_string()),
        }
    }

    /// A corpus that the reader did not wait for does not take the place of a whole one.
    fn load_again(&self) -> Event {
        let corpus = self.corpus(&|_| ());
        if corpus.is_cut_short {
            return Event::Message(Message::Kept);
        }
        Event::Read(Box::new(Index::build(corpus)))
    }

    fn corpus(&self, watch: &(dyn Fn(&Progress) + Sync)) -> Corpus {
        let aids = self.config.aids();
        if self.paths.is_empty() {
            return ingest::sample(&aids);
        }
        let told = Mutex::new(Told::default());
        let tell = |progress: Progress| {
            watch(&progress);
            if let Some(loading) = told.lock().ok().and_then(|mut told| told.words(progress)) {
                let _ = self.events.send(Event::Message(Message::Progress(loading)));
            }
        };
        ingest::ingest_until(&self.paths, &aids, &tell, &self.stop)
    }
}

fn today() -> String {
    Local::now().format("%Y-%m-%d").to_string()
}

/// What was told last, and when the analysis began.
#[derive(Default)]
struct Told {
    last: Option<Instant>,
    began: Option<Instant>,
}

impl Told {
    /// What to tell now, where it is time.
    fn words(&mut self, progress: Progress) -> Option<Loading> {
        let now = Instant::now();
        if self.last.is_some_and(|last| now - last < TELL_EVERY) {
            return None;
        }
        self.last = Some(now);
        Some(match progress {
            Progress::Reading(read) => {
                Loading::Reading { files: read.files_done, of: read.files_found, articles: read.articles }
            }
            Progress::Analysing { done, of } => {
                let spent = now - *self.began.get_or_insert(now);
                Loading::Analysing { done, of, left: left(spent, done, of) }
            }
            Progress::Resolving => Loading::Resolving,
        })
    }
}

/// The seconds that the rest takes at the pace so far.
fn left(spent: Duration, done: usize, of: usize) -> Option<u64> {
    let left = of.saturating_sub(done) as f64 / done.max(1) as f64;
    (spent >= TELL_LEFT_AFTER && done > 0).then(|| (spent.as_secs_f64() * left).ceil() as u64)
}

/// What a panic said.
pub(super) fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no reason given".to_owned())
}
