//! What keeps a shelf small: files that are mostly stale, too many or too large are written again as one.

use std::io;
use std::path::{Path, PathBuf};

use super::catalogue::Catalogue;
use super::segment::{self, Entry, Segment};
use super::writing::Writing;
use super::{Limits, Met};
use crate::persist;

/// A record that is to be kept, and the file it lies in.
type Kept<'c> = (&'c Segment, &'c Entry);

/// Takes `broken` files away and rewrites others where that is due, going by what was `met`.
pub(super) fn tidy(folder: &Path, limits: &Limits, met: &Met, broken: &[PathBuf]) -> io::Result<()> {
    broken.iter().try_for_each(|path| persist::remove(path))?;
    let catalogue = Catalogue::read(folder);
    let from = due(&catalogue, limits, met);
    let old = &catalogue.segments[from..];
    if old.is_empty() {
        return Ok(());
    }
    let mut kept = serving(&catalogue, from, met);
    // what was asked for now stands last: the newest, which goes last where room is short
    kept.sort_by_key(|(_, entry)| met.keys.contains(&entry.key));
    copy(fitting(&kept, limits), Writing::new(folder, catalogue.next_number(), 0))?;
    old.iter().try_for_each(|(segment, _)| persist::remove(&segment.path))
}

/// From which file on they are to be rewritten.
fn due(catalogue: &Catalogue, limits: &Limits, met: &Met) -> usize {
    let segments = &catalogue.segments;
    let size: u64 = segments.iter().map(|(segment, _)| segment.size).sum();
    let live: u64 = serving(catalogue, 0, met).iter().map(|(_, entry)| entry.size()).sum();
    if size > limits.bytes || live < size / 2 {
        return 0;
    }
    if segments.len() <= limits.files {
        return segments.len();
    }
    // the newest ones, back to the first that is larger than all behind it: so no record is written over and over
    let mut from = segments.len() - 2;
    let mut behind = segments[from].0.size + segments[from + 1].0.size;
    while from > 0 && segments[from - 1].0.size <= behind {
        from -= 1;
        behind += segments[from].0.size;
    }
    from
}

/// The records from the file `from` on that may be asked for again, the oldest first.
fn serving<'c>(catalogue: &'c Catalogue, from: usize, met: &Met) -> Vec<Kept<'c>> {
    let mut kept = Vec::new();
    for (at, (segment, entries)) in catalogue.segments.iter().enumerate().skip(from) {
        let serves = |(which, entry): &(usize, &Entry)| {
            catalogue.is_newest(at, *which) && met.may_serve(&entry.key, entry.label)
        };
        kept.extend(entries.iter().enumerate().filter(serves).map(|(_, entry)| (segment, entry)));
    }
    kept
}

/// The last of `kept` that leave some room, so that the next load does not rewrite them at once.
fn fitting<'k, 'c>(kept: &'k [Kept<'c>], limits: &Limits) -> &'k [Kept<'c>] {
    let all: u64 = kept.iter().map(|(_, entry)| entry.size()).sum();
    if all <= limits.bytes {
        return kept;
    }
    let mut size = 0;
    let fits = |(_, entry): &&Kept| {
        size += entry.size();
        size <= limits.bytes / 4 * 3
    };
    &kept[kept.len() - kept.iter().rev().take_while(fits).count()..]
}

/// Copies records as they lie; one that is not what it was stays behind.
fn copy(kept: &[Kept], mut writing: Writing) -> io::Result<()> {
    for (segment, entry) in kept {
        let bytes = segment.read(&entry.place).ok();
        if let Some(bytes) = bytes.filter(|bytes| segment::checked(&entry.key, bytes).is_some()) {
            writing.add(entry.key, entry.label, &bytes);
        }
    }
    writing.finish().map(drop)
}
