//! What the reader's own lists name: it goes before all else.

use std::cmp::Reverse;

use crate::extract::candidate::Candidate;
use crate::extract::page::Page;
use crate::lexicon::{OwnLists, Symbol};
use crate::model::{Certainty, Kind, Span};

/// Stronger than anything that other finders propose.
const LAST_WORD: u32 = 1 << 20;

/// Proposes the names and patterns of `lists`: of those that overlap the one that begins first, then the longest, then a name.
pub(in crate::extract) fn find(page: &Page, lists: &OwnLists) -> Vec<Candidate> {
    if lists.is_empty() {
        return Vec::new();
    }
    let mut found = names(page, lists);
    found.extend(matches(page, lists));
    found.sort_by_key(|one| (one.first, Reverse(one.end)));
    let mut free = 0;
    found.retain(|one| {
        let fits = one.first >= free;
        free = if fits { one.end } else { free };
        fits
    });
    found
}

fn names(page: &Page, lists: &OwnLists) -> Vec<Candidate> {
    let tight = |at: usize| at.checked_sub(1).is_some_and(|before| page.tight(before));
    let symbols: Vec<Symbol> = (0..page.len()).map(|at| lists.symbol(page.word(at), tight(at))).collect();
    let named = |at: usize| {
        let (words, name) = lists.longest(&symbols[at..])?;
        Some(candidate((at, at + words), name.kind, name.rule))
    };
    (0..page.len()).filter_map(named).collect()
}

/// Matches that begin and end where words do.
fn matches(page: &Page, lists: &OwnLists) -> Vec<Candidate> {
    let matches = lists.matches(page.text).into_iter();
    matches
        .filter_map(|(span, pattern)| Some(candidate(words(page, span)?, pattern.kind, pattern.rule)))
        .collect()
}

fn words(page: &Page, span: Span) -> Option<(usize, usize)> {
    let words = (page.at(span.start), page.at(span.end));
    (page.span(words.0, words.1) == span).then_some(words)
}

fn candidate(words: (usize, usize), kind: Kind, rule: &'static str) -> Candidate {
    Candidate::named(words, kind, rule, Certainty::Sure, LAST_WORD)
}
