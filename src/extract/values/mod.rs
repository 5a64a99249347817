//! Values: dates, sums of money, percentages, head counts.

mod counts;
mod currencies;
pub(super) mod dates;

mod measures;
mod money;
pub(super) mod numbers;
mod openings;
mod shared_units;

use super::candidate::Candidate;
use super::page::Page;
use crate::model::{Kind, Published, Value};
use dates::Clock;
use openings::Openings;

/// All values of a page; dates are worked out from when the article was published and from the dates before them.
pub(super) fn find(page: &Page, published: Option<&Published>) -> Vec<Candidate> {
    let mut clock = Clock { published, last: None };
    let mut last_count = None;
    let mut openings = Openings::default();
    let mut out = Vec::new();
    let mut at = 0;
    while at < page.len() {
        let found = openings.may_begin(page, at).then(|| value(page, at, &clock, last_count)).flatten();
        debug_assert!(
            found.is_some() || value(page, at, &clock, last_count).is_none(),
            "{} begins one",
            page.word(at)
        );
        let Some(one) = found else {
            at += 1;
            continue;
        };
        if let Some(Value::Date(date)) = one.value {
            clock.last = Some((date, one.end));
        }
        if one.kind == Kind::Quantity {
            last_count = Some(one.end);
        }
        at = one.end.max(at + 1);
        out.push(one);
    }
    out
}

/// The value that begins at `at`.
fn value(page: &Page, at: usize, clock: &Clock, last_count: Option<usize>) -> Option<Candidate> {
    money::at(page, at)
        .or_else(|| measures::percent(page, at))
        .or_else(|| dates::at(page, at, clock))
        .or_else(|| counts::at(page, at, last_count))
}
