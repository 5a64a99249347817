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
    /// How far it can be relied on.
    pub tier: Tier,
}

/// How far an entity can be relied on, the surest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tier {
    /// The reader has judged it, or their own lists name it.
    Confirmed,
    /// The ordinary case.
    #[default]
    Likely,
    /// Found with low confidence, or by a single doubtful mention.
    Noise,
    /// The reader does not want to see it.
    Hidden,
}

impl Tier {
    /// All tiers, the surest first.
    pub const ALL: [Tier; 4] = [Tier::Confirmed, Tier::Likely, Tier::Noise, Tier::Hidden];

    /// The word that the screen and the export show.
    pub fn word(self) -> &'static str {
        match self {
            Tier::Confirmed => "confirmed",
            Tier::Likely => "likely",
            Tier::Noise => "noise",
            Tier::Hidden => "hidden",
        }
    }
}

/// One surface form of an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// As written in the text.
    pub text: String,
    /// How often.
    pub mentions: u32,
}
