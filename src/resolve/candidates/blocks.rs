//! The keys under which names that may be one meet.

use std::hash::{Hash, Hasher};

use rayon::prelude::*;
use rustc_hash::FxHasher;

use super::edits;
use super::reading::{NameReading, Reading};
use super::things::Thing;
use crate::model::Kind;
use crate::resolve::acronym;
use crate::resolve::person_name::PersonName;

/// At most so many names of a key are compared: the most mentioned.
pub(super) const MOST: usize = 24;
/// Names of more words have no keys without one of them.
const MOST_WORDS: usize = 8;
/// Words of more letters have no keys without one of them.
const MOST_LETTERS: usize = 24;

/// The keys of each entity that is read, ordered by key, then by id.
pub(super) fn keys(readings: &[Option<Reading>]) -> Vec<(u64, u32)> {
    let each =
        readings.par_iter().enumerate().filter_map(|(at, reading)| Some((at as u32, reading.as_ref()?)));
    let mut keys: Vec<(u64, u32)> =
        each.flat_map_iter(|(at, reading)| of(reading).into_iter().map(move |key| (key, at))).collect();
    keys.par_sort_unstable();
    keys
}

fn of(reading: &Reading) -> Vec<u64> {
    let mut keys = Keys { kind: reading.kind, found: Vec::new() };
    keys.found.push(hash(("name", &reading.plain)));
    if let Some(id) = reading.listed {
        keys.add("listed", id);
    }
    for name in &reading.names {
        match name {
            NameReading::Person(person) => keys.add_person(person),
            NameReading::Thing(thing) => keys.add_thing(thing),
        }
    }
    keys.found.sort_unstable();
    keys.found.dedup();
    keys.found
}

fn hash(key: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    hasher.finish()
}

struct Keys {
    kind: Kind,
    found: Vec<u64>,
}

impl Keys {
    fn add(&mut self, sort: &str, key: impl Hash) {
        self.found.push(hash((self.kind, sort, key)));
    }

    fn add_person(&mut self, name: &PersonName) {
        let Some(surname) = name.surname() else { return };
        self.add("surname", &surname.sound);
        if !name.is_full {
            edits::cuts(&surname.sound).take(MOST_LETTERS).for_each(|cut| self.add("cut short", cut));
            return;
        }
        let initial = name.key().and_then(|(given, _)| given.chars().next());
        // a Spanish surname is the last but one
        name.middle().iter().for_each(|part| self.add("surname", &part.sound));
        self.add("surname and initial", (&surname.sound, initial));
        edits::cuts(&surname.sound).take(MOST_LETTERS).for_each(|cut| self.add("cut", (cut, initial)));
        let mut sounds: Vec<&str> = name.parts.iter().map(|part| part.sound.as_str()).collect();
        self.add("first two", &sounds[..2.min(sounds.len())]);
        self.add("last two", &sounds[sounds.len().saturating_sub(2)..]);
        sounds.sort_unstable();
        self.add("any order", sounds);
    }

    fn add_thing(&mut self, thing: &Thing) {
        let words = thing.words.as_slice();
        if let Some(sound) = &thing.sound {
            self.add("sound", sound);
        }
        self.add("any order", &thing.sorted);
        if let Some(letters) = thing.letters.clone().or_else(|| acronym::initials(words)) {
            self.add("letters", letters);
        }
        if let [word] = words {
            edits::cuts(word).take(MOST_LETTERS).for_each(|cut| self.add("cut", cut));
        }
        for at in 0..words.len().min(MOST_WORDS) {
            self.add("front", &words[..=at]);
            self.add("back", &words[at..]);
            if words.len() > 1 {
                self.add("without", (at, words.len(), &words[..at], &words[at + 1..]));
            }
        }
    }
}
