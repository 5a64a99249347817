//! One form, one kind: guesses at the same name in one article follow the majority of them.

use rustc_hash::FxHashMap;

use super::candidate::Candidate;
use super::page::Page;
use crate::model::{Certainty, Kind};

/// Gives doubtful mentions of one form the kind that most guesses at it have; the earlier kind wins a tie.
pub(super) fn agree(pages: &[Page], decided: &mut [Vec<Candidate>]) {
    let mut votes: FxHashMap<&str, [u32; Kind::NAMED.len()]> = FxHashMap::default();
    for (page, decided) in pages.iter().zip(decided.iter()) {
        for one in decided.iter().filter(|one| one.rule == GUESS) {
            if let Some(place) = Kind::NAMED.iter().position(|kind| *kind == one.kind) {
                let weight = if one.certainty == Certainty::Doubtful { 1 } else { 2 };
                votes.entry(page.slice(one.first, one.end)).or_default()[place] += weight;
            }
        }
    }
    for (page, decided) in pages.iter().zip(decided) {
        for one in decided.iter_mut().filter(|one| one.rule == GUESS && one.certainty == Certainty::Doubtful)
        {
            let Some(votes) = votes.get(page.slice(one.first, one.end)) else { continue };
            let most = votes.iter().copied().max().unwrap_or(0);
            if let Some(place) = votes.iter().position(|count| *count == most) {
                one.kind = Kind::NAMED[place];
            }
        }
    }
}

/// The rule of guesses from what stands beside a name.
const GUESS: &str = "rule:context";
