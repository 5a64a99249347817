//! What is worked out once for each form of a name, however many articles use it.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::name::{self, Name};
use super::own::{Found, Known};
use super::person_name::PersonName;
use super::state_body::{self, StateBody};
use super::{acronym, listed};
use crate::lexicon::ListedId;
use crate::model::{Analysed, Kind};

/// All forms of a corpus.
pub(super) struct Forms<'a> {
    by_form: FxHashMap<(Kind, &'a str), u32>,
    readings: Vec<Reading>,
    /// What the lists know.
    pub(super) known: &'a Known<'a>,
}

/// One form as a name of its kind.
pub(super) struct Reading {
    key: u32,
    sound: Option<u32>,
    /// The words that tell it from others; for people see `person`.
    pub(super) words: Vec<String>,
    /// The canonical name that the reader's own lists give it.
    pub(super) own: Option<String>,
    /// What it is listed as, whatever the country.
    pub(super) listed: Option<ListedId>,
    /// The initials of its words that carry meaning, where it has several and is no person's.
    pub(super) initials: Option<String>,
    /// Its letters, where it looks like an acronym.
    pub(super) letters: Option<String>,
    /// The body of state that it names.
    pub(super) body: Option<StateBody>,
    /// The person's name that it is.
    pub(super) person: Option<PersonName>,
    /// Whether it is an ordinary word, which means something else in every article.
    pub(super) is_common: bool,
}

/// Names with the same key are the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// By the form.
    Form(Kind, u32),
    /// By the body of state and its country.
    Body(&'static str, u32),
}

impl<'a> Forms<'a> {
    /// Reads all forms of `articles`.
    pub(super) fn read(articles: &'a [Analysed], known: &'a Known) -> Self {
        let mut by_form: FxHashMap<(Kind, &str), u32> = FxHashMap::default();
        let mut forms: Vec<(Kind, &str)> = Vec::new();
        for analysed in articles {
            for mention in analysed.found.mentions.iter().filter(|mention| mention.kind.is_named()) {
                let form = (mention.kind, name::text(analysed, mention));
                by_form.entry(form).or_insert_with(|| {
                    forms.push(form);
                    forms.len() as u32 - 1
                });
            }
        }
        let drafts: Vec<Draft> =
            forms.par_iter().map(|(kind, form)| Draft::read(*kind, form, known)).collect();
        let mut numbers = Numbers::default();
        let readings =
            drafts.into_iter().zip(&forms).map(|(draft, (kind, _))| draft.finish(*kind, &mut numbers));
        let readings = readings.collect();
        Self { by_form, readings, known }
    }

    /// The number of `form` as a name of `kind`.
    pub(super) fn number(&self, kind: Kind, form: &str) -> u32 {
        self.by_form.get(&(kind, form)).copied().unwrap_or(0)
    }

    /// The reading of `name`.
    pub(super) fn of(&self, name: &Name) -> &Reading {
        &self.readings[name.form as usize]
    }

    /// What `form` is listed as.
    pub(super) fn listed(&self, kind: Kind, form: &str) -> Option<ListedId> {
        self.by_form.get(&(kind, form)).and_then(|at| self.readings[*at as usize].listed)
    }

    /// The key under which `name` meets its equals, a body of state with its country.
    pub(super) fn key(&self, name: &Name) -> Key {
        let reading = self.of(name);
        match name.country.filter(|_| reading.body.is_some()) {
            Some(country) => Key::Body(country, reading.key),
            None => Key::Form(name.kind, reading.key),
        }
    }

    /// The key of its sound, for names that no country tells apart.
    pub(super) fn sound(&self, name: &Name) -> Option<(Kind, u32)> {
        self.of(name).sound.map(|sound| (name.kind, sound))
    }

    /// What `name` is listed as, a body of state in its country.
    pub(super) fn listing(&self, name: &Name) -> Option<ListedId> {
        let reading = self.of(name);
        match (name.country, &reading.body) {
            (Some(country), Some(body)) => state_body::listed(&body.body, country),
            _ => reading.listed,
        }
    }
}

/// A reading before its keys are numbered.
struct Draft {
    reading: Reading,
    key: String,
    sound: Option<String>,
}

impl Draft {
    fn read(kind: Kind, form: &str, known: &Known) -> Self {
        let Found { own, listed } = known.find(kind, form);
        let body = (kind == Kind::Org && own.is_none()).then(|| state_body::read(form)).flatten();
        let key = body.as_ref().map_or_else(|| listed::key(kind, form), |body| body.body.clone());
        let sound = if body.is_some() { None } else { listed::sound(kind, form) };
        // a short form that the reader gives to somebody is nobody else's
        let person = (kind == Kind::Person).then(|| PersonName::read(form));
        let person = person.filter(|person| person.is_full || own.is_none());
        let words = listed::words(kind, form);
        let reading = Reading {
            key: 0,
            sound: None,
            own,
            initials: acronym::initials(&words).filter(|_| kind != Kind::Person),
            words,
            listed,
            letters: acronym::letters(form),
            body,
            person,
            is_common: listed::is_common(form),
        };
        Draft { reading, key, sound }
    }

    fn finish(self, kind: Kind, numbers: &mut Numbers) -> Reading {
        Reading {
            key: numbers.of(kind, self.key),
            sound: self.sound.map(|sound| numbers.of(kind, sound)),
            ..self.reading
        }
    }
}

/// Numbers for keys, so that they are compared without their letters.
#[derive(Default)]
struct Numbers {
    of: FxHashMap<(Kind, String), u32>,
}

impl Numbers {
    fn of(&mut self, kind: Kind, key: String) -> u32 {
        let next = self.of.len() as u32;
        *self.of.entry((kind, key)).or_insert(next)
    }
}
