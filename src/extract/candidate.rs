//! What finders propose: a stretch of words, a kind, the evidence, and how strong it is.

use crate::model::{Certainty, Kind, Value};

/// A proposed mention. Finders propose freely; `decide` keeps the best that do not overlap.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Its first word.
    pub(super) first: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// What it would be.
    pub(super) kind: Kind,
    /// The rule or list that proposes it.
    pub(super) rule: &'static str,
    /// How sure that rule is.
    pub(super) certainty: Certainty,
    /// What decides between candidates that overlap: the greater wins.
    pub(super) strength: u32,
    /// What a value says.
    pub(super) value: Option<Value>,
    /// How sure the tagger is, in hundredths, where it sees the same.
    pub(super) confidence: Option<u8>,
    /// Whether its last byte is left out: the s of a plural behind a designation (`F-16s`), the point of a sentence behind a
    /// letter of the reader's own names (`special K.`).
    pub(super) plural: bool,
}

impl Candidate {
    /// A named candidate; every word makes it stronger, so that the longer of two equals wins.
    pub(super) fn named(
        (first, end): (usize, usize),
        kind: Kind,
        rule: &'static str,
        certainty: Certainty,
        strength: u32,
    ) -> Self {
        let words = (end - first).min(12) as u32;
        Candidate {
            first,
            end,
            kind,
            rule,
            certainty,
            strength: strength + 4 * words,
            value: None,
            plural: false,
            confidence: None,
        }
    }

    /// A value; values are read off the text by exact patterns and outweigh most names.
    pub(super) fn value(words: (usize, usize), kind: Kind, rule: &'static str, value: Option<Value>) -> Self {
        Candidate { value, ..Self::named(words, kind, rule, Certainty::Sure, 60) }
    }
}
