//! Entries of archives: which are read, and what they are called.

use std::borrow::Cow;
use std::io::Read;

use super::super::notices::Notices;
use super::guard::{Budget, Guard};
use super::{Each, open};
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
    each: &mut Each,
) {
    let mut bytes = Vec::new();
    let mut guard = Guard::new(reader, Box::new(move || packed), budget);
    let error = guard.read_to_end(&mut bytes).err();
    guard.tell(error.as_ref(), &mut notices);
    drop(guard);
    open(notices, Cow::Owned(bytes), depth + 1, budget, each);
}
