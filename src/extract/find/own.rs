//! What the reader's own lists name: it goes before all else.

use std::cmp::Reverse;

use crate::extract::candidate::Candidate;
use crate::extract::page::Page;
use crate::lexicon::{OwnLists, Pattern, Symbol};
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
        let form = lists.longest(&symbols[at..])?;
        Some(candidate((at, at + form.words), form.shorn, form.name.kind, form.name.rule))
    };
    (0..page.len()).filter_map(named).collect()
}

/// Matches that begin and end where words do.
fn matches(page: &Page, lists: &OwnLists) -> Vec<Candidate> {
    let candidate = |(span, pattern): (Span, &Pattern)| {
        let words = (page.at(span.start), page.at(span.end));
        let covered = page.span(words.0, words.1);
        let behind = covered.of(page.text).strip_prefix(span.of(page.text));
        let fits = covered.start == span.start && matches!(behind, Some("" | "."));
        fits.then(|| candidate(words, behind == Some("."), pattern.kind, pattern.rule))
    };
    lists.matches(page.text).into_iter().filter_map(candidate).collect()
}

/// The words of a candidate; where it is `shorn` the point behind the last one is not its own.
fn candidate(words: (usize, usize), shorn: bool, kind: Kind, rule: &'static str) -> Candidate {
    Candidate { plural: shorn, ..Candidate::named(words, kind, rule, Certainty::Sure, LAST_WORD) }
}
