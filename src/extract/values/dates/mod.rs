//! Date phrases, and what they mean at the precision known: `June 2024`, `Tuesday`, `last month`, `two years ago`, `Q3`,
//! `the 1,000th day of the invasion`. What cannot be known stays unknown.

mod calendar;
mod clock;
mod counted;
mod days;
mod elapsed;
mod figures;
mod months;
mod periods;
mod relative;
mod tense;
mod words;

use chrono::NaiveDate;

use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::model::{DateRange, Kind, PartialDate, Value};

pub(super) use clock::Clock;
pub(in crate::extract) use counted::{counted, event};
pub(in crate::extract) use days::named;

/// Where a phrase ends, and what it means.
type Phrase = (usize, Option<DateRange>);

/// The date that begins at `at`.
pub(super) fn at(page: &Page, at: usize, clock: &Clock) -> Option<Candidate> {
    let (end, date) = match page.shape(at) {
        Shape::Number => by_number(page, at, clock),
        Shape::Capital | Shape::Caps | Shape::Initial => days::weekday(page, at, clock)
            .or_else(|| days::dated(page, at, None, clock))
            .or_else(|| months::month(page, at, clock))
            .or_else(|| by_word(page, at, clock)),
        Shape::Small => by_word(page, at, clock),
        _ => None,
    }?;
    Some(Candidate::value((at, end), Kind::Date, "rule:date", date.map(Value::Date)))
}

/// A phrase that begins with a word which is no name of a day or month.
fn by_word(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    counted_day(page, at)
        .or_else(|| relative::relative(page, at, clock))
        .or_else(|| periods::part(page, at, clock))
        .or_else(|| page.is(at, &["end", "year"]).then(|| periods::end_of(page, at, clock))?)
        .or_else(|| elapsed::elapsed(page, at, clock))
}

/// A phrase that begins with figures.
fn by_number(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    const OPENING: &[&str] = &["(", "[", "“", "‘", "’", "\"", "'", "–", "—", "/", "|"];
    if at > 0 && page.tight(at - 1) && !OPENING.contains(&page.before(at)) {
        // `mid-1990s`, but not `Covid-2019`
        let part_of_name = page.before(at) != "-" || page.capital(at.wrapping_sub(2));
        if part_of_name && page.shape(at - 1) != Shape::LineEnd {
            return None;
        }
    }
    counted_day(page, at)
        .or_else(|| days::days_first(page, at, clock))
        .or_else(|| days::dated(page, at, None, clock))
        .or_else(|| elapsed::elapsed(page, at, clock))
        .or_else(|| periods::part(page, at, clock))
        .or_else(|| figures::figures(page, at, clock))
}

/// `1,000th day` of a war whose first day is listed.
fn counted_day(page: &Page, at: usize) -> Option<Phrase> {
    counted(page, at).map(|counted| (counted.end, Some(day(counted.day))))
}

fn day(day: NaiveDate) -> DateRange {
    PartialDate::Day(day).into()
}
