//! Bytes to articles: walk, decode, tell the format, split dumps, clean. It knows nothing of entities or the screen.

use std::path::PathBuf;

use crate::model::{Article, Notice};

/// What a load gives: articles in a stable order, and notices beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// In the order of the paths given, then by path below each, then by place in the file.
    pub articles: Vec<Article>,
    /// In the same order.
    pub notices: Vec<Notice>,
}

/// How far a load has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files read so far, the unreadable ones among them.
    pub files_done: usize,
    /// Files there are to read.
    pub files_found: usize,
    /// Articles found so far.
    pub articles: usize,
}

/// Reads all news below `paths`; `progress` is told after each file and must be cheap.
pub fn load(_paths: &[PathBuf], _progress: &(dyn Fn(Progress) + Sync)) -> Loaded {
    Loaded::default()
}

/// Reads files that are in memory already: name and bytes.
pub fn embedded(_files: &[(&'static str, &'static [u8])]) -> Loaded {
    Loaded::default()
}

/// The small corpus of our own writing that opens when the program is given nothing.
pub mod sample {
    /// Its files: the name that each article's origin shows, and the bytes.
    pub const FILES: &[(&str, &[u8])] = &[];
}
