//! What a judgement says, in names: it must be readable on another corpus, where ids differ.

use crate::model::Kind;

/// One judgement of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// All are one; the first lends its name and kind.
    Same(Vec<Reference>),
    /// They are two.
    Different(Reference, Reference),
    /// A name does not belong to `from`.
    Split {
        /// The name, as written in the texts.
        name: String,
        /// What it is not.
        from: Reference,
        /// Only in these articles; none: everywhere.
        only_in: Vec<String>,
    },
    /// A name always means `entity`.
    Means {
        /// The name, as written in the texts.
        name: String,
        /// What it means; where nothing is called so, it is something new.
        entity: Reference,
        /// Only in these articles; none: everywhere.
        only_in: Vec<String>,
    },
    /// It is of another kind.
    Retype {
        /// What.
        entity: Reference,
        /// The right kind.
        to: Kind,
    },
    /// It goes by another name.
    Rename {
        /// What.
        entity: Reference,
        /// The new name.
        to: String,
    },
    /// It is not to be seen.
    Hide(Reference),
    /// It is right as it stands.
    Confirm(Reference),
}

/// What a judgement calls an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its headword, or else one of its aliases.
    pub name: String,
    /// Its kind; `None`: whatever kind is mentioned most.
    pub kind: Option<Kind>,
    /// An article that mentions it under this name, where the name alone leads to another one: `path#0`.
    pub only_in: Option<String>,
}

impl Reference {
    /// The entity of this name and kind.
    pub fn new(name: impl Into<String>, kind: Option<Kind>) -> Self {
        Self { name: name.into(), kind, only_in: None }
    }

    /// The kind's word, or `entity`.
    pub(super) fn kind_word(&self) -> &'static str {
        self.kind.map_or("entity", Kind::word)
    }
}
