//! Finders: each proposes mentions of one sort from one sort of evidence.

mod acronyms;
mod context;
mod datelines;
mod events;
mod heads;
mod known;
pub(super) mod listed;
mod no_names;
mod org_cues;
mod org_tail;
mod orgs;
mod own;
mod owned;
pub(super) mod people;
mod peoples;
mod places;
mod spelling;
pub(super) mod titles;
mod unknown;
mod weapons;

use super::candidate::Candidate;
use super::evidence::Evidence;
use super::page::Page;

pub(super) use datelines::find as datelines;
/// What only the whole article can tell: names that stand nowhere in full on this page or in no list.
pub(super) use known::Known;
pub(super) use no_names::is_no_name;
pub(super) use own::find as own;
pub(super) use unknown::find as unknown;

/// Everything that the first reading of a page proposes.
pub(super) fn names(page: &Page, evidence: &Evidence) -> Vec<Candidate> {
    let mut out = Vec::new();
    listed::find(page, evidence, &mut out);
    orgs::find(page, evidence, &mut out);
    owned::find(page, evidence, &mut out);
    events::find(page, evidence, &mut out);
    weapons::find(page, evidence, &mut out);
    places::find(page, evidence, &mut out);
    people::find(page, evidence, &mut out);
    peoples::find(page, evidence, &mut out);
    acronyms::find(page, &mut out);
    out
}
