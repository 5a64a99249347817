//! One form of a name, and what is read of it.

use super::numbers::Numbers;
use super::own::{Found, Known};
use super::person_name::PersonName;
use super::state_body::{self, StateBody};
use super::{acronym, headword, listed};
use crate::lexicon::ListedId;
use crate::model::Kind;

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
    pub(super) key: u32,
    pub(super) sound: Option<u32>,
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
    pub(super) person: Option<Box<Person>>,
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

/// A reading before its keys are numbered.
pub(super) struct Draft {
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
    /// Reads the form, without a number yet, so that all cores can.
    pub(super) fn read(kind: Kind, form: &str, known: &Known) -> Self {
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

    /// Numbers the keys.
    pub(super) fn finish<'a>(
        self,
        kind: Kind,
        text: &'a str,
        numbers: &mut Numbers,
    ) -> (Written<'a>, Reading) {
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
