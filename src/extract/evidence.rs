//! What an article as a whole tells of its words: which ones it also writes small, which ones it capitalises inside a sentence.

use rustc_hash::{FxHashMap, FxHashSet};

use super::page::{Page, Shape, Style};
use crate::lexicon::{self, Facts};

/// Evidence that all pages of an article share.
#[derive(Debug, Default)]
pub(super) struct Evidence<'a> {
    small: FxHashSet<&'a str>,
    firm: FxHashMap<&'a str, u32>,
    vessels: FxHashSet<&'a str>,
}

impl<'a> Evidence<'a> {
    /// Gathers it from the pages.
    pub(super) fn gather(pages: &[Page<'a>]) -> Self {
        let mut evidence = Evidence::default();
        for page in pages {
            for (at, word) in page.words.iter().enumerate() {
                let text = page.word(at);
                match word.shape {
                    // `-hyun` behind a capital is part of a name
                    Shape::Small
                        if page.before(at) == "-" && at > 1 && page.tight(at - 1) && page.capital(at - 2) => {
                    }
                    Shape::Small => {
                        evidence.small.insert(text);
                    }
                    Shape::Capital | Shape::Caps if !word.opens && word.style == Style::Plain => {
                        *evidence.firm.entry(text).or_default() += 1;
                        if is_civil_prefix(page.before(at)) {
                            evidence.vessels.insert(text);
                        }
                    }
                    _ => {}
                }
            }
        }
        evidence
    }

    /// Whether the article capitalises `word` where nothing but a name asks for it.
    pub(super) fn is_firm(&self, word: &str) -> bool {
        self.firm.contains_key(word)
    }

    /// Whether `word` is an ordinary word: one that everybody uses, or one that this article also writes small.
    pub(super) fn is_ordinary(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        let common = &lexicon::words().common;
        let inflected = || {
            ["ed", "ing", "s", "ly", "d"].iter().any(|ending| {
                small.strip_suffix(ending).is_some_and(|stem| stem.len() > 4 && common.contains(stem))
            })
        };
        self.small.contains(small.as_str()) || common.contains(small.as_str()) || inflected()
    }

    /// Whether a small word with a capital opens a hyphened name (`Do-hyeon`; not `In-depth`).
    pub(super) fn is_hyphened_name(&self, page: &Page, at: usize) -> bool {
        let joined = page.word(at + 1) == "-" && page.tight(at) && page.tight(at + 1);
        let tail = page.word(at + 2);
        joined
            && page.shape(at + 2) == Shape::Small
            && !page.has(at + 2, Facts::FUNCTION)
            && !self.is_ordinary(tail)
    }

    /// Whether the word at `at` reads as a part of a name. A civil ship (`MS Solvåg`, then `the Solvåg`) is none of ours.
    pub(super) fn is_name_word(&self, page: &Page, at: usize) -> bool {
        if is_civil_prefix(page.word(at)) && page.capital(at + 1) || self.vessels.contains(page.word(at)) {
            return false;
        }
        if page.capital(at) && page.has(at, Facts::FUNCTION) {
            return self.is_hyphened_name(page, at);
        }
        if !page.capital(at) || page.has(at, Facts::CALENDAR) {
            return false;
        }
        let word = &page.words[at];
        match (word.style, word.opens) {
            (Style::Plain, false) => true,
            (Style::Plain, true) => self.is_firm(page.word(at)) || !self.is_ordinary(page.word(at)),
            (Style::Title, _) => {
                word.shape == Shape::Caps
                    || !self.is_ordinary(page.word(at))
                    || (self.is_firm(page.word(at)) && !self.small.contains(page.lower(at).as_str()))
            }
            (Style::Caps, _) => !self.is_ordinary(page.word(at)),
        }
    }
}

/// Whether `word` is the prefix of a civil ship's name.
pub(super) fn is_civil_prefix(word: &str) -> bool {
    matches!(word, "MS" | "MV" | "SS" | "MT" | "RMS" | "RRS" | "M/V" | "M/S")
}
