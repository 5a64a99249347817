//! Where the source of an article is cut.

use std::borrow::Cow;

use crate::model::{ArticleId, Cut};

/// The source of an article with its cuts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CutList {
    /// The source's name.
    pub source: String,
    /// What it is, where that could be told.
    pub format: Option<Cow<'static, str>>,
    /// What it was cut by; `None` where it is one article, or records that nobody had to cut.
    pub evidence: Option<String>,
    /// Its cuts, in the order of their lines.
    pub rows: Vec<CutRow>,
    /// The paragraphs of the article, where others may begin.
    pub paragraphs: Vec<String>,
}

/// A cut and the article behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutRow {
    /// Where, and whose word it is.
    pub cut: Cut,
    /// The article that begins there; the one that is kept where it is somewhere else too, word for word.
    pub article: Option<ArticleId>,
}
