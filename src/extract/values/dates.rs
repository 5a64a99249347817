//! Date phrases: `June 2024`, `January 20, 2025`, `7 December 1988`, `Tuesday`, `last month`, `two years ago`, `1999 to 2007`.

use crate::extract::wordlist::WordList;
use chrono::NaiveDate;

use super::bearings::{Phrase, way, year_at};
use super::calendar::{self, Way};
use super::phrases;
use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::model::{DateRange, Kind, PartialDate, Published, Value};

/// The date that begins at `at`.
pub(super) fn at(page: &Page, at: usize, published: Option<&Published>) -> Option<Candidate> {
    let (end, date) = match page.shape(at) {
        Shape::Number => by_number(page, at, published),
        Shape::Capital | Shape::Caps => weekday(page, at, published)
            .or_else(|| month_first(page, at, published))
            .or_else(|| fiscal_year(page, at))
            .or_else(|| phrases::relative(page, at, published)),
        Shape::Small => phrases::relative(page, at, published),
        _ => None,
    }?;
    Some(Candidate::value((at, end), Kind::Date, "rule:date", date.map(Value::Date)))
}

/// `Thursday`, `Tuesday, Nov. 5, 2024`, `Wednesday 18 June`, `Tuesday of this week`.
fn weekday(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let day = calendar::weekday(page.word(at))?;
    let comma = usize::from(page.word(at + 1) == ",");
    let dated = month_first(page, at + 1 + comma, published)
        .filter(|(end, _)| *end > at + 2 + comma)
        .or_else(|| day_first(page, at + 1 + comma, published));
    if let Some(phrase) = dated {
        return Some(phrase);
    }
    if page.is(at + 1, &["of"]) && page.is(at + 2, &["this", "last", "next"]) && page.is(at + 3, &["week"]) {
        return Some((at + 4, calendar::on_weekday(published, day, Way::Back)));
    }
    if page.is(at + 1, &["week"]) && page.is(at.wrapping_sub(1), &["on"]) {
        return Some((at + 2, None));
    }
    let night = usize::from(page.is(at + 1, &["night"]));
    Some((at + 1 + night, calendar::on_weekday(published, day, way(page, at, Way::Back))))
}

/// `January 20, 2025`, `Jan. 7`, `Oct. 14-23`, `October 31 to November 2`, `June 2024`, `January of 2019`, `May`.
fn month_first(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let (month, ordinary) = calendar::month(page.word(at))?;
    let point = usize::from(page.word(at + 1) == "." && page.word(at).len() <= 4);
    let next = at + 1 + point;
    if let Some(day) = day_number(page, next) {
        return Some(month_day(page, at, month, day, next + 1, published));
    }
    let of =
        usize::from(page.is(next, &["of"]) || (page.word(next) == "," && year_at(page, next + 1).is_some()));
    if let Some(year) = year_at(page, next + of) {
        let end = next + of + 1;
        return Some((end, Some(PartialDate::Month(year, month).into())));
    }
    bare_month(page, at, month, ordinary, published)
}

/// A month alone. `May`, `March`, `April`, `August`, `June` may be something else.
fn bare_month(
    page: &Page,
    at: usize,
    month: u32,
    ordinary: bool,
    published: Option<&Published>,
) -> Option<Phrase> {
    static BEFORE: WordList = WordList::new(
        "in since by until till from of last next early late mid before after during through every this to \
         for and or between that - – ,",
    );
    let name_follows = page.capital(at + 1) && !page.is(at + 1, &["I"]);
    let short = page.word(at).len() <= 4 && !matches!(page.word(at), "May" | "June" | "July");
    let cued = BEFORE.holds(page.word(at.wrapping_sub(1)));
    if short || (ordinary && (!cued || name_follows || page.loud(at))) {
        return None;
    }
    if ordinary
        && matches!(page.before(at), "," | "and" | "or" | "to" | "for" | "of")
        && !other_month_near(page, at)
    {
        return None;
    }
    // `May, June — give it till June`: an ordinary word is a month beside a sure one
    let joint = matches!(page.word(at + 1), "-" | "–") && page.tight(at);
    if let Some((second, _)) = calendar::month(page.word(at + 2)).filter(|_| joint) {
        let start = calendar::in_month(published, month, Way::Back);
        let range = start.and_then(|range| match range.start {
            PartialDate::Month(year, month) => Some(DateRange {
                start: PartialDate::Month(year, month),
                end: Some(PartialDate::Month(if second < month { year + 1 } else { year }, second)),
            }),
            _ => None,
        });
        return Some((at + 3, range));
    }
    Some((at + 1, calendar::in_month(published, month, way(page, at, Way::Back))))
}

