//! Finders: each proposes mentions of one sort from one sort of evidence.

mod acronyms;
mod events;
mod listed;
mod orgs;
pub(super) mod people;
mod places;
pub(super) mod titles;
mod unknown;
mod weapons;

use rustc_hash::FxHashMap;

use super::candidate::Candidate;
use super::evidence::Evidence;
use super::page::{Page, Shape};
use crate::lexicon::Head;

/// Everything that the first reading of a page proposes.
pub(super) fn names(page: &Page, evidence: &Evidence) -> Vec<Candidate> {
    let mut out = Vec::new();
    listed::find(page, evidence, &mut out);
    orgs::find(page, evidence, &mut out);
    events::find(page, evidence, &mut out);
    weapons::find(page, evidence, &mut out);
    places::find(page, evidence, &mut out);
    people::find(page, evidence, &mut out);
    acronyms::find(page, &mut out);
    out
}

/// What only the whole article can tell: names that stand nowhere in full on this page or in no list.
pub(super) use unknown::{Known, find as unknown};

/// The head word or words that begin at `at`, the longest first, and one past them.
fn head_at<'w>(
    heads: &'w FxHashMap<&'static str, Vec<Head>>,
    page: &Page,
    at: usize,
) -> Option<(usize, &'w [Head])> {
    if !matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps) {
        return None;
    }
    (at + 1..=at + 3).rev().find_map(|end| {
        let form = page.slice(at, end);
        let found = heads
            .get(form)
            .or_else(|| heads.get(form.to_lowercase().as_str()))
            .or_else(|| heads.get(capitalised(form).as_str()))?;
        Some((end, found.as_slice()))
    })
}

/// `form` with a capital first letter.
fn capitalised(form: &str) -> String {
    let mut chars = form.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
