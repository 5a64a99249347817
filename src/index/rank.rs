//! The entities that are mentioned at all, the most mentioned first.

use std::cmp::Reverse;

use crate::model::EntityId;

/// An order of entities that is kept while their mentions change.
#[derive(Clone, Debug, Default)]
pub(super) struct Rank {
    /// The most mentioned first, of equals the lower id.
    order: Vec<EntityId>,
    /// By entity: its mentions.
    mentions: Vec<u32>,
}

impl Rank {
    /// Ranks so many entities.
    pub(super) fn build(entities: usize, mentions: impl Fn(EntityId) -> u32) -> Self {
        let ids = (0..entities as u32).map(EntityId);
        let mentions: Vec<u32> = ids.clone().map(mentions).collect();
        let mut order: Vec<EntityId> = ids.filter(|id| mentions[id.0 as usize] > 0).collect();
        order.sort_by_key(|id| Reverse(mentions[id.0 as usize]));
        Self { order, mentions }
    }

    /// How many entities are mentioned.
    pub(super) fn len(&self) -> usize {
        self.order.len()
    }

    /// They themselves.
    pub(super) fn order(&self) -> &[EntityId] {
        &self.order
    }

    /// Whether `id` is mentioned at all.
    pub(super) fn is_mentioned(&self, id: EntityId) -> bool {
        self.mentions.get(id.0 as usize).is_some_and(|mentions| *mentions > 0)
    }

    /// What puts one entity before another.
    pub(super) fn key(&self, id: EntityId) -> (Reverse<u32>, EntityId) {
        (Reverse(self.mentions.get(id.0 as usize).copied().unwrap_or(0)), id)
    }

    /// `id`, known or new, has so many mentions now.
    pub(super) fn set(&mut self, id: EntityId, mentions: u32) {
        if let Ok(at) = self.place(id) {
            self.order.remove(at);
        }
        if id.0 as usize >= self.mentions.len() {
            self.mentions.resize(id.0 as usize + 1, 0);
        }
        self.mentions[id.0 as usize] = mentions;
        if let (Err(at), true) = (self.place(id), mentions > 0) {
            self.order.insert(at, id);
        }
    }

    fn place(&self, id: EntityId) -> Result<usize, usize> {
        let key = self.key(id);
        self.order.binary_search_by(|other| self.key(*other).cmp(&key))
    }
}
