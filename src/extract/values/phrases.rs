//! Date phrases in words: `yesterday`, `last month`, `earlier this year`, `mid-February`, `two years ago`.

use super::bearings::{Phrase, way, year_at};
use super::calendar::{self, Unit, Way};
use super::numbers;
use crate::extract::page::Page;
use crate::model::{DateRange, PartialDate, Published};

/// `two years ago`, `five months ago`, `a year earlier`.
pub(super) fn ago(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let (count, end) = if page.is(at, &["a", "an", "one"]) {
        (1.0, at + 1)
    } else {
        let number = numbers::at(page, at)?;
        (number.value, number.end)
    };
    let unit = Unit::named(page.word(end))?;
    if page.is(end + 1, &["ago"]) {
        let by = (count <= 10_000.0).then_some(-(count as i32))?;
        let vague = unit == Unit::Week && count > 1.0;
        return Some((end + 2, calendar::unit_away(published, unit, by).filter(|_| !vague)));
    }
    (page.is(end + 1, &["earlier", "later"])
        && (count - 1.0).abs() < f64::EPSILON
        && page.is(at, &["a", "an"]))
    .then_some((end + 2, None))
}

/// Phrases in words: `yesterday`, `last month`, `earlier this year`, `mid-February`, `end of March`, `the second quarter`.
pub(super) fn relative(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let word = page.lower(at);
    match word.as_str() {
        "today" | "tonight" => Some((at + 1, calendar::moved(published, 0))),
        "yesterday" => Some((at + 1, calendar::moved(published, -1))),
        "tomorrow" => Some((at + 1, calendar::moved(published, 1))),
        "last" | "this" | "next" | "past" | "coming" => shifted(page, at, published),
        "earlier" | "later" => shifted(page, at + 1, published).filter(|_| page.is(at + 1, &["this"])),
        "mid" => mid(page, at, published),
        "end" => end_of(page, at, published),
        "year" => (page.word(at + 1) == "-" && page.is(at + 2, &["end"])).then_some((at + 3, None)),
        "first" | "second" | "third" | "fourth" => part_of_year(page, at, published),
        "weekend" => page.is(at.wrapping_sub(1), &["the"]).then_some((at + 1, None)),
        "weeks" | "days" | "months" => page.is(at + 1, &["ago"]).then_some((at + 2, None)),
        _ => ago(page, at, published).or_else(|| vague_ago(page, at)),
    }
}

/// `a few months ago`, `several years ago`.
fn vague_ago(page: &Page, at: usize) -> Option<Phrase> {
    let start = at + usize::from(page.is(at, &["a"]));
    (page.is(start, &["few", "several", "couple"])).then_some(())?;
    let unit = start + 1 + usize::from(page.is(start + 1, &["of"]));
    (Unit::named(page.word(unit)).is_some() && page.is(unit + 1, &["ago"])).then_some((unit + 2, None))
}

/// `last month`, `this week`, `next Friday`, `last March`, `this summer`, `this morning`.
fn shifted(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let by = match page.lower(at).as_str() {
        "last" | "past" => -1,
        "this" => 0,
        _ => 1,
    };
    let fiscal = usize::from(page.is(at + 1, &["fiscal", "financial", "academic", "calendar"]));
    let noun = at + 1 + fiscal;
    let word = page.lower(noun);
    let plain = page.is(at, &["last", "this", "next"]);
    if let Some(unit) = Unit::named(&word).filter(|_| !word.ends_with('s') && (plain || word != "day")) {
        if !plain || unit == Unit::Day {
            return None;
        }
        let compound = page.word(noun + 1) == "-" && page.tight(noun);
        let value = calendar::unit_away(published, unit, by).filter(|_| fiscal == 0);
        return (!compound).then_some((noun + 1, value));
    }
    if !plain {
        return None;
    }
    if let Some(day) = calendar::weekday(&word).filter(|_| page.capital(noun)) {
        let way = if by > 0 { Way::Ahead } else { Way::Back };
        let today = calendar::day(published);
        let found = calendar::on_weekday(published, day, way);
        let same = today.is_some_and(|today| found == Some(PartialDate::Day(today).into()));
        return Some((noun + 1, if same && by < 0 { calendar::moved(published, -7) } else { found }));
    }
    if let Some((month, _)) = calendar::month(page.word(noun)) {
        let way = if by > 0 { Way::Ahead } else { Way::Back };
        return Some((noun + 1, calendar::in_month(published, month, way)));
    }
    match word.as_str() {
        "spring" | "summer" | "autumn" | "fall" | "winter" => {
            Some((noun + 1, calendar::season(published, &word, by)))
        }
        "morning" | "afternoon" | "evening" if by == 0 => Some((noun + 1, calendar::moved(published, 0))),
        "night" if by < 0 => Some((noun + 1, calendar::moved(published, -1))),
        "weekend" | "season" | "term" if word != "term" => Some((noun + 1, None)),
        _ => None,
    }
}

