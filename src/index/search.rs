//! A search for the shortest chains between two entities: breadth first, from both ends, always at the end where there is less
//! to read.

use rustc_hash::{FxHashMap, FxHashSet};

use super::build::Index;
use super::meant::Meant;
use crate::model::{EntityId, Tier};
use crate::query::Closeness;

/// Most hops of a chain.
const HOPS: usize = 6;
/// Mentions that are read before the search gives up.
const MENTIONS: usize = 30_000_000;

/// What was found.
pub(super) enum Found {
    /// By entity on a shortest chain: those that lead one hop nearer to its end.
    Nearer(FxHashMap<EntityId, Vec<EntityId>>),
    /// There is no chain.
    Nothing,
    /// There was too much to read.
    TooMuch,
}

/// A search.
pub(super) struct Search<'a> {
    index: &'a Index,
    /// How close together the entities of a hop must stand.
    closeness: Closeness,
    read: usize,
}

/// What was reached from one end.
struct Side {
    /// By entity: those through which it is reached, one hop nearer to this end.
    through: FxHashMap<EntityId, Vec<EntityId>>,
    /// What was reached last.
    frontier: Vec<EntityId>,
}

impl Side {
    fn new(end: EntityId) -> Self {
        Self { through: FxHashMap::from_iter([(end, Vec::new())]), frontier: vec![end] }
    }
}

impl<'a> Search<'a> {
    /// Hops are between entities that stand so close together.
    pub(super) fn new(index: &'a Index, closeness: Closeness) -> Self {
        Self { index, closeness, read: 0 }
    }

    /// Looks for the shortest chains from the one to the other.
    pub(super) fn run(mut self, from: EntityId, to: EntityId) -> Found {
        let (mut near, mut far) = (Side::new(from), Side::new(to));
        for hops in 0..=HOPS {
            if near.frontier.iter().any(|id| far.through.contains_key(id)) {
                return Found::Nearer(nearer(&near, far));
            }
            let (side, other) =
                if self.work(&near) <= self.work(&far) { (&mut near, &far) } else { (&mut far, &near) };
            if side.frontier.is_empty() || hops == HOPS {
                break;
            }
            if !self.expand(side, other) {
                return Found::TooMuch;
            }
        }
        Found::Nothing
    }

    /// Articles to read for the next hop from this side.
    fn work(&self, side: &Side) -> usize {
        side.frontier.iter().map(|id| self.index.postings(*id).len()).sum()
    }

    /// Reaches one hop further; gives whether there was not too much to read.
    fn expand(&mut self, side: &mut Side, other: &Side) -> bool {
        let mut reached: FxHashMap<EntityId, Vec<EntityId>> = FxHashMap::default();
        for from in &side.frontier {
            for posting in self.index.postings(*from) {
                let rows = self.index.meant.of(posting.article.0);
                self.read += rows.len();
                if self.read > MENTIONS {
                    return false;
                }
                for entity in self.beside(*from, rows) {
                    let is_passable = other.through.contains_key(&entity) || self.is_passable(entity);
                    if side.through.contains_key(&entity) || !is_passable {
                        continue;
                    }
                    let through = reached.entry(entity).or_default();
                    if through.last() != Some(from) {
                        through.push(*from);
                    }
                }
            }
        }
        side.frontier = reached.keys().copied().collect();
        side.frontier.sort_unstable();
        side.through.extend(reached);
        true
    }

    /// Who stands as close as that to an entity in an article, over and over.
    fn beside<'r>(&self, entity: EntityId, rows: &'r [Meant]) -> impl Iterator<Item = EntityId> + use<'r> {
        let whole = self.closeness != Closeness::Sentence;
        let stretches = rows.chunk_by(move |one, next| whole || one.sentence() == next.sentence());
        let holds_it = move |stretch: &&[Meant]| {
            (whole || stretch[0].sentence().is_some())
                && stretch.iter().any(|meant| meant.known() == Some(entity))
        };
        stretches.filter(holds_it).flatten().filter_map(|meant| meant.known())
    }

    /// Whether a chain may lead through it.
    fn is_passable(&self, entity: EntityId) -> bool {
        self.index.corpus.entity(entity).is_some_and(|entity| entity.tier < Tier::Noise)
    }
}

/// Where the two sides met, the way on from each entity of a shortest chain to its end.
fn nearer(near: &Side, far: Side) -> FxHashMap<EntityId, Vec<EntityId>> {
    let mut nearer: FxHashMap<EntityId, Vec<EntityId>> = FxHashMap::default();
    let mut layer: Vec<EntityId> =
        near.frontier.iter().copied().filter(|id| far.through.contains_key(id)).collect();
    while !layer.is_empty() {
        let mut before: FxHashSet<EntityId> = FxHashSet::default();
        for id in layer {
            for through in near.through.get(&id).into_iter().flatten() {
                nearer.entry(*through).or_default().push(id);
                before.insert(*through);
            }
        }
        layer = before.into_iter().collect();
    }
    nearer.extend(far.through);
    nearer
}
