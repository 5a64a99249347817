//! The features of a word, each hashed to a row of the weights.
//!
//! Features of a word's own type and of its neighbours' types can be summed once for each distinct word of an article; the
//! joint ones are read for each word. After the templates usual for the task: Ratinov and Roth, "Design Challenges and
//! Misconceptions in Named Entity Recognition", CoNLL 2009 (gazetteers, neighbours, evidence from the whole text).

use super::hashing::mix;
use super::surroundings::Surroundings;
use super::word_types::{WordType, WordTypes};
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;

/// The weights have 2 to this many rows.
pub(crate) const BITS: u32 = 18;

/// Where a neighbour stands; its number sets its features apart.
#[derive(Clone, Copy)]
pub(super) enum Neighbour {
    Before = 100,
    After = 120,
    SecondBefore = 140,
    SecondAfter = 160,
}

/// Numbers the features and hashes each to its row.
struct Sink<F> {
    template: u64,
    row: F,
}

impl<F: FnMut(u32)> Sink<F> {
    fn put(&mut self, value: u64) {
        self.template += 1;
        let hash = mix(value, self.template.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        (self.row)((hash >> (64 - BITS)) as u32);
    }

    /// Keeps the number of a feature that says nothing here.
    fn put_if(&mut self, says: bool, value: u64) {
        if says {
            self.put(value);
        } else {
            self.template += 1;
        }
    }
}

/// Features of the word alone.
pub(super) fn own(word: &WordType, row: impl FnMut(u32)) {
    let mut sink = Sink { template: 0, row };
    sink.put(word.lower);
    sink.put(word.exact);
    sink.put(word.shape);
    for part in word.prefixes.iter().chain(&word.suffixes) {
        sink.put_if(*part != 0, *part);
    }
    sink.put(facts(word));
    sink.put(mix(word.usage, word.shape));
    sink.put_if(word.votes != 0, word.votes);
}

/// What a word tells of the one beside it.
pub(super) fn beside(word: &WordType, place: Neighbour, row: impl FnMut(u32)) {
    let mut sink = Sink { template: place as u64, row };
    sink.put(word.lower);
    if matches!(place, Neighbour::Before | Neighbour::After) {
        sink.put(word.suffixes[2]);
        sink.put(facts(word));
    }
}

fn facts(word: &WordType) -> u64 {
    u64::from(word.facts.bits())
}

/// A page under the tagger.
pub(super) struct Scene<'s, 'a> {
    /// The page's place in its article.
    pub(super) at: usize,
    pub(super) page: &'s Page<'a>,
    pub(super) types: &'s WordTypes,
    pub(super) around: Vec<Surroundings>,
}

impl Scene<'_, '_> {
    /// The type of the word at `at`, read.
    pub(super) fn word(&self, at: usize) -> &WordType {
        self.types.get(self.page.id(at))
    }

    fn around(&self, at: usize) -> Surroundings {
        self.around.get(at).copied().unwrap_or_default()
    }

    /// How the line and the sentence treat the capital of the word at `at`.
    fn style(&self, at: usize) -> u64 {
        let word = &self.page.words[at];
        word.style as u64 * 2 + u64::from(word.opens)
    }

    /// Features of a word and its neighbours together.
    pub(super) fn joint(&self, at: usize, mut row: impl FnMut(u32)) {
        self.words_together(at, &mut row);
        self.lists_together(at, &mut row);
        self.run(at, &mut row);
        self.sentence(at, &mut row);
    }

    fn words_together(&self, at: usize, row: impl FnMut(u32)) {
        let (word, before, after) = (self.word(at), self.word(at.wrapping_sub(1)), self.word(at + 1));
        let style = self.style(at);
        let mut sink = Sink { template: 200, row };
        sink.put(mix(before.lower, word.lower));
        sink.put(mix(word.lower, after.lower));
        sink.put(mix(before.lower, after.lower));
        sink.put(mix(mix(before.shape, word.shape), after.shape));
        sink.put(mix(style, word.shape));
        let common = u64::from(word.facts.has(Facts::COMMON));
        sink.put(mix(mix(style, word.usage), common));
        sink.put(self.page.field as u64 * 8 + style);
    }

