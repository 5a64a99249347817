//! Entries of archives: which are read, and what they are called.

use std::io::Read;

use super::super::notices::Notices;
use super::super::supply::Supply;
use super::guard::{Budget, Guard};
use super::{Taker, open};
use crate::text::sanitize;

/// Names are cut behind so many characters.
const LONGEST_NAME: usize = 240;

/// The entries that are passed over, counted by sort.
#[derive(Default)]
pub(super) struct PassedOver {
    hidden: usize,
    empty: usize,
    no_files: usize,
}

impl PassedOver {
    /// Whether the entry called `name` is to be passed over; it is counted then.
    pub(super) fn takes(&mut self, name: &str, is_file: bool, size: u64) -> bool {
        let count = match () {
            () if !is_file => &mut self.no_files,
            () if is_hidden(name) => &mut self.hidden,
            () if size == 0 => &mut self.empty,
            () => return false,
        };
        *count += 1;
        true
    }

    /// One notice for each sort.
    pub(super) fn tell(&self, notices: &mut Notices) {
        let sorts =
            [(self.hidden, "hidden"), (self.empty, "empty"), (self.no_files, "links or devices, not files")];
        for (count, what) in sorts {
            match count {
                0 => {}
                1 => drop(notices.info(format!("1 entry passed over: {what}"))),
                _ => drop(notices.info(format!("{count} entries passed over: {what}"))),
            }
        }
    }
}

/// Whether `name` is hidden by a point, an editor's backup, or what a Mac puts beside files.
fn is_hidden(name: &str) -> bool {
    let is_hidden = |part: &str| part == "__MACOSX" || (part.starts_with('.') && !part.starts_with(".."));
    name.split(['/', '\\']).any(|part| is_hidden(part) && part != ".") || name.ends_with('~')
}

/// What an entry called `name` in `archive` is called: a label, never a path.
pub(super) fn label(archive: &str, name: &str) -> String {
    let name = sanitize::clean_line(name);
    let name = name.trim_start_matches("./");
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{archive}/{}…", &name[..end]),
        None => format!("{archive}/{name}"),
    }
}

/// Reads one entry, told of in `notices`, of `packed` bytes in the archive, and opens it where it is packed itself.
pub(super) fn read(
    mut notices: Notices,
    reader: &mut dyn Read,
    packed: usize,
    depth: usize,
    budget: &mut Budget,
    taker: &mut dyn Taker,
) {
    let mut inside = Budget::for_source(packed as u64);
    let mut guard = Guard::new(reader, Box::new(move || packed), budget);
    let supply = Supply::from(&mut guard, 0);
    if supply.is_whole() {
        let bytes = supply.into_bytes();
        guard.tell(&mut notices);
        drop(guard);
        open(Supply::of(bytes), &mut notices, depth + 1, budget, taker);
    } else {
        open(supply, &mut notices, depth + 1, &mut inside, taker);
        guard.tell(&mut notices);
    }
    taker.close(notices);
}
