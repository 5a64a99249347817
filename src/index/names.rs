//! All names of all entities, folded once, and the scan that finds the best of them for what was typed.
//!
//! Sets of letters pass over names that cannot match; a bound of the score, never too low, passes over those that cannot
//! reach the rows wanted. What is left is scored: the answer is the same as if all were.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rustc_hash::FxHashSet;

use super::likeness::{self, Typed};
use super::outline::{Outline, Sketch};
use crate::model::{Entity, EntityId, Tier};
use crate::query::SuggestQuestion;

/// The names of a corpus, those of one entity side by side.
pub(super) struct Names {
    text: String,
    all: Vec<Name>,
    /// By entity.
    owners: Vec<Owner>,
}

/// An entity with names.
#[derive(Clone, Copy, Debug, Default)]
struct Owner {
    mentions: u32,
    tier: Tier,
    /// Its names are these of all.
    start: u32,
    end: u32,
}

/// Whose a name is that nobody has any more.
const NOBODY: u32 = u32::MAX;

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

/// A name that was found; the greater the better: the score, then the more mentioned entity, the lower id, the first name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hit {
    score: i64,
    mentions: u32,
    entity: Reverse<u32>,
    name: Reverse<u32>,
}

/// The best names, and how many entities match in all.
pub(super) struct Hits {
    /// The best first: an entity, and which of its names fitted best.
    pub(super) best: Vec<(EntityId, u32)>,
    /// Entities that match.
    pub(super) total: usize,
    /// Whether a typo was forgiven to find them.
    pub(super) forgiving: bool,
}

/// The headword for 0, or else an alias.
pub(super) fn name(entity: &Entity, which: u32) -> &str {
    let alias = (which as usize).checked_sub(1).and_then(|at| entity.aliases.get(at));
    alias.map_or(&entity.name, |alias| &alias.text)
}

impl Names {
    /// Folds every name; of an entity's names that fold alike the commonest stands for all.
    pub(super) fn build(entities: &[Entity], mentions: impl Fn(EntityId) -> u32) -> Self {
        let mut names = Self { text: String::new(), all: Vec::new(), owners: Vec::new() };
        for (id, entity) in entities.iter().enumerate() {
            names.set(EntityId(id as u32), entity, mentions(EntityId(id as u32)));
        }
        names
    }

    /// `id`, known or new, has these names and mentions now. Names that it had stay where they are, and are nobody's.
    pub(super) fn set(&mut self, id: EntityId, entity: &Entity, mentions: u32) {
        let place = id.0 as usize;
        if place >= self.owners.len() {
            self.owners.resize(place + 1, Owner::default());
        }
        let Owner { start, end, .. } = self.owners[place];
        for name in &mut self.all[start as usize..end as usize] {
            name.entity = NOBODY;
        }
        let start = self.all.len() as u32;
        let mut known = FxHashSet::default();
        for which in 0..=entity.aliases.len() as u32 {
            let folded = likeness::searchable(name(entity, which));
            if !known.contains(&folded) {
                self.push(id.0, which, &folded);
                known.insert(folded);
            }
        }
        self.owners[place] = Owner { mentions, tier: entity.tier, start, end: self.all.len() as u32 };
    }

    fn push(&mut self, entity: u32, which: u32, folded: &str) {
        let start = self.text.len() as u32;
        self.text.push_str(folded);
        let outline = Outline::of(&folded.chars().collect::<Vec<_>>());
        self.all.push(Name { entity, which, start, end: self.text.len() as u32, outline });
    }

    fn text(&self, name: &Name) -> &str {
        &self.text[name.start as usize..name.end as usize]
    }

    /// The best names, one for an entity. Where even the best is but scattered letters, once more with a typo forgiven.
    pub(super) fn find(&self, typed: &Typed, question: &SuggestQuestion) -> Hits {
        let strict = self.scan(typed, question, false);
        if question.limit == 0 || !typed.may_be_forgiven() || self.begins_close(typed, &strict) {
            return self.hits(strict, false);
        }
        self.hits(self.scan(typed, question, true), true)
    }

    fn begins_close(&self, typed: &Typed, (best, _): &(Vec<Hit>, usize)) -> bool {
        let best = best.first().map(|hit| self.text(&self.all[hit.name.0 as usize]));
        best.and_then(|name| typed.likeness(name, 0, false)).is_some_and(|likeness| likeness.is_close)
    }

