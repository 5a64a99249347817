//! The fuzzy jump.

use super::{EntityLabel, Tiers};
use crate::model::EntityId;

/// Which entities could be meant by these letters?
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct SuggestQuestion {
    /// What was typed; words may stand in any order, the letters of each must stand in the name in order. Where the best
    /// name has them only scattered, or none has them, one typo is forgiven behind the first letter of a word of
    /// four letters or more.
    /// Empty: the most mentioned.
    pub typed: String,
    /// How many suggestions, at the most.
    pub limit: usize,
    /// Entities of these tiers.
    pub tiers: Tiers,
    /// What is to be one with the answer: it is left out, and where nothing was typed what is most like it comes first, then
    /// what shares a word of more than three letters with its headword, and nothing else.
    pub like: Option<EntityId>,
}

/// An entity that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The entity.
    pub entity: EntityLabel,
    /// The alias that fitted best.
    pub alias: String,
    /// Byte offsets in `alias` of the characters that matched, ascending.
    pub matched: Vec<u32>,
    /// Articles that mention it.
    pub articles: u32,
}
