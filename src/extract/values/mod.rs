//! Values: dates, sums of money, percentages, head counts.

mod bearings;
mod calendar;
mod counts;
mod currencies;
mod dates;
mod measures;
mod money;
pub(super) mod numbers;
mod openings;
mod phrases;

use super::candidate::Candidate;
use super::page::Page;
use crate::model::Published;
use openings::Openings;

/// All values of a page; dates are worked out from when the article was published.
pub(super) fn find(page: &Page, published: Option<&Published>) -> Vec<Candidate> {
    let mut openings = Openings::default();
    let mut out = Vec::new();
    let mut at = 0;
    while at < page.len() {
        let found = openings.may_begin(page, at).then(|| value(page, at, published)).flatten();
        debug_assert!(
            found.is_some() || value(page, at, published).is_none(),
            "{} begins one",
            page.word(at)
        );
        at = match found {
            Some(one) => {
                let end = one.end.max(at + 1);
                out.push(one);
                end
            }
            None => at + 1,
        };
    }
    out
}

/// The value that begins at `at`.
fn value(page: &Page, at: usize, published: Option<&Published>) -> Option<Candidate> {
    money::at(page, at)
        .or_else(|| measures::percent(page, at))
        .or_else(|| dates::at(page, at, published))
        .or_else(|| counts::at(page, at))
}
