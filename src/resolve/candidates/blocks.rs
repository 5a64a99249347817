//! The keys under which names that may be one meet.

use std::hash::{Hash, Hasher};

use rayon::prelude::*;
use rustc_hash::FxHasher;

use super::reading::{self, NameReading};
use super::{edits, things};
use crate::model::{Entity, Kind, Tier};
use crate::resolve::person_name::PersonName;
use crate::resolve::{acronym, listed};

/// At most so many names of a key are compared: the most mentioned.
pub(super) const MOST: usize = 24;
/// Names of more words have no keys without one of them.
const MOST_WORDS: usize = 8;
/// Words of more letters have no keys without one of them.
const MOST_LETTERS: usize = 24;

/// The keys of each entity, ordered by key, then by id.
pub(super) fn keys(entities: &[Entity]) -> Vec<(u64, u32)> {
    let asked = |entity: &Entity| {
        let own = matches!(entity.kind, Kind::Own(_));
        entity.mentions > 0 && entity.tier != Tier::Hidden && !own
    };
    let each = entities.par_iter().enumerate().filter(|(_, entity)| asked(entity));
    let mut keys: Vec<(u64, u32)> =
        each.flat_map_iter(|(at, entity)| of(entity).into_iter().map(move |key| (key, at as u32))).collect();
    keys.par_sort_unstable();
    keys.dedup();
    keys
}

fn of(entity: &Entity) -> Vec<u64> {
    let mut keys = Keys { kind: entity.kind, found: Vec::new() };
    keys.found.push(hash(("name", reading::plain(&entity.name))));
    if let Some(id) = listed::find(entity.kind, &entity.name) {
        keys.add("listed", id);
    }
    for name in reading::names(entity) {
        match NameReading::read(entity.kind, name) {
            NameReading::Person(person) => keys.add_person(&person),
            NameReading::Thing(thing) => keys.add_thing(name, &thing.words),
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

    fn add_thing(&mut self, name: &str, words: &[String]) {
        if let Some(sound) = listed::sound(self.kind, name) {
            self.add("sound", sound);
        }
        self.add("any order", things::sorted(words));
        if let Some(letters) = acronym::letters(name).or_else(|| acronym::initials(words)) {
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
