//! When an article was published, worked out from its own words.

use crate::model::{Article, Published};

/// The day or month of publication, where a dated anchor in the text allows it.
pub fn infer_published(_article: &Article) -> Option<Published> {
    None
}
