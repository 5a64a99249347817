//! Dates in figures: `2019`, `1999 to 2007`, `2022-23`, `1980s`, `2024-11-19`, `19.11.2024`, `19/11/24`.

use chrono::NaiveDate;

use super::calendar;
use super::clock::Clock;
use super::{Phrase, day, words};
use crate::extract::page::{Page, Shape};
use crate::extract::values::counts::is_people;
use crate::extract::wordlist::WordList;
use crate::model::PartialDate;

/// A date of nothing but figures and marks.
pub(super) fn figures(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    iso(page, at).or_else(|| parted(page, at, clock)).or_else(|| decade(page, at)).or_else(|| years(page, at))
}

/// `2024-11-19`.
fn iso(page: &Page, at: usize) -> Option<Phrase> {
    let year = words::four_figures(page.word(at))?;
    let two = |at: usize| two_figures(page.word(at)).filter(|_| page.word(at).len() == 2);
    let dashed = (at..at + 4).all(|i| page.tight(i)) && page.word(at + 1) == "-" && page.word(at + 3) == "-";
    let (month, of_month) = (two(at + 2)?, two(at + 4)?);
    dashed.then(|| (at + 5, NaiveDate::from_ymd_opt(year, month, of_month).map(day)))
}

fn two_figures(word: &str) -> Option<u32> {
    ((1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())?
}

/// `19/11/2024`, `11/19/24`, `19.11.2024`; of `04/05/2024` nobody knows which is the month.
fn parted(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let (parts, end): ([&str; 3], usize) = if page.word(at + 1) == "/" {
        let slashed = (at..at + 4).all(|i| page.tight(i)) && page.word(at + 3) == "/";
        (slashed.then(|| [page.word(at), page.word(at + 2), page.word(at + 4)])?, at + 5)
    } else {
        let mut fields = page.word(at).split('.');
        let parts = [fields.next()?, fields.next()?, fields.next()?];
        (fields.next().is_none().then_some(parts).filter(|parts| parts[2].len() == 4)?, at + 1)
    };
    let (first, second) = (two_figures(parts[0])?, two_figures(parts[1])?);
    if !(1..=31).contains(&first) || !(1..=31).contains(&second) {
        return None;
    }
    let year = words::four_figures(parts[2]);
    if year.is_none() && two_figures(parts[2]).is_none_or(|_| parts[2].len() != 2) {
        return None;
    }
    let year = year.or_else(|| near_year(two_figures(parts[2])?, clock));
    let (month, of_month) = match (first, second) {
        (first, second) if second > 12 => (first, second),
        (first, second) if first > 12 || end == at + 1 || first == second => (second, first),
        _ => return Some((end, None)),
    };
    Some((end, year.and_then(|year| NaiveDate::from_ymd_opt(year, month, of_month)).map(day)))
}

/// Two figures of a year that is not far from the article's own.
fn near_year(short: u32, clock: &Clock) -> Option<i32> {
    let year = 2000 + short as i32;
    clock.year().filter(|now| (year - now).abs() <= 20).map(|_| year)
}

/// `1980s`, `’90s`.
fn decade(page: &Page, at: usize) -> Option<Phrase> {
    let digits = page.word(at).strip_suffix('s').filter(|digits| digits.ends_with('0'))?;
    let first: i32 = digits.parse().ok()?;
    match digits.len() {
        4 if (1000..=2090).contains(&first) => Some((at + 1, Some(calendar::years(first, first + 9)))),
        // `’20s` may be of this century
        2 if matches!(page.before(at), "'" | "’" | "‘") => {
            Some((at + 1, (first >= 30).then(|| calendar::years(1900 + first, 1909 + first))))
        }
        _ => None,
    }
}

/// `2019`, `1999 to 2007`, `2014–2021`, `2022-23`.
fn years(page: &Page, at: usize) -> Option<Phrase> {
    let year = words::year(page, at)?;
    if counts(page, at) || is_named(page, at) {
        return None;
    }
    let one = Some(PartialDate::Year(year).into());
    let joint = page.is(at + 1, &["to"]) || matches!(page.word(at + 1), "-" | "–" | "—" | "/");
    let second = words::year(page, at + 2).filter(|second| *second > year && joint);
    if let Some(second) = second {
        return Some((at + 3, Some(calendar::years(year, second))));
    }
    if !(joint && page.tight(at) && page.shape(at + 1) == Shape::Mark) {
        return Some((at + 1, one));
    }
    if let Some(short) = two_figures(page.word(at + 2)).filter(|_| page.word(at + 2).len() == 2) {
        let second = year / 100 * 100 + short as i32;
        return (second > year).then(|| (at + 3, Some(calendar::years(year, second))));
    }
    (page.word(at + 1) != "-").then_some((at + 1, one))
}

/// `2000 people`, `No. 1900`, `4100 hectares`.
fn counts(page: &Page, at: usize) -> bool {
    static MEASURES: WordList = WordList::new(
        "were miles km kilometers kilometres metres meters hectares acres homes houses buildings tonnes tons \
         megawatts drones missiles feet words square cubic hp rpm gmt hours",
    );
    let timed = page.is(at.wrapping_sub(1), &["in", "since", "by", "of", "until"]);
    let people = is_people(page, at + 1) && !timed;
    people
        || MEASURES.holds(page.word(at + 1))
        || matches!(page.before(at), "No" | "#" | "$" | "€" | "£" | "U.S.C.")
}

/// Part of a name: `Trade Expansion Act of 1962`, `Agenda 2030`, `the 2024 Human Rights Report`.
fn is_named(page: &Page, at: usize) -> bool {
    static LAWS: WordList =
        WordList::new("act law treaty convention code constitution accord amendments ordinance decree");
    static WORKS: WordList = WordList::new("report act index");
    static NAMES: WordList =
        WordList::new("agenda vision project plan connectivity horizon windows area objective");
    let law = page.is(at.wrapping_sub(1), &["of"])
        && page.capital(at.wrapping_sub(2))
        && LAWS.holds(page.word(at - 2));
    let name = page.capital(at.wrapping_sub(1)) && NAMES.holds(page.before(at)) && !page.loud(at);
    let work = (at + 1..at + 7)
        .take_while(|i| page.capital(*i) || page.is(*i, &["in", "of", "on", "and", "for"]))
        .any(|i| page.capital(i) && WORKS.holds(page.word(i)));
    law || name || (work && page.capital(at + 1) && !page.loud(at))
}