    fn hits(&self, (best, total): (Vec<Hit>, usize), forgiving: bool) -> Hits {
        let names = best.iter().map(|hit| &self.all[hit.name.0 as usize]);
        Hits { best: names.map(|name| (EntityId(name.entity), name.which)).collect(), total, forgiving }
    }

    /// The best, and how many entities match in all.
    fn scan(&self, typed: &Typed, question: &SuggestQuestion, forgiving: bool) -> (Vec<Hit>, usize) {
        let sketch = Sketch::of(typed, forgiving);
        let mut scan = Scan { names: self, typed, forgiving, sketch, chars: Vec::new() };
        let mut top = Top { limit: question.limit, heap: BinaryHeap::new() };
        let (mut total, mut first) = (0, 0);
        for names in self.all.chunk_by(|one, next| one.entity == next.entity) {
            let place = first;
            first += names.len() as u32;
            let Some(owner) = self.wanted(names[0].entity, question) else { continue };
            let found = scan.entity(names, place, top.bar(owner.mentions, names[0].entity));
            total += usize::from(found.matches);
            top.offer(found.best);
        }
        (top.into_sorted(), total)
    }

    fn wanted(&self, entity: u32, question: &SuggestQuestion) -> Option<Owner> {
        let owner = self.owners.get(entity as usize)?;
        let is_wanted =
            owner.mentions > 0 && question.tiers.show(owner.tier) && question.like != Some(EntityId(entity));
        is_wanted.then_some(*owner)
    }
}

/// One walk through all names.
struct Scan<'a> {
    names: &'a Names,
    typed: &'a Typed,
    forgiving: bool,
    sketch: Sketch<'a>,
    /// The name being read.
    chars: Vec<char>,
}

/// What a walk finds of one entity.
struct Found {
    matches: bool,
    best: Option<Hit>,
}

impl Scan<'_> {
    /// Of `names`, the first of which is the name `first` of all, the best that scores more than `worst`, and whether any
    /// fits at all.
    fn entity(&mut self, names: &[Name], first: u32, worst: i64) -> Found {
        let entity = names[0].entity;
        let owner = self.names.owners[entity as usize];
        let mentions = owner.mentions as usize;
        let mut found = Found { matches: false, best: None };
        for (name, place) in names.iter().zip(first..) {
            let worth = found.best.map_or(worst, |hit| hit.score.max(worst));
            let hopeless = self.sketch.at_most(&name.outline, mentions) <= worth;
            if !self.sketch.may_fit(&name.outline) || hopeless && found.matches {
                continue;
            }
            let text = self.names.text(name);
            self.chars.clear();
            self.chars.extend(text.chars());
            if !self.typed.fits(&self.chars, self.forgiving) {
                continue;
            }
            found.matches = true;
            if hopeless || self.sketch.at_most_read(&name.outline, &self.chars, mentions) <= worth {
                continue;
            }
            let likeness = self.typed.likeness(text, mentions, self.forgiving);
            let hit = likeness.map(|likeness| Hit {
                score: likeness.score,
                mentions: owner.mentions,
                entity: Reverse(entity),
                name: Reverse(place),
            });
            found.best = found.best.max(hit);
        }
        found
    }
}

/// The best hits so far.
struct Top {
    limit: usize,
    heap: BinaryHeap<Reverse<Hit>>,
}

impl Top {
    /// A score that this entity must beat to come in.
    fn bar(&self, mentions: u32, entity: u32) -> i64 {
        if self.heap.len() < self.limit {
            return i64::MIN;
        }
        let beats = |worst: &Hit| (mentions, Reverse(entity)) > (worst.mentions, worst.entity);
        self.heap.peek().map_or(i64::MAX, |Reverse(worst)| worst.score - i64::from(beats(worst)))
    }

    fn offer(&mut self, hit: Option<Hit>) {
        let Some(hit) = hit else { return };
        self.heap.push(Reverse(hit));
        if self.heap.len() > self.limit {
            self.heap.pop();
        }
    }

    fn into_sorted(self) -> Vec<Hit> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(hit)| hit).collect()
    }
}
