//! Named parts of years: quarters, halves, seasons, fiscal years, decades in words.

use super::calendar;
use super::clock::{Clock, Way};
use super::days::{shift, year_behind};
use super::tense::way;
use super::{Phrase, words};
use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::model::{DateRange, PartialDate};

/// Months of a year: the first (1 to 12) and how many.
type Part = (u32, u32);

/// A part of a year that begins at `at`.
pub(super) fn part(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    match page.shape(at) {
        Shape::Caps | Shape::Capital | Shape::Initial => {
            lettered(page, at, clock).or_else(|| fiscal(page, at)).or_else(|| in_words(page, at, clock))
        }
        Shape::Number => numbered(page, at, clock),
        Shape::Small => in_words(page, at, clock),
        _ => None,
    }
}

fn in_words(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let word = page.word(at);
    if !matches!(word.len(), 4..=9) {
        return None;
    }
    match word.to_ascii_lowercase().as_str() {
        "first" | "second" | "third" | "fourth" | "final" => ordinal(page, at, clock),
        "fiscal" | "financial" => fiscal(page, at),
        "spring" | "summer" | "autumn" | "fall" | "winter" => season(page, at),
        _ => decade(page, at),
    }
}

/// `Q3`, `Q3 2024`, `H1 of this year`.
fn lettered(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    part_named(page.word(at)).map(|part| of_year(page, at, at + 1, part, clock))
}

/// `3Q`, `1H 2024`, `3Q24`.
fn numbered(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let word = page.word(at);
    let letters = word.get(..2).filter(|_| word.is_char_boundary(2))?;
    let mut turned = [0; 2];
    turned.copy_from_slice(letters.as_bytes());
    turned.reverse();
    let (first, count) = part_named(std::str::from_utf8(&turned).ok()?)?;
    match &word[2..] {
        "" => Some(of_year(page, at, at + 1, (first, count), clock)),
        year if year.len() == 2 => {
            let year: i32 = year.parse().ok()?;
            Some((at + 1, Some(calendar::months(2000 + year, first, count as i32))))
        }
        _ => None,
    }
}

fn part_named(word: &str) -> Option<Part> {
    Some(match word {
        "Q1" => (1, 3),
        "Q2" => (4, 3),
        "Q3" => (7, 3),
        "Q4" => (10, 3),
        "H1" => (1, 6),
        "H2" => (7, 6),
        _ => return None,
    })
}

/// `second quarter`, `first half of 2025`, `first six months of the year`.
fn ordinal(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let nth = ["first", "second", "third", "fourth"].iter().position(|word| page.is(at, &[word]));
    let (part, end) = if page.is(at + 1, &["quarter"]) {
        ((nth.unwrap_or(3) as u32 * 3 + 1, 3), at + 2)
    } else if page.is(at + 1, &["half"]) {
        ((nth.filter(|nth| *nth < 2)? as u32 * 6 + 1, 6), at + 2)
    } else {
        let count = [(3, "three"), (6, "six"), (9, "nine")]
            .into_iter()
            .find(|(_, word)| page.is(at + 1, &[word]) && page.is(at + 2, &["months"]))?;
        let is_named = end_of_year(page, at + 3, clock).is_some();
        ((nth.filter(|nth| *nth == 0 && is_named).map(|_| 1)?, count.0), at + 3)
    };
    let named = end_of_year(page, end, clock).is_some();
    let game = page.is(at.wrapping_sub(1), &["a", "goalless", "scoreless"])
        || page.is(at.wrapping_sub(2), &["minutes", "minute"]);
    if game || (nth.is_none() && !named) || (!named && !is_business(page, at)) {
        return None;
    }
    Some(of_year(page, at, end, part, clock))
}

/// The part of the year that the words behind `end` name, or else of the year that the tense leads to.
fn of_year(page: &Page, at: usize, end: usize, (first, count): Part, clock: &Clock) -> Phrase {
    let (end, year) = end_of_year(page, end, clock)
        .unwrap_or_else(|| (end, clock.year_of_months(first, count, way(page, at, Way::Back))));
    (end, year.map(|year| calendar::months(year, first, count as i32)))
}

/// `of 2025`, `2025`, `of the year`, `of last year`: where it ends, and the year.
fn end_of_year(page: &Page, at: usize, clock: &Clock) -> Option<(usize, Option<i32>)> {
    let of = usize::from(page.is(at, &["of"]));
    if let Some(year) = words::year(page, at + of) {
        return Some((at + of + 1, Some(year)));
    }
    if of == 1 && page.is(at + 1, &["the"]) && page.is(at + 2, &["year"]) {
        return Some((at + 3, clock.year()));
    }
    Some(year_behind(page, at, clock)).filter(|(end, _)| *end > at)
}

