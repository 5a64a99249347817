//! Which entities are called so: names by their hashes.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::build::Index;
use crate::model::{Entity, EntityId};

/// Where to look for a name. An entity that no longer has it may still stand there: who looks reads the names.
pub(super) struct Called {
    /// Hash and entity, ascending.
    known: Vec<(u32, EntityId)>,
    /// Names that came later.
    added: FxHashMap<u32, Vec<EntityId>>,
}

impl Called {
    fn build(entities: &[Entity]) -> Self {
        let mut known = Vec::new();
        for (id, entity) in entities.iter().enumerate() {
            known.extend(hashes(entity).map(|hash| (hash, EntityId(id as u32))));
        }
        known.sort_unstable();
        known.dedup();
        Self { known, added: FxHashMap::default() }
    }

    /// The names of `entity` are now these.
    pub(super) fn add(&mut self, id: EntityId, entity: &Entity) {
        for hash in hashes(entity) {
            if self.known.binary_search(&(hash, id)).is_err() {
                let added = self.added.entry(hash).or_default();
                if !added.contains(&id) {
                    added.push(id);
                }
            }
        }
    }

    fn look_up(&self, name: &str) -> impl Iterator<Item = EntityId> {
        let hash = hash(name);
        let start = self.known.partition_point(|(known, _)| *known < hash);
        let known = self.known[start..].iter().take_while(move |(known, _)| *known == hash);
        known.map(|(_, id)| *id).chain(self.added.get(&hash).into_iter().flatten().copied())
    }
}

impl Index {
    /// The entities that are called so: with this headword, or else with this alias; the most mentioned first.
    pub fn called(&self, name: &str) -> Vec<EntityId> {
        let called = self.called.get_or_init(|| Called::build(&self.corpus.entities));
        let mut aliased: Vec<EntityId> = called.look_up(name).collect();
        aliased.retain(|id| self.rank.is_mentioned(*id));
        let is_headword = |id: &EntityId| self.corpus.entity(*id).is_some_and(|entity| entity.name == name);
        let is_alias = |id: &EntityId| {
            self.corpus.entity(*id).is_some_and(|it| it.aliases.iter().any(|alias| alias.text == name))
        };
        let headed: Vec<EntityId> = aliased.iter().copied().filter(is_headword).collect();
        let mut found = if headed.is_empty() { aliased } else { headed };
        found.retain(|id| is_headword(id) || is_alias(id));
        found.sort_unstable_by_key(|id| self.rank.key(*id));
        found
    }
}

fn hashes(entity: &Entity) -> impl Iterator<Item = u32> {
    std::iter::once(hash(&entity.name)).chain(entity.aliases.iter().map(|alias| hash(&alias.text)))
}

fn hash(name: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(name.as_bytes());
    hasher.finish() as u32
}
