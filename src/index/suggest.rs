//! The fuzzy jump: entities for what was typed.

use std::cmp::Reverse;

use rustc_hash::FxHashSet;

use super::build::Index;
use super::likeness::{self, Typed};
use super::names::{self, Hits};
use crate::model::{Entity, EntityId};
use crate::query::{SuggestQuestion, Suggestion, Tiers, Total, Window};
use crate::text::fold;

/// Entities looked at for each word that names share.
const SHARING: usize = 100;

impl Index {
    /// The entities that `question` may mean, the best first; where nothing was typed those that may be one with
    /// `question.like`, or else all, the most mentioned first.
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

    /// Who may be one with `question.like`, the likest first; then those that share a whole word with its headword, first
    /// of its kind, then the others, the most mentioned first. Nobody else: what is not like it is typed. Without
    /// `question.like` all, the most mentioned first.
    fn likest_first(&self, question: &SuggestQuestion) -> Vec<EntityId> {
        let of = |id: EntityId| self.corpus.entity(id).filter(|_| self.rank.is_mentioned(id));
        let is_shown = |id: &EntityId| {
            question.like != Some(*id) && of(*id).is_some_and(|entity| question.tiers.show(entity.tier))
        };
        let Some(subject) = question.like.and_then(of) else {
            return self.rank.order().iter().copied().filter(is_shown).collect();
        };
        let like = question.like.unwrap_or_default();
        let mut likest: Vec<(Reverse<u8>, EntityId)> = self.candidates_with(like).collect();
        likest.retain(|(_, id)| is_shown(id));
        likest.sort_by_key(|(likeness, id)| (*likeness, self.rank.key(*id)));
        let mut known = FxHashSet::default();
        let mut ids: Vec<EntityId> = likest.into_iter().map(|(_, id)| id).collect();
        ids.retain(|id| known.insert(*id));
        let mut others = self.sharing_a_word(&subject.name);
        others.retain(|id| is_shown(id) && !known.contains(id));
        others.sort_by_key(|id| self.rank.key(*id));
        let (alike, rest): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|id| of(*id).is_some_and(|it| it.kind == subject.kind));
        ids.into_iter().chain(alike).chain(rest).collect()
    }

    /// Entities that have a telling word of `name` whole in one of theirs; of very many the best that the jump finds.
    fn sharing_a_word(&self, name: &str) -> Vec<EntityId> {
        let mut sharing = Vec::new();
        for word in words(name) {
            let shares = |entity: &Entity| {
                let mut names =
                    std::iter::once(&entity.name).chain(entity.aliases.iter().map(|alias| &alias.text));
                names.any(|name| words(name).contains(&word))
            };
            let question =
                SuggestQuestion { typed: word.clone(), limit: SHARING, tiers: Tiers::Everything, like: None };
            let hits = self.names.find(&Typed::read(&word), &question);
            let found = hits.best.into_iter().map(|(id, _)| id);
            sharing.extend(found.filter(|id| self.corpus.entity(*id).is_some_and(shares)));
        }
        sharing.sort_unstable();
        sharing.dedup();
        sharing
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

/// The folded words of a name that tell it from others: initials, particles and the like do not.
fn words(name: &str) -> Vec<String> {
    let folded = fold::fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
    words.map(str::to_owned).collect()
}

/// The byte offsets in `name` of the characters that the folded ones at `places` came from.
fn originals(name: &str, places: &[u32]) -> Vec<u32> {
    let origins = fold::fold_with_origins(name).origins;
    let mut offsets: Vec<u32> =
        places.iter().filter_map(|place| origins.get(*place as usize).copied()).collect();
    offsets.dedup();
    offsets
}
