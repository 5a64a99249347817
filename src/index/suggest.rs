//! The fuzzy jump: entities for what was typed.

use super::build::Index;
use super::likeness::{self, Typed};
use super::names::{self, Hits};
use crate::model::EntityId;
use crate::query::{SuggestQuestion, Suggestion, Total, Window};
use crate::text::fold;

impl Index {
    /// The entities that `question` may mean, the best first; the most mentioned where nothing was typed.
    pub fn suggest(&self, question: &SuggestQuestion) -> Window<Suggestion> {
        let typed = Typed::read(&question.typed);
        if typed.is_empty() {
            return self.most_mentioned(question);
        }
        let Hits { best, total, forgiving } = self.names.find(&typed, question);
        let rows = best.into_iter().filter_map(|(id, which)| self.suggestion(&typed, id, which, forgiving));
        Window { rows: rows.collect(), offset: 0, total: Total::Exact(total) }
    }

    fn most_mentioned(&self, question: &SuggestQuestion) -> Window<Suggestion> {
        let shown = |id: &&EntityId| {
            let entity = self.corpus.entity(**id);
            question.like != Some(**id) && entity.is_some_and(|entity| question.tiers.show(entity.tier))
        };
        let ids: Vec<EntityId> = self.rank.order().iter().filter(shown).copied().collect();
        let rows = ids.iter().take(question.limit).filter_map(|id| {
            let entity = self.label(*id)?;
            let (alias, articles) = (entity.name.clone(), self.postings(entity.id).len() as u32);
            Some(Suggestion { entity, alias, matched: Vec::new(), articles })
        });
        Window { rows: rows.collect(), offset: 0, total: Total::Exact(ids.len()) }
    }

    fn suggestion(&self, typed: &Typed, id: EntityId, which: u32, forgiving: bool) -> Option<Suggestion> {
        let alias = names::name(self.corpus.entity(id)?, which).to_owned();
        let likeness = typed.likeness(&likeness::searchable(&alias), 0, forgiving)?;
        Some(Suggestion {
            entity: self.label(id)?,
            matched: originals(&alias, &likeness.places),
            alias,
            articles: self.postings(id).len() as u32,
        })
    }
}

/// The byte offsets in `name` of the characters that the folded ones at `places` came from.
fn originals(name: &str, places: &[u32]) -> Vec<u32> {
    let origins = fold::fold_with_origins(name).origins;
    let mut offsets: Vec<u32> =
        places.iter().filter_map(|place| origins.get(*place as usize).copied()).collect();
    offsets.dedup();
    offsets
}
