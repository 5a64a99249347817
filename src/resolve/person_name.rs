//! The parts of a person's name, and whether a shorter form can mean a longer one.

use super::name_part::{self, Given, Part};
use super::{name_words, spelling};
use crate::lexicon::{self, Gender};

/// A person's name in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PersonName {
    /// Folded words, hyphens and blanks alike; nicknames in quotes and suffixes left out.
    pub(super) parts: Vec<Part>,
    /// Where its words begin among the parts: a hyphen does not begin one, a particle belongs to the word behind.
    word_starts: Vec<usize>,
    /// The nickname in quotes or brackets (`Earl “Duke” Washington`).
    pub(super) nickname: Option<String>,
    /// `jr`, `sr`, `iii`: father and son are two.
    pub(super) generation: Option<&'static str>,
    /// Whether it can stand alone: given name and surname are there.
    pub(super) is_full: bool,
    /// Whether the surname stands first: an East Asian one, or a listed surname before a listed given name.
    pub(super) surname_first: bool,
    /// Whose name it is, where the given name tells.
    pub(super) gender: Option<Gender>,
    /// What is known of the part that stands first.
    first: Given,
}

/// How a shorter form fits a longer name, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// The same name: spelling, nickname or initials apart, the middle left out.
    Same,
    /// The surname.
    Surname,
    /// The nickname.
    Nickname,
    /// The given name.
    Given,
    /// Some of the parts.
    Part,
    /// The initials (`KCR`).
    Initials,
}

impl PersonName {
    /// Reads the name `text`.
    pub(super) fn read(text: &str) -> Self {
        let mut name = PersonName {
            parts: Vec::new(),
            word_starts: Vec::new(),
            nickname: None,
            generation: None,
            is_full: false,
            surname_first: false,
            gender: None,
            first: Given::default(),
        };
        let mut words = 0;
        let tokens: Vec<&str> = text.split_whitespace().collect();
        for (at, token) in tokens.iter().enumerate() {
            let quoted = token.starts_with(['“', '"', '‘', '\'', '('])
                && token.ends_with(['”', '"', '’', '\'', ')', ',']);
            let bare = spelling::words(token);
            if quoted && tokens.len() > 1 && at > 0 {
                name.nickname = Some(bare.concat());
                continue;
            }
            let first = bare.first().map_or("", String::as_str);
            let generation = name_words::GENERATIONS
                .iter()
                .find(|(suffix, _)| at > 0 && bare.len() == 1 && *suffix == first);
            if let Some((_, generation)) = generation {
                name.generation = Some(generation);
                continue;
            }
            let outside = (at == 0 && tokens.len() > 1 && name_words::HONORIFICS.contains(&first))
                || (at > 0
                    && bare.len() == 1
                    && name_words::SUFFIXES.contains(&first)
                    && !token.contains('.')
                    && at + 1 == tokens.len());
            if outside {
                continue;
            }
            let particle = name_words::is_particle(first) && bare.len() == 1;
            words += usize::from(!particle && !is_initials(token, &bare));
            name.word_starts.push(name.parts.len());
            if bare.len() > 1 && name_words::is_particle(first) {
                name.word_starts.push(name.parts.len() + 1);
            }
            name.parts.extend(bare.into_iter().map(Part::new));
        }
        // `Elizabeth II` is a full name
        let is_regnal = matches!(name.generation, Some("ii" | "iii" | "iv"));
        name.is_full = words > 1 && name.parts.len() > 1 || words == 1 && is_regnal;
        name.parts.shrink_to_fit();
        name.surname_first = name.is_surname_first();
        name.gender = name.told_gender();
        name.first = name.parts.first().map(Given::read).unwrap_or_default();
        name
    }

    /// The surname: the last part, or the first in East Asian order.
    pub(super) fn surname(&self) -> Option<&Part> {
        if self.surname_first { self.parts.first() } else { self.parts.last() }
    }

    /// The sound of the given name, where there is one.
    pub(super) fn given(&self) -> Option<&str> {
        let at = if self.surname_first { self.parts.len() - 1 } else { 0 };
        self.parts.get(at).filter(|_| self.parts.len() > 1).map(|part| part.sound.as_str())
    }

    fn told_gender(&self) -> Option<Gender> {
        let first = self.parts.first().filter(|_| self.is_full && !self.surname_first)?;
        lexicon::words().genders.get(name_part::capitalised(&first.text).as_str()).copied()
    }

    /// The sounds of all parts, glued.
    pub(super) fn sound(&self) -> String {
        self.parts.iter().map(|part| part.sound.as_str()).collect()
    }

    /// Whether `short`, one word, is spelt like a part of this name.
    pub(super) fn spells(&self, short: &PersonName) -> bool {
        let [word] = short.parts.as_slice() else { return true };
        self.parts.iter().any(|part| part.text == word.text)
    }

    /// The folded parts, glued, with the generation.
    pub(super) fn glued(&self) -> String {
        let parts = self.parts.iter().map(|part| part.text.as_str());
        parts.chain(self.generation).collect()
    }

