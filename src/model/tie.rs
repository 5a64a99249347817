//! What resolution decided: which names it held to be one, and on what ground.

use super::{EntityId, Occurrence};

/// Two names that were held to be one. Between the names of an entity there is exactly one way along its ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tie {
    /// The first mention, in its article, of the name that the other was joined to: the longer or better known one.
    pub one: Occurrence,
    /// The first mention of the other; in the same article, or in another one.
    pub other: Occurrence,
    /// Why they are one.
    pub ground: Ground,
}

impl Tie {
    /// The end that stands in the later article, or later in the one article.
    pub fn later(&self) -> Occurrence {
        self.one.max(self.other)
    }
}

/// Why two names were held to be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// The same name, but for case, accents, hyphens, legal form or plural.
    SameName,
    /// Both are listed under one entry of the lists.
    Listed,
    /// Spellings of one name (`Zelensky`, `Zelenskyy`), nicknames, initials.
    Variant,
    /// A surname, a given name or a nickname after the full name in the same article.
    ShortInArticle,
    /// A surname alone, whose bearer is the only plausible one of the corpus.
    ShortInCorpus,
    /// An acronym in brackets beside its expansion.
    Bracketed,
    /// An acronym of the initials.
    Initials,
    /// A shortened name after the longer one in the same article (`Lockheed`, `Lockheed Martin`).
    Clipped,
    /// A body of state whose country the context supplies.
    Context,
    /// The reader said so.
    Judged,
}

impl Ground {
    /// What it would be for two entities, in words that end a sentence beginning `perhaps one:`.
    pub fn guess(self) -> &'static str {
        match self {
            Ground::SameName => "the names are written alike",
            Ground::Listed => "the lists have both under one entry",
            Ground::Variant => "the names may be two spellings of one",
            Ground::ShortInArticle | Ground::ShortInCorpus => "one name may be short for the other",
            Ground::Bracketed | Ground::Initials => "one name may be the initials of the other",
            Ground::Clipped => "one name may be cut from the other",
            Ground::Context => "one may be the other with its country left out",
            Ground::Judged => "you said so",
        }
    }

    /// What it says of two names, the shorter of which it is about.
    pub fn words(self) -> &'static str {
        match self {
            Ground::SameName => "the same name, written alike",
            Ground::Listed => "both are under one entry of the lists",
            Ground::Variant => "another spelling of the name",
            Ground::ShortInArticle => "short for the full name in the same article",
            Ground::ShortInCorpus => "short for a name that nobody else in the corpus is likely to bear",
            Ground::Bracketed => "explained in brackets in the article",
            Ground::Initials => "made of the initials",
            Ground::Clipped => "cut from the longer name in the same article",
            Ground::Context => "the article tells whose it is",
            Ground::Judged => "you said so",
        }
    }
}

/// Two entities that may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The one with the lower id.
    pub one: EntityId,
    /// The other.
    pub other: EntityId,
    /// How alike their names are, 0 to 100.
    pub likeness: u8,
    /// The ground on which they would be one.
    pub ground: Ground,
}
