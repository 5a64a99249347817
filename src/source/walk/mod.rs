//! The files below the paths that were given, in a stable order.

mod excludes;
mod pattern;
mod told;

use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use rustc_hash::FxHashSet;
use walkdir::{DirEntry, WalkDir};

use self::excludes::Excludes;
use self::pattern::Pattern;
use super::address;
use super::notices::Notices;
use crate::model::Notice;
use crate::text::sanitize;

pub(super) use self::told::cause;

/// What stands for standard input among paths.
const STANDARD_INPUT: &str = "-";

/// What articles and notices call it.
const STANDARD_INPUT_NAME: &str = "standard input";

/// Where the bytes of a source are.
#[derive(Debug)]
pub(super) enum Place {
    /// In a file.
    File(PathBuf),
    /// Behind an address (http or https).
    Address(String),
    /// On their way from another program.
    StandardInput,
}

/// A file to read.
pub(super) struct Found {
    /// Where it lies.
    pub(super) place: Place,
    /// How many bytes it holds; 0 where nobody says.
    pub(super) length: u64,
    /// What the reader calls it: the path as given joined with the place below it, `/` between.
    pub(super) name: String,
}

impl Found {
    /// Whether it is asked for over the network.
    pub(super) fn is_far(&self) -> bool {
        matches!(self.place, Place::Address(_))
    }
}

/// What was found below all paths given.
#[derive(Default)]
pub(super) struct Walked {
    /// The files, each once.
    pub(super) files: Vec<Found>,
    /// What was passed over.
    pub(super) notices: Vec<Notice>,
    seen: FxHashSet<Identity>,
}

/// What tells one file from another, whatever leads to it.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Identity {
    #[cfg(unix)]
    Node {
        device: u64,
        number: u64,
    },
    #[cfg(not(unix))]
    Path(PathBuf),
    Address(String),
    StandardInput,
}

