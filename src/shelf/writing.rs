//! A new file of a shelf, on its way.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use rustc_hash::FxHashSet;

use super::catalogue::ENDING;
use super::key::{Key, Label};
use super::segment::{self, Entry, HEAD};
use crate::persist::{self, Begun};

/// Records on their way into a new file; the first of them wait in memory until they are worth one.
#[derive(Debug)]
pub(super) struct Writing {
    path: PathBuf,
    least: usize,
    waiting: Vec<u8>,
    begun: Option<Begun>,
    failed: Option<io::Error>,
    entries: Vec<Entry>,
    keys: FxHashSet<Key>,
    /// Bytes so far.
    length: u64,
}

impl Writing {
    /// The file `number` of `folder`, which is not begun before `least` bytes have come together.
    pub(super) fn new(folder: &Path, number: u64, least: usize) -> Self {
        Self {
            path: folder.join(name(number)),
            least,
            waiting: HEAD.to_vec(),
            begun: None,
            failed: None,
            entries: Vec::new(),
            keys: FxHashSet::default(),
            length: HEAD.len() as u64,
        }
    }

    /// From now on every record is worth a file.
    pub(super) fn insist(&mut self) {
        self.least = 0;
    }

    /// Adds a packed record, unless one of this load lies under its key already.
    pub(super) fn add(&mut self, key: Key, label: Label, packed: &[u8]) {
        if self.failed.is_some() || !self.keys.insert(key) {
            return;
        }
        let end = self.length + packed.len() as u64;
        self.entries.push(Entry { key, label, place: self.length..end });
        self.length = end;
        self.waiting.extend_from_slice(packed);
        if self.waiting.len() >= self.least.max(1 << 16) {
            self.failed = self.pass_on().err();
        }
    }

    fn pass_on(&mut self) -> io::Result<()> {
        let begun = match &mut self.begun {
            Some(begun) => begun,
            None => self.begun.insert(begin(&self.path)?),
        };
        begun.write_all(&self.waiting)?;
        self.waiting.clear();
        Ok(())
    }

    /// Puts the file in its place; `false` where there was not enough for one.
    pub(super) fn finish(mut self) -> io::Result<bool> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        let few = self.begun.is_none() && self.waiting.len() < self.least;
        if self.entries.is_empty() || few {
            return Ok(false);
        }
        self.waiting.extend(segment::end(&self.entries, self.length));
        self.pass_on()?;
        self.begun.map_or(Ok(()), Begun::finish)?;
        Ok(true)
    }
}

fn begin(path: &Path) -> io::Result<Begun> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
        persist::sweep(folder)?;
    }
    Begun::begin(path)
}

/// A name that no other program or thread gives to a file.
fn name(number: u64) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("{number:010}-{}-{count}{ENDING}", std::process::id())
}
