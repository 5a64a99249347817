//! What an entity is: its kind, its name, whether it is seen.

use super::changes::Draft;
use crate::index::{Changes, Index};
use crate::model::{Entity, EntityId, Kind, Tier};

/// `entity` becomes a `to`; where one of that kind goes by its name already, it becomes that one. With the entity that has
/// the mentions now.
pub(super) fn retype(index: &Index, entity: EntityId, to: Kind) -> Option<(Changes, EntityId)> {
    let known = index.corpus().entity(entity)?;
    let mut draft = Draft::new(index);
    let namesake = index.called(&known.name).into_iter().find(|id| {
        let other = &index.corpus().entities[id.0 as usize];
        *id != entity && other.kind == to && other.name == known.name
    });
    let becomes = namesake.unwrap_or(entity);
    if namesake.is_some() {
        draft.move_all(entity, becomes, to);
    } else {
        draft.move_to(entity, to, index.occurrences(entity).iter().copied());
    }
    draft.set(becomes, |known| {
        known.kind = to;
        confirm(known);
        known.demonym_of = known.demonym_of.filter(|_| to == Kind::Group);
    });
    Some((draft.finish(), becomes))
}

/// `entity` goes by the name `to`.
pub(super) fn rename(index: &Index, entity: EntityId, to: &str) -> Changes {
    let mut draft = Draft::new(index);
    draft.set(entity, |known| {
        to.clone_into(&mut known.name);
        confirm(known);
    });
    draft.finish()
}

/// `entity` counts as `tier`.
pub(super) fn rate(index: &Index, entity: EntityId, tier: Tier) -> Changes {
    let mut draft = Draft::new(index);
    draft.set(entity, |known| known.tier = tier);
    draft.finish()
}

/// What is hidden stays so until that is taken back.
fn confirm(entity: &mut Entity) {
    if entity.tier != Tier::Hidden {
        entity.tier = Tier::Confirmed;
    }
}
