//! What is worked out once for each form of a name, however many articles use it.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::name::{self, Name};
use super::numbers::Numbers;
use super::own::{Found, Known};
use super::person_name::PersonName;
use super::state_body::{self, StateBody};
use super::{acronym, headword, listed};
use crate::lexicon::ListedId;
use crate::model::{Analysed, Kind};

/// All forms of a corpus.
pub(super) struct Forms<'a> {
    written: Vec<Written<'a>>,
    readings: Vec<Reading>,
    /// The form of every mention, article by article; of no use for values.
    of_mentions: Vec<u32>,
    /// Where the mentions of each article begin there.
    starts: Vec<usize>,
}

/// One form as it stands in the texts.
pub(super) struct Written<'a> {
    /// One of the named kinds.
    pub(super) kind: Kind,
    /// As written.
    pub(super) text: &'a str,
    /// The canonical name that the reader's own lists give it.
    pub(super) own: Option<Box<str>>,
    /// How much of the name it tells.
    pub(super) fullness: u32,
    /// Whether it is a body of state and does not tell the country.
    pub(super) is_bare_body: bool,
}

/// One form as a name of its kind. Numbers stand for letters, in one count for each kind.
pub(super) struct Reading {
    key: u32,
    sound: Option<u32>,
    /// The words that tell it from others; none of people, see `person`.
    pub(super) words: Box<[String]>,
    /// What it is listed as, whatever the country.
    pub(super) listed: Option<ListedId>,
    /// The initials of its words that carry meaning, where it has several and is no person's.
    pub(super) initials: Option<u32>,
    /// Its letters, where it looks like an acronym.
    pub(super) letters: Option<Letters>,
    /// The body of state that it names.
    pub(super) body: Option<Box<StateBody>>,
    /// The person's name that it is.
    person: Option<Box<Person>>,
    /// Whether it is an ordinary word, which means something else in every article.
    pub(super) is_common: bool,
}

/// The letters of an acronym.
pub(super) struct Letters {
    pub(super) text: Box<str>,
    pub(super) number: u32,
}

/// A form as a person's name.
pub(super) struct Person {
    /// Its parts.
    pub(super) name: PersonName,
    /// The glued parts, see [`PersonName::glued`].
    pub(super) glued: u32,
    /// The glued parts with the surname moved to the end, where it may stand in front.
    pub(super) turned: Option<u32>,
    /// The sound of all parts.
    pub(super) sound: u32,
    /// The surname's letters and its sound.
    pub(super) surname: Option<(u32, u32)>,
    /// The sound of the given name.
    pub(super) given: Option<u32>,
    /// Of a short form in the plural: the glued parts of which it is the family.
    pub(super) family_of: Option<u32>,
    /// What it is looked up under, see [`PersonName::keys`].
    pub(super) keys: Box<[u32]>,
}

/// Names with the same key are the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// By the form.
    Form(u32),
    /// By the body of state and its country.
    Body(&'static str, u32),
}

impl<'a> Forms<'a> {
    /// Reads all forms of `articles`.
    pub(super) fn read(articles: &'a [Analysed], known: &Known) -> Self {
        let mut numbers: FxHashMap<(Kind, &str), u32> = FxHashMap::default();
        let mut forms: Vec<(Kind, &str)> = Vec::new();
        let mut starts = Vec::with_capacity(articles.len());
        let mut of_mentions = Vec::with_capacity(articles.iter().map(|one| one.found.mentions.len()).sum());
        for analysed in articles {
            starts.push(of_mentions.len());
            of_mentions.extend(analysed.found.mentions.iter().map(|mention| {
                if !mention.kind.is_named() {
                    return u32::MAX;
                }
                let form = (mention.kind, name::text(analysed, mention));
                *numbers.entry(form).or_insert_with(|| {
                    forms.push(form);
                    forms.len() as u32 - 1
                })
            }));
        }
        drop(numbers);
        let drafts: Vec<Draft> =
            forms.par_iter().map(|(kind, form)| Draft::read(*kind, form, known)).collect();
        let mut numbers = Numbers::default();
        let read =
            drafts.into_iter().zip(forms).map(|(draft, (kind, text))| draft.finish(kind, text, &mut numbers));
        let (written, readings) = read.unzip();
        Self { written, readings, of_mentions, starts }
    }

    /// The forms of the mentions of the article at `place`, in their order; of no use for values.
    pub(super) fn in_article(&self, place: u32) -> &[u32] {
        let next = self.starts.get(place as usize + 1).copied().unwrap_or(self.of_mentions.len());
        &self.of_mentions[self.starts[place as usize]..next]
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.readings.len()
    }

    /// The reading of `name`.
    pub(super) fn of(&self, name: &Name) -> &Reading {
        &self.readings[name.form as usize]
    }

