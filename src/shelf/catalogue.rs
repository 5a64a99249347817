//! All files of a shelf, and where each record lies.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::fault::Fault;
use super::held;
use super::key::Key;
use super::segment::{self, Entry, Segment, Unusable};

/// How the name of a file ends.
pub(super) const ENDING: &str = ".shelf";

/// What lies under a key.
pub(super) enum Record {
    None,
    Whole(Vec<u8>),
    /// It was there, and is not what it was.
    Broken,
}

impl Record {
    pub(super) fn is_broken(&self) -> bool {
        matches!(self, Record::Broken)
    }

    pub(super) fn into_bytes(self) -> Option<Vec<u8>> {
        match self {
            Record::Whole(bytes) => Some(bytes),
            Record::None | Record::Broken => None,
        }
    }
}

/// All files of a shelf, and where each record lies.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    /// The oldest first.
    pub(super) segments: Vec<(Segment, Vec<Entry>)>,
    /// For each key the file that holds its newest record, and which one that is.
    places: FxHashMap<Key, (u32, u32)>,
    newest: u64,
    broken: Vec<PathBuf>,
    faults: Mutex<Vec<Fault>>,
}

impl Catalogue {
    /// Reads the lists of all files in `folder`; one that is no good is passed over.
    pub(super) fn read(folder: &Path) -> Self {
        let mut catalogue = Self::default();
        for (number, path) in files(folder) {
            catalogue.newest = catalogue.newest.max(number);
            match Segment::open(&path) {
                Ok(opened) => catalogue.segments.push(opened),
                Err(Unusable::Broken(what)) => {
                    catalogue.tell(&path, what);
                    catalogue.broken.push(path);
                }
                // another program has put its records elsewhere meanwhile
                Err(Unusable::Io(error)) if error.kind() == io::ErrorKind::NotFound => {}
                Err(Unusable::Io(error)) => catalogue.tell(&path, &format!("it cannot be read: {error}")),
            }
        }
        let count = catalogue.segments.iter().map(|(_, entries)| entries.len()).sum();
        catalogue.places = FxHashMap::with_capacity_and_hasher(count, FxBuildHasher);
        for (at, (_, entries)) in catalogue.segments.iter().enumerate() {
            let placed =
                entries.iter().enumerate().map(|(which, entry)| (entry.key, (at as u32, which as u32)));
            catalogue.places.extend(placed);
        }
        catalogue
    }

    /// What lies under `key`.
    pub(super) fn get(&self, key: &Key) -> Record {
        let Some((at, which)) = self.places.get(key) else { return Record::None };
        let (segment, entries) = &self.segments[*at as usize];
        let read = segment.read(&entries[*which as usize].place).ok();
        match read.and_then(|bytes| segment::unpack(key, &bytes)) {
            Some(record) => Record::Whole(record),
            None => {
                self.tell(&segment.path, "it is damaged");
                Record::Broken
            }
        }
    }

    /// Whether the record that is entry `which` of the file `at` is the newest under its key.
    pub(super) fn is_newest(&self, at: usize, which: usize) -> bool {
        let place = self.places.get(&self.segments[at].1[which].key);
        place == Some(&(at as u32, which as u32))
    }

    /// The number of the next file.
    pub(super) fn next_number(&self) -> u64 {
        self.newest.saturating_add(1)
    }

    /// Files that hold nothing that can be read.
    pub(super) fn broken(&self) -> Vec<PathBuf> {
        self.broken.clone()
    }

    /// What is wrong, file by file.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        let mut faults = super::into_inner(self.faults);
        faults.sort_by(|one, other| one.place.cmp(&other.place));
        faults
    }

    /// Tells of a file once.
    fn tell(&self, path: &Path, what: &str) {
        let mut faults = held(&self.faults);
        let fault = Fault::of(path, what);
        if !faults.iter().any(|told| told.place == fault.place) {
            faults.push(fault);
        }
    }
}

/// The files of a shelf with their numbers, the oldest first.
fn files(folder: &Path) -> Vec<(u64, PathBuf)> {
    let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<(u64, PathBuf)> = paths.filter_map(|path| Some((number(&path)?, path))).collect();
    files.sort();
    files
}

/// The number that a name begins with, where it is one of ours.
fn number(path: &Path) -> Option<u64> {
    let name = path.file_name()?.to_str()?.strip_suffix(ENDING)?;
    name.split_once('-')?.0.parse().ok()
}