    fn lists_together(&self, at: usize, row: impl FnMut(u32)) {
        let (word, before, after) = (self.word(at), self.word(at.wrapping_sub(1)), self.word(at + 1));
        let listed = self.around(at).listed;
        let (ahead, behind) = (self.around(at.wrapping_sub(1)).listed, self.around(at + 1).listed);
        let mut sink = Sink { template: 220, row };
        sink.put(mix(facts(before), facts(word)));
        sink.put(mix(facts(word), facts(after)));
        sink.put_if(listed != 0, listed);
        sink.put_if(ahead != 0, ahead);
        sink.put_if(behind != 0, behind);
        sink.put_if(listed != 0, mix(listed, word.shape ^ self.style(at)));
        sink.put_if(listed | ahead | behind != 0, mix(mix(ahead, listed), behind));
        sink.put_if(listed != 0, mix(listed, facts(word)));
    }

    /// The run of capitals around the word: its ends, what stands outside of them, the place of the word in it.
    fn run(&self, at: usize, row: impl FnMut(u32)) {
        let (first, end) = (self.around(at).run.0 as usize, self.around(at).run.1 as usize);
        if first == end {
            return;
        }
        let words = (end - first).min(6) as u64;
        let place = match at {
            _ if end - first == 1 => 0,
            _ if at == first => 1,
            _ if at + 1 == end => 2,
            _ => 3,
        };
        let seat = place * 8 + words;
        let outside = (self.word(first.wrapping_sub(1)).lower, self.word(end).lower);
        let (opening, closing) = (self.word(first), self.word(end - 1));
        let mut sink = Sink { template: 240, row };
        sink.put(seat);
        sink.put(mix(closing.lower, place));
        sink.put(mix(opening.lower, place));
        sink.put(mix(outside.0, place.min(1)));
        sink.put(mix(outside.1, place.min(1)));
        sink.put(mix(mix(outside.0, outside.1), words));
        sink.put(mix(facts(closing), seat));
        sink.put(mix(facts(opening), mix(facts(closing), seat)));
        sink.put(mix(self.around(end - 1).listed, seat));
        sink.put(mix(self.around(first).listed, seat));
    }

    /// The first word of the sentence, and the nearest small words before and after.
    fn sentence(&self, at: usize, row: impl FnMut(u32)) {
        let start = self.around(at).sentence as usize;
        let small = |i: &usize| self.page.shape(*i) == Shape::Small;
        let before = (start..at).rev().take(6).find(small);
        let after = (at + 1..at + 7).take_while(|i| self.around(*i).sentence as usize == start).find(small);
        let mut sink = Sink { template: 260, row };
        sink.put(before.map_or(1, |i| self.word(i).lower));
        sink.put(after.map_or(1, |i| self.word(i).lower));
        sink.put(mix(self.word(start).lower, u64::from(at == start)));
    }

    /// What the rules made of the word and its neighbours. Training hides these from some sentences, so that the tagger also
    /// learns to see for itself.
    pub(super) fn told(&self, at: usize, row: impl FnMut(u32)) {
        let (here, before, after) = (self.around(at), self.around(at.wrapping_sub(1)), self.around(at + 1));
        let (word, previous, next) = (self.word(at), self.word(at.wrapping_sub(1)), self.word(at + 1));
        let mut sink = Sink { template: 280, row };
        sink.put_if(here.kind != 0, here.kind);
        sink.put_if(here.rule != 0, here.rule);
        sink.put_if(here.kind | before.kind | after.kind != 0, mix(mix(before.kind, here.kind), after.kind));
        sink.put_if(before.rule != 0, before.rule);
        sink.put_if(after.rule != 0, after.rule);
        sink.put_if(here.rule != 0, mix(here.rule, word.shape ^ self.style(at)));
        sink.put_if(word.votes != 0, mix(word.votes, self.style(at)));
        let votes = word.votes | previous.votes | next.votes;
        sink.put_if(votes != 0, mix(word.votes, mix(previous.votes, next.votes)));
    }
}
