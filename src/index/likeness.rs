//! How well a name fits what was typed: the one file that knows `fuzzy_matcher`.
//!
//! Every typed word must match: its letters stand in the name in order, not always side by side. To the matcher's score
//! come terms of our own, so that what a reader means comes first: the name itself, then a whole word of it, then the
//! beginning of a word, then initials (`ecb`), then how often the entity is mentioned.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::letters::{self, Reach};
use crate::text::fold;

/// Letters of a name that take part; a longer one is no name.
const LONGEST_NAME: usize = 200;
/// Letters of what was typed that take part.
const LONGEST_TYPED: usize = 100;
/// Letters that a word must have before a typo in it is forgiven.
const SHORTEST_FORGIVEN: usize = 4;

/// The typed letters are the name, blanks and marks aside.
pub(super) const EXACT: i64 = 100;
/// A typed word is a word of the name: outweighs a beginning, unless that is named a thousand times as often.
pub(super) const WHOLE_WORD: i64 = 60;
/// A typed word begins a word of the name.
pub(super) const BEGINNING: i64 = 40;
/// A typed word is the name's initials.
pub(super) const INITIALS: i64 = 30;
/// For each doubling of the entity's mentions.
const DOUBLING: i64 = 2;
/// For each letter that fits in a word with a typo: as much as the matcher gives for letters side by side.
pub(super) const FORGIVEN: i64 = 20;

/// What was typed, folded and split at blanks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub(super) words: Vec<Vec<char>>,
}

/// How well a name fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The more the better.
    pub score: i64,
    /// Whether every word is a word, a beginning or the initials of the name, none only scattered over it.
    pub is_close: bool,
    /// Which characters of the folded name matched, ascending.
    pub places: Vec<u32>,
}

/// A name as it is matched: folded, and cut where it is longer than any name.
pub fn searchable(name: &str) -> String {
    fold::fold(name.get(..name.ceil_char_boundary(LONGEST_NAME * 4)).unwrap_or(name))
        .chars()
        .take(LONGEST_NAME)
        .collect()
}

impl Typed {
    /// Reads what was typed; marks in words are left out (`u.s.`, `f-16`).
    pub fn read(typed: &str) -> Self {
        let cut: String = typed.chars().take(LONGEST_TYPED).collect();
        let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>();
        let folded = fold::fold(&cut);
        let words = folded.split_whitespace().map(letters);
        Self { words: words.filter(|word| !word.is_empty()).collect() }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it holds a word in which a typo may be forgiven.
    pub fn may_be_forgiven(&self) -> bool {
        self.words.iter().any(|word| word.len() >= SHORTEST_FORGIVEN)
    }

    /// How well `name`, a searchable one, of an entity with so many mentions fits; `None` where it does not.
    /// `forgiving`: one typo (a wrong, missing or surplus letter, or two that changed places) in one word of four letters
    /// or more, against the beginning of a word of the name; the first letter must be right.
    pub fn likeness(&self, name: &str, mentions: usize, forgiving: bool) -> Option<Likeness> {
        let chars: Vec<char> = name.chars().collect();
        let misfits = self.misfits(&chars);
        if !self.is_fit(misfits, &chars, forgiving) {
            return None;
        }
        let mut may_forgive = forgiving;
        let score = self.exact(&chars) + familiarity(mentions);
        let mut likeness = Likeness { score, is_close: true, places: Vec::new() };
        for word in &self.words {
            let strict = strict(word, name, &chars);
            let is_close = strict.as_ref().is_some_and(|fit| fit.is_close);
            let may_forgive_here = may_forgive && !is_close && (misfits == 0 || strict.is_none());
            let typo = if may_forgive_here { forgiven(word, &chars) } else { None };
            let better = |typo: &Fit| strict.as_ref().is_none_or(|strict| typo.score > strict.score);
            let typo = typo.filter(better);
            may_forgive &= typo.is_none();
            let fit = typo.or(strict)?;
            likeness.score += fit.score;
            likeness.is_close &= fit.is_close;
            likeness.places.extend(fit.places);
        }
        likeness.places.sort_unstable();
        likeness.places.dedup();
        Some(likeness)
    }

    /// Whether [`Typed::likeness`] has an answer, without working it out.
    pub(super) fn fits(&self, chars: &[char], forgiving: bool) -> bool {
        self.is_fit(self.misfits(chars), chars, forgiving)
    }

    fn is_fit(&self, misfits: usize, chars: &[char], forgiving: bool) -> bool {
        match misfits {
            0 => true,
            1 if forgiving => self
                .words
                .iter()
                .filter(|word| !letters::is_scattered(word, chars))
                .all(|word| forgiven(word, chars).is_some()),
            _ => false,
        }
    }

    /// How many words have letters that do not stand in the name in order.
    fn misfits(&self, chars: &[char]) -> usize {
        self.words.iter().filter(|word| !letters::is_scattered(word, chars)).count()
    }

    /// The term for the name itself.
    pub(super) fn exact(&self, name: &[char]) -> i64 {
        let typed = self.words.iter().flatten();
        if typed.eq(name.iter().filter(|c| c.is_alphanumeric())) { EXACT } else { 0 }
    }
}

/// How one typed word fits.
struct Fit {
    score: i64,
    is_close: bool,
    places: Vec<u32>,
}

/// The term for how often an entity is mentioned.
pub(super) fn familiarity(mentions: usize) -> i64 {
    DOUBLING * i64::from((mentions + 1).ilog2())
}

/// The term for a word, a beginning or initials, and where they stand.
pub(super) fn own(word: &[char], chars: &[char]) -> Option<(i64, Vec<u32>)> {
    match letters::beginning(word, chars) {
        Some((Reach::WholeWord, places)) => Some((WHOLE_WORD, places)),
        Some((Reach::Beginning, places)) => Some((BEGINNING, places)),
        None => Some((INITIALS, letters::initials(word, chars)?)),
    }
}

fn strict(word: &[char], name: &str, chars: &[char]) -> Option<Fit> {
    let pattern: String = word.iter().collect();
    // A new matcher for every name: its scores depend on what the same one has scored before.
    let (score, scattered) = SkimMatcherV2::default().ignore_case().fuzzy_indices(name, &pattern)?;
    if let Some((own, places)) = own(word, chars) {
        return Some(Fit { score: score + own, is_close: true, places });
    }
    let places = scattered.into_iter().map(|place| place as u32).collect();
    Some(Fit { score, is_close: false, places })
}

fn forgiven(word: &[char], chars: &[char]) -> Option<Fit> {
    if word.len() < SHORTEST_FORGIVEN {
        return None;
    }
    let places = letters::beginning_with_typo(word, chars)?;
    Some(Fit { score: FORGIVEN * places.len() as i64, is_close: false, places })
}
