//! The single words of dates: months, weekdays, years, days of a month, and what joins two of them.

use chrono::Weekday;

use crate::extract::page::{Page, Shape};
use crate::text::months;

/// A month named by a word.
#[derive(Clone, Copy)]
pub(super) struct MonthName {
    /// 1 to 12.
    pub(super) number: u32,
    /// Whether the word is cut short (`Sept`).
    pub(super) short: bool,
    /// Whether it is an ordinary word or a name too (`May`, `March`, `August`).
    pub(super) ordinary: bool,
}

/// The month that the word at `at` names.
pub(super) fn month(page: &Page, at: usize) -> Option<MonthName> {
    let word = page.word(at);
    if !word.starts_with(char::is_uppercase) || word.len() > 9 {
        return None;
    }
    let number = months::month(word)?;
    let short = word.len() <= 4 && !matches!(number, 5..=7);
    let short = short || (word.len() == 3 && matches!(number, 6 | 7));
    Some(MonthName { number, short, ordinary: matches!(number, 3 | 4 | 5 | 6 | 8) })
}

/// Where a month's name ends: past its point, where it is cut short.
pub(super) fn past_month(page: &Page, at: usize) -> usize {
    at + 1 + usize::from(page.word(at + 1) == "." && month(page, at).is_some_and(|month| month.short))
}

/// The weekday that a word names in full.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word.to_ascii_lowercase().as_str() {
        "monday" => Weekday::Mon,
        "tuesday" => Weekday::Tue,
        "wednesday" => Weekday::Wed,
        "thursday" => Weekday::Thu,
        "friday" => Weekday::Fri,
        "saturday" => Weekday::Sat,
        "sunday" => Weekday::Sun,
        _ => return None,
    })
}

/// The weekday that a word names cut short, which only a date behind it makes sure.
pub(super) fn short_weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "Mon" => Weekday::Mon,
        "Tue" | "Tues" => Weekday::Tue,
        "Wed" | "Weds" => Weekday::Wed,
        "Thu" | "Thur" | "Thurs" => Weekday::Thu,
        "Fri" => Weekday::Fri,
        "Sat" => Weekday::Sat,
        "Sun" => Weekday::Sun,
        _ => return None,
    })
}

/// Four figures that are a year.
pub(super) fn year(page: &Page, at: usize) -> Option<i32> {
    let year = four_figures(page.word(at))?;
    let early = page.is(at.wrapping_sub(1), &["in", "since", "until", "of", "by", "from"]);
    ((1700..=2100).contains(&year) || (early && (1000..1700).contains(&year))).then_some(year)
}

/// Four figures and nothing else.
pub(super) fn four_figures(word: &str) -> Option<i32> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())?
}

/// `20`, `12th`: a day of a month.
pub(super) fn day(page: &Page, at: usize) -> Option<u32> {
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

/// Whether the word at `at` joins the two ends of a stretch of time, the first of which began at `first`.
pub(super) fn joins(page: &Page, first: usize, at: usize) -> bool {
    let between = first > 0 && page.is(first - 1, &["between"]);
    match page.word(at) {
        "-" | "—" => page.tight(at - 1) && page.tight(at),
        "–" => true,
        _ => page.is(at, &["to", "through"]) || (between && page.is(at, &["and"])),
    }
}
