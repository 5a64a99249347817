//! The dateline that opens a body: `KYIV, Nov 19 (Reuters) -`, `WASHINGTON (AP) —`, `PARIS —`.

use super::dates;
use crate::model::{Filed, Span};

/// No dateline is longer, in bytes.
const LONGEST: usize = 90;

/// Capitals before a dash that name no place.
const NO_PLACES: &[&str] = &[
    "ANALYSIS",
    "BREAKING",
    "CORRECTION",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "FACT",
    "FACTBOX",
    "INTERVIEW",
    "LIVE",
    "NEWS",
    "NOTE",
    "OPINION",
    "REVIEW",
    "UPDATE",
    "VIDEO",
    "WATCH",
];

/// Small words within the names of places.
const PARTICLES: &[&str] =
    &["de", "la", "le", "du", "el", "al", "of", "the", "and", "sur", "upon", "on", "am", "an", "der", "en"];

/// The dateline that opens `body`.
pub(super) fn read(body: &str) -> Option<Filed> {
    let (head, end) = head(body)?;
    let (before, agency) = split_agency(head)?;
    let (place, date) = split_date(before)?;
    let is_marked = agency.is_some() || date.is_some();
    if !is_place(place, is_marked) {
        return None;
    }
    Some(Filed {
        place: Some(place.to_owned()),
        agency: agency.map(str::to_owned),
        date: date.map(str::to_owned),
        span: Span::new(0, end),
    })
}

/// What stands before the first dash of `body`, and where the dash ends.
fn head(body: &str) -> Option<(&str, usize)> {
    let line = body.lines().next()?;
    for (at, c) in line.char_indices().take_while(|(at, _)| *at < LONGEST) {
        let before = &line[..at];
        let after = &line[at + c.len_utf8()..];
        let is_dash = match c {
            '—' | '–' => after.starts_with(' ') || c == '—',
            '-' if after.starts_with("- ") => return Some((before.trim_end(), at + 2)),
            '-' => after.starts_with(' ') && before.ends_with([' ', ')']),
            _ => false,
        };
        if is_dash && !before.is_empty() && !after.trim().is_empty() {
            return Some((before.trim_end(), at + c.len_utf8()));
        }
    }
    None
}

/// Takes the agency in brackets off the end.
fn split_agency(head: &str) -> Option<(&str, Option<&str>)> {
    match head.split_once('(') {
        None => Some((head, None)),
        Some((before, rest)) => {
            let agency = rest.strip_suffix(')')?.trim();
            let is_name = agency.len() <= 40 && agency.chars().next().is_some_and(char::is_uppercase);
            is_name.then_some((before.trim_end(), Some(agency)))
        }
    }
}

/// Takes the date after a comma off the end: `KYIV, Ukraine, Nov. 19, 2024`.
fn split_date(head: &str) -> Option<(&str, Option<&str>)> {
    let head = head.trim_end_matches([',', ' ']);
    for (at, _) in head.match_indices(',') {
        let rest = head[at + 1..].trim();
        let has_month = rest.split([' ', ',']).next().is_some_and(dates::is_month)
            || rest.split([' ', ',']).nth(1).is_some_and(dates::is_month);
        if has_month && rest.contains(|c: char| c.is_ascii_digit()) && rest.split_whitespace().count() <= 3 {
            return Some((head[..at].trim_end(), Some(rest)));
        }
    }
    (!head.contains(|c: char| c.is_ascii_digit())).then_some((head, None))
}

/// Whether `place` can name one: in capitals up to a first comma; or capitalised, where a date or an agency vouches.
fn is_place(place: &str, is_marked: bool) -> bool {
    let town = place.split(',').next().unwrap_or(place).trim();
    let words: Vec<&str> = town.split([' ', '/', '-']).filter(|word| !word.is_empty()).collect();
    let is_short = (1..=5).contains(&words.len()) && place.split_whitespace().count() <= 8;
    let in_capitals = town.chars().any(char::is_alphabetic)
        && town.chars().all(|c| !c.is_lowercase())
        && town.chars().filter(|c| c.is_alphabetic()).count() >= 3;
    let is_capitalised =
        |word: &&str| word.chars().next().is_some_and(char::is_uppercase) || PARTICLES.contains(word);
    is_short
        && !place.contains([':', ';', '“', '"', '!', '?'])
        && words.first().is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase))
        && !words.iter().any(|word| NO_PLACES.contains(word))
        && (in_capitals || (is_marked && words.iter().all(is_capitalised)))
}
