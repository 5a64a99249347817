//! The queue of merge suggestions: pairs of entities that may be one, the likeliest first.

use super::{ConcordanceLine, EntityLabel, Tiers};
use crate::model::{Alias, EntityId, Ground, PartialDate};

/// Which entities may be one?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MergesQuestion {
    /// Only pairs with this one.
    pub with: Option<EntityId>,
    /// Only entities of these tiers.
    pub tiers: Tiers,
    /// Pairs that are not wanted now.
    pub without: Vec<(EntityId, EntityId)>,
    /// Pairs, at the most.
    pub limit: usize,
}

/// Two entities that may be one, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeSuggestion {
    /// The one mentioned oftener.
    pub one: MergeSide,
    /// The other.
    pub other: MergeSide,
    /// The ground on which they would be one.
    pub ground: Ground,
    /// How alike the names are, 0 to 100.
    pub likeness: u8,
    /// How alike what they appear with is in the articles that mention only one of them, 0 to 100.
    pub company: u8,
    /// What both appear with in these articles, the most telling first.
    pub shared: Vec<EntityLabel>,
    /// Articles that mention both.
    pub together: u32,
}

/// One side of a suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct MergeSide {
    /// The entity.
    pub entity: EntityLabel,
    /// Its names, the commonest first.
    pub aliases: Vec<Alias>,
    /// Its mentions.
    pub mentions: u32,
    /// Articles that mention it.
    pub articles: u32,
    /// The first and last known date of them.
    pub dates: Option<(PartialDate, PartialDate)>,
    /// Titles that it holds, the oftenest first.
    pub titles: Vec<String>,
    /// One of its mentions, in its sentence.
    pub example: Option<ConcordanceLine>,
}
