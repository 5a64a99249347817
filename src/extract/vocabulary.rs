//! The distinct words of an article, numbered: what rules ask of a word again and again is worked out once for each.

use rustc_hash::FxHashMap;

use crate::lexicon::{self, Facts};

/// The number of a distinct word, as it is written; `WordId::NONE` is that of marks and of what lies beyond a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WordId(u32);

impl WordId {
    /// No word.
    pub(super) const NONE: WordId = WordId(0);

    /// Its place in a list over all of a vocabulary.
    pub(super) fn place(self) -> usize {
        self.0 as usize
    }
}

/// The distinct words of an article's pages.
pub(super) struct Vocabulary<'a> {
    ids: FxHashMap<&'a str, WordId>,
    /// For each word, its text and what the lists know of it; nothing at the place of `WordId::NONE`.
    words: Vec<(&'a str, Facts)>,
}

impl<'a> Vocabulary<'a> {
    /// No words yet.
    pub(super) fn new() -> Self {
        Self { ids: FxHashMap::default(), words: vec![("", Facts::NONE)] }
    }

    /// The number of `word`, which it gets the first time, and what the lists know of it.
    pub(super) fn learn(&mut self, word: &'a str) -> (WordId, Facts) {
        let next = WordId(self.words.len() as u32);
        let id = *self.ids.entry(word).or_insert(next);
        if id == next {
            self.words.push((word, lexicon::facts(word)));
        }
        (id, self.words[id.place()].1)
    }

    /// The number of `word`; none where no page holds it.
    pub(super) fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or_default()
    }

    /// Every word with what the lists know of it, in the order of their numbers.
    pub(super) fn words(&self) -> &[(&'a str, Facts)] {
        &self.words
    }
}
