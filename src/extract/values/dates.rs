//! Date phrases: `June 2024`, `January 20, 2025`, `7 December 1988`, `Tuesday`, `last month`, `two years ago`, `1999 to 2007`.

use crate::extract::wordlist::WordList;
use chrono::NaiveDate;

use super::calendar::{self, Unit, Way};
use super::numbers;
use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::model::{DateRange, Kind, PartialDate, Published, Value};

/// Where a phrase ends, and what it means.
type Phrase = (usize, Option<DateRange>);

/// The date that begins at `at`.
pub(super) fn at(page: &Page, at: usize, published: Option<&Published>) -> Option<Candidate> {
    let (end, date) = match page.shape(at) {
        Shape::Number => by_number(page, at, published),
        Shape::Capital | Shape::Caps => weekday(page, at, published)
            .or_else(|| month_first(page, at, published))
            .or_else(|| fiscal_year(page, at))
            .or_else(|| relative(page, at, published)),
        Shape::Small => relative(page, at, published),
        _ => None,
    }?;
    Some(Candidate::value((at, end), Kind::Date, "rule:date", date.map(Value::Date)))
}

/// Which way the words before a date look: `until`, `by`, `will … on`.
fn way(page: &Page, at: usize, usual: Way) -> Way {
    const AHEAD: &[&str] = &["until", "till", "by", "next", "coming", "upcoming", "before", "til"];
    const BACK: &[&str] = &["since", "last", "past", "ago"];
    static WILL: WordList = WordList::new(
        "will due scheduled expected plans set slated shall expects hopes planned ll starts opens begins \
         resume face faces travel starting promised",
    );
    const WAS: &[&str] =
        &["was", "were", "had", "said", "told", "did", "reported", "announced", "has", "have", "been"];
    if page.is(at.wrapping_sub(1), AHEAD) {
        return Way::Ahead;
    }
    if page.is(at.wrapping_sub(1), BACK) {
        return Way::Back;
    }
    let start = page.sentence(at).start;
    for i in (start..at).rev().take(14) {
        if WILL.holds(page.word(i)) {
            return Way::Ahead;
        }
        let past = page.shape(i) == Shape::Small && page.word(i).len() > 4 && page.word(i).ends_with("ed");
        if past || page.is(i, WAS) {
            return usual;
        }
    }
    // `On Monday, the President will`
    let end = page.sentence(at).end.min(at + 9);
    let ahead = (at..end).find(|i| page.is(*i, WAS) || page.is(*i, &["will"]));
    if ahead.is_some_and(|i| page.is(i, &["will"])) { Way::Ahead } else { usual }
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
        .or_else(|| ago(page, at, published))
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

/// `two years ago`, `five months ago`, `a year earlier`.
fn ago(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
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
    (page.is(end + 1, &["earlier", "later"]) && count == 1.0 && page.is(at, &["a", "an"]))
        .then_some((end + 2, None))
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

/// Four figures that are a year.
fn year_at(page: &Page, at: usize) -> Option<i32> {
    let word = page.word(at);
    if word.len() != 4 || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let early = page.is(at.wrapping_sub(1), &["in", "since", "until", "of", "by", "from"]);
    word.parse().ok().filter(|year| (1700..=2100).contains(year) || (early && (1000..1700).contains(year)))
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

/// Phrases in words: `yesterday`, `last month`, `earlier this year`, `mid-February`, `end of March`, `the second quarter`.
fn relative(page: &Page, at: usize, published: Option<&Published>) -> Option<Phrase> {
    let word = page.lower(at);
    match word.as_str() {
        "today" => Some((at + 1, calendar::moved(published, 0))),
        "tonight" => Some((at + 1, calendar::moved(published, 0))),
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
