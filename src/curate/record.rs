//! What judgements leave behind beside the changes: pairs that are kept apart, names that are one because the reader said so,
//! what became of entities that were merged away.

use rustc_hash::FxHashMap;

use crate::model::EntityId;

/// The record of all judgements carried out.
#[derive(Default)]
pub(super) struct Record {
    pairs: Vec<Pair>,
    ties: Vec<JudgedTie>,
    became: FxHashMap<EntityId, EntityId>,
}

/// Two entities that are two, and the line that says so, where a file does.
struct Pair {
    one: EntityId,
    other: EntityId,
    line: Option<u32>,
}

/// Two names that are one because the reader said so.
pub(super) struct JudgedTie {
    /// Of what.
    pub(super) entity: EntityId,
    /// The name that came.
    pub(super) name: String,
    /// The name that was there.
    pub(super) other: String,
    /// The line that says so, where a file does.
    pub(super) line: Option<u32>,
}

/// How long a record is; [`Record::forget`] goes back to it.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pairs: usize,
    ties: usize,
}

impl Record {
    /// Keeps two entities apart from now on.
    pub(super) fn part(&mut self, one: EntityId, other: EntityId, line: Option<u32>) {
        self.pairs.push(Pair { one, other, line });
    }

    /// Notes names that are one from now on.
    pub(super) fn tie(&mut self, ties: Vec<JudgedTie>, line: Option<u32>) {
        self.ties.extend(ties.into_iter().map(|tie| JudgedTie { line, ..tie }));
    }

    /// The line that made `name` one with another name of `entity`.
    pub(super) fn line_of(&self, entity: EntityId, name: &str) -> Option<u32> {
        let tie = self.ties_of(entity).filter(|tie| tie.name == name || tie.other == name).last();
        tie.and_then(|tie| tie.line)
    }

    /// The names of `entity` that are one because the reader said so.
    pub(super) fn ties_of(&self, entity: EntityId) -> impl Iterator<Item = &JudgedTie> {
        self.ties.iter().filter(move |tie| self.now(tie.entity) == entity)
    }

    /// How long it is.
    pub(super) fn length(&self) -> Length {
        Length { pairs: self.pairs.len(), ties: self.ties.len() }
    }

    /// Drops all behind `length`, and takes back what became of the entities of `moved`.
    pub(super) fn forget(&mut self, length: Length, moved: &[(EntityId, EntityId)]) {
        self.pairs.truncate(length.pairs);
        self.ties.truncate(length.ties);
        for (gone, _) in moved {
            self.became.remove(gone);
        }
    }

    /// Notes what became of entities; what lives again is itself.
    pub(super) fn note(&mut self, moved: &[(EntityId, EntityId)]) {
        self.became.extend(moved.iter().copied());
    }

    /// What `entity` is now.
    pub(super) fn now(&self, mut entity: EntityId) -> EntityId {
        // a chain is as long as there were merges; a ring cannot close, since what is gone takes nothing in
        for _ in 0..=self.became.len() {
            match self.became.get(&entity) {
                Some(next) => entity = *next,
                None => break,
            }
        }
        entity
    }

    /// Where two of `entities` are kept apart: where that is said (`in line 4`), in words.
    pub(super) fn between(&self, entities: &[EntityId]) -> Option<String> {
        let holds = |entity: EntityId| entities.contains(&self.now(entity));
        let parts =
            |pair: &&Pair| holds(pair.one) && holds(pair.other) && self.now(pair.one) != self.now(pair.other);
        let pair = self.pairs.iter().find(parts)?;
        Some(pair.line.map_or("before".to_owned(), |line| format!("in line {line}")))
    }

    /// All pairs, as they are now.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (EntityId, EntityId)> {
        let now = self.pairs.iter().map(|pair| (self.now(pair.one), self.now(pair.other)));
        now.filter(|(one, other)| one != other)
    }
}
