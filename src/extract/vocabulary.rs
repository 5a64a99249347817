//! The distinct words of an article, numbered: what rules ask of a word again and again is worked out once for each.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::shape::Shape;
use crate::lexicon::{self, Facts};
use crate::text::tokens::{Token, TokenKind};

/// The number of a distinct word, as it is written; `WordId::NONE` is that of line ends and of what lies beyond a page.
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
    /// For each word, its text, how it is written, what the lists know of it; nothing at the place of `WordId::NONE`.
    words: Vec<(&'a str, Shape, Facts)>,
}

impl<'a> Vocabulary<'a> {
    /// No words yet, and room for those that `text` will hold if it is an article's.
    pub(super) fn for_text(text: &str) -> Self {
        let room = (text.len() / 10).min(4096);
        let mut words = Vec::with_capacity(room);
        words.push(("", Shape::LineEnd, Facts::NONE));
        Self { ids: FxHashMap::with_capacity_and_hasher(room, FxBuildHasher), words }
    }

    /// The number of a token of `text`, which it gets the first time; its shape and facts.
    pub(super) fn learn(&mut self, token: Token, text: &'a str) -> (WordId, Shape, Facts) {
        let word = token.span.of(text);
        if token.kind == TokenKind::LineEnd {
            return (WordId::NONE, Shape::LineEnd, Facts::NONE);
        }
        let next = WordId(self.words.len() as u32);
        let id = *self.ids.entry(word).or_insert(next);
        if id == next {
            let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Number);
            let facts = if is_word { lexicon::facts(word) } else { Facts::NONE };
            self.words.push((word, Shape::of(token.kind, word), facts));
        }
        let (_, shape, facts) = self.words[id.place()];
        (id, shape, facts)
    }

    /// The number of `word`; none where no page holds it.
    pub(super) fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or_default()
    }

    /// What the lists know of the word `id`.
    pub(super) fn facts(&self, id: WordId) -> Facts {
        self.words[id.place()].2
    }

    /// Every word with its number, in their order.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (WordId, &'a str)> {
        self.words.iter().enumerate().map(|(at, (word, ..))| (WordId(at as u32), *word))
    }

    /// Every word, in the order of their numbers.
    pub(super) fn words(&self) -> impl ExactSizeIterator<Item = &'a str> {
        self.words.iter().map(|(word, ..)| *word)
    }
}
