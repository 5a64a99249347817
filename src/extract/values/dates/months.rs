//! Months: `June 2024`, `January of 2019`, `May to July 2024`, `June last year`, `May`.

use super::Phrase;
use super::calendar;
use super::clock::{Clock, Way};
use super::days::year_behind;
use super::tense::way;
use super::words::{self, MonthName};
use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::model::{DateRange, PartialDate};

/// Before one of these a month's name is no ordinary word and nobody's name.
const FIRM: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "by",
    "last",
    "next",
    "early",
    "late",
    "mid",
    "into",
    "during",
    "throughout",
    "through",
    "this",
];

/// A phrase that begins with a month without a day.
pub(super) fn month(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let month = words::month(page, at)?;
    let next = words::past_month(page, at);
    let of = usize::from(page.is(next, &["of"]) && words::year(page, next + 1).is_some());
    let (end, year) = year_behind(page, next + of, clock);
    if end == next {
        return bare(page, at, month, next, clock);
    }
    let start = year.map(|year| PartialDate::Month(year, month.number));
    if words::joins(page, at, end)
        && let Some(second) = words::month(page, end + 1)
        && let (last, Some(year)) = year_behind(page, words::past_month(page, end + 1), clock)
    {
        let end = PartialDate::Month(year, second.number);
        return Some((last, start.map(|start| DateRange { start, end: Some(end) })));
    }
    Some((end, start.map(DateRange::from)))
}

/// A month alone, where its name is no other word.
fn bare(page: &Page, at: usize, month: MonthName, next: usize, clock: &Clock) -> Option<Phrase> {
    let firm = page.is(at.wrapping_sub(1), FIRM);
    let is_month =
        if month.short { firm && page.word(at) != "Mar" } else { !month.ordinary || is_meant(page, at) };
    if !is_month {
        return None;
    }
    if words::joins(page, at, next)
        && let Some(second) = words::month(page, next + 1)
    {
        return Some(to(page, (at, month), second, words::past_month(page, next + 1), clock));
    }
    let end = if month.short { next } else { at + 1 };
    Some((end, clock.in_month(month.number, way(page, at, Way::Near))))
}

/// `January-August`, `May to July 2024`, `between May and July`.
fn to(page: &Page, (at, first): (usize, MonthName), second: MonthName, end: usize, clock: &Clock) -> Phrase {
    let (end, year) = year_behind(page, end, clock);
    let over_new_year = i32::from(second.number < first.number);
    let start = match year {
        Some(year) => Some(year - over_new_year),
        None => clock.year_of_month(first.number, way(page, at, Way::Near)),
    };
    let count = 12 * over_new_year + second.number as i32 - first.number as i32 + 1;
    (end, start.filter(|_| count > 1).map(|year| calendar::months(year, first.number, count)))
}

/// Whether `May`, `March`, `April`, `June` or `August` is a month here and no verb, no woman, no adjective.
fn is_meant(page: &Page, at: usize) -> bool {
    static LOOSE: WordList = WordList::new("from of before after every to for and or between that - – , (");
    static DOING: WordList = WordList::new("was will is saw brought brings marked has had");
    let firm = page.is(at.wrapping_sub(1), FIRM);
    let before = page.before(at);
    let name_follows =
        page.capital(at + 1) && !page.is(at + 1, &["I"]) && words::month(page, at + 1).is_none();
    if page.loud(at) {
        return firm && before.starts_with(char::is_lowercase);
    }
    let loose = LOOSE.holds(before);
    // `the April election`
    let told_apart = page.is(at.wrapping_sub(1), &["the", "an", "its"]) && page.shape(at + 1) == Shape::Small;
    if name_follows || (page.capital(at.wrapping_sub(1)) && !firm && !loose && !told_apart) {
        return false;
    }
    if page.words[at].opens && !firm {
        return DOING.holds(page.word(at + 1)) || beside_month(page, at);
    }
    let free =
        page.is(at.wrapping_sub(1), &["from", "before", "after", "every", "between", "that", "-", "–"]);
    firm || free || told_apart || (loose && month_near(page, at)) || beside_month(page, at)
}

/// A month that is nothing else stands near.
fn month_near(page: &Page, at: usize) -> bool {
    (at.saturating_sub(4)..at + 5).any(|near| {
        near != at && words::month(page, near).is_some_and(|month| !month.ordinary && !month.short)
    })
}

/// `May, June`, `March and April`.
fn beside_month(page: &Page, at: usize) -> bool {
    let links = |i: usize| page.is(i, &[",", "and", "or"]);
    (links(at + 1) && words::month(page, at + 2).is_some())
        || (links(at.wrapping_sub(1)) && at >= 2 && words::month(page, at - 2).is_some())
}
