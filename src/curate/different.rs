//! Entities that the reader keeps apart.

use rustc_hash::FxHashMap;

use crate::model::EntityId;

/// Pairs that are not the same, and what became of entities that were merged away.
#[derive(Default)]
pub(super) struct Apart {
    pairs: Vec<Pair>,
    became: FxHashMap<EntityId, EntityId>,
}

/// Two entities that are two, and the line that says so, where a file does.
struct Pair {
    one: EntityId,
    other: EntityId,
    line: Option<u32>,
}

impl Apart {
    /// Keeps two entities apart from now on.
    pub(super) fn part(&mut self, one: EntityId, other: EntityId, line: Option<u32>) {
        self.pairs.push(Pair { one, other, line });
    }

    /// How many pairs there are; [`Apart::forget`] goes back to it.
    pub(super) fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Drops all pairs behind the first `len`, and takes back what became of the entities of `moved`.
    pub(super) fn forget(&mut self, len: usize, moved: &[(EntityId, EntityId)]) {
        self.pairs.truncate(len);
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

    /// Where two of `entities` are kept apart: the line that does, `Some(None)` where it is a judgement of this run.
    pub(super) fn between(&self, entities: &[EntityId]) -> Option<Option<u32>> {
        let holds = |entity: EntityId| entities.contains(&self.now(entity));
        let parts =
            |pair: &&Pair| holds(pair.one) && holds(pair.other) && self.now(pair.one) != self.now(pair.other);
        self.pairs.iter().find(parts).map(|pair| pair.line)
    }

    /// All pairs, as they are now.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (EntityId, EntityId)> {
        let now = self.pairs.iter().map(|pair| (self.now(pair.one), self.now(pair.other)));
        now.filter(|(one, other)| one != other)
    }
}
