//! Dates of publication, as fields and lines of news write them. Precision is never invented.

use chrono::{DateTime, NaiveDate};

use crate::model::PartialDate;
use crate::text::months;

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Words that may stand beside a date without changing it.
const ZONES: &[&str] = &[
    "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "bst", "eet",
    "eest", "msk", "am", "pm", "a.m", "p.m", "at", "et", "ist", "jst", "z",
];

/// Words that announce a date line.
const ANNOUNCING: &[&str] = &[
    "published",
    "issued",
    "posted",
    "updated",
    "last",
    "modified",
    "first",
    "date",
    "load-date",
    "on",
    "created",
    "release",
    "released",
];

/// No date line is longer.
const LONGEST: usize = 80;

/// The years that numbers of seconds since 1970 are believed in.
const EPOCH_SECONDS: std::ops::Range<i64> = 300_000_000..5_000_000_000;

/// Reads a metadata field: ISO 8601, RFC 2822, months in words, figures with slashes, seconds since 1970.
pub(super) fn read(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    if text.len() > LONGEST || text.is_empty() {
        return None;
    }
    PartialDate::parse(text).or_else(|| compact(text)).or_else(|| epoch(text)).or_else(|| spelt(text, true))
}

/// Reads a number: seconds or milliseconds since 1970, or `20241119`.
pub(super) fn read_number(number: i64) -> Option<PartialDate> {
    read(&number.to_string())
}

/// Reads a line that says a date and nothing else: `November 19, 2024`, `Published 19/11/2024 - 07:08`.
pub(super) fn read_line(line: &str) -> Option<PartialDate> {
    if line.len() > LONGEST || !line.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    // `November 19, 2024 Updated 2 hours ago`: the date of publication stands first.
    let first = line.split_once(" Updated").map_or(line, |(first, _)| first);
    spelt(first, false)
}

/// Reads the date of a dateline where it says its year: `Nov 16, 2031`.
pub(super) fn read_words(words: &str) -> Option<PartialDate> {
    spelt(words, false).filter(|date| matches!(date, PartialDate::Day(_)))
}

/// Whether `word` names a month, in full or cut short.
pub(super) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

fn compact(text: &str) -> Option<PartialDate> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| text[range].parse::<u32>().ok();
    let day = NaiveDate::from_ymd_opt(number(0..4)? as i32, number(4..6)?, number(6..8)?)?;
    Some(PartialDate::Day(day))
}

fn epoch(text: &str) -> Option<PartialDate> {
    let whole = text.split('.').next().unwrap_or(text);
    let number: i64 = whole.parse().ok()?;
    let seconds = if EPOCH_SECONDS.contains(&number) { number } else { number / 1000 };
    let moment = EPOCH_SECONDS.contains(&seconds).then(|| DateTime::from_timestamp(seconds, 0))??;
    Some(PartialDate::Day(moment.date_naive()))
}

/// The parts of a date, as its words give them.
#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
    whole: Option<PartialDate>,
}

impl Parts {
    /// Takes one word in; false where it has no place in a date.
    fn take(&mut self, word: &str) -> bool {
        if let Some(date) = figures(word) {
            return self.whole.replace(date).is_none();
        }
        if let Some(month) = month(word) {
            return self.month.replace(month).is_none();
        }
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = &word[digits.len()..];
        let Ok(number) = digits.parse::<u32>() else { return false };
        match (digits.len(), ending.to_ascii_lowercase().as_str()) {
            (4, "") if (1500..2200).contains(&number) => self.year.replace(number as i32).is_none(),
            (1 | 2, "" | "st" | "nd" | "rd" | "th") if (1..=31).contains(&number) => {
                self.day.replace(number).is_none()
            }
            _ => false,
        }
    }

    fn date(&self) -> Option<PartialDate> {
        match (self.whole, self.year, self.month, self.day) {
            (Some(date), None, None, None) => Some(date),
            (None, Some(year), Some(month), Some(day)) => {
                NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day)
            }
            (None, Some(year), Some(month), None) => Some(PartialDate::Month(year, month)),
            _ => None,
        }
    }
}

/// Reads a date in words; `loose` lets words that belong to no date stand beside it (`Tue, 19 Nov 2024 10:00 +0100`).
fn spelt(text: &str, loose: bool) -> Option<PartialDate> {
    let mut parts = Parts::default();
    for word in text.split([' ', ',', '\t', '|', '·', '(', ')', '\u{a0}']).flat_map(split_word) {
        let word = word.trim_matches(['.', ':', ';']);
        let is_beside = word.is_empty() || is_clock(word) || is_beside(word);
        if !is_beside && !parts.take(word) && !loose {
            return None;
        }
    }
    parts.date()
}

/// `19-OCT-2024` is three words, `2024-11-19T22:10` two, `load-date` one.
fn split_word(word: &str) -> impl Iterator<Item = &str> {
    let has_month = word.split('-').any(is_month);
    let is_moment = word.starts_with(|c: char| c.is_ascii_digit());
    word.split(move |c| (has_month && c == '-') || (is_moment && !has_month && c == 'T'))
}

fn is_beside(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    ZONES.contains(&word.as_str())
        || ANNOUNCING.contains(&word.as_str())
        || word.bytes().all(|byte| matches!(byte, b'-' | b'/'))
        || matches!(word.as_str(), "–" | "—")
        || is_weekday(&word)
}

fn is_weekday(word: &str) -> bool {
    word.len() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(word))
}

/// Whether `word` is a time of day (`07:08`, `7:08am`, `+0100`).
fn is_clock(word: &str) -> bool {
    let word = word.trim_end_matches(['a', 'p', 'A', 'P', 'm', 'M', 'h', 'Z']);
    let is_offset = word.starts_with(['+', '-', 'G', 'U']) && word.len() >= 3;
    let body = word.trim_start_matches("GMT").trim_start_matches("UTC").trim_start_matches(['+', '-']);
    (body.contains(':') || is_offset)
        && !body.is_empty()
        && body.bytes().all(|b| b.is_ascii_digit() || b == b':' || b == b'.')
}

fn month(word: &str) -> Option<u32> {
    months::month(word.trim_end_matches('.'))
}

/// `2024-11-19`, `2024/11/19`, `19.11.2024`, `19/11/2024`; of `04/05/2024` only the year is sure.
fn figures(word: &str) -> Option<PartialDate> {
    let mut fields = word.split(['/', '-', '.']);
    let (a, b, c) = (fields.next()?, fields.next()?, fields.next()?);
    let is_figure = |field: &str| !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_digit());
    if fields.next().is_some() || ![a, b, c].into_iter().all(is_figure) {
        return None;
    }
    let (a_number, b_number, c_number): (u32, u32, u32) = (a.parse().ok()?, b.parse().ok()?, c.parse().ok()?);
    let day = |year: u32, month, day| NaiveDate::from_ymd_opt(year as i32, month, day).map(PartialDate::Day);
    match (a.len(), c.len()) {
        (4, 1 | 2) => day(a_number, b_number, c_number),
        (1 | 2, 4) if a_number > 12 || word.contains('.') => day(c_number, b_number, a_number),
        (1 | 2, 4) if b_number > 12 || a_number == b_number => day(c_number, a_number, b_number),
        (1 | 2, 4) if (1..=12).contains(&a_number) && (1..=12).contains(&b_number) => {
            Some(PartialDate::Year(c_number as i32))
        }
        _ => None,
    }
}
