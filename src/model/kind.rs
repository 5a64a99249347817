//! The kinds of things that are found in news.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use super::OwnKind;

/// What a mention is of: six kinds of names, the reader's own, four kinds of values. Lists show them in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// People, real or fictional.
    Person,
    /// Governments' bodies, companies, media, parties, armed groups, teams, alliances.
    Org,
    /// Countries, cities, regions, waters, buildings.
    Place,
    /// Nationalities; ethnic, religious and political groups.
    Group,
    /// Named weapons and military platforms.
    Weapon,
    /// Named wars, summits, storms, holidays, tournaments.
    Event,
    /// What the reader's own lists name.
    Own(OwnKind),
    /// Calendar expressions.
    Date,
    /// Sums of money.
    Money,
    /// Percentages.
    Percent,
    /// Head counts: troops, dead, votes.
    Quantity,
}

impl Kind {
    /// All kinds but the reader's own, names first.
    pub const ALL: [Kind; 10] = [
        Kind::Person,
        Kind::Org,
        Kind::Place,
        Kind::Group,
        Kind::Weapon,
        Kind::Event,
        Kind::Date,
        Kind::Money,
        Kind::Percent,
        Kind::Quantity,
    ];

    /// The kinds that name an entity, but for the reader's own.
    pub const NAMED: [Kind; 6] =
        [Kind::Person, Kind::Org, Kind::Place, Kind::Group, Kind::Weapon, Kind::Event];

    /// Whether mentions of this kind refer to an entity (the other kinds carry a value).
    pub fn is_named(self) -> bool {
        self < Kind::Date
    }

    /// The kind of names that `word` stands for; a word of the reader's own may be any that fits (see [`OwnKind::keep`]).
    pub fn named(word: &str) -> Option<Kind> {
        let ours = Kind::NAMED.into_iter().find(|kind| kind.word() == word);
        ours.or_else(|| OwnKind::keep(word).map(Kind::Own))
    }

    /// The word for one, as in the interchange format.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Org => "org",
            Kind::Place => "place",
            Kind::Group => "group",
            Kind::Weapon => "weapon",
            Kind::Event => "event",
            Kind::Own(own) => own.word(),
            Kind::Date => "date",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Quantity => "quantity",
        }
    }

    /// The word for many, as headings show it.
    pub fn plural(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Kind::Person => "people",
            Kind::Org => "organisations",
            Kind::Place => "places",
            Kind::Group => "groups",
            Kind::Weapon => "weapons",
            Kind::Event => "events",
            Kind::Own(own) => return Cow::Owned(own.plural()),
            Kind::Date => "dates",
            Kind::Money => "money",
            Kind::Percent => "percentages",
            Kind::Quantity => "head counts",
        })
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(OfWord)
    }
}

/// Reads a kind from its word.
struct OfWord;

impl Visitor<'_> for OfWord {
    type Value = Kind;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the word of a kind")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Kind, E> {
        let ours = Kind::ALL.into_iter().find(|kind| kind.word() == word);
        ours.or_else(|| OwnKind::keep(word).map(Kind::Own)).ok_or_else(|| E::custom("no kind is called so"))
    }
}
