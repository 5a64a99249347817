//! How well a name fits what was typed: the one file that knows `fuzzy_matcher`.
//!
//! Every typed word must match: its letters stand in the name in order, not always side by side. To the matcher's score
//! come terms of our own, so that what a reader means comes first: the name itself, then a whole word of it, then the
//! beginning of a word, then initials (`ecb`), then how often the entity is mentioned.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::letters;
use crate::text::fold;

/// Letters of a name that take part; a longer one is no name.
const LONGEST_NAME: usize = 200;
/// Letters of what was typed that take part.
const LONGEST_TYPED: usize = 100;
/// Letters that a word must have before a typo in it is forgiven.
const SHORTEST_FORGIVEN: usize = 4;

/// The typed letters are the name, blanks and marks aside.
const EXACT: i64 = 100;
/// A typed word is a word of the name: outweighs a beginning, unless that is named a thousand times as often.
const WHOLE_WORD: i64 = 60;
/// A typed word begins a word of the name.
const BEGINNING: i64 = 40;
/// A typed word is the name's initials.
const INITIALS: i64 = 30;
/// For each doubling of the entity's mentions.
const DOUBLING: i64 = 2;
/// For each letter that fits in a word with a typo: as much as the matcher gives for letters side by side.
const FORGIVEN: i64 = 20;

// The most that the matcher gives on folded text. It begins at -1; a letter is worth 16, the first of the name 16 more, one
// that begins a word 8 more; 4 more for one beside the last match, or 4 less behind a gap. No separator is ever matched,
// so that a letter that begins a word stands behind a gap: no later letter is worth more than 20.
const FIRST_OF_NAME: i64 = 31;
const FIRST_OF_WORD: i64 = 23;
const FIRST_ELSEWHERE: i64 = 15;
const NEXT: i64 = 20;

/// What was typed, folded and split at blanks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    words: Vec<Vec<char>>,
    /// How many letters there are in all.
    length: usize,
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

/// What the index knows of a name without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Outline {
    /// A set of all its letters.
    pub(super) letters: u64,
    /// A set of those that begin a word.
    pub(super) beginnings: u64,
    /// A set of the very first one.
    pub(super) first: u64,
    /// Letters and digits.
    pub(super) length: usize,
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
        let folded = fold::fold(&cut);
        let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<_>>();
        let words: Vec<_> = folded.split_whitespace().map(letters).filter(|word| !word.is_empty()).collect();
        let length = words.iter().map(Vec::len).sum();
        Self { words, length }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether it holds a word in which a typo may be forgiven.
    pub fn may_be_forgiven(&self) -> bool {
        self.words.iter().any(|word| word.len() >= SHORTEST_FORGIVEN)
    }

    /// Whether every word's letters stand in `name`, a searchable one, in order.
    pub fn fits(&self, name: &str) -> bool {
        self.words.iter().all(|word| letters::is_scattered(word, name))
    }

    /// How well `name`, a searchable one, of an entity with so many mentions fits; `None` where it does not.
    /// `forgiving`: one typo (a wrong, missing or surplus letter, or two that changed places) in one word of four letters
    /// or more, against the beginning of a word of the name.
    pub fn likeness(&self, name: &str, mentions: usize, forgiving: bool) -> Option<Likeness> {
        // A new matcher for every name: its scores depend on what the same one has scored before.
        let matcher = SkimMatcherV2::default().ignore_case();
        let chars: Vec<char> = name.chars().collect();
        let mut likeness = Likeness { score: familiarity(mentions), is_close: true, places: Vec::new() };
        let mut may_forgive = forgiving;
        for word in &self.words {
            let strict = strict(&matcher, word, name, &chars);
            let close = strict.as_ref().is_some_and(|(_, is_close, _)| *is_close);
            let typo = if may_forgive && !close { forgiven(word, &chars) } else { None };
            let (score, is_close, places) = match (strict, typo) {
                (Some(strict), Some(typo)) if strict.0 >= typo.0 => strict,
                (_, Some(typo)) => {
                    may_forgive = false;
                    typo
                }
                (strict, None) => strict?,
            };
            likeness.score += score;
            likeness.is_close &= is_close;
            likeness.places.extend(places);
        }
        if self.is_the_name(&chars) {
            likeness.score += EXACT;
        }
        likeness.places.sort_unstable();
        likeness.places.dedup();
        Some(likeness)
    }

    /// Whether a name with these letters may fit at all.
    pub(super) fn may_fit(&self, name: &Outline) -> bool {
        self.words.iter().flatten().all(|c| letters::bit(*c) & name.letters != 0)
    }

    /// The most that a likeness to a name with this outline can score.
    pub(super) fn at_most(&self, name: &Outline, mentions: usize) -> i64 {
        let exact = if name.length == self.length { EXACT } else { 0 };
        self.words.iter().map(|word| word_at_most(word, name)).sum::<i64>() + exact + familiarity(mentions)
    }

    fn is_the_name(&self, name: &[char]) -> bool {
        let typed = self.words.iter().flatten();
        typed.eq(name.iter().filter(|c| c.is_alphanumeric()))
    }
}

/// The term for how often an entity is mentioned.
fn familiarity(mentions: usize) -> i64 {
    DOUBLING * i64::from((mentions + 1).ilog2())
}

/// Score, closeness and places of one word whose letters all stand in the name.
fn strict(
    matcher: &SkimMatcherV2,
    word: &[char],
    name: &str,
    chars: &[char],
) -> Option<(i64, bool, Vec<u32>)> {
    let pattern: String = word.iter().collect();
    let (score, places) = matcher.fuzzy_indices(name, &pattern)?;
    if let Some((reach, places)) = letters::beginning(word, chars) {
        let own = if reach == letters::Reach::WholeWord { WHOLE_WORD } else { BEGINNING };
        return Some((score + own, true, places));
    }
    match letters::initials(word, chars) {
        Some(places) => Some((score + INITIALS, true, places)),
        None => Some((score, false, places.into_iter().map(|place| place as u32).collect())),
    }
}

/// The same of one word that has a typo.
fn forgiven(word: &[char], chars: &[char]) -> Option<(i64, bool, Vec<u32>)> {
    if word.len() < SHORTEST_FORGIVEN {
        return None;
    }
    let places = letters::beginning_with_typo(word, chars)?;
    Some((FORGIVEN * places.len() as i64, false, places))
}

fn word_at_most(word: &[char], name: &Outline) -> i64 {
    let Some((first, rest)) = word.split_first() else { return 0 };
    let first = letters::bit(*first);
    let first = if first == name.first {
        FIRST_OF_NAME + WHOLE_WORD
    } else if first & name.beginnings != 0 {
        FIRST_OF_WORD + WHOLE_WORD
    } else {
        FIRST_ELSEWHERE
    };
    first + NEXT * rest.len() as i64
}
