//! The files below the paths that were given, in a stable order.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::notices::Notices;
use crate::model::Notice;
use crate::text::sanitize;

/// A file to read.
pub(super) struct Found {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// What the reader calls it: the path as given joined with the place below it, `/` between.
    pub(super) name: String,
}

/// What was found below all paths given.
#[derive(Default)]
pub(super) struct Walked {
    /// The files, each once.
    pub(super) files: Vec<Found>,
    /// What was passed over.
    pub(super) notices: Vec<Notice>,
    seen: HashSet<PathBuf>,
}

/// Finds the files of `paths`: in the order given, sorted by path below each.
pub(super) fn walk(paths: &[PathBuf]) -> Walked {
    let mut walked = Walked::default();
    for path in paths {
        walked.add_root(path);
    }
    walked
}

/// A path as notices and articles show it.
pub(super) fn name(path: &Path) -> String {
    let shown = sanitize::clean_line(&path.to_string_lossy());
    if std::path::MAIN_SEPARATOR == '/' { shown } else { shown.replace(std::path::MAIN_SEPARATOR, "/") }
}

impl Walked {
    fn add_root(&mut self, root: &Path) {
        let mut notices = Notices::about(&name(root));
        match fs::metadata(root) {
            Err(error) => missing(&mut notices, root, &error),
            Ok(meta) if meta.is_dir() => self.add_folder(root, &mut notices),
            Ok(meta) => self.add_file(root, meta.file_type(), &mut notices),
        }
        self.notices.extend(notices.into_list());
    }

    fn add_folder(&mut self, root: &Path, notices: &mut Notices) {
        let home = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        let mut hidden = 0;
        let mut outside = 0;
        let mut entries = Vec::new();
        let walk = WalkDir::new(root).follow_links(true).into_iter().filter_entry(|entry| {
            let is_hidden = entry.depth() > 0 && is_hidden(entry.file_name());
            let is_outside = !is_hidden && leads_out(entry, &home);
            hidden += usize::from(is_hidden);
            outside += usize::from(is_outside);
            !is_hidden && !is_outside
        });
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) => entries.push(entry),
                Err(error) => self.notices.push(unwalkable(root, &error)),
            }
        }
        entries.sort_by(|a, b| a.path().as_os_str().cmp(b.path().as_os_str()));
        if entries.is_empty() {
            notices.warning("the folder holds no files").hint("name a folder with news in it");
        }
        for entry in entries {
            let mut about_file = Notices::about(&name(entry.path()));
            self.add_file(entry.path(), entry.file_type(), &mut about_file);
            self.notices.extend(about_file.into_list());
        }
        passed_over(notices, hidden, "hidden or a backup");
        passed_over(notices, outside, "linked from outside the folder");
    }

    fn add_file(&mut self, path: &Path, kind: FileType, notices: &mut Notices) {
        if !kind.is_file() {
            notices.warning(format!("is {}, not a file: passed over", kind_word(kind)));
            return;
        }
        let home = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self.seen.insert(home) {
            self.files.push(Found { path: path.to_owned(), name: name(path) });
        } else {
            notices.info("the same file was given before: read once");
        }
    }
}

/// Hidden by a point, or an editor's backup (`news.txt~`).
fn is_hidden(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    bytes.first() == Some(&b'.') || bytes.last() == Some(&b'~')
}

/// Whether `entry` is a symbolic link to something outside `home`.
fn leads_out(entry: &DirEntry, home: &Path) -> bool {
    entry.depth() > 0
        && entry.path_is_symlink()
        && fs::canonicalize(entry.path()).is_ok_and(|target| !target.starts_with(home))
}

fn passed_over(notices: &mut Notices, count: usize, what: &str) {
    match count {
        0 => {}
        1 => drop(notices.info(format!("1 file or folder passed over: {what}"))),
        _ => drop(notices.info(format!("{count} files or folders passed over: {what}"))),
    }
}

fn missing(notices: &mut Notices, path: &Path, error: &io::Error) {
    if error.kind() == io::ErrorKind::NotFound {
        let what =
            if path.is_symlink() { "the link leads nowhere" } else { "there is no such file or folder" };
        notices.error(what).hint("check the path");
    } else {
        notices.error(format!("cannot be looked at: {}", cause(error)));
    }
}

fn unwalkable(root: &Path, error: &walkdir::Error) -> Notice {
    let mut notices = Notices::about(&name(error.path().unwrap_or(root)));
    if let Some(ancestor) = error.loop_ancestor() {
        notices.warning(format!("the link leads back to {}: not followed", name(ancestor))).clone()
    } else if let Some(cause_error) = error.io_error() {
        let is_broken_link = cause_error.kind() == io::ErrorKind::NotFound;
        let what = if is_broken_link {
            "the link leads nowhere".to_owned()
        } else {
            format!("cannot be looked at: {}", cause(cause_error))
        };
        notices.error(what).clone()
    } else {
        notices.error("cannot be looked at").clone()
    }
}

/// Why the system refused, in lower case and without its number.
pub(super) fn cause(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "no permission to read it".to_owned(),
        io::ErrorKind::NotFound => "it is gone".to_owned(),
        kind => kind.to_string(),
    }
}

#[cfg(unix)]
fn kind_word(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match kind {
        _ if kind.is_fifo() => "a named pipe",
        _ if kind.is_socket() => "a socket",
        _ if kind.is_block_device() || kind.is_char_device() => "a device",
        _ => "something else",
    }
}

#[cfg(not(unix))]
fn kind_word(_: FileType) -> &'static str {
    "something else"
}
