//! What was measured to train best: how often each set is read, what its labels leave out, and the learner's numbers.

use crate::extract::tagger::labels::{OTHER, begins, inside};
use crate::model::Kind;

/// Passes over all sentences.
pub(super) const PASSES: usize = 4;

/// The learner's first step; it falls to a fifth over the passes.
pub(super) const RATE: f32 = 0.1;

/// How many of a word's features are hidden at random.
pub(super) const DROPOUT: f32 = 0.2;

/// How many sentences hide what the rules told, so that the tagger also learns to see for itself.
pub(super) const BLIND: f32 = 0.3;

/// Taken off the score of "outside" in the end: F1 wants as many misses as false alarms.
pub(super) const RECALL: f32 = 0.3;

/// Every so many articles one is read again in small letters, and every twice so many in capitals.
pub(super) const RECASE: usize = 6;

/// How a set is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recipe {
    /// How often each sentence stands in a pass.
    pub(super) copies: usize,
    /// Labels that an unlabelled word may bear after all, as a bit set.
    pub(super) open: u16,
    /// Whether an unlabelled word with a capital may bear any label.
    pub(super) incomplete: bool,
    /// Whether some articles are also read in other letters.
    pub(super) recased: bool,
}

/// The recipe of the set of this file name.
pub(super) fn of(name: &str) -> Recipe {
    let other = bits(OTHER);
    let plain = Recipe { copies: 1, open: 0, incomplete: false, recased: true };
    let prefix = name.split(['.', '-']).next().unwrap_or(name);
    match prefix {
        // works and laws are left unlabelled here
        "silver" => Recipe { copies: 4, open: other, ..plain },
        "uner" => Recipe { open: other, ..plain },
        "gum" => Recipe { copies: 3, ..plain },
        "wnut17" => Recipe { copies: 2, open: bits(place(Kind::Group)) | bits(place(Kind::Event)), ..plain },
        "btc" => Recipe { open: other | bits(place(Kind::Group)) | bits(place(Kind::Event)), ..plain },
        // sentences chosen for some kinds, the others labelled in part
        "fewnerd" => Recipe { incomplete: true, recased: false, ..plain },
        _ => plain,
    }
}

fn place(kind: Kind) -> usize {
    Kind::NAMED.iter().position(|one| *one == kind).unwrap_or(OTHER)
}

fn bits(place: usize) -> u16 {
    1 << begins(place) | 1 << inside(place)
}
