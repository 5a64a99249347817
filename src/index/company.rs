//! The company an entity keeps, as a small vector of weights, and how alike two are.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::build::Index;
use crate::model::{ArticleId, EntityId};

/// Articles of an entity that are looked at, evenly spread: enough to know its company by, however often it is named.
const ARTICLES: usize = 100;
/// Neighbours that count.
const NEIGHBOURS: usize = 50;
/// Weights are compared in millionths, so that rounding does not decide between equals.
const STEPS: f64 = 1e6;

/// What an entity appears with, the most telling first.
#[derive(Clone, Debug, Default)]
pub(super) struct Company {
    weights: Vec<(EntityId, f64)>,
}

impl Company {
    /// The cosine between two, the two entities themselves left aside, in hundredths: 0 nothing in common, 100 the same.
    pub(super) fn likeness(&self, other: &Self, aside: [EntityId; 2]) -> u8 {
        let square = |company: &Self| company.without(aside).map(|(_, weight)| weight * weight).sum::<f64>();
        let length = (square(self) * square(other)).sqrt();
        let product: f64 = self.products(other, aside).map(|(_, product)| product).sum();
        if length > 0.0 { (100.0 * product / length).round().min(100.0) as u8 } else { 0 }
    }

    /// What both have, the most telling first.
    pub(super) fn shared(&self, other: &Self, aside: [EntityId; 2]) -> Vec<EntityId> {
        let mut shared: Vec<(EntityId, f64)> = self.products(other, aside).collect();
        shared.sort_by_key(|(id, product)| (Reverse((product * STEPS).round() as i64), *id));
        shared.into_iter().map(|(id, _)| id).collect()
    }

    fn without(&self, aside: [EntityId; 2]) -> impl Iterator<Item = (EntityId, f64)> {
        self.weights.iter().copied().filter(move |(id, _)| !aside.contains(id))
    }

    fn products(&self, other: &Self, aside: [EntityId; 2]) -> impl Iterator<Item = (EntityId, f64)> {
        let theirs: FxHashMap<EntityId, f64> = other.weights.iter().copied().collect();
        self.without(aside).filter_map(move |(id, weight)| Some((id, weight * theirs.get(&id)?)))
    }
}

impl Index {
    /// The company of `id`. A neighbour in `n` of the articles looked at weighs `(1 + ln n) × ln (all articles / articles
    /// that mention the neighbour)` (Salton and Buckley, Information Processing & Management 24, 1988).
    pub(super) fn company(&self, id: EntityId) -> Company {
        self.company_in(id, self.some_articles(id))
    }

    /// The same, where `other` is not mentioned: who stands beside another shares its company, and that says nothing.
    pub(super) fn company_without(&self, id: EntityId, other: EntityId) -> Company {
        let theirs = self.postings(other);
        let is_theirs =
            |article: &ArticleId| theirs.binary_search_by_key(article, |posting| posting.article).is_ok();
        self.company_in(id, self.some_articles(id).filter(|article| !is_theirs(article)))
    }

    fn company_in(&self, id: EntityId, articles: impl Iterator<Item = ArticleId>) -> Company {
        let mut together: FxHashMap<EntityId, u32> = FxHashMap::default();
        for article in articles {
            for appearance in self.appearances(article).iter().filter(|other| other.entity != id) {
                *together.entry(appearance.entity).or_default() += 1;
            }
        }
        let all = self.corpus.articles.len() as f64;
        let weight = |(other, count): (EntityId, u32)| {
            let rarity = (all / self.postings(other).len() as f64).ln();
            (other, (1.0 + f64::from(count).ln()) * rarity)
        };
        let mut weights: Vec<(EntityId, f64)> =
            together.into_iter().map(weight).filter(|(_, weight)| *weight > 0.0).collect();
        let rank = |(other, weight): &(EntityId, f64)| (Reverse((weight * STEPS).round() as i64), *other);
        if weights.len() > NEIGHBOURS {
            weights.select_nth_unstable_by_key(NEIGHBOURS - 1, rank);
            weights.truncate(NEIGHBOURS);
        }
        weights.sort_unstable_by_key(rank);
        Company { weights }
    }

    /// At most [`ARTICLES`] of the articles that mention `id`, evenly spread.
    pub(super) fn some_articles(&self, id: EntityId) -> impl Iterator<Item = ArticleId> {
        let postings = self.postings(id);
        let step = postings.len().div_ceil(ARTICLES).max(1);
        postings.iter().step_by(step).map(|posting| posting.article)
    }
}