fn other_month_near(page: &Page, at: usize) -> bool {
    (at.saturating_sub(4)..at + 5)
        .any(|near| near != at && calendar::month(page.word(near)).is_some_and(|(_, ordinary)| !ordinary))
}

/// What follows a month and a day: a year, a second day, or nothing.
fn month_day(
    page: &Page,
    at: usize,
    month: u32,
    day: u32,
    end: usize,
    published: Option<&Published>,
) -> Phrase {
    let joint = matches!(page.word(end), "-" | "–" | "—") || page.is(end, &["to"]);
    if joint {
        if let Some(last) = day_number(page, end + 1).filter(|last| *last > day) {
            let (end, year) = year_after(page, end + 2);
            return (end, range_of(page, at, (month, day), (month, last), year, published));
        }
        if let Some((second, _)) = calendar::month(page.word(end + 1)) {
            let point = usize::from(page.word(end + 2) == ".");
            if let Some(last) = day_number(page, end + 2 + point) {
                let (end, year) = year_after(page, end + 3 + point);
                return (end, range_of(page, at, (month, day), (second, last), year, published));
            }
        }
    }
    let (end, year) = year_after(page, end);
    let date = match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => calendar::on_day(published, month, day, way(page, at, Way::Near)),
    };
    (end, date.map(|day| PartialDate::Day(day).into()))
}

fn range_of(
    page: &Page,
    at: usize,
    from: (u32, u32),
    to: (u32, u32),
    year: Option<i32>,
    published: Option<&Published>,
) -> Option<DateRange> {
    let start = match year {
        Some(year) => NaiveDate::from_ymd_opt(year, from.0, from.1),
        None => calendar::on_day(published, from.0, from.1, way(page, at, Way::Near)),
    }?;
    let next = i32::from(to.0 < from.0);
    let end = NaiveDate::from_ymd_opt(chrono::Datelike::year(&start) + next, to.0, to.1)?;
    Some(DateRange { start: PartialDate::Day(start), end: Some(PartialDate::Day(end)) })
}

/// `, 2025` or ` 2025` behind a day.
fn year_after(page: &Page, at: usize) -> (usize, Option<i32>) {
    let comma = usize::from(page.word(at) == ",");
    match year_at(page, at + comma) {
        // `on May 5, 2000 people`: a comma, then a number that counts something
        Some(year) if comma == 0 || !counts(page, at + comma + 1) => (at + comma + 1, Some(year)),
        _ => (at, None),
    }
}

fn counts(page: &Page, at: usize) -> bool {
    page.is(at, &["people", "troops", "soldiers", "workers", "men", "women", "were", "miles", "km"])
}

/// A phrase that begins with figures.
fn by_number(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    if at > 0
        && page.tight(at - 1)
        && !matches!(page.before(at), "(" | "[" | "“" | "‘" | "\"" | "'" | "–" | "—" | "/" | "|")
    {
        let spring = page.before(at) == "-" && page.shape(at.wrapping_sub(2)) != Shape::Capital;
        if !spring {
            return None;
        }
    }
    day_first(page, at, published)
        .or_else(|| slashed(page, at))
        .or_else(|| phrases::ago(page, at, published))
        .or_else(|| decade(page, at))
        .or_else(|| year(page, at))
}

