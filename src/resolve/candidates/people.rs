//! How alike the names of two people are.

use super::{End, Likeness, edits};
use crate::model::Ground;
use crate::resolve::name_part::{self, Part};
use crate::resolve::name_words::is_particle;
use crate::resolve::person_name::{Fit, PersonName};

/// Two full names that differ in nothing but what follows.
const SAME: u8 = 96;
/// The other spelling of a word in another script.
const TRANSLITERATION: u8 = 4;
/// A nickname for a given name.
const NICKNAME: u8 = 6;
/// An initial for a given name.
const INITIAL: u8 = 22;
/// The surname in front for the surname behind.
const TURNED: u8 = 86;
/// A full name inside a longer one.
const INSIDE: u8 = 74;
/// A surname alone, for a full name.
const SURNAME: u8 = 64;
/// Some other part of a full name alone, though not the given name.
const PART: u8 = 54;
/// The same words in an order that no rule explains.
const SHUFFLED: u8 = 70;

/// How alike two names of people are; `None` where given names, generations or surnames tell them apart.
pub(super) fn like(one: &PersonName, other: &PersonName) -> Option<Likeness> {
    if one.generation != other.generation {
        return None;
    }
    match (one.is_full, other.is_full) {
        (true, true) => both_full(one, other),
        (false, true) => short(one, other, End::One),
        (true, false) => short(other, one, End::Other),
        (false, false) => both_short(one, other),
    }
}

fn both_full(one: &PersonName, other: &PersonName) -> Option<Likeness> {
    let taken = surnames(one.surname()?, other.surname()?)
        .and_then(|taken| Some(taken.saturating_add(givens(one, other)?)));
    let spelt = taken.map(|taken| SAME.saturating_sub(taken));
    let turned = is_turned(one, other).then_some(TURNED);
    let shuffled = has_same_words(one, other).then_some(SHUFFLED);
    let inside = is_inside(one, other).then_some(INSIDE);
    spelt.max(turned).max(shuffled).max(inside).map(|degree| Likeness::new(degree, Ground::Variant))
}

/// What two surnames take off; `None` where they are two.
fn surnames(one: &Part, other: &Part) -> Option<u8> {
    if one.text == other.text {
        return Some(0);
    }
    if name_part::agree(one, other) {
        return Some(TRANSLITERATION);
    }
    misspelt(one, other)
}

fn misspelt(one: &Part, other: &Part) -> Option<u8> {
    let edits = edits::between(&one.sound, &other.sound)?;
    Some(TRANSLITERATION + edits * (100 / one.sound.len().max(other.sound.len()).min(100) as u8))
}

/// What the names beside the surnames take off; `None` where they are those of two people.
fn givens(one: &PersonName, other: &PersonName) -> Option<u8> {
    if one.surname_first || other.surname_first {
        let (mine, theirs) = (rest(one), rest(other));
        if mine.text == theirs.text {
            return Some(0);
        }
        return if name_part::agree(&mine, &theirs) { Some(TRANSLITERATION) } else { None };
    }
    if !name_part::middles_agree(one.middle(), other.middle()) {
        return None;
    }
    let (mine, theirs) = (one.parts.first()?, other.parts.first()?);
    if mine.text == theirs.text {
        return Some(0);
    }
    if name_part::agree(mine, theirs) {
        return Some(TRANSLITERATION);
    }
    if one.same_given(other) {
        return Some(NICKNAME);
    }
    if name_part::initial_of(mine, theirs) {
        return Some(INITIAL);
    }
    // two listed given names are two: `Andrei`, `Andrea`
    let are_known = name_part::is_given(&mine.text) && name_part::is_given(&theirs.text);
    misspelt(mine, theirs).filter(|_| !are_known)
}

/// What stands beside the surname, as one word: `Jong Un`, `Jong-un`.
fn rest(name: &PersonName) -> Part {
    let parts = name.parts.as_slice();
    let rest = if name.surname_first { parts.get(1..) } else { parts.get(..parts.len().saturating_sub(1)) };
    Part::new(rest.unwrap_or(&[]).iter().map(|part| part.text.as_str()).collect())
}

/// Whether both have the same words, the surname in front in one of them.
fn is_turned(one: &PersonName, other: &PersonName) -> bool {
    let turns =
        |one: &PersonName, other: &PersonName| one.turned().is_some_and(|glued| glued == other.glued());
    turns(one, other) || turns(other, one)
}

fn has_same_words(one: &PersonName, other: &PersonName) -> bool {
    let sorted = |name: &PersonName| {
        let mut words: Vec<String> = name.parts.iter().map(|part| part.text.clone()).collect();
        words.sort_unstable();
        words
    };
    one.parts.len() == other.parts.len() && sorted(one) == sorted(other)
}

/// Whether one has all words of the other in the same order, from the first given name or to the surname.
fn is_inside(one: &PersonName, other: &PersonName) -> bool {
    let (short, long) = if one.parts.len() <= other.parts.len() {
        (&one.parts, &other.parts)
    } else {
        (&other.parts, &one.parts)
    };
    let cut = long.len() - short.len();
    // brothers are `bin Zayed` both
    let is_end = || !is_particle(&short[0].text) && name_part::equal(short, &long[cut..]);
    cut > 0 && short.len() > 1 && (name_part::equal(short, &long[..short.len()]) || is_end())
}

fn short(short: &PersonName, full: &PersonName, end: End) -> Option<Likeness> {
    let fitting = |degree| Some(Likeness::vague(degree, Ground::ShortInCorpus, end));
    match short.fit(full) {
        Some(Fit::Surname | Fit::Nickname | Fit::Same) => return fitting(SURNAME),
        Some(Fit::Part) => return fitting(PART),
        _ => {}
    }
    let ([one], Some(other)) = (short.parts.as_slice(), full.surname()) else { return None };
    let taken = misspelt(one, other)?;
    Some(Likeness::vague(SURNAME, Ground::Variant, end).less(taken))
}

fn both_short(one: &PersonName, other: &PersonName) -> Option<Likeness> {
    let ([mine], [theirs]) = (one.parts.as_slice(), other.parts.as_slice()) else { return None };
    // `Petrov` and `Petrova` are man and wife, `Andrew` and `Andrews` no spellings of one name
    let is_ending = |one: &str, other: &str| one.strip_suffix(['a', 's']).is_some_and(|stem| stem == other);
    let are_known = name_part::is_given(&mine.text) && name_part::is_given(&theirs.text);
    if are_known || is_ending(&mine.text, &theirs.text) || is_ending(&theirs.text, &mine.text) {
        return None;
    }
    let taken = surnames(mine, theirs)?;
    Some(Likeness::new((SAME - 10).saturating_sub(taken), Ground::Variant))
}
