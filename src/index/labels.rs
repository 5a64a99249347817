//! What lists call an article.

use crate::model::Article;

/// Characters of a title that a row carries: where there is no headline, the first line may be a whole book.
const LONGEST_TITLE: usize = 300;

/// The article's title, cut to a length that lists can carry.
pub(super) fn title(article: &Article) -> String {
    article.title().chars().take(LONGEST_TITLE).collect()
}

/// The outlet, or else the last part of the path or address.
pub(super) fn source(article: &Article) -> &str {
    let whole = article.origin.source.trim_end_matches(['/', '\\']);
    article.outlet.as_deref().unwrap_or_else(|| whole.rsplit(['/', '\\']).next().unwrap_or(whole))
}