/// `18 January`, `7 December 1988`, `3-5 March 2024`.
fn day_first(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let day = day_number(page, at)?;
    let joint = matches!(page.word(at + 1), "-" | "–") || page.is(at + 1, &["to"]);
    let last = day_number(page, at + 2).filter(|last| joint && *last > day);
    let at_month = if last.is_some() { at + 3 } else { at + 1 };
    let of = usize::from(page.is(at_month, &["of"]));
    let (month, _) = calendar::month(page.word(at_month + of))?;
    // `the 30 May supporters`, `of 12 March`: a capital behind an ordinary month belongs to a name
    let end = at_month + of + 1;
    let (end, year) = match year_at(page, end) {
        Some(year) => (end + 1, Some(year)),
        None => (end, None),
    };
    if let Some(last) = last {
        return Some((end, range_of(page, at, (month, day), (month, last), year, published)));
    }
    let date = match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => calendar::on_day(published, month, day, way(page, at, Way::Near)),
    };
    Some((end, date.map(|day| PartialDate::Day(day).into())))
}

/// `04/05/23`: which is the month is not known.
fn slashed(page: &Page, at: usize) -> Option<Phrase> {
    let slash = |i: usize| page.word(i) == "/" && page.tight(i) && page.tight(i - 1);
    let small = |i: usize| page.shape(i) == Shape::Number && page.word(i).len() <= 2;
    if !(small(at) && slash(at + 1)) || page.word(at + 2).is_empty() {
        return None;
    }
    let three = slash(at + 3) && page.shape(at + 4) == Shape::Number;
    (small(at + 2) && three).then_some((at + 5, None))
}

/// `1980s`, `the 1930s`.
fn decade(page: &Page, at: usize) -> Option<Phrase> {
    let digits = page.word(at).strip_suffix('s')?;
    let first: i32 = digits.parse().ok().filter(|_| digits.len() == 4 && digits.ends_with('0'))?;
    let range = DateRange { start: PartialDate::Year(first), end: Some(PartialDate::Year(first + 9)) };
    Some((at + 1, Some(range)))
}

/// `2019`, `1999 to 2007`, `2014–2021`.
fn year(page: &Page, at: usize) -> Option<Phrase> {
    let year = year_at(page, at)?;
    if counts(page, at + 1) || matches!(page.before(at), "No" | "#" | "$" | "€" | "£") {
        return None;
    }
    let second = year_at(page, at + 2).filter(|second| *second > year);
    let joint = page.is(at + 1, &["to"]) || matches!(page.word(at + 1), "-" | "–" | "—" | "/");
    if let Some(second) = second.filter(|_| joint) {
        let range = DateRange { start: PartialDate::Year(year), end: Some(PartialDate::Year(second)) };
        return Some((at + 3, Some(range)));
    }
    let tail = page.word(at + 2);
    if matches!(page.word(at + 1), "-" | "–" | "/")
        && page.tight(at)
        && tail.len() == 2
        && page.shape(at + 2) == Shape::Number
    {
        let second =
            tail.parse().ok().map(|short: i32| year / 100 * 100 + short).filter(|second| *second > year)?;
        let range = DateRange { start: PartialDate::Year(year), end: Some(PartialDate::Year(second)) };
        return Some((at + 3, Some(range)));
    }
    if page.word(at + 1) == "-" && page.tight(at) {
        return None;
    }
    Some((at + 1, Some(PartialDate::Year(year).into())))
}

/// `20`, `12th`: a day of a month.
fn day_number(page: &Page, at: usize) -> Option<u32> {
    if page.shape(at) != Shape::Number {
        return None;
    }
    let word = page.word(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    if !matches!(ending, "" | "st" | "nd" | "rd" | "th") || digits.len() > 2 || page.word(at + 1) == "%" {
        return None;
    }
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

/// `FY 2024`.
fn fiscal_year(page: &Page, at: usize) -> Option<Phrase> {
    if page.word(at) == "FY" {
        return year_at(page, at + 1).map(|year| (at + 2, Some(PartialDate::Year(year).into())));
    }
    None
}
