//! From a corpus to the one that takes its place: which articles and entities are still there.

use std::cmp::Reverse;
use std::hash::Hash;

use rustc_hash::FxHashMap;

use super::Index;
use crate::model::{Article, ArticleId, Corpus, EntityId};
use crate::query::{Carried, CarriedArticle};

impl Index {
    /// Where the articles and entities of `before`, read earlier from the same sources, stand in this one: an article is
    /// known by source, headline and text, and where it changed by what is left of these; an entity by its mentions, else by
    /// its name.
    pub fn carried(&self, before: &Index) -> Carried {
        let articles = articles(&before.corpus, &self.corpus);
        let entities = entities(&before.corpus, &self.corpus, &articles);
        Carried::new(articles, entities)
    }
}

fn articles(old: &Corpus, new: &Corpus) -> Vec<Option<CarriedArticle>> {
    let mut pairs =
        Pairs { old, new, now: vec![None; old.articles.len()], taken: vec![false; new.articles.len()] };
    pairs.find(|article| Some((&article.origin.source, &article.headline, &article.body)));
    pairs.find(|article| Some((&article.headline, &article.body)));
    pairs.find(|article| article.headline.as_ref().map(|headline| (&article.origin.source, headline)));
    pairs.find(|article| Some((&article.origin.source, article.origin.ordinal)));
    let carried = |(at, id): (usize, &Option<ArticleId>)| {
        let id = (*id)?;
        let (was, is) = (&old.articles[at].article, &new.article(id)?.article);
        Some(CarriedArticle { id, is_same: was.body == is.body && was.headline == is.headline })
    };
    pairs.now.iter().enumerate().map(carried).collect()
}

/// Old and new articles that are held to be one.
struct Pairs<'c> {
    old: &'c Corpus,
    new: &'c Corpus,
    now: Vec<Option<ArticleId>>,
    taken: Vec<bool>,
}

impl<'c> Pairs<'c> {
    /// Pairs those left on both sides that have the same `key`, in order.
    fn find<K: Eq + Hash>(&mut self, key: impl Fn(&'c Article) -> Option<K>) {
        let mut left: FxHashMap<K, Vec<ArticleId>> = FxHashMap::default();
        for (id, analysed) in self.new.numbered().filter(|(id, _)| !self.taken[id.0 as usize]) {
            if let Some(key) = key(&analysed.article) {
                left.entry(key).or_default().push(id);
            }
        }
        for ids in left.values_mut() {
            ids.reverse(); // the first is taken first
        }
        for (at, analysed) in self.old.articles.iter().enumerate() {
            if self.now[at].is_none()
                && let Some(key) = key(&analysed.article)
                && let Some(id) = left.get_mut(&key).and_then(Vec::pop)
            {
                self.now[at] = Some(id);
                self.taken[id.0 as usize] = true;
            }
        }
    }
}

/// Each entity is what most of its mentions are now, in the articles that say what they said; else what has its name.
fn entities(old: &Corpus, new: &Corpus, articles: &[Option<CarriedArticle>]) -> Vec<Option<EntityId>> {
    let mut votes: FxHashMap<(EntityId, EntityId), u32> = FxHashMap::default();
    for (was, now) in old.articles.iter().zip(articles) {
        let Some(is) = now.filter(|now| now.is_same).and_then(|now| new.article(now.id)) else { continue };
        for (one, other) in was.found.mentions.iter().zip(&is.found.mentions) {
            if let (Some(was), Some(is)) = (one.entity, other.entity)
                && (one.field, one.span) == (other.field, other.span)
            {
                *votes.entry((was, is)).or_default() += 1;
            }
        }
    }
    let mut best: Vec<Option<(u32, EntityId)>> = vec![None; old.entities.len()];
    for ((was, is), count) in votes {
        let best = &mut best[was.0 as usize];
        // of two that have as many the lower id, whatever the order of the map
        if best.is_none_or(|(most, id)| (count, Reverse(is)) > (most, Reverse(id))) {
            *best = Some((count, is));
        }
    }
    let named: FxHashMap<_, _> = (0..)
        .zip(&new.entities)
        .filter(|(_, entity)| entity.mentions > 0)
        .map(|(at, entity)| ((entity.kind, entity.name.as_str()), EntityId(at)))
        .collect();
    let by_name = |at: usize| named.get(&(old.entities[at].kind, old.entities[at].name.as_str())).copied();
    best.into_iter().enumerate().map(|(at, best)| best.map(|(_, id)| id).or_else(|| by_name(at))).collect()
}
