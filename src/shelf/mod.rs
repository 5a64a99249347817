//! What is dear to make, kept on disk by key: records in a few append-only files. It knows nothing of what the records hold.
//!
//! Nothing here is ever the only copy. Whatever cannot be read is made anew, whatever cannot be written is told once, and two
//! programs on one folder take turns in no way: each writes files of its own and renames them into place.

mod catalogue;
mod fault;
mod key;
mod rewrite;
mod segment;
mod writing;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashSet;

use self::catalogue::Catalogue;
use self::writing::Writing;

pub use self::fault::Fault;
pub use self::key::{Key, Label};

/// How large a shelf may grow, and from when on it is worth the writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// More files than these are joined.
    pub files: usize,
    /// More bytes than these are not kept: what was not asked for goes first, then the oldest.
    pub bytes: u64,
    /// Fewer new bytes than these are not written: to make them again costs less than a file.
    pub least: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { files: 8, bytes: 2 << 30, least: 256 << 10 }
    }
}

/// Records by key, for the time of one load; [`Shelf::close`] writes what is new.
#[derive(Debug)]
pub struct Shelf {
    folder: PathBuf,
    limits: Limits,
    catalogue: Catalogue,
    met: Mutex<Met>,
    writing: Mutex<Writing>,
}

/// What a load asked for.
#[derive(Debug, Default)]
struct Met {
    keys: FxHashSet<Key>,
    labels: FxHashSet<Label>,
}

impl Met {
    /// Whether a record may be asked for again: it was now, or nothing was that comes from the same place.
    fn may_serve(&self, key: &Key, label: Label) -> bool {
        self.keys.contains(key) || !self.labels.contains(&label)
    }
}

impl Shelf {
    /// Opens the shelf in `folder`, there or not yet; only its lists of records are read.
    pub fn open(folder: &Path, limits: Limits) -> Self {
        let catalogue = Catalogue::read(folder);
        let writing = Writing::new(folder, catalogue.next_number(), limits.least);
        let (met, writing) = (Mutex::default(), Mutex::new(writing));
        Self { folder: folder.to_owned(), limits, catalogue, met, writing }
    }

    /// The record under `key`, asked for on behalf of `label`: what it was made from, whatever that held at the time.
    pub fn get(&self, key: &Key, label: Label) -> Option<Vec<u8>> {
        let mut met = held(&self.met);
        met.labels.insert(label);
        met.keys.insert(*key);
        drop(met);
        let record = self.catalogue.get(key);
        if record.is_broken() {
            // however little is new, a file without the broken record has to come of it
            held(&self.writing).insist();
        }
        record.into_bytes()
    }

    /// Puts a record under a key that was asked for and not there.
    pub fn put(&self, key: Key, label: Label, record: &[u8]) {
        let packed = segment::pack(&key, record);
        held(&self.writing).add(key, label, &packed);
    }

    /// Writes what is new, and rewrites what has grown stale or too large; tells what did not go as it should. Where
    /// a load was not whole nothing passes for stale, since it may not have come to ask.
    pub fn close(self, is_whole: bool) -> Vec<Fault> {
        let Self { folder, limits, catalogue, met, writing } = self;
        let met = if is_whole { into_inner(met) } else { Met::default() };
        let writing = into_inner(writing);
        let broken = catalogue.broken();
        let mut faults = catalogue.into_faults();
        let written = writing.finish().and_then(|new| {
            if new || !broken.is_empty() {
                rewrite::tidy(&folder, &limits, &met, &broken)?;
            }
            Ok(())
        });
        faults.extend(written.err().map(|error| Fault::unwritable(&folder, &error)));
        faults
    }
}

/// No thread leaves what is locked half done, so a panic elsewhere spoils nothing.
fn held<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

fn into_inner<T>(of: Mutex<T>) -> T {
    of.into_inner().unwrap_or_else(PoisonError::into_inner)
}
