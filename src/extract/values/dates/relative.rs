//! Dates told from the day of publication: `yesterday`, `last month`, `earlier this year`, `next Tuesday`, `mid-February`.

use super::calendar::Unit;
use super::clock::{Clock, Way};
use super::days::{shift, year_behind};
use super::periods::season_month;
use super::tense::way;
use super::{Phrase, day, words};
use crate::extract::page::Page;
use crate::model::PartialDate;

/// Phrases that small words begin.
pub(super) fn relative(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let word = page.word(at);
    if !(3..=9).contains(&word.len()) {
        return None;
    }
    match word.to_ascii_lowercase().as_str() {
        "today" | "tonight" => Some((at + 1, clock.moved(0))),
        "yesterday" => Some((at + 1, clock.moved(-1))),
        "tomorrow" => Some((at + 1, clock.moved(1))),
        "last" | "this" | "next" => shifted(page, at, clock),
        "earlier" | "later" => shifted(page, at + 1, clock).filter(|_| page.is(at + 1, &["this"])),
        "day" => beyond(page, at, clock),
        "mid" => mid(page, at, clock),
        "weekend" => {
            let value = || clock.weekend(way(page, at, Way::Back));
            page.is(at.wrapping_sub(1), &["the"]).then(|| (at + 1, value()))
        }
        _ => None,
    }
}

/// `day before yesterday`, `day after tomorrow`.
fn beyond(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let by = match (page.lower(at + 1).as_str(), page.lower(at + 2).as_str()) {
        ("before", "yesterday") => -2,
        ("after", "tomorrow") => 2,
        _ => return None,
    };
    Some((at + 3, clock.moved(by)))
}

/// `last month`, `this week`, `next Friday`, `last March`, `this summer`, `this morning`.
fn shifted(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let by = shift(page, at)?;
    let noun = at + 1 + usize::from(page.is(at + 1, &["fiscal", "financial", "academic", "calendar"]));
    let word = page.lower(noun);
    if let Some(unit) = Unit::named(&word).filter(|unit| !word.ends_with('s') && *unit != Unit::Day) {
        let compound = page.word(noun + 1) == "-" && page.tight(noun);
        let value = clock.unit_away(unit, by).filter(|_| noun == at + 1);
        return (!compound).then_some((noun + 1, value));
    }
    if let Some(weekday) = words::weekday(&word).filter(|_| page.capital(noun)) {
        return Some((noun + 1, shifted_weekday(page, at, weekday, clock)));
    }
    if let Some(month) = words::month(page, noun) {
        let (end, _) = year_behind(page, noun + 1, clock);
        return (end == noun + 1).then(|| (end, shifted_month(clock, month.number, by)));
    }
    if let Some(first) = season_month(&word) {
        return Some((noun + 1, clock.season(first, by)));
    }
    let value = match (word.as_str(), by) {
        ("morning" | "afternoon" | "evening", 0) => clock.moved(0),
        ("night", -1) => clock.moved(-1),
        ("weekend", -1) => clock.weekend(Way::Back).filter(|_| clock.days_from_monday() < Some(5)),
        // `this weekend` of an early weekday may be the last one
        ("weekend", 0) if clock.days_from_monday() < Some(3) => clock.weekend(way(page, at, Way::Ahead)),
        ("weekend", 0) => clock.weekend(Way::Ahead),
        ("weekend" | "season", _) => None,
        _ => return None,
    };
    Some((noun + 1, value))
}

/// `last Monday` is never today; `next Monday` lies in the next week, `this Monday` in this one unless the words look ahead.
fn shifted_weekday(
    page: &Page,
    at: usize,
    weekday: chrono::Weekday,
    clock: &Clock,
) -> Option<crate::model::DateRange> {
    let is_today = clock.today().is_some_and(|today| chrono::Datelike::weekday(&today) == weekday);
    let found = match page.lower(at).as_str() {
        "last" if is_today => clock.in_week(weekday, -1),
        "last" => clock.on_weekday(weekday, Way::Back),
        "next" => clock.in_week(weekday, 1),
        _ if way(page, at, Way::Near) == Way::Ahead => clock.on_weekday(weekday, Way::Ahead),
        _ => clock.in_week(weekday, 0),
    };
    found.map(day)
}

/// `last March` is never this month, nor is `next March`.
fn shifted_month(clock: &Clock, month: u32, by: i32) -> Option<crate::model::DateRange> {
    let (year, now) = clock.month()?;
    let year = match by {
        0 => year,
        by if by < 0 => year - i32::from(month >= now),
        _ => year + i32::from(month <= now),
    };
    Some(PartialDate::Month(year, month).into())
}

/// `mid-February`, `mid-2023`.
fn mid(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    (page.word(at + 1) == "-").then_some(())?;
    if let Some(year) = words::year(page, at + 2) {
        return Some((at + 3, Some(PartialDate::Year(year).into())));
    }
    let month = words::month(page, at + 2)?.number;
    let next = words::past_month(page, at + 2);
    let (end, year) = year_behind(page, next, clock);
    let year = if end > next { year } else { clock.year_of_month(month, way(page, at, Way::Back)) };
    Some((end, year.map(|year| PartialDate::Month(year, month).into())))
}
