//! Why an entity is what it is: its names, how each was found, and on what ground it was held to be the entity's.

use super::{ConcordanceLine, EntityLabel};
use crate::model::{Certainty, EntityId, Ground};

/// Why is it one, and why is it there?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EvidenceQuestion {
    /// Of what.
    pub entity: EntityId,
    /// Names told, at the most.
    pub limit: usize,
}

/// The evidence behind an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The entity.
    pub entity: EntityLabel,
    /// Its names, the commonest first.
    pub names: Vec<NameEvidence>,
    /// How many names it has in all.
    pub names_total: usize,
}

/// The evidence behind one name of an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct NameEvidence {
    /// The name, as written.
    pub name: String,
    /// Mentions under it.
    pub mentions: u32,
    /// Articles that write it.
    pub articles: u32,
    /// How these mentions were found, the commonest first, then by rule.
    pub found: Vec<FoundBy>,
    /// What ties the name to other names of the entity, the oftenest first, then by the other name; none for a name that
    /// stands alone.
    pub ties: Vec<NameTie>,
    /// The first of its mentions in a body, or else in a headline, in its sentence.
    pub example: Option<ConcordanceLine>,
}

/// A rule that found mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundBy {
    /// The rule or list (see `model::Why`).
    pub rule: String,
    /// How sure it was.
    pub certainty: Certainty,
    /// The tagger's mean confidence in hundredths, where it saw them.
    pub confidence: Option<u8>,
    /// How many mentions.
    pub mentions: u32,
}

/// A tie between two names.
#[derive(Clone, Debug, PartialEq)]
pub struct NameTie {
    /// The other name, as written.
    pub other: String,
    /// Why they are one.
    pub ground: Ground,
    /// How many such ties there are.
    pub times: u32,
    /// The other name in a sentence, from the same place as the first of these ties.
    pub example: Option<ConcordanceLine>,
}
