//! The fuzzy jump: entities for what was typed.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::build::Index;
use super::likeness::{self, Typed};
use super::names::{self, Hits};
use crate::model::EntityId;
use crate::query::{SuggestQuestion, Suggestion, Total, Window};
use crate::text::fold;

impl Index {
    /// The entities that `question` may mean, the best first; where nothing was typed the likest, then the most
    /// mentioned.
    pub fn suggest(&self, question: &SuggestQuestion) -> Window<Suggestion> {
        let typed = Typed::read(&question.typed);
        if typed.is_empty() {
            return self.untyped(question);
        }
        let Hits { best, total, forgiving } = self.names.find(&typed, question);
        let rows = best.into_iter().filter_map(|(id, which)| self.suggestion(&typed, id, which, forgiving));
        Window { rows: rows.collect(), offset: 0, total: Total::Exact(total) }
    }

    fn untyped(&self, question: &SuggestQuestion) -> Window<Suggestion> {
        let ids = self.likest_first(question);
        let rows = ids.iter().take(question.limit).filter_map(|id| {
            let entity = self.label(*id)?;
            let (alias, articles) = (entity.name.clone(), self.postings(entity.id).len() as u32);
            Some(Suggestion { entity, alias, matched: Vec::new(), articles })
        });
        Window { rows: rows.collect(), offset: 0, total: Total::Exact(ids.len()) }
    }

    /// Who may be one with `question.like`, the likest first; then its kind, then the others, the most mentioned first.
    fn likest_first(&self, question: &SuggestQuestion) -> Vec<EntityId> {
        let of = |id: EntityId| self.corpus.entity(id).filter(|_| self.rank.is_mentioned(id));
        let is_shown = |id: &EntityId| {
            question.like != Some(*id) && of(*id).is_some_and(|entity| question.tiers.show(entity.tier))
        };
        let like = question.like.and_then(|like| Some((like, self.corpus.entity(like)?.kind)));
        let Some((like, kind)) = like else {
            return self.rank.order().iter().copied().filter(is_shown).collect();
        };
        let mut likest: Vec<(Reverse<u8>, EntityId)> = self.candidates_with(like).collect();
        likest.retain(|(_, id)| is_shown(id));
        likest.sort_by_key(|(likeness, id)| (*likeness, self.rank.key(*id)));
        let mut known = FxHashSet::default();
        let mut ids: Vec<EntityId> = likest.into_iter().map(|(_, id)| id).collect();
        ids.retain(|id| known.insert(*id));
        let others = self.rank.order().iter().copied().filter(|id| is_shown(id) && !known.contains(id));
        let (alike, rest): (Vec<_>, Vec<_>) =
            others.partition(|id| of(*id).is_some_and(|it| it.kind == kind));
        ids.into_iter().chain(alike).chain(rest).collect()
    }

    fn candidates_with(&self, id: EntityId) -> impl Iterator<Item = (Reverse<u8>, EntityId)> {
        self.candidates.iter().filter_map(move |pair| match (pair.one == id, pair.other == id) {
            (true, false) => Some((Reverse(pair.likeness), pair.other)),
            (false, true) => Some((Reverse(pair.likeness), pair.one)),
            _ => None,
        })
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
