//! Bytes to articles: walk, decode, tell the format, split dumps, clean. It knows nothing of entities or the screen.

use crate::model::{Article, Notice};

/// What a load gives: articles in a stable order, and notices beside them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// In the order of the paths given, then by path below each, then by place in the file.
    pub articles: Vec<Article>,
    /// In the same order.
    pub notices: Vec<Notice>,
}
