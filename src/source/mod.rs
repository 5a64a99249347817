//! Bytes to articles: walk, decode, tell the format, split dumps, clean. It knows nothing of entities or the screen.

mod address;
mod asked;
mod assignment;
mod byline;
mod dateline;
mod dates;
mod decode;
mod desk;
mod directions;
mod draft;
mod feed;
mod fields;
mod file;
mod format;
mod html;
mod json;
mod keys;
mod load;
mod magic;
mod mail;
mod mapping;
mod markup;
mod notices;
mod page;
mod read;
pub mod sample;
mod series;
mod sgml;
mod supply;
mod table;
mod unpack;
mod walk;
mod warc;

use serde::{Deserialize, Serialize};

use crate::model::{Article, Notice, SourceReport};

pub use address::parted;
pub use assignment::{Assignment, Fetch, Fetched, Unfetched};
pub use directions::{Directions, SourcePattern};
pub use load::{Read, embedded, load, load_into, load_with};
pub use mapping::Mapping;
pub use read::{Source, read_article_text, read_with};
pub use walk::{Root, is_file, is_source, root};

/// What a load gives: articles in a stable order, and notices beside them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Loaded {
    /// In the order of the paths given, then by path below each, then by place in the file.
    pub articles: Vec<Article>,
    /// In the same order.
    pub notices: Vec<Notice>,
    /// In the same order.
    pub reports: Vec<SourceReport>,
    /// Whether the reader did not wait for all of it.
    pub is_cut_short: bool,
}

impl Loaded {
    /// Puts `part` behind what is there.
    pub fn append(&mut self, part: Loaded) {
        self.articles.extend(part.articles);
        self.notices.extend(part.notices);
        self.reports.extend(part.reports);
        self.is_cut_short |= part.is_cut_short;
    }
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
