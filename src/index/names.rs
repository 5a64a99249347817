//! All names of all entities, folded once, and the scan that finds the best of them for what was typed.
//!
//! Sets of letters pass over names that cannot match; a bound of the score, never too low, passes over those that cannot
//! reach the rows wanted. What is left is scored: the answer is the same as if all were.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::letters;
use super::likeness::{self, Outline, Typed};
use crate::model::{Entity, EntityId};

/// The names of a corpus, those of one entity side by side, the most mentioned entity first.
pub(super) struct Names {
    text: String,
    all: Vec<Name>,
    mentions: Vec<usize>,
}

/// One name of an entity.
struct Name {
    entity: u32,
    /// Which of the entity's names it is: 0 is the headword, then its aliases.
    which: u32,
    /// Its bytes in the text of all.
    start: u32,
    end: u32,
    outline: Outline,
}

/// A name that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    score: i64,
    entity: Reverse<u32>,
    which: Reverse<u32>,
}

/// The best names, and how many entities match in all.
pub(super) struct Hits {
    /// The best first.
    pub(super) best: Vec<Hit>,
    /// Entities that match.
    pub(super) total: usize,
    /// Whether a typo was forgiven to find them.
    pub(super) forgiving: bool,
}

impl Hit {
    /// The entity.
    pub(super) fn entity(self) -> EntityId {
        EntityId(self.entity.0)
    }

    /// The name that fitted best.
    pub(super) fn name(self, entity: &Entity) -> &str {
        name(entity, self.which.0)
    }
}

impl Names {
    /// Folds every name; of names that fold alike the commonest stands for all.
    pub(super) fn build(entities: &[Entity], mentions: impl Fn(EntityId) -> usize) -> Self {
        let ids = (0..entities.len() as u32).map(EntityId);
        let mut names = Self { text: String::new(), all: Vec::new(), mentions: ids.map(mentions).collect() };
        for (id, entity) in entities.iter().enumerate() {
            let mut known = rustc_hash::FxHashSet::default();
            for which in 0..=entity.aliases.len() as u32 {
                let folded = likeness::searchable(name(entity, which));
                if known.insert(folded.clone()) {
                    names.push(id as u32, which, &folded);
                }
            }
        }
        names
    }

    fn push(&mut self, entity: u32, which: u32, folded: &str) {
        let start = self.text.len() as u32;
        self.text.push_str(folded);
        let outline = outline(folded);
        self.all.push(Name { entity, which, start, end: self.text.len() as u32, outline });
    }

    /// The `limit` best names, one for an entity. Where even the best is but scattered letters, once more with a typo
    /// forgiven.
    pub(super) fn find(&self, typed: &Typed, limit: usize) -> Hits {
        let strict = self.scan(typed, limit, false);
        let is_close = strict.best.first().is_some_and(|hit| self.is_close(typed, *hit));
        if is_close || limit == 0 || !typed.may_be_forgiven() {
            return strict;
        }
        self.scan(typed, limit, true)
    }

    fn scan(&self, typed: &Typed, limit: usize, forgiving: bool) -> Hits {
        let mut top = Top { limit, heap: BinaryHeap::new() };
        let mut total = 0;
        for names in self.all.chunk_by(|one, next| one.entity == next.entity) {
            let mentions = self.mentions[names[0].entity as usize];
            let mut matches = false;
            let mut best: Option<Hit> = None;
            for name in names {
                let text = &self.text[name.start as usize..name.end as usize];
                if !forgiving {
                    if !typed.may_fit(&name.outline) || !typed.fits(text) {
                        continue;
                    }
                    matches = true;
                    let worth = best.map_or(i64::MIN, |hit| hit.score).max(top.worst());
                    if typed.at_most(&name.outline, mentions) <= worth {
                        continue;
                    }
                }
                let Some(likeness) = typed.likeness(text, mentions, forgiving) else { continue };
                matches = true;
                best = best.max(Some(Hit {
                    score: likeness.score,
                    entity: Reverse(name.entity),
                    which: Reverse(name.which),
                }));
            }
            total += usize::from(matches);
            top.offer(best);
        }
        Hits { best: top.into_sorted(), total, forgiving }
    }

    fn is_close(&self, typed: &Typed, hit: Hit) -> bool {
        let same = |name: &&Name| (name.entity, name.which) == (hit.entity.0, hit.which.0);
        let Some(name) = self.all.iter().find(same) else { return false };
        let text = &self.text[name.start as usize..name.end as usize];
        typed.likeness(text, 0, false).is_some_and(|likeness| likeness.is_close)
    }
}

fn name(entity: &Entity, which: u32) -> &str {
    let alias = (which as usize).checked_sub(1).and_then(|at| entity.aliases.get(at));
    alias.map_or(&entity.name, |alias| &alias.text)
}

fn outline(folded: &str) -> Outline {
    let mut outline = Outline { letters: 0, beginnings: 0, first: 0, length: 0 };
    let mut begins = true;
    for c in folded.chars() {
        let bit = letters::bit(c);
        outline.letters |= bit;
        if outline.first == 0 {
            outline.first = bit;
        }
        if begins {
            outline.beginnings |= bit;
        }
        outline.length += usize::from(c.is_alphanumeric());
        begins = !c.is_alphanumeric();
    }
    outline
}

/// The best hits so far.
struct Top {
    limit: usize,
    heap: BinaryHeap<Reverse<Hit>>,
}

impl Top {
    /// A score that a later entity must beat to come in.
    fn worst(&self) -> i64 {
        if self.heap.len() < self.limit {
            return i64::MIN;
        }
        self.heap.peek().map_or(i64::MAX, |Reverse(hit)| hit.score)
    }

    fn offer(&mut self, hit: Option<Hit>) {
        let Some(hit) = hit.filter(|hit| hit.score > self.worst()) else { return };
        self.heap.push(Reverse(hit));
        if self.heap.len() > self.limit {
            self.heap.pop();
        }
    }

    fn into_sorted(self) -> Vec<Hit> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(hit)| hit).collect()
    }
}
