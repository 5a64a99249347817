//! Articles that are the same word for word.

use std::hash::Hasher;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};

use super::{come_together, rank};
use crate::model::{Article, Twin};

/// Folds articles with the same headline and body, white space aside, into one: the earliest published, else the first. It
/// keeps the others' sources. What was published more than a week apart stays apart, and an article without a body is nobody's
/// twin. Gives how many were folded.
pub fn fold_twins(articles: &mut Vec<Article>) -> usize {
    let hashes: Vec<Option<u64>> = articles.par_iter().map(hash).collect();
    let mut alike: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (at, hash) in hashes.iter().enumerate() {
        if let Some(hash) = hash {
            alike.entry(*hash).or_default().push(at);
        }
    }
    alike.retain(|_, places| places.len() > 1);
    let mut kept_by: FxHashMap<usize, usize> = FxHashMap::default();
    for places in alike.values() {
        kept_by.extend(folded(articles, places));
    }
    let all = std::mem::take(articles);
    let count = all.len();
    let (mut places, mut leaving) = (vec![0; count], Vec::new());
    for (at, article) in all.into_iter().enumerate() {
        match kept_by.get(&at) {
            Some(keeper) => leaving.push((*keeper, article)),
            None => {
                places[at] = articles.len();
                articles.push(article);
            }
        }
    }
    for (keeper, article) in leaving {
        articles[places[keeper]].twins.push(twin(article));
    }
    count - articles.len()
}

/// Who is folded into whom, among articles of one hash.
fn folded(articles: &[Article], places: &[usize]) -> Vec<(usize, usize)> {
    let mut left: Vec<usize> = places.to_vec();
    left.sort_by_key(|at| (rank(&articles[*at]), *at));
    let mut folded = Vec::new();
    while let Some(keeper) = left.first().copied() {
        let (same, others): (Vec<usize>, Vec<usize>) =
            left[1..].iter().partition(|at| are_twins(&articles[keeper], &articles[**at]));
        folded.extend(same.into_iter().map(|at| (at, keeper)));
        left = others;
    }
    folded
}

fn texts(article: &Article) -> [&str; 2] {
    [article.headline.as_deref().unwrap_or(""), &article.body]
}

fn are_twins(one: &Article, other: &Article) -> bool {
    come_together(one, other) && same_words(one, other)
}

fn same_words(one: &Article, other: &Article) -> bool {
    texts(one)
        .into_iter()
        .zip(texts(other))
        .all(|(one, other)| one == other || one.split_whitespace().eq(other.split_whitespace()))
}

/// `None` where there is no body.
fn hash(article: &Article) -> Option<u64> {
    article.body.split_whitespace().next()?;
    let mut hasher = FxHasher::default();
    for text in texts(article) {
        text.split_whitespace().for_each(|word| hasher.write(word.as_bytes()));
        hasher.write_u8(0);
    }
    Some(hasher.finish())
}

fn twin(article: Article) -> Twin {
    let Article { origin, outlet, url, published, .. } = article;
    Twin { origin, outlet, url, published }
}