/// Whether `path` may give something to read: a file or a folder, an address, `-` for standard input, a pattern below a
/// folder.
pub fn is_source(path: &Path) -> bool {
    path.as_os_str() == STANDARD_INPUT
        || address::of(path).is_some()
        || path.symlink_metadata().is_ok()
        || Pattern::of(path).is_some_and(|pattern| pattern.base.is_dir())
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Root {
    /// A folder with all below; of a pattern, the folder below which it matches.
    Folder(PathBuf),
    /// A single file.
    File(PathBuf),
    /// Something on the web.
    Address,
}

/// What `path` leads to; `None` for standard input and what is not there.
pub fn root(path: &Path) -> Option<Root> {
    if path.as_os_str() == STANDARD_INPUT {
        return None;
    }
    match (address::of(path), fs::metadata(path)) {
        (Some(_), _) => Some(Root::Address),
        (None, Ok(meta)) if meta.is_dir() => Some(Root::Folder(path.to_owned())),
        (None, Ok(_)) => Some(Root::File(path.to_owned())),
        (None, Err(_)) => {
            Pattern::of(path).map(|pattern| Root::Folder(pattern.base)).filter(|_| is_source(path))
        }
    }
}

/// Whether what is made of the source called `name` may be written down: standard input comes once and is gone, and what lies
/// behind an address may be secret, which `fetch` alone knows. A file that calls itself so passes for it.
pub fn is_file(name: &str) -> bool {
    !name.starts_with(STANDARD_INPUT_NAME) && address::of(Path::new(name)).is_none()
}

/// Finds the files of `paths`: in the order given, sorted by path below each.
pub(super) fn walk(paths: &[PathBuf]) -> Walked {
    let mut walked = Walked::default();
    for path in paths {
        walked.add_root(path);
    }
    walked
}

/// A path as notices and articles show it; an address without the password in it.
pub(super) fn name(path: &Path) -> String {
    if let Some(address) = address::of(path) {
        return sanitize::clean_line(&address::parted(address).0);
    }
    let shown = sanitize::clean_line(&path.to_string_lossy());
    if std::path::MAIN_SEPARATOR == '/' { shown } else { shown.replace(std::path::MAIN_SEPARATOR, "/") }
}

impl Walked {
    fn add_root(&mut self, root: &Path) {
        let mut notices = Notices::about(&name(root));
        match (fs::metadata(root), Pattern::of(root)) {
            _ if root.as_os_str() == STANDARD_INPUT => self.add_standard_input(),
            _ if address::of(root).is_some() => self.add_address(root, &mut notices),
            (Ok(meta), _) if meta.is_dir() => self.add_folder(root, None, &mut notices),
            (Ok(meta), _) => self.add_file(root, &meta, &mut notices),
            (Err(_), Some(pattern)) if pattern.base.is_dir() => {
                self.add_folder(&pattern.base, Some(&pattern), &mut notices);
            }
            (Err(error), _) => told::missing(&mut notices, root, &error),
        }
        self.notices.extend(notices.into_list());
    }

    fn add_standard_input(&mut self) {
        if self.seen.insert(Identity::StandardInput) {
            self.files.push(Found {
                place: Place::StandardInput,
                length: 0,
                name: STANDARD_INPUT_NAME.to_owned(),
            });
        }
    }

    fn add_address(&mut self, root: &Path, notices: &mut Notices) {
        let Some(address) = address::of(root) else { return };
        if self.seen.insert(Identity::Address(address.to_owned())) {
            self.files.push(Found { place: Place::Address(address.to_owned()), length: 0, name: name(root) });
        } else {
            notices.info("the same address was given before: read once");
        }
    }

    /// Adds the files below `root`; where there is a pattern, those that it matches.
    fn add_folder(&mut self, root: &Path, pattern: Option<&Pattern>, notices: &mut Notices) {
        let home = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        let (mut hidden, mut outside, mut left_out) = (0, 0, 0);
        let mut excludes = Excludes::default();
        let mut entries = Vec::new();
        let walk = WalkDir::new(root).follow_links(true).into_iter().filter_entry(|entry| {
            let is_hidden = entry.depth() > 0 && is_hidden(entry.file_name());
            let is_outside = !is_hidden && leads_out(entry, &home);
            let is_excluded = !is_hidden && !is_outside && excludes.take(entry);
            hidden += usize::from(is_hidden);
            outside += usize::from(is_outside);
            left_out += usize::from(is_excluded);
            !is_hidden && !is_outside && !is_excluded
        });
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) if pattern.is_none_or(|pattern| pattern.matches(entry.path())) => {
                    entries.push(entry);
                }
                Ok(_) => {}
                Err(error) => self.notices.push(told::unwalkable(root, &error)),
            }
        }
        entries.sort_by(|a, b| a.path().as_os_str().cmp(b.path().as_os_str()));
        match (entries.is_empty(), pattern) {
            (false, _) => {}
            (true, None) => {
                notices.warning("the folder holds no files").hint("name a folder with news in it");
            }
            (true, Some(_)) => {
                notices.warning("no file matches").hint("`**` stands for folders in folders");
            }
        }
        // a look at each file takes longer than all that is done with it here
        let looks: Vec<_> = entries.par_iter().map(|entry| fs::metadata(shown(entry))).collect();
        for (entry, look) in entries.iter().zip(looks) {
            self.add_entry(shown(entry), look);
        }
        told::passed_over(notices, hidden, "hidden or a backup");
        told::passed_over(notices, left_out, excludes::WHY);
        told::passed_over(notices, outside, "linked from outside the folder");
        self.notices.append(&mut excludes.notices);
    }

    fn add_entry(&mut self, path: &Path, look: io::Result<Metadata>) {
        let mut notices = Notices::about(&name(path));
        match look {
            Ok(meta) => self.add_file(path, &meta, &mut notices),
            Err(error) => told::missing(&mut notices, path, &error),
        }
        self.notices.extend(notices.into_list());
    }

    fn add_file(&mut self, path: &Path, meta: &Metadata, notices: &mut Notices) {
        if !meta.is_file() {
            let what = told::kind_word(meta.file_type());
            notices.warning(format!("is {what}, not a file: passed over"));
            return;
        }
        if self.seen.insert(identity(path, meta)) {
            self.files.push(Found {
                place: Place::File(path.to_owned()),
                length: meta.len(),
                name: notices.source().to_owned(),
            });
        } else {
            notices.info("the same file was given before: read once");
        }
    }
}

/// The path of `entry`: what a pattern without a folder finds has no `./` before its name.
fn shown(entry: &DirEntry) -> &Path {
    entry.path().strip_prefix(".").unwrap_or(entry.path())
}

#[cfg(unix)]
fn identity(_: &Path, meta: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    Identity::Node { device: meta.dev(), number: meta.ino() }
}

#[cfg(not(unix))]
fn identity(path: &Path, _: &Metadata) -> Identity {
    Identity::Path(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()))
}

/// Hidden by a point, or an editor's backup (`news.txt~`). Two points and more hide nothing.
fn is_hidden(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    (bytes.first() == Some(&b'.') && bytes.get(1) != Some(&b'.')) || bytes.last() == Some(&b'~')
}

/// Whether `entry` is a symbolic link to something outside `home`.
fn leads_out(entry: &DirEntry, home: &Path) -> bool {
    entry.depth() > 0
        && entry.path_is_symlink()
        && fs::canonicalize(entry.path()).is_ok_and(|target| !target.starts_with(home))
}
