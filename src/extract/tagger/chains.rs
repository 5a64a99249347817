//! Which words the tagger looks at: capitals and unknown words with what stands beside them. The rest of a news text is
//! ordinary words that no name reaches.

use std::ops::Range;

use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;

/// How many words beside a capital may belong to the same name or tell its kind.
const REACH: usize = 2;

/// Stretches of words that are tagged together, each within one sentence.
pub(super) fn chains(page: &Page, decided: &[Candidate]) -> Vec<Range<usize>> {
    let awake = awake(page, decided);
    let mut out = Vec::new();
    for sentence in page.sentence_ranges() {
        let mut at = sentence.start;
        while at < sentence.end {
            let end = (at..sentence.end).find(|i| !awake[*i] || is_border(page, *i)).unwrap_or(sentence.end);
            if end > at {
                out.push(at..end);
            }
            at = end.max(at + 1);
        }
    }
    out
}

/// Whether no name goes over the word at `at`.
fn is_border(page: &Page, at: usize) -> bool {
    matches!(page.word(at), ";" | ":" | "•" | "|" | "—")
}

fn awake(page: &Page, decided: &[Candidate]) -> Vec<bool> {
    let mut awake = vec![false; page.len()];
    for at in 0..page.len() {
        if page.capital(at) {
            awake[at.saturating_sub(REACH)..(at + REACH + 1).min(page.len())].fill(true);
        } else if page.shape(at) == Shape::Small && !page.has(at, Facts::ORDINARY | Facts::FUNCTION) {
            awake[at] = true;
        }
    }
    for one in decided {
        awake[one.first..one.end].fill(true);
    }
    for sentence in page.sentence_ranges() {
        if page.shape(sentence.start) == Shape::Small {
            awake[sentence].fill(true); // written without capitals: they tell nothing
        }
    }
    awake
}
