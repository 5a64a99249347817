//! What changes in a corpus when the reader judges.

use super::build::Index;
use crate::model::{Entity, EntityId, Kind, Occurrence};

/// Mentions that come to mean something else, and entities that are another thing than before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Mentions that move.
    pub moves: Vec<Move>,
    /// Entities with their name, kind, demonym and tier as they are to be; an id behind the last one makes a new entity.
    /// Aliases and counts follow from the moves.
    pub entities: Vec<(EntityId, Entity)>,
}

/// A mention that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which mention.
    pub mention: Occurrence,
    /// The entity that it means now.
    pub to: EntityId,
    /// Its kind now.
    pub kind: Kind,
}

impl Index {
    /// Makes the changes and gives those that take them back. Every answer is afterwards what it would be had the corpus
    /// been indexed with them, entities without mentions left aside.
    pub fn apply(&mut self, changes: &Changes) -> Changes {
        todo!("{changes:?}")
    }

    /// The entities that are called so: with this headword, or else with this alias; the most mentioned first.
    pub fn called(&self, name: &str) -> Vec<EntityId> {
        todo!("{name}")
    }
}
