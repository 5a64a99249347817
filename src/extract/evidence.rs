//! What an article as a whole tells of its words: which ones it also writes small, which ones it capitalises inside a sentence.

use super::page::{Page, Shape, Style};
use super::vocabulary::{Vocabulary, WordId};
use crate::lexicon::{self, Facts};

/// Evidence that all pages of an article share.
pub(super) struct Evidence<'a> {
    vocabulary: Vocabulary<'a>,
    /// For each word of the vocabulary.
    seen: Vec<Seen>,
}

/// How an article writes a word.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// Somewhere all in small letters.
    small: bool,
    /// With a capital where nothing but a name asks for it.
    firm: bool,
    /// Behind the prefix of a civil ship.
    vessel: bool,
}

impl<'a> Evidence<'a> {
    /// Gathers it from the pages, whose words are all of `vocabulary`.
    pub(super) fn gather(pages: &[Page<'a>], vocabulary: Vocabulary<'a>) -> Self {
        let mut seen = vec![Seen::default(); vocabulary.words().len()];
        for page in pages {
            for (at, word) in page.words.iter().enumerate() {
                let seen = &mut seen[word.id.place()];
                match word.shape {
                    Shape::Small => seen.small |= !is_behind_hyphen(page, at),
                    Shape::Capital | Shape::Caps if !word.opens && word.style == Style::Plain => {
                        seen.firm = true;
                        seen.vessel |= is_civil_prefix(page.before(at));
                    }
                    _ => {}
                }
            }
        }
        for (place, word) in vocabulary.words().enumerate() {
            if word.bytes().any(|byte| !byte.is_ascii_lowercase()) {
                let small = lexicon::in_small_letters(word, |small| vocabulary.id(small));
                seen[place].small = seen[small.place()].small;
            }
        }
        Evidence { vocabulary, seen }
    }

    fn seen(&self, page: &Page, at: usize) -> Seen {
        self.seen[page.id(at).place()]
    }

    /// The article's distinct words.
    pub(super) fn vocabulary(&self) -> &Vocabulary<'a> {
        &self.vocabulary
    }

    /// Whether the article capitalises the word `id` where nothing but a name asks for it, and whether it also writes it small.
    pub(super) fn usage(&self, id: WordId) -> (bool, bool) {
        let Seen { firm, small, .. } = self.seen[id.place()];
        (firm, small)
    }

    /// Whether the article capitalises the word at `at` where nothing but a name asks for it.
    pub(super) fn is_firm(&self, page: &Page, at: usize) -> bool {
        self.seen(page, at).firm
    }

    /// The number of `word` in the article's vocabulary; none where no page holds it.
    pub(super) fn id(&self, word: &str) -> WordId {
        self.vocabulary.id(word)
    }

    /// Whether the article capitalises `word` so.
    pub(super) fn is_firm_form(&self, word: &str) -> bool {
        self.seen[self.vocabulary.id(word).place()].firm
    }

    /// Whether the word at `at` is an ordinary one: one that everybody uses, or one that this article also writes small.
    pub(super) fn is_ordinary(&self, page: &Page, at: usize) -> bool {
        page.has(at, Facts::ORDINARY) || self.seen(page, at).small
    }

    /// Whether the word at `at` is the name of a civil ship, or its prefix.
    pub(super) fn is_civil_ship(&self, page: &Page, at: usize) -> bool {
        self.seen(page, at).vessel || is_civil_prefix(page.word(at)) && page.capital(at + 1)
    }

    /// Whether a small word with a capital opens a hyphened name (`Do-hyeon`; not `In-depth`).
    pub(super) fn is_hyphened_name(&self, page: &Page, at: usize) -> bool {
        let joined = page.word(at + 1) == "-" && page.tight(at) && page.tight(at + 1);
        joined
            && page.shape(at + 2) == Shape::Small
            && !page.has(at + 2, Facts::FUNCTION)
            && !self.is_ordinary(page, at + 2)
    }

    /// Whether the word at `at` reads as a part of a name. A civil ship (`MS Solvåg`, then `the Solvåg`) is none of ours.
    pub(super) fn is_name_word(&self, page: &Page, at: usize) -> bool {
        if !page.capital(at)
            || self.seen(page, at).vessel
            || is_civil_prefix(page.word(at)) && page.capital(at + 1)
        {
            return false;
        }
        if page.has(at, Facts::FUNCTION) {
            return self.is_hyphened_name(page, at);
        }
        if page.has(at, Facts::CALENDAR) {
            return false;
        }
        let word = &page.words[at];
        match (word.style, word.opens) {
            (Style::Plain, false) => true,
            (Style::Plain, true) => self.is_firm(page, at) || !self.is_ordinary(page, at),
            (Style::Title, _) => {
                word.shape == Shape::Caps
                    || !self.is_ordinary(page, at)
                    || (self.is_firm(page, at) && !self.seen(page, at).small)
            }
            (Style::Caps, _) => !self.is_ordinary(page, at),
        }
    }
}

/// `-hyun` behind a capital is part of a name.
fn is_behind_hyphen(page: &Page, at: usize) -> bool {
    at > 1 && page.capital(at - 2) && page.before(at) == "-" && page.tight(at - 1)
}

/// Whether `word` is the prefix of a civil ship's name.
pub(super) fn is_civil_prefix(word: &str) -> bool {
    matches!(word, "MS" | "MV" | "SS" | "MT" | "RMS" | "RRS" | "M/V" | "M/S")
}
