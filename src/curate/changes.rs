//! A draft of what a judgement changes.

use rustc_hash::FxHashMap;

use super::find;
use crate::index::{Changes, Index, Move};
use crate::model::{Alias, Entity, EntityId, Kind, Occurrence, Tier};

/// Changes in the making.
pub(super) struct Draft<'i> {
    /// What they are made on.
    pub(super) index: &'i Index,
    changes: Changes,
}

impl<'i> Draft<'i> {
    /// Nothing changed yet.
    pub(super) fn new(index: &'i Index) -> Self {
        Self { index, changes: Changes::default() }
    }

    /// What was drafted.
    pub(super) fn finish(self) -> Changes {
        self.changes
    }

    /// Moves mentions to `to`, as names of `kind`.
    pub(super) fn move_to(
        &mut self,
        to: EntityId,
        kind: Kind,
        mentions: impl IntoIterator<Item = Occurrence>,
    ) {
        self.changes.moves.extend(mentions.into_iter().map(|mention| Move { mention, to, kind }));
    }

    /// Moves all that `from` has to `to`, as names of `kind`.
    pub(super) fn move_all(&mut self, from: EntityId, to: EntityId, kind: Kind) {
        self.move_to(to, kind, self.index.occurrences(from).iter().copied());
        self.bring_groups(from, to, kind);
    }

    /// Groups that came from `from`, which goes, come from `to` now, where that is a place.
    pub(super) fn bring_groups(&mut self, from: EntityId, to: EntityId, kind: Kind) {
        let place = (kind == Kind::Place).then_some(to);
        let groups = (0..).map(EntityId).zip(&self.index.corpus().entities);
        for (id, _) in groups.filter(|(_, group)| group.demonym_of == Some(from)) {
            self.set(id, |group| group.demonym_of = place);
        }
    }

    /// Changes what `entity` is.
    pub(super) fn set(&mut self, entity: EntityId, change: impl FnOnce(&mut Entity)) {
        if let Some((_, drafted)) = self.changes.entities.iter_mut().find(|(id, _)| *id == entity) {
            change(drafted);
        } else if let Some(known) = self.index.corpus().entity(entity) {
            let mut drafted = known.clone();
            change(&mut drafted);
            self.changes.entities.push((entity, drafted));
        }
    }

    /// The entity that `name` is called by already as a `kind`, other than `apart`; else a new one.
    pub(super) fn found_or_new(&mut self, name: &str, kind: Kind, apart: Option<EntityId>) -> EntityId {
        let entities = &self.index.corpus().entities;
        let called = self.index.called(name).into_iter().find(|id| {
            let known = &entities[id.0 as usize];
            Some(*id) != apart && known.kind == kind && known.name == name
        });
        called.unwrap_or_else(|| {
            let id = EntityId(entities.len() as u32);
            let (name, aliases) = (name.to_owned(), Vec::new());
            let new = Entity {
                kind,
                name,
                aliases,
                demonym_of: None,
                mentions: 0,
                articles: 0,
                tier: Tier::Confirmed,
            };
            self.changes.entities.push((id, new));
            id
        })
    }

    /// Where what is drafted takes its headword from an entity that keeps other names, the fullest of them becomes the
    /// headword.
    pub(super) fn keep_headwords_true(&mut self) {
        let mut gone: FxHashMap<EntityId, FxHashMap<&str, u32>> = FxHashMap::default();
        for one in &self.changes.moves {
            let analysed = self.index.corpus().article(one.mention.article);
            let from = analysed.and_then(|analysed| analysed.found.mention(one.mention.mention)?.entity);
            let from = from.filter(|from| *from != one.to);
            if let (Some(from), Some(text)) = (from, find::text(self.index, one.mention)) {
                *gone.entry(from).or_default().entry(text).or_default() += 1;
            }
        }
        for (entity, gone) in gone {
            if let Some(name) =
                self.index.corpus().entity(entity).and_then(|known| next_headword(known, &gone))
            {
                self.set(entity, |known| known.name = name);
            }
        }
    }
}

/// The fullest name that `entity` keeps, where so many mentions of its names go that the headword goes whole.
fn next_headword(entity: &Entity, gone: &FxHashMap<&str, u32>) -> Option<String> {
    let stays = |alias: &Alias| gone.get(alias.text.as_str()).is_none_or(|gone| *gone < alias.mentions);
    let headword = entity.aliases.iter().find(|alias| alias.text == entity.name)?;
    if stays(headword) {
        return None;
    }
    let left = entity.aliases.iter().filter(|alias| stays(alias));
    let fullest = left.max_by_key(|alias| {
        (alias.text.split_whitespace().count(), alias.mentions, std::cmp::Reverse(&alias.text))
    });
    fullest.map(|alias| alias.text.clone())
}
