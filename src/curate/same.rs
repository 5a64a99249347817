//! Several entities become one.

use super::changes::Draft;
use crate::index::{Changes, Index};
use crate::model::{EntityId, Tier};

/// All of `entities` become the first one, which lends its name and kind and counts as confirmed.
pub(super) fn changes(index: &Index, entities: &[EntityId]) -> Changes {
    let mut draft = Draft::new(index);
    let Some((keep, others)) = entities.split_first() else { return draft.finish() };
    let Some(known) = index.corpus().entity(*keep) else { return draft.finish() };
    for other in others {
        draft.move_all(*other, *keep, known.kind);
    }
    draft.set(*keep, |kept| kept.tier = Tier::Confirmed);
    draft.finish()
}
