//! How alike the names of two bodies, places, groups, weapons or events are.

use super::{End, Likeness, edits};
use crate::lexicon;
use crate::model::{Ground, Kind};
use crate::resolve::state_body::{self, StateBody};
use crate::resolve::{acronym, clipping, listed};

/// The same letters.
const SAME: u8 = 95;
/// The same sound in another script.
const SOUND: u8 = 90;
/// The same words in another order.
const ORDER: u8 = 86;
/// An acronym of four letters or more; of three it is less.
const ACRONYM: u8 = 74;
/// A body of state for one of a country.
const BARE_BODY: u8 = 60;
/// A shortened name, before its share of the letters is added.
const CLIPPED: u8 = 50;

/// Words that stand for numbers: names that differ in them are two.
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "i", "ii",
    "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];
/// Words that a name may have or lack and be the same.
const SMALL_WORDS: &[&str] = &["the", "of", "for", "and", "in", "on", "s"];

/// A name that is no person's.
pub(super) struct Thing {
    kind: Kind,
    text: String,
    pub(super) words: Vec<String>,
    key: String,
    pub(super) sound: Option<String>,
    /// The words that carry meaning, in alphabetical order.
    pub(super) sorted: Vec<String>,
    numbers: Vec<String>,
    pub(super) letters: Option<String>,
    body: Option<StateBody>,
    is_listed: bool,
    is_common: bool,
}

impl Thing {
    pub(super) fn read(kind: Kind, name: &str) -> Self {
        let words = listed::words(kind, name);
        let key = listed::key(kind, name, &words);
        Thing {
            kind,
            text: name.to_owned(),
            is_listed: listed::find_by_key(kind, name, &key).is_some(),
            key,
            sound: listed::sound(kind, &words),
            sorted: sorted(&words),
            numbers: numbers(&words),
            words,
            letters: acronym::letters(name),
            body: if kind == Kind::Org { state_body::read(name) } else { None },
            is_common: kind != Kind::Weapon && listed::is_common(name),
        }
    }

    /// How alike two names are; `None` where numbers, countries or words tell them apart.
    pub(super) fn like(&self, other: &Thing) -> Option<Likeness> {
        if self.is_common || other.is_common || self.numbers != other.numbers && !self.may_lack(other) {
            return None;
        }
        if let (Some(one), Some(other)) = (&self.body, &other.body) {
            return bodies(one, other);
        }
        let degree = |degree, ground| Some(Likeness::new(degree, ground));
        if self.key == other.key {
            return degree(SAME, Ground::SameName);
        }
        if self.sound.is_some() && self.sound == other.sound {
            return degree(SOUND, Ground::Variant);
        }
        if self.sorted == other.sorted {
            return degree(ORDER, Ground::SameName);
        }
        let acronym = self.acronym(other, End::One).or_else(|| other.acronym(self, End::Other));
        let clipped = self.clipped(other, End::One).or_else(|| other.clipped(self, End::Other));
        acronym.or(clipped).or_else(|| self.misspelt(other))
    }

    /// Whether one name may leave out the number of the other (`Patriot`, `Patriot PAC-3`).
    fn may_lack(&self, other: &Thing) -> bool {
        self.kind == Kind::Weapon && (self.numbers.is_empty() || other.numbers.is_empty())
    }

    fn acronym(&self, long: &Thing, end: End) -> Option<Likeness> {
        let letters = self.letters.as_deref().filter(|letters| letters.len() > 2)?;
        let fits = self.words.len() == 1 && long.words.len() > 1 && acronym::fits(letters, &long.text);
        let known = u8::from(self.is_listed || long.is_listed) * 8;
        let degree = if letters.len() > 3 { ACRONYM } else { ACRONYM - 10 } - known;
        fits.then(|| Likeness::vague(degree, Ground::Initials, end))
    }

    fn clipped(&self, long: &Thing, end: End) -> Option<Likeness> {
        let (kept, all) = (self.words.as_slice(), long.words.as_slice());
        if kept.is_empty() || kept.len() >= all.len() || self.body.is_some() || long.body.is_some() {
            return None;
        }
        let behind = all.starts_with(kept);
        let rest = if behind { &all[kept.len()..] } else { &all[..all.len() - kept.len()] };
        let is_cut = behind || all.ends_with(kept);
        let may_drop = match self.kind {
            // `South Koreans` are not all Koreans
            Kind::Group => behind && !self.is_listed,
            kind => clipping::may_drop(kind, kept, rest, behind),
        };
        // `Leopard` is a weapon all the same, the `Commission` any commission
        let is_vague = self.kind != Kind::Weapon && kept.iter().all(|word| is_ordinary(word));
        if !is_cut || !may_drop || is_vague && (self.kind != Kind::Event || kept.len() < 2) {
            return None;
        }
        let letters = |words: &[String]| words.iter().map(String::len).sum::<usize>();
        let share = 30 * letters(kept) / letters(all).max(1);
        // `Atesh guerrilla movement` only says what Atesh is
        let says = behind && rest.iter().all(|word| is_ordinary(word));
        let less = 8 * u8::from(!behind) + 10 * u8::from(self.is_listed || long.is_listed);
        Some(Likeness::vague(CLIPPED + share as u8 + 15 * u8::from(says) - less, Ground::Clipped, end))
    }

    /// One word is spelt a little otherwise.
    fn misspelt(&self, other: &Thing) -> Option<Likeness> {
        let mut differing = self.words.iter().zip(&other.words).filter(|(one, other)| one != other);
        let (one, its) = differing.next()?;
        if self.words.len() != other.words.len() || differing.next().is_some() {
            return None;
        }
        if is_ordinary(one) && is_ordinary(its) || is_plural(one, its) {
            return None;
        }
        let edits = edits::between(one, its)?;
        let taken = edits * (120 / one.len().max(its.len()).min(100) as u8);
        // the lists know how the one is spelt, and it is not so
        let known = u8::from(self.is_listed || other.is_listed) * 10;
        Some(Likeness::new((SOUND - known).saturating_sub(taken), Ground::Variant))
    }
}

/// Bodies of state of two countries are two; one whose country is not known may be any of them.
fn bodies(one: &StateBody, other: &StateBody) -> Option<Likeness> {
    if one.body != other.body {
        return None;
    }
    match (one.country, other.country) {
        (Some(one), Some(other)) => (one == other).then(|| Likeness::new(SAME, Ground::SameName)),
        (None, None) => Some(Likeness::new(SAME, Ground::SameName)),
        (None, _) => Some(Likeness::vague(BARE_BODY, Ground::Context, End::One)),
        (_, None) => Some(Likeness::vague(BARE_BODY, Ground::Context, End::Other)),
    }
}

fn sorted(words: &[String]) -> Vec<String> {
    chosen(words, |word| !SMALL_WORDS.contains(&word))
}

fn numbers(words: &[String]) -> Vec<String> {
    chosen(words, |word| word.contains(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word))
}

/// Some of the words, in alphabetical order.
fn chosen(words: &[String], is_chosen: impl Fn(&str) -> bool) -> Vec<String> {
    let mut words: Vec<String> = words.iter().filter(|word| is_chosen(word)).cloned().collect();
    words.sort_unstable();
    words
}

fn is_ordinary(word: &str) -> bool {
    lexicon::words().common.contains(word)
}

fn is_plural(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}
