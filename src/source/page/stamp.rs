//! Lines that a site sets beside a headline: ages, times of day, paths of sections.

use super::super::dates;
use super::shape::Shape;

/// Units of an age.
const UNITS: &[&str] = &["second", "minute", "min", "hour", "hr", "day", "week", "month", "year"];

/// Zones behind a time of day.
const ZONES: &[&str] = &[
    "GMT", "UTC", "EST", "EDT", "CET", "CEST", "BST", "ET", "EET", "EEST", "MSK", "PST", "PDT", "IST", "JST",
];

/// No stamp is longer, in bytes.
const LONGEST: usize = 120;

/// No section in a stamp has more words.
const LABEL_WORDS: usize = 6;

/// The stamp that `text` is.
pub(super) fn read(text: &str) -> Option<Shape> {
    if text.len() > LONGEST {
        return None;
    }
    age(text).or_else(|| yesterday(text)).or_else(|| clock(text)).or_else(|| breadcrumb(text))
}

/// `World3 months ago`, `an hour ago`, `Business · 2 days ago`.
fn age(text: &str) -> Option<Shape> {
    let before = text.strip_suffix(" ago")?;
    let (rest, unit) = before.rsplit_once(' ')?;
    let unit = unit.to_ascii_lowercase();
    if !UNITS.contains(&unit.strip_suffix('s').unwrap_or(&unit)) {
        return None;
    }
    let label = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    let label = if label.len() < rest.len() {
        label
    } else {
        rest.strip_suffix("an")
            .or_else(|| rest.strip_suffix('a'))
            .filter(|rest| rest.is_empty() || rest.ends_with(' '))?
    };
    let label = label.trim_end_matches([' ', '·', '•', '|', '-', '–', ',']);
    let label = label.strip_suffix("about").unwrap_or(label).trim();
    (label.split_whitespace().count() <= LABEL_WORDS).then(|| Shape::Age { label: label.to_owned() })
}

/// `Worldyesterday`: a section that its age is stuck to.
fn yesterday(text: &str) -> Option<Shape> {
    let label = text.strip_suffix("yesterday").or_else(|| text.strip_suffix("Yesterday"))?;
    let is_stuck = label.ends_with(char::is_alphabetic) && label.starts_with(char::is_uppercase);
    (is_stuck && label.split_whitespace().count() <= LABEL_WORDS)
        .then(|| Shape::Age { label: label.to_owned() })
}

/// `20:31 GMT`, `23 February 202221:36 GMT`.
fn clock(text: &str) -> Option<Shape> {
    let (before, zone) = text.rsplit_once(' ')?;
    if !ZONES.contains(&zone) {
        return None;
    }
    let colon = before.rfind(':')?;
    let hour = colon.checked_sub(2).or_else(|| colon.checked_sub(1))?;
    let figures = before.get(hour..)?;
    let is_time = figures.len() == 5 && figures.bytes().all(|b| b.is_ascii_digit() || b == b':');
    let date = before.get(..hour)?.trim_end_matches([' ', ',', '-', '–']);
    if !is_time {
        return None;
    }
    match date {
        "" => Some(Shape::Clock(None)),
        date => dates::read_line(date).map(|date| Shape::Clock(Some(date))),
    }
}

/// `Home > News > Europe`, `Home » Europe » Latest`, `News / Crime`: the last part that names a section.
fn breadcrumb(text: &str) -> Option<Shape> {
    let mark = [" > ", " » ", " › ", " / ", " \\ "].into_iter().find(|mark| text.contains(mark))?;
    let parts: Vec<&str> = text.split(mark).map(str::trim).collect();
    let is_part = |part: &&str| {
        (1..=4).contains(&part.split_whitespace().count())
            && part.chars().next().is_some_and(char::is_uppercase)
    };
    let is_path = parts.len() >= 3
        || matches!(parts.first().map(|p| p.to_lowercase()).as_deref(), Some("home" | "news"));
    if !is_path || !parts.iter().all(is_part) {
        return None;
    }
    let is_general =
        |part: &&&str| matches!(part.to_lowercase().as_str(), "home" | "latest" | "news" | "latest news");
    let section = parts.iter().rev().find(|part| !is_general(part)).or(parts.last())?;
    Some(Shape::Breadcrumb((*section).to_owned()))
}
