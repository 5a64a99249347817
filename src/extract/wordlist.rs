//! Closed lists of small words that rules ask about, written as text and looked up as a set.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::lexicon;

/// A list of words in small letters.
pub(super) struct WordList {
    words: &'static str,
    set: OnceLock<FxHashSet<&'static str>>,
}

impl WordList {
    /// The list of the blank-separated `words`.
    pub(super) const fn new(words: &'static str) -> Self {
        Self { words, set: OnceLock::new() }
    }

    /// Whether `word` is one of them, however it is capitalised.
    pub(super) fn holds(&self, word: &str) -> bool {
        let set = self.set.get_or_init(|| self.words.split_whitespace().collect());
        lexicon::in_small_letters(word, |small| set.contains(small))
    }
}
