//! What the reader may say about entities, and what comes of it.

use super::Summary;
use crate::model::{ArticleId, EntityId, Kind};

/// The reader's word on entities of the corpus at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// They are one; `keep` lends its name and kind.
    Same {
        /// Under whose name it goes on.
        keep: EntityId,
        /// What joins it.
        with: Vec<EntityId>,
    },
    /// They are two and stay two.
    Different {
        /// One.
        one: EntityId,
        /// The other.
        other: EntityId,
    },
    /// A name does not belong to the entity: it goes, with the short forms that hang on it, and is an entity of its own.
    SplitOff {
        /// From what.
        entity: EntityId,
        /// The alias that goes, as written.
        name: String,
        /// Only in this article; `None`: everywhere.
        only_in: Option<ArticleId>,
    },
    /// A name always means this entity.
    Means {
        /// The name, as written.
        name: String,
        /// What it means.
        entity: EntityId,
        /// Only in this article; `None`: everywhere.
        only_in: Option<ArticleId>,
    },
    /// It is of another kind.
    Retype {
        /// What.
        entity: EntityId,
        /// The right kind.
        to: Kind,
    },
    /// It goes by another name.
    Rename {
        /// What.
        entity: EntityId,
        /// The new headword.
        to: String,
    },
    /// It is not to be seen.
    Hide {
        /// What.
        entity: EntityId,
    },
    /// It is right as it stands; what was hidden is seen again.
    Confirm {
        /// What.
        entity: EntityId,
    },
    /// Takes the last judgement back.
    Undo,
    /// Makes the last one that was taken back again.
    Redo,
}

/// What came of an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// In a few words, for the status line (`Zelensky is Volodymyr Zelenskyy now; u takes it back`).
    pub said: String,
    /// Entities that are gone, and what they became.
    pub moved: Vec<(EntityId, EntityId)>,
    /// The entity to show now, where another one than before.
    pub show: Option<EntityId>,
    /// The corpus in numbers, as it is now.
    pub summary: Summary,
}
