//! The order in which articles are read, so that nothing hangs on the order in which they were loaded.

use rayon::prelude::*;

use crate::model::{Analysed, Article};

/// The places of `articles` by their text, equal ones by their origin.
pub(super) fn order(articles: &[Analysed]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..articles.len() as u32).collect();
    order.par_sort_unstable_by(|one, other| {
        let key = |at: &u32| key(&articles[*at as usize].article);
        key(one).cmp(&key(other)).then(one.cmp(other))
    });
    order
}

fn key(article: &Article) -> (&str, Option<&str>, &str, u32) {
    (&article.body, article.headline.as_deref(), &article.origin.source, article.origin.ordinal)
}