/// `mid-February`, `mid-2023`.
fn mid(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    (page.word(at + 1) == "-").then_some(())?;
    if let Some(year) = year_at(page, at + 2) {
        return Some((at + 3, Some(PartialDate::Year(year).into())));
    }
    let (month, _) = calendar::month(page.word(at + 2))?;
    let (end, year) = match year_at(page, at + 3) {
        Some(year) => (at + 4, Some(year)),
        None => (at + 3, None),
    };
    let value = match year {
        Some(year) => Some(PartialDate::Month(year, month).into()),
        None => calendar::in_month(published, month, way(page, at, Way::Back)),
    };
    Some((end, value))
}

/// `end of March`, `end of 2022`, `end of the year`.
fn end_of(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    page.is(at + 1, &["of"]).then_some(())?;
    let next = at + 2;
    if let Some(year) = year_at(page, next) {
        return Some((next + 1, Some(PartialDate::Month(year, 12).into())));
    }
    if let Some((month, _)) = calendar::month(page.word(next)) {
        return Some((next + 1, calendar::in_month(published, month, way(page, at, Way::Ahead))));
    }
    let the = usize::from(page.is(next, &["the", "this", "next", "last"]));
    (the == 1 && page.is(next + 1, &["year", "month", "summer", "week", "season", "decade"]))
        .then_some((next + 2, None))
}

/// `first half`, `second quarter`, `third quarter of 2025`, `first six months of the year`.
fn part_of_year(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let part = match page.lower(at).as_str() {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        _ => 4,
    };
    let quarter = page.is(at + 1, &["quarter"]);
    if !(quarter || (page.is(at + 1, &["half"]) && part < 3)) {
        return None;
    }
    let named = page.is(at + 2, &["of"]).then(|| year_at(page, at + 3)).flatten();
    let the_year = page.is(at + 2, &["of"])
        && page.is(at + 3, &["the", "this", "last", "next"])
        && page.is(at + 4, &["year"]);
    let end = if named.is_some() {
        at + 4
    } else if the_year {
        at + 5
    } else {
        at + 2
    };
    let game = page.is(at.wrapping_sub(1), &["a", "goalless"]) || page.is(at.wrapping_sub(2), &["minutes"]);
    let sentence = page.sentence(at);
    let near = sentence.start.max(at.saturating_sub(30))..sentence.end.min(at + 30);
    let trade = near.into_iter().any(|i| {
        page.is(
            i,
            &[
                "revenue", "profit", "profits", "sales", "earnings", "growth", "gdp", "income", "loss",
                "economy", "shares", "grew", "fiscal",
            ],
        )
    });
    if named.is_none() && !the_year && !trade || game {
        return None;
    }
    let year = named.or_else(|| calendar::year_of(published));
    let value = year.map(|year| {
        if quarter {
            return calendar::quarter(year, part);
        }
        let first = if part == 1 { 1 } else { 7 };
        DateRange { start: PartialDate::Month(year, first), end: Some(PartialDate::Month(year, first + 5)) }
    });
    Some((end, value.filter(|_| named.is_some())))
}
