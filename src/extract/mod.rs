//! An article to mentions, values, quotes and roles: lexicons, rules, and a clean place for the tagger. It reads no files
//! and knows nothing of other articles.

use crate::model::{Article, Extraction, Published};

/// Finds everything in one article. Pure: the same article gives the same answer.
pub fn extract(_article: &Article) -> Extraction {
    Extraction::default()
}

/// The day or month of publication, where a dated anchor in the text allows it.
pub fn infer_published(_article: &Article) -> Option<Published> {
    None
}
