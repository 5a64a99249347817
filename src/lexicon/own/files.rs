//! The files of a folder of lists, and what there is to say of them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::line::Refusal;
use crate::model::{Notice, Severity};
use crate::text::sanitize;

/// A larger file is not read.
const LARGEST: u64 = 16 << 20;
/// A file that is bad throughout is told of no more often.
const MOST_NOTICES: usize = 50;

/// What a file holds, by its ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// `*.tsv`: names.
    Names,
    /// `*.patterns`: patterns.
    Patterns,
}

/// A list, and the notices about it.
pub(super) struct File {
    path: PathBuf,
    /// What it holds.
    pub(super) holds: Holds,
    notices: Vec<Notice>,
    untold: usize,
}

/// The lists in `folder`, by name.
pub(super) fn lists(folder: &Path, notices: &mut Vec<Notice>) -> Vec<File> {
    let endings = "lists end in .tsv, patterns in .patterns";
    let mut paths = match paths(folder) {
        Ok(paths) => paths,
        Err(error) => {
            let cause = match error.kind() {
                io::ErrorKind::NotFound => "there is none".to_owned(),
                kind => kind.to_string(),
            };
            let refusal = Refusal::new(format!("cannot be read as a folder of lists: {cause}"), endings);
            notices.push(notice(folder, Severity::Error, None, refusal));
            return Vec::new();
        }
    };
    paths.sort();
    let list = |path: PathBuf| {
        let holds = holds(&path)?;
        Some(File { path, holds, notices: Vec::new(), untold: 0 })
    };
    let lists: Vec<File> = paths.into_iter().filter_map(list).collect();
    if lists.is_empty() {
        notices.push(notice(folder, Severity::Info, None, Refusal::new("holds no lists", endings)));
    }
    lists
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

/// What `path` holds, where it is a list; a hidden file is none.
fn holds(path: &Path) -> Option<Holds> {
    let is_hidden = path.file_name()?.as_encoded_bytes().starts_with(b".");
    match path.extension()?.to_ascii_lowercase().to_str()? {
        _ if is_hidden => None,
        "tsv" => Some(Holds::Names),
        "patterns" => Some(Holds::Patterns),
        _ => None,
    }
}

impl File {
    /// The name by which rules call it.
    pub(super) fn name(&self) -> String {
        sanitize::clean_line(&self.path.file_name().unwrap_or_default().to_string_lossy())
    }

    /// Its bytes, where it can be read and is text.
    pub(super) fn read(&mut self) -> Option<Vec<u8>> {
        let read = self.bytes();
        read.map_err(|refusal| self.notices.push(notice(&self.path, Severity::Error, None, refusal))).ok()
    }

    fn bytes(&self) -> Result<Vec<u8>, Refusal> {
        let failed = |error: io::Error| {
            Refusal::new(format!("cannot be read: {}", error.kind()), "look at who may read it")
        };
        let about = fs::metadata(&self.path).map_err(failed)?;
        if !about.is_file() {
            return Err(Refusal::new("is no file: passed over", "name it otherwise"));
        }
        if about.len() > LARGEST {
            return Err(Refusal::new("is larger than 16 MiB: not read", "split it into smaller files"));
        }
        let bytes = fs::read(&self.path).map_err(failed)?;
        if bytes.contains(&0) {
            return Err(Refusal::new("is not UTF-8 text: not read", "save it as UTF-8"));
        }
        Ok(bytes)
    }

    /// Says what is left out of `line`, and why.
    pub(super) fn refuse(&mut self, line: u32, refusal: Refusal) {
        if self.notices.len() < MOST_NOTICES {
            self.notices.push(notice(&self.path, Severity::Warning, Some(line), refusal));
        } else {
            self.untold += 1;
        }
    }

    /// All that there is to say of it.
    pub(super) fn into_notices(mut self) -> Vec<Notice> {
        if self.untold > 0 {
            let refusal =
                Refusal::new(format!("{} more of the same kind", self.untold), "mend those above first");
            self.notices.push(notice(&self.path, Severity::Warning, None, refusal));
        }
        self.notices
    }
}

fn notice(path: &Path, severity: Severity, line: Option<u32>, refusal: Refusal) -> Notice {
    let source = sanitize::clean_line(&path.to_string_lossy());
    Notice { severity, source, line, what: refusal.what, hint: Some(refusal.hint.to_owned()) }
}
