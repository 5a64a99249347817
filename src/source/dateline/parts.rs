//! The parts of a dateline: who wrote it, where, when, for which agency.

use super::super::dates;
use super::place;
use crate::model::{Filed, Span};

/// Agencies that may stand without a place: `(Reuters) -`.
const AGENCIES: &[&str] = &[
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "APA",
    "Anadolu",
    "Belga",
    "Bloomberg",
    "CNN",
    "CP",
    "DPA",
    "EFE",
    "IANS",
    "Interfax",
    "Kyodo",
    "PA",
    "PTI",
    "Reuters",
    "TASS",
    "UPI",
    "Ukrinform",
    "Xinhua",
    "Yonhap",
    "dpa",
];

/// Reads what stands before the mark; the span is left to the caller.
pub(super) fn parse(head: &str) -> Option<Filed> {
    let (rest, agency) = split_agency(head)?;
    let start = past_byline(rest)?;
    let (place, date) = split_date(&rest[start..])?;
    let date = date.map(str::to_owned);
    let agency = agency.map(str::to_owned);
    if place.is_empty() {
        let is_known = agency.as_deref().is_some_and(|agency| date.is_some() || AGENCIES.contains(&agency));
        return is_known.then(|| Filed { agency, date, ..Filed::default() });
    }
    let is_marked = agency.is_some() || date.is_some();
    let towns = place::towns(place, is_marked)?;
    let places = towns.map(|(from, to)| Span::new(start + from, start + to)).collect();
    Some(Filed { place: Some(place.to_owned()), places, agency, date, span: Span::default() })
}

/// Takes the agency off the end: `(AP)`, `/PRNewswire/`.
fn split_agency(head: &str) -> Option<(&str, Option<&str>)> {
    let (before, agency) = match head.split_once('(') {
        Some((before, rest)) => (before, rest.strip_suffix(')')?),
        None => {
            match head.strip_suffix('/').and_then(|head| head.rsplit_once(" /").or(head.rsplit_once("./"))) {
                Some((before, agency)) => (before, agency),
                None => return Some((head, None)),
            }
        }
    };
    let agency = agency.trim();
    let is_name = agency.len() <= 40
        && !agency.ends_with('.')
        && (agency.starts_with(char::is_uppercase) || AGENCIES.contains(&agency));
    is_name.then_some((before.trim_end(), Some(agency)))
}

/// Where the place begins behind `By Liu Wei, `; the start where nobody is named, `None` where somebody is and no place follows.
fn past_byline(head: &str) -> Option<usize> {
    if !(head.starts_with("By ") || head.starts_with("BY ")) {
        return Some(0);
    }
    let is_name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let mut at = 3;
    for (count, word) in head[3..].split(' ').enumerate() {
        let letters = word.trim_end_matches([',', '.']);
        let is_loud = letters.chars().filter(|c| c.is_alphabetic()).count() >= 3
            && !letters.contains(char::is_lowercase);
        if is_loud && (2..=6).contains(&count) {
            return Some(at);
        }
        if !(is_name(word) || matches!(word, "and" | "de" | "van" | "von" | "al")) {
            return None;
        }
        at += word.len() + 1;
    }
    None
}

/// Takes the date off the end: `KYIV, Ukraine, Nov. 19, 2024`, `WASHINGTON Nov 19`, `MOSCOW, November 19.`
fn split_date(head: &str) -> Option<(&str, Option<&str>)> {
    let head = head.trim_end_matches([',', ' ']);
    let Some((start, month)) = month_of(head) else {
        return (!head.contains(|c: char| c.is_ascii_digit())).then_some((head, None));
    };
    // `19 November`: a day before the month belongs to it
    let before = head[..start].trim_end();
    let day = before.rfind([' ', ',']).map_or(0, |at| at + 1);
    let is_day =
        |word: &str| word.len() <= 2 && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let start = if is_day(&before[day..]) { day } else { start };
    let rest = head[start..].trim_end_matches('.');
    let mut words: Vec<&str> = rest.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    words.sort_by_key(|word| (*word != month, !is_day(word)));
    let is_date = matches!(words[..], [_, day] if is_day(day))
        || matches!(words[..], [_, day, year] if is_day(day) && is_year(year));
    let place = head[..start].trim_end_matches([',', ' ', '.']);
    (is_date && !place.contains(|c: char| c.is_ascii_digit())).then_some((place, Some(rest)))
}

/// The month named in `head`: where it begins, and its word.
fn month_of(head: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    for word in head.split([' ', ',']) {
        let name = word.trim_end_matches('.');
        if dates::is_month(name) && name.starts_with(char::is_uppercase) {
            return Some((at, name));
        }
        at += word.len() + 1;
    }
    None
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}
