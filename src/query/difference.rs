//! Questions about two articles.

use super::ArticleRow;
use crate::model::ArticleId;
use crate::text::difference::Line;

/// What has `new` that `old` has not, and the other way round?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DifferenceQuestion {
    /// The article that is held to come first.
    pub old: ArticleId,
    /// The one that is laid over it.
    pub new: ArticleId,
}

/// Two articles laid over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The one that comes first, as lists show it.
    pub old: ArticleRow,
    /// The other.
    pub new: ArticleRow,
    /// Headline, where there is one, and paragraphs of both.
    pub lines: Vec<Line>,
}
