//! In how many articles entities stand, as strength counts them: wire copies are one article, and an article in which every
//! mention of an entity is doubtful is half of one.

use rustc_hash::FxHashMap;

use super::bundled::Member;
use super::lists::Lists;
use super::meant::Meant;
use crate::model::{ArticleId, Corpus, EntityId, Occurrence};

/// The reach of every entity, in halves of articles.
#[derive(Clone, Debug, Default)]
pub(super) struct Reach {
    halves: Vec<u32>,
    all: u32,
}

impl Reach {
    /// Reads the whole corpus.
    pub(super) fn build(corpus: &Corpus, meant: &Lists<Meant>, members: &[Option<Member>]) -> Self {
        let copies: usize = corpus.bundles.iter().map(|bundle| bundle.copies.len()).sum();
        let all = (corpus.articles.len() - copies) as u32 * 2;
        let mut reach = Self { halves: vec![0; corpus.entities.len()], all };
        let alone = corpus.numbered().filter(|(id, _)| members[id.0 as usize].is_none());
        alone.for_each(|(id, _)| reach.add(&[id], meant));
        for bundle in &corpus.bundles {
            reach.add(&bundle.members().collect::<Vec<_>>(), meant);
        }
        reach
    }

    /// Counts one article, or the copies that are one.
    fn add(&mut self, articles: &[ArticleId], meant: &Lists<Meant>) {
        let all = articles.iter().flat_map(|id| meant.of(id.0));
        let mut here: Vec<_> = all.filter_map(|meant| Some((meant.known()?, meant.is_doubtful()))).collect();
        here.sort_unstable(); // what is not doubtful comes first
        here.dedup_by_key(|(entity, _)| *entity);
        for (entity, is_doubtful) in here {
            self.halves[entity.0 as usize] += 2 - u32::from(is_doubtful);
        }
    }

    /// Counts one entity anew, known or new, by its mentions.
    pub(super) fn set(
        &mut self,
        id: EntityId,
        occurrences: &[Occurrence],
        meant: &Lists<Meant>,
        members: &[Option<Member>],
    ) {
        let mut bundled: FxHashMap<u32, u32> = FxHashMap::default();
        let mut halves = 0;
        for here in occurrences.chunk_by(|one, next| one.article == next.article) {
            let article = here[0].article.0;
            let rows = meant.of(article);
            let is_sure = here.iter().any(|occurrence| {
                rows.get(occurrence.mention.0 as usize).is_some_and(|meant| !meant.is_doubtful())
            });
            let weight = 1 + u32::from(is_sure);
            match members[article as usize] {
                Some(member) => {
                    let known = bundled.entry(member.bundle()).or_default();
                    *known = weight.max(*known);
                }
                None => halves += weight,
            }
        }
        if id.0 as usize >= self.halves.len() {
            self.halves.resize(id.0 as usize + 1, 0);
        }
        self.halves[id.0 as usize] = halves + bundled.values().sum::<u32>();
    }

    /// Of one entity.
    pub(super) fn of(&self, id: EntityId) -> u32 {
        self.halves.get(id.0 as usize).copied().unwrap_or(0)
    }

    /// All articles.
    pub(super) fn all(&self) -> u32 {
        self.all
    }
}
