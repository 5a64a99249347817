//! What mentions refer to.

use super::Kind;

/// An entity's place in its corpus: dense, the most mentioned first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(pub u32);

/// A person, body, place, group, weapon or event, under all its names.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// One of the named kinds.
    pub kind: Kind,
    /// The headword: its canonical name.
    pub name: String,
    /// Every distinct surface form, the commonest first (then by name); never empty.
    pub aliases: Vec<Alias>,
    /// For a group: the place its members come from.
    pub demonym_of: Option<EntityId>,
    /// Mentions in the corpus.
    pub mentions: u32,
    /// Articles that mention it.
    pub articles: u32,
}

/// One surface form of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// As written in the text.
    pub text: String,
    /// How often.
    pub mentions: u32,
}
