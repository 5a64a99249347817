//! Marks: entities that are to be judged together.

use super::Subject;
use crate::model::EntityId;

/// The marked entities, in the order in which they were marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    marked: Vec<Subject>,
}

impl Marks {
    /// Marks an entity, or takes its mark away. Gives whether it is marked now.
    pub(super) fn toggle(&mut self, subject: Subject) -> bool {
        if self.holds(subject.entity) {
            self.marked.retain(|marked| marked.entity != subject.entity);
            return false;
        }
        self.marked.push(subject);
        true
    }

    /// Whether the entity is marked.
    pub fn holds(&self, entity: EntityId) -> bool {
        self.marked.iter().any(|marked| marked.entity == entity)
    }

    /// The marked entities.
    pub fn all(&self) -> &[Subject] {
        &self.marked
    }

    /// Takes all marks away and gives them.
    pub(super) fn take(&mut self) -> Vec<Subject> {
        std::mem::take(&mut self.marked)
    }

    /// Takes all marks away; gives whether there were any.
    pub(super) fn clear(&mut self) -> bool {
        !std::mem::take(&mut self.marked).is_empty()
    }

    /// Follows entities that became others.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        for subject in std::mem::take(&mut self.marked) {
            let entity = became(moved, subject.entity);
            if !self.holds(entity) {
                self.marked.push(Subject { entity, ..subject });
            }
        }
    }
}

/// What an entity is after a judgement moved some.
pub(super) fn became(moved: &[(EntityId, EntityId)], entity: EntityId) -> EntityId {
    moved.iter().find(|(from, _)| *from == entity).map_or(entity, |(_, to)| *to)
}
