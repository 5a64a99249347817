//! What a folder's own files say is not to be read: `.gitignore`, `.ignore` and `.datelineignore`, in the manner of git.

use std::path::Path;

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use walkdir::DirEntry;

use super::super::notices::Notices;
use super::name;
use crate::model::Notice;

/// Why something was excluded, for the reader.
pub(super) const WHY: &str = "excluded by .gitignore, .ignore or .datelineignore";

/// Files that exclude; what a later one says counts.
const FILES: [&str; 3] = [".gitignore", ".ignore", ".datelineignore"];

/// A larger one, in bytes, is none.
const LARGEST: u64 = 1 << 20;

/// The excludes of the folders from the root down to where the walk is.
#[derive(Default)]
pub(super) struct Excludes {
    /// Each with the depth of its folder.
    stack: Vec<(usize, Gitignore)>,
    /// What cannot be understood in them.
    pub(super) notices: Vec<Notice>,
}

impl Excludes {
    /// Whether `entry` is excluded. Entries come as they are walked: a folder, then what it holds.
    pub(super) fn take(&mut self, entry: &DirEntry) -> bool {
        while self.stack.last().is_some_and(|(depth, _)| *depth >= entry.depth()) {
            self.stack.pop();
        }
        let is_folder = entry.file_type().is_dir();
        let said = self.stack.iter().rev().map(|(_, excludes)| excludes.matched(entry.path(), is_folder));
        let is_excluded = matches!(said.into_iter().find(|said| !said.is_none()), Some(Match::Ignore(_)));
        if is_folder && (entry.depth() == 0 || !is_excluded) {
            self.enter(entry.path(), entry.depth());
        }
        is_excluded && entry.depth() > 0
    }

    fn enter(&mut self, folder: &Path, depth: usize) {
        let mut builder = GitignoreBuilder::new(folder);
        let mut is_any = false;
        for file in FILES.map(|file| folder.join(file)) {
            // what is no file of the folder's own is not opened: a pipe would never end
            if !file.symlink_metadata().is_ok_and(|meta| meta.is_file() && meta.len() <= LARGEST) {
                continue;
            }
            is_any = true;
            if builder.add(&file).is_some() {
                let mut notices = Notices::about(&name(&file));
                notices.warning("some of its lines cannot be understood: they exclude nothing");
                self.notices.extend(notices.into_list());
            }
        }
        if let Some(excludes) = is_any.then(|| builder.build().ok()).flatten() {
            self.stack.push((depth, excludes));
        }
    }
}
