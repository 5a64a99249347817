//! The names of an entity, read for comparing.

use super::things::Thing;
use super::{Likeness, people};
use crate::lexicon::ListedId;
use crate::model::{Entity, Kind};
use crate::resolve::person_name::PersonName;
use crate::resolve::{listed, spelling, state_body};

/// At most so many names of an entity are compared.
const MOST_NAMES: usize = 4;
/// An alias counts where it has at least one in so many of the mentions.
const ALIAS_SHARE: u32 = 8;
/// What it takes off where the names compared are not the headwords.
const ALIAS: u8 = 6;

/// The names of one entity: the headword, then the commonest aliases.
pub(super) struct Reading {
    pub(super) kind: Kind,
    /// What its headword is listed as.
    pub(super) listed: Option<ListedId>,
    /// The letters of the headword.
    pub(super) plain: String,
    /// The headword first; most have no other.
    pub(super) names: Box<[NameReading]>,
}

/// One name.
pub(super) enum NameReading {
    /// A person's.
    Person(PersonName),
    /// Anything else's.
    Thing(Thing),
}

impl NameReading {
    pub(super) fn read(kind: Kind, name: &str) -> Self {
        match kind {
            Kind::Person => NameReading::Person(PersonName::read(name)),
            _ => NameReading::Thing(Thing::read(kind, name)),
        }
    }

    /// How alike two names of one kind are.
    pub(super) fn like(&self, other: &NameReading) -> Option<Likeness> {
        match (self, other) {
            (NameReading::Person(one), NameReading::Person(other)) => people::like(one, other),
            (NameReading::Thing(one), NameReading::Thing(other)) => one.like(other),
            _ => None,
        }
    }
}

impl Reading {
    pub(super) fn read(entity: &Entity) -> Self {
        Reading {
            kind: entity.kind,
            listed: listed::find(entity.kind, &entity.name),
            plain: plain(&entity.name),
            names: names(entity).map(|name| NameReading::read(entity.kind, name)).collect(),
        }
    }

    /// Whether the headwords are the same but for case, accents and blanks.
    pub(super) fn is_called_like(&self, other: &Reading) -> bool {
        self.plain == other.plain
    }

    /// The names to compare with those of `other`, one of them a headword, and what to take off for the other.
    pub(super) fn pairs<'r>(
        &'r self,
        other: &'r Reading,
    ) -> impl Iterator<Item = (&'r NameReading, &'r NameReading, u8)> {
        let mine = self.names.first().into_iter().flat_map(move |head| {
            other.names.iter().enumerate().map(move |(at, its)| (head, its, ALIAS * u8::from(at > 0)))
        });
        let others = other
            .names
            .first()
            .into_iter()
            .flat_map(move |head| self.names.iter().skip(1).map(move |name| (name, head, ALIAS)));
        mine.chain(others)
    }
}

/// The letters of a name, whatever its kind.
fn plain(name: &str) -> String {
    spelling::plain_words(name).concat()
}

/// The names that are compared. A short name of a person says less than the headword, and what is an ordinary word says
/// nothing outside its article.
fn names(entity: &Entity) -> impl Iterator<Item = &str> {
    let aliases = entity.aliases.iter().filter(|alias| {
        let tells = match entity.kind {
            Kind::Person => alias.text.contains(' '),
            kind => !listed::is_common(&alias.text) && !clips(kind, &entity.name, &alias.text),
        };
        tells && alias.text != entity.name && alias.mentions * ALIAS_SHARE >= entity.mentions
    });
    std::iter::once(entity.name.as_str()).chain(aliases.map(|alias| alias.text.as_str())).take(MOST_NAMES)
}

/// Whether `alias` is cut from the headword, or a body of state without its country.
fn clips(kind: Kind, name: &str, alias: &str) -> bool {
    let (long, short) = (listed::words(kind, name), listed::words(kind, alias));
    let is_bare = || state_body::read(alias).is_some_and(|body| body.country.is_none());
    if kind == Kind::Org && is_bare() {
        return true;
    }
    short.len() < long.len() && (long.starts_with(&short) || long.ends_with(&short))
}
