//! What surrounds each word of a page: the run of capitals it stands in, the listed name it is part of, what the rules made of
//! it, its sentence.

use super::hashing::{hash, mix};
use super::word_types::kind_code;
use crate::extract::candidate::Candidate;
use crate::extract::find::listed;
use crate::extract::page::{Page, Shape};
use crate::lexicon::{self, Facts};

/// The longest run of capitals that is looked at as one, in words.
const LONGEST_RUN: usize = 24;

/// What surrounds a word.
#[derive(Clone, Copy, Default)]
pub(super) struct Surroundings {
    /// The run of capitals around it; empty where it stands in none.
    pub(super) run: (u32, u32),
    /// The listed name it is part of, and where in it; 0 where in none.
    pub(super) listed: u64,
    /// The kind that the rules gave it, and whether it opens the name; 0 where none.
    pub(super) kind: u64,
    /// The rule that did, and how sure it was; 0 where none.
    pub(super) rule: u64,
    /// The first word of its sentence.
    pub(super) sentence: u32,
}

/// What surrounds each word of a page, given what the rules decided.
pub(super) fn surroundings(page: &Page, decided: &[Candidate]) -> Vec<Surroundings> {
    let mut all = vec![Surroundings::default(); page.len()];
    for sentence in page.sentence_ranges() {
        let first = sentence.start as u32;
        all[sentence].iter_mut().for_each(|word| word.sentence = first);
    }
    mark_runs(page, &mut all);
    mark_listed(page, &mut all);
    for one in decided {
        let rule = mix(hash(one.rule.as_bytes()), one.certainty as u64);
        for (further, word) in all[one.first..one.end].iter_mut().enumerate() {
            word.kind = kind_code(one.kind) * 2 + u64::from(further > 0);
            word.rule = mix(rule, word.kind);
        }
    }
    all
}

fn mark_runs(page: &Page, all: &mut [Surroundings]) {
    let mut at = 0;
    while at < page.len() {
        if !page.capital(at) {
            at += 1;
            continue;
        }
        let end = run_end(page, at);
        all[at..end].iter_mut().for_each(|word| word.run = (at as u32, end as u32));
        at = end;
    }
}

/// Past the capitals from `at` on, with the small words and marks that join names.
fn run_end(page: &Page, at: usize) -> usize {
    let mut end = at + 1;
    while end < at + LONGEST_RUN {
        let joined = page.is(end, &["-", "&", "’", "'", "of", "de", "al", "von", "van", "bin"])
            || page.word(end) == "." && page.shape(end - 1) == Shape::Initial;
        if page.capital(end) {
            end += 1;
        } else if joined && page.capital(end + 1) {
            end += 2;
        } else if page.word(end) == "of" && page.word(end + 1) == "the" && page.capital(end + 2) {
            end += 3;
        } else {
            break;
        }
    }
    end
}

fn mark_listed(page: &Page, all: &mut [Surroundings]) {
    let mut at = 0;
    while at < page.len() {
        let may_open = page.has(at, Facts::OPENS_NAME) && page.shape(at) != Shape::Small;
        let Some((end, code)) = may_open.then(|| listed_at(page, at)).flatten() else {
            at += 1;
            continue;
        };
        let words = (end - at).min(3) as u64;
        for (further, word) in all[at..end].iter_mut().enumerate() {
            word.listed = mix(code, words * 2 + u64::from(further > 0));
        }
        at = end;
    }
}

/// Where the longest listed name from `at` on ends, and what the lists say of it.
fn listed_at(page: &Page, at: usize) -> Option<(usize, u64)> {
    let names = lexicon::names();
    let reach = listed::reach(page.word(at))?;
    let mut end = at + 1;
    while page.shape(end) != Shape::LineEnd && page.span(at, end + 1).len() <= reach {
        end += 1;
    }
    (at + 1..=end).rev().find_map(|end| {
        let ids = names.under(page.slice(at, end));
        let first = names.get(*ids.first()?);
        let kinds = ids.iter().fold(0, |kinds, id| kinds | 1 << kind_code(names.get(*id).kind));
        let cue = ids.iter().any(|id| names.get(*id).needs_cue);
        Some((end, mix(kinds * 2 + u64::from(cue), hash(first.sort.as_bytes()))))
    })
}
