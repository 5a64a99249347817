//! The orders in which articles are listed, each worked out when it is first asked for.

use std::cmp::Reverse;
use std::sync::OnceLock;

use super::bundled::{self, Member};
use super::labels;
use crate::model::{Article, ArticleId, Corpus};
use crate::query::ArticleSort;
use crate::text::fold;

/// The articles of a corpus in one order.
#[derive(Default)]
pub(super) struct Order {
    /// All articles.
    pub(super) articles: Vec<ArticleId>,
    /// By article: its place in `articles`.
    pub(super) places: Vec<u32>,
    /// Those that are no copies of another one.
    pub(super) leaders: Vec<ArticleId>,
}

/// Every order.
#[derive(Default)]
pub(super) struct Orders {
    orders: [OnceLock<Order>; ArticleSort::ALL.len()],
}

impl Orders {
    /// The articles of `corpus`, sorted; `members` tells by article which bundle it is in.
    pub(super) fn get(&self, corpus: &Corpus, members: &[Option<Member>], sort: ArticleSort) -> &Order {
        self.orders[sort as usize].get_or_init(|| {
            let mut articles: Vec<_> = corpus.numbered().map(|(id, _)| id).collect();
            put_in_order(&mut articles, corpus, sort);
            let mut places = vec![0; articles.len()];
            for (place, id) in articles.iter().enumerate() {
                places[id.0 as usize] = place as u32;
            }
            Order { leaders: bundled::leaders(&articles, members), articles, places }
        })
    }
}

/// Sorts, ties in the order of loading. A month or a year counts as its first day.
fn put_in_order(articles: &mut [ArticleId], corpus: &Corpus, sort: ArticleSort) {
    let article = |id: &ArticleId| &corpus.articles[id.0 as usize].article;
    let date = |article: &Article| {
        article.published.as_ref().map(|published| (published.value.earliest(), published.value.latest()))
    };
    match sort {
        ArticleSort::Loaded => {}
        ArticleSort::Newest => articles.sort_by_key(|id| Reverse(date(article(id)))),
        ArticleSort::Oldest => {
            articles.sort_by_key(|id| (article(id).published.is_none(), date(article(id))));
        }
        ArticleSort::Title => articles.sort_by_cached_key(|id| fold::fold(&labels::title(article(id)))),
        ArticleSort::Source => articles.sort_by_cached_key(|id| fold::fold(labels::source(article(id)))),
    }
}