    /// What a name is looked up under: the sounds of its parts and its nickname; of a full name also the full given name and
    /// the initials.
    pub(super) fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.parts.iter().map(|part| part.sound.clone()).collect();
        keys.extend(self.nickname.as_deref().map(spelling::sound));
        keys.extend(self.key().map(|(given, _)| given));
        if self.is_full {
            keys.push(self.parts.iter().filter_map(|part| part.text.chars().next()).collect());
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    fn is_surname_first(&self) -> bool {
        let [first, .., last] = self.parts.as_slice() else { return false };
        let words = lexicon::words();
        let (first, last) = (first.text.as_str(), last.text.as_str());
        let is_surname = |word: &str| words.surnames.contains_key(name_part::capitalised(word).as_str());
        let is_given = name_part::is_given;
        if name_words::leads(first) {
            // `Kim Yong-hyun`, but `Lee Harvey Oswald`
            let is_hyphenated = !self.word_starts.contains(&(self.parts.len() - 1));
            return is_hyphenated || name_words::leads(last) || !is_surname(last);
        }
        is_surname(first) && !is_given(first) && is_given(last) && !is_surname(last)
    }

    /// The name glued with the surname moved from the front to the end, where it may stand in front: an East Asian one, or no
    /// given name before a given name (`Orbán Viktor`).
    pub(super) fn turned(&self) -> Option<String> {
        let [first, rest @ ..] = self.parts.as_slice() else { return None };
        let is_given = |part: &Part| name_part::is_given(&part.text);
        let last = rest.last()?;
        let may_lead = name_words::leads(&first.text) || (!is_given(first) && is_given(last));
        let glued =
            rest.iter().chain([first]).map(|part| part.text.as_str()).chain(self.generation).collect();
        may_lead.then_some(glued)
    }

    /// The key of names that may be one: first and last part by their sound, the first under its full given name.
    pub(super) fn key(&self) -> Option<(String, String)> {
        let [first, .., last] = self.parts.as_slice() else { return None };
        let last = last.sound.clone() + self.generation.unwrap_or("");
        (first.text.len() > 1).then(|| (self.first.key(first).to_owned(), last))
    }

    /// What stands between first and last part.
    pub(super) fn middle(&self) -> &[Part] {
        self.parts.get(1..self.parts.len().saturating_sub(1)).unwrap_or(&[])
    }

    /// How this name, the shorter, fits `long`; `None` where they cannot be one person.
    pub(super) fn fit(&self, long: &PersonName) -> Option<Fit> {
        let (short, full) = (self.parts.as_slice(), long.parts.as_slice());
        let other_generation = self.generation.is_some() && self.generation != long.generation;
        if short.is_empty() || short.len() > full.len() || other_generation {
            return None;
        }
        if short.len() > 1 && self.is_same(long) {
            return Some(Fit::Same);
        }
        if long.nickname.as_ref().is_some_and(|nickname| *nickname == self.glued()) {
            return Some(Fit::Nickname);
        }
        if self.is_full && short.len() == full.len() {
            return None;
        }
        let cut = full.len() - short.len();
        if name_part::equal(short, &full[cut..]) && long.word_starts.contains(&cut) {
            return Some(if short.len() == 1 && long.surname_first { Fit::Given } else { Fit::Surname });
        }
        let whole_words = short.len() == full.len() || long.word_starts.contains(&short.len());
        if name_part::equal(short, &full[..short.len()]) && whole_words {
            return Some(if long.surname_first { Fit::Surname } else { Fit::Given });
        }
        if short.len() == 1 && self.same_given(long) {
            return Some(Fit::Given);
        }
        name_part::in_order(short, full).then_some(Fit::Part)
    }

    /// Whether the parts that stand first are forms of one given name.
    pub(super) fn same_given(&self, other: &PersonName) -> bool {
        let firsts = self.parts.first().zip(other.parts.first());
        firsts.is_some_and(|(one, its)| name_part::same_given((one, &self.first), (its, &other.first)))
    }

    /// Whether both are forms of one full name: first and last parts agree, and no middle part speaks against it.
    fn is_same(&self, other: &PersonName) -> bool {
        let ([first, .., last], [other_first, .., other_last]) =
            (self.parts.as_slice(), other.parts.as_slice())
        else {
            return false;
        };
        self.generation == other.generation
            && name_part::agree(last, other_last)
            && (self.same_given(other) || name_part::initial_of(first, other_first))
            && name_part::middles_agree(self.middle(), other.middle())
    }

    /// Whether `letters` are the initials of this full name (`WS`, `KCR`).
    pub(super) fn has_initials(&self, letters: &str) -> bool {
        self.parts.len() > 1
            && self.parts.iter().filter_map(|part| part.text.chars().next()).eq(letters.chars())
    }
}

/// `J.`, `P.K.`, `K.C.`
fn is_initials(token: &str, words: &[String]) -> bool {
    words.len() == 1 && (token.contains('.') && words[0].len() <= 3 || words[0].len() == 1)
}