/// Whether the sentence speaks of what is reported by the quarter.
fn is_business(page: &Page, at: usize) -> bool {
    static TRADE: WordList = WordList::new(
        "revenue revenues profit profits sales earnings growth gdp income loss losses economy economic shares grew \
         fiscal earned billion million exports imports output inflation margin margins orders deliveries shipments \
         subscribers investors analysts forecast guidance dividend % $ € £ percent company bank yuan",
    );
    let sentence = page.sentence(at);
    let mut near = sentence.start.max(at.saturating_sub(30))..sentence.end.min(at + 30);
    near.any(|i| TRADE.holds(page.word(i)))
}

/// `FY 2024`, `FY2024`, `fiscal 2024`, `financial year 2023-24`: the year that it is named after.
fn fiscal(page: &Page, at: usize) -> Option<Phrase> {
    if let Some(year) = page.word(at).strip_prefix("FY").and_then(words::four_figures) {
        return Some((at + 1, Some(PartialDate::Year(year).into())));
    }
    if !page.is(at, &["FY", "fiscal", "financial"]) {
        return None;
    }
    let next = at + 1 + usize::from(page.is(at + 1, &["year"]));
    let (end, value) = stretch_of_years(page, next)?;
    Some((end, Some(value)))
}

/// `2024`, `2023-24`, `2023/2024`.
fn stretch_of_years(page: &Page, at: usize) -> Option<(usize, DateRange)> {
    let year = words::year(page, at)?;
    let joint = matches!(page.word(at + 1), "-" | "–" | "/") && page.tight(at) && page.tight(at + 1);
    let next = page.word(at + 2);
    let follows =
        joint && [(year + 1).to_string(), format!("{:02}", (year + 1) % 100)].iter().any(|one| one == next);
    if follows {
        return Some((at + 3, calendar::years(year, year + 1)));
    }
    Some((at + 1, PartialDate::Year(year).into()))
}

/// `summer 2024`, `the winter of 2022-23`.
fn season(page: &Page, at: usize) -> Option<Phrase> {
    let first = season_month(&page.lower(at))?;
    let of = usize::from(page.is(at + 1, &["of"]));
    let (end, years) = stretch_of_years(page, at + 1 + of)?;
    // a winter of one year may be either of two
    let known = first != 12 || years.end.is_some();
    Some((end, known.then(|| calendar::months(years.start.year(), first, 3))))
}

/// The first month of a northern season.
pub(super) fn season_month(word: &str) -> Option<u32> {
    Some(match word {
        "spring" => 3,
        "summer" => 6,
        "autumn" | "fall" => 9,
        "winter" => 12,
        _ => return None,
    })
}

/// `the nineties`, which are nobody's age.
fn decade(page: &Page, at: usize) -> Option<Phrase> {
    const DECADES: [&str; 7] =
        ["thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    let nth = DECADES.iter().position(|word| page.is(at, &[word]))? as i32;
    let dated = page.is(at.wrapping_sub(1), &["the"])
        || (page.is(at.wrapping_sub(1), &["early", "late", "mid"]) && page.is(at.wrapping_sub(2), &["the"]));
    dated.then(|| (at + 1, Some(calendar::years(1930 + 10 * nth, 1939 + 10 * nth))))
}

/// `end of March`, `end of 2022`, `end of the summer`, `year-end`.
pub(super) fn end_of(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    if page.is(at, &["year"]) {
        let is_end = page.word(at + 1) == "-" && page.is(at + 2, &["end"]);
        return is_end.then(|| (at + 3, year_end(page, at, clock)));
    }
    page.is(at + 1, &["of"]).then_some(())?;
    let next = at + 2;
    if let Some(year) = words::year(page, next) {
        return Some((next + 1, Some(PartialDate::Month(year, 12).into())));
    }
    if let Some(month) = words::month(page, next).filter(|month| !month.short) {
        let (end, year) = year_behind(page, next + 1, clock);
        let year =
            if end > next + 1 { year } else { clock.year_of_month(month.number, way(page, at, Way::Ahead)) };
        return Some((end, year.map(|year| PartialDate::Month(year, month.number).into())));
    }
    let by = if page.is(next, &["the"]) { 0 } else { shift(page, next)? };
    let noun = next + 1;
    if let Some(first) = season_month(&page.lower(noun)) {
        return Some((noun + 1, clock.season(first, by).and_then(|season| season.end).map(DateRange::from)));
    }
    let value = match page.lower(noun).as_str() {
        "year" => clock.year().map(|year| PartialDate::Month(year + by, 12).into()),
        "month" => clock.unit_away(calendar::Unit::Month, by),
        "week" | "season" | "decade" => None,
        _ => return None,
    };
    Some((noun + 1, value))
}

/// The last day of the year that the words look at.
fn year_end(page: &Page, at: usize, clock: &Clock) -> Option<DateRange> {
    let last = |year| chrono::NaiveDate::from_ymd_opt(year, 12, 31).map(super::day);
    match way(page, at, Way::Ahead) {
        Way::Back => last(clock.year()? - 1),
        _ => last(clock.year()?),
    }
}