    /// The kind of `name`.
    pub(super) fn kind(&self, name: &Name) -> Kind {
        self.written[name.form as usize].kind
    }

    /// The words of `name`.
    pub(super) fn text(&self, name: &Name) -> &'a str {
        self.written[name.form as usize].text
    }

    /// The canonical name that the reader's own lists give to `name`.
    pub(super) fn own(&self, name: &Name) -> Option<&str> {
        self.written[name.form as usize].own.as_deref()
    }

    /// The person's name that `name` is.
    pub(super) fn person(&self, name: &Name) -> Option<&Person> {
        self.of(name).person.as_deref()
    }

    /// What a form is listed as.
    pub(super) fn listed(&self, form: u32) -> Option<ListedId> {
        self.readings[form as usize].listed
    }

    /// The key under which `name` meets its equals, a body of state with its country.
    pub(super) fn key(&self, name: &Name) -> Key {
        let reading = self.of(name);
        match name.country.filter(|_| reading.body.is_some()) {
            Some(country) => Key::Body(country, reading.key),
            None => Key::Form(reading.key),
        }
    }

    /// The key of its sound, for names that no country tells apart.
    pub(super) fn sound(&self, name: &Name) -> Option<u32> {
        self.of(name).sound
    }

    /// What `name` is listed as, a body of state in its country.
    pub(super) fn listing(&self, name: &Name) -> Option<ListedId> {
        let reading = self.of(name);
        match (name.country, &reading.body) {
            (Some(country), Some(body)) => state_body::listed(&body.body, country),
            _ => reading.listed,
        }
    }

    /// The forms by number, as written; what was read of them is gone.
    pub(super) fn into_written(self) -> Vec<Written<'a>> {
        self.written
    }
}

/// A reading before its keys are numbered.
struct Draft {
    own: Option<Box<str>>,
    fullness: usize,
    words: Vec<String>,
    key: String,
    sound: Option<String>,
    listed: Option<ListedId>,
    initials: Option<String>,
    letters: Option<String>,
    body: Option<StateBody>,
    person: Option<PersonName>,
    is_common: bool,
}

impl Draft {
    fn read(kind: Kind, form: &str, known: &Known) -> Self {
        let words = listed::words(kind, form);
        let key = listed::key(kind, form, &words);
        let Found { own, listed } = known.find(kind, form, &key);
        let body = (kind == Kind::Org && own.is_none()).then(|| state_body::read(form)).flatten();
        let key = body.as_ref().map_or(key, |body| body.body.clone());
        let sound = if body.is_some() { None } else { listed::sound(kind, &words) };
        // a short form that the reader gives to somebody is nobody else's
        let person = (kind == Kind::Person).then(|| PersonName::read(form));
        let fullness = headword::fullness(kind, form, &words, person.as_ref());
        let person = person.filter(|person| person.is_full || own.is_none());
        let words = if kind == Kind::Person { Vec::new() } else { words };
        Draft {
            own: own.map(Into::into),
            fullness,
            initials: acronym::initials(&words),
            words,
            key,
            sound,
            listed,
            letters: acronym::letters(form),
            body,
            person,
            is_common: listed::is_common(form),
        }
    }

    fn finish<'a>(self, kind: Kind, text: &'a str, numbers: &mut Numbers) -> (Written<'a>, Reading) {
        let mut number = |key: &str| numbers.of(kind, key);
        let written = Written {
            kind,
            text,
            own: self.own,
            fullness: self.fullness as u32,
            is_bare_body: self.body.as_ref().is_some_and(|body| body.country.is_none()),
        };
        let reading = Reading {
            key: number(&self.key),
            sound: self.sound.map(|sound| number(&sound)),
            words: self.words.into(),
            listed: self.listed,
            initials: self.initials.map(|initials| number(&initials)),
            letters: self.letters.map(|letters| Letters { number: number(&letters), text: letters.into() }),
            body: self.body.map(Box::new),
            person: self.person.map(|name| Box::new(Person::new(name, number))),
            is_common: self.is_common,
        };
        (written, reading)
    }
}

impl Person {
    fn new(name: PersonName, mut number: impl FnMut(&str) -> u32) -> Self {
        let glued = name.glued();
        let family = glued.strip_suffix('s').filter(|_| !name.is_full);
        Person {
            family_of: family.map(&mut number),
            glued: number(&glued),
            turned: name.turned().map(|turned| number(&turned)),
            sound: number(&name.sound()),
            surname: name.surname().map(|part| (number(&part.text), number(&part.sound))),
            given: name.given().map(&mut number),
            keys: name.keys().iter().map(|key| number(key)).collect(),
            name,
        }
    }
}
