//! Watching the sources: what comes and goes there is loaded by itself.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher, event::ModifyKind};

use super::event_loop::Event;
use crate::app::Message;
use crate::ingest::{self, Root};

/// Who writes a folder full of files is waited for until nothing came for so long …
const QUIET: Duration = Duration::from_millis(400);
/// … but no longer than this.
const LONGEST: Duration = Duration::from_secs(10);
/// What lies behind addresses tells nobody of changes: it is asked for so often.
const ASK_EVERY: Duration = Duration::from_mins(15);

/// Watches what `paths` name until the program ends; tells `events` when something changed. What cannot be watched is told.
pub(super) fn start(paths: &[PathBuf], events: Sender<Event>) -> io::Result<()> {
    let roots: Vec<Root> = paths.iter().filter_map(|path| ingest::root(path)).collect();
    let (sender, changes) = mpsc::channel();
    let watcher = watch(&roots, sender, &events);
    let asks = roots.contains(&Root::Address);
    std::thread::Builder::new().name("watch".to_owned()).spawn(move || {
        let _watcher = watcher; // it ends with this thread
        while next(&changes, asks.then_some(ASK_EVERY)) {
            if events.send(Event::Message(Message::Changed)).is_err() {
                break;
            }
        }
    })?;
    Ok(())
}

/// Watches folders with all below; of a file its folder, since editors put a new file in the place of the old one.
fn watch(roots: &[Root], changes: Sender<()>, events: &Sender<Event>) -> Option<RecommendedWatcher> {
    let tell = |words: String| drop(events.send(Event::Message(Message::Told(words))));
    // some systems tell of a path as it is without links
    let whole = |root: &Root| match root {
        Root::Folder(folder) => std::fs::canonicalize(folder).ok().map(Root::Folder),
        Root::File(_) | Root::Address => None,
    };
    let wanted: Vec<Root> = roots.iter().cloned().chain(roots.iter().filter_map(whole)).collect();
    let on_event = move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| matters(event.kind) && concerns(&event.paths, &wanted)) {
            let _ = changes.send(());
        }
    };
    let mut watcher = match notify::recommended_watcher(on_event) {
        Ok(watcher) => watcher,
        Err(error) => {
            tell(format!("nothing can be watched here: {error}; L loads again"));
            return None;
        }
    };
    for root in roots {
        let begun = match root {
            Root::Folder(folder) => watcher.watch(folder, RecursiveMode::Recursive),
            Root::File(file) => watcher.watch(folder_of(file), RecursiveMode::NonRecursive),
            Root::Address => Ok(()),
        };
        if let Err(error) = begun {
            tell(format!("not everything can be watched: {error}; L loads again"));
        }
    }
    Some(watcher)
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Reading, which we do ourselves, is no change.
fn matters(kind: EventKind) -> bool {
    match kind {
        EventKind::Create(_) | EventKind::Remove(_) => true,
        EventKind::Modify(what) => !matches!(what, ModifyKind::Metadata(_)),
        EventKind::Any | EventKind::Other | EventKind::Access(_) => false,
    }
}

/// Whether one of `changed` is, or lies below, what is watched; beside a file lie others that nobody named.
fn concerns(changed: &[PathBuf], roots: &[Root]) -> bool {
    let is_wanted = |path: &PathBuf| {
        roots.iter().any(|root| match root {
            Root::Folder(folder) => path.starts_with(folder),
            Root::File(file) => path.file_name() == file.file_name(),
            Root::Address => false,
        })
    };
    changed.iter().any(is_wanted)
}

/// Waits for a change and then until it is quiet again, or until it is time to ask; `false` where nothing can come any more.
fn next(changed: &Receiver<()>, ask_every: Option<Duration>) -> bool {
    let first = match ask_every {
        Some(every) => changed.recv_timeout(every),
        None => changed.recv().map_err(|_| RecvTimeoutError::Disconnected),
    };
    match first {
        Ok(()) => {}
        Err(RecvTimeoutError::Timeout) => return true,
        // where nothing is watched, addresses are asked all the same
        Err(RecvTimeoutError::Disconnected) => {
            let Some(every) = ask_every else { return false };
            std::thread::sleep(every);
            return true;
        }
    }
    let began = Instant::now();
    while began.elapsed() < LONGEST && changed.recv_timeout(QUIET).is_ok() {}
    true
}
