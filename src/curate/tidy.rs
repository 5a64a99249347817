//! A corpus as if it had been resolved so: no empty entities, the most mentioned first.

use std::cmp::Reverse;

use crate::model::{Corpus, EntityId, Mention};
use crate::text::fold;

/// Drops entities without mentions and numbers the others anew, the most mentioned first, then by name, kind and number.
pub fn tidy(corpus: &mut Corpus) {
    let mut order: Vec<usize> =
        (0..corpus.entities.len()).filter(|at| corpus.entities[*at].mentions > 0).collect();
    order.sort_by_cached_key(|at| {
        let entity = &corpus.entities[*at];
        (Reverse(entity.mentions), fold::fold(&entity.name), entity.kind, *at)
    });
    let mut new_id: Vec<Option<EntityId>> = vec![None; corpus.entities.len()];
    for (id, at) in order.iter().enumerate() {
        new_id[*at] = Some(EntityId(id as u32));
    }
    let renumbered = |id: Option<EntityId>| id.and_then(|id| *new_id.get(id.0 as usize)?);
    let entities = order.iter().map(|at| {
        let mut entity = corpus.entities[*at].clone();
        entity.demonym_of = renumbered(entity.demonym_of);
        entity
    });
    corpus.entities = entities.collect();
    let found = corpus.articles.iter_mut().flat_map(|analysed| &mut analysed.found.mentions);
    found.for_each(|mention: &mut Mention| mention.entity = renumbered(mention.entity));
}
