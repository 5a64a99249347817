//! Days of the calendar: `Tuesday, Nov. 5, 2024`, `12th of March`, `Oct. 14-23`, `October 31 to November 2`, `Thursday`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar;
use super::clock::{Clock, Way};
use super::tense::way;
use super::{Phrase, day, words};
use crate::extract::page::{Page, Shape};
use crate::extract::values::counts::is_people;
use crate::extract::wordlist::WordList;
use crate::model::DateRange;

/// A day of a month.
type MonthDay = (u32, u32);

/// A phrase that begins with a weekday.
pub(super) fn weekday(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let named = words::weekday(page.word(at));
    let weekday = named.or_else(|| words::short_weekday(page.word(at)))?;
    let next = at + 1 + usize::from(named.is_none() && page.word(at + 1) == ".");
    let comma = usize::from(page.word(next) == ",");
    if let Some(phrase) = dated(page, next + comma, Some(weekday), clock) {
        return Some(phrase);
    }
    if named.is_none() || is_any(page, at) {
        return None;
    }
    if page.is(at.wrapping_sub(1), &["every", "each", "any"]) {
        return Some((at + 1, None));
    }
    let of = usize::from(page.is(at + 1, &["of"]));
    if page.is(at + 2 + of, &["week"])
        && let Some(by) = shift(page, at + 1 + of)
    {
        return Some((at + 3 + of, clock.in_week(weekday, by.into()).map(day)));
    }
    if page.is(at + 1, &["week"]) && page.word(at + 2) != "-" {
        let next = clock.on_weekday(weekday, Way::Ahead).and_then(|next| calendar::plus(next, 7));
        return Some((at + 2, next.map(day)));
    }
    Some((at + 1, clock.on_weekday(weekday, way(page, at, Way::Back)).map(day)))
}

/// `on a wet Friday`, `on a Monday`: no day in particular. But `a Thursday briefing`.
fn is_any(page: &Page, at: usize) -> bool {
    let is_article = |i: usize| page.is(i, &["a", "an"]);
    (is_article(at.wrapping_sub(1)) && page.shape(at + 1) != Shape::Small)
        || (is_article(at.wrapping_sub(2)) && page.is(at.wrapping_sub(3), &["on"]))
}

/// `last` is -1, `this` 0, `next` 1.
pub(super) fn shift(page: &Page, at: usize) -> Option<i32> {
    [("last", -1), ("this", 0), ("next", 1)]
        .into_iter()
        .find_map(|(word, by)| page.is(at, &[word]).then_some(by))
}

/// The day of a month that opens `page`, and its year where that is written.
pub(in crate::extract) fn named(page: &Page) -> Option<(MonthDay, Option<i32>)> {
    let (day, end) = month_first(page, 0).or_else(|| day_first(page, 0, 1))?;
    Some((day, year_behind(page, end, &Clock { published: None, last: None }).1))
}

/// A day of a named month; a `weekday` stood before it.
pub(super) fn dated(page: &Page, at: usize, weekday: Option<Weekday>, clock: &Clock) -> Option<Phrase> {
    let (from, mut end) = month_first(page, at).or_else(|| day_first(page, at, at + 1))?;
    let reading = Reading { page, at, weekday, clock };
    if let Some(phrase) = reading.stretch(from, end) {
        return Some(phrase);
    }
    let year;
    (end, year) = year_behind(page, end, clock);
    Some((end, reading.on(from, year).map(day)))
}

/// `Jan. 7`, `May 5th`, `May the 5th`.
fn month_first(page: &Page, at: usize) -> Option<(MonthDay, usize)> {
    let month = words::month(page, at)?;
    let next = words::past_month(page, at);
    let the = usize::from(page.is(next, &["the"]) && is_ordinal(page, next + 1));
    let day = words::day(page, next + the)?;
    if page.is(at.wrapping_sub(1), &["in", "since", "last", "this", "during"]) && counts(page, next + the + 1)
    {
        return None;
    }
    Some(((month.number, day), next + the + 1))
}

/// `7 December`, `the 12th of March`: the day at `at`, its month at `next` or behind an `of`.
fn day_first(page: &Page, at: usize, next: usize) -> Option<(MonthDay, usize)> {
    let day = words::day(page, at)?;
    let of = usize::from(page.is(next, &["of"]) && is_ordinal(page, at));
    let month = words::month(page, next + of)?;
    Some(((month.number, day), words::past_month(page, next + of)))
}

fn is_ordinal(page: &Page, at: usize) -> bool {
    page.shape(at) == Shape::Number && page.word(at).ends_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether the figures before `at` count something: `In March 20 people died`.
fn counts(page: &Page, at: usize) -> bool {
    static MEASURES: WordList = WordList::new(
        "percent per pct million billion trillion thousand hundred dozen km kilometers kilometres miles hectares acres \
         metres meters tonnes tons euros dollars pounds points drones missiles homes",
    );
    MEASURES.holds(page.word(at)) || is_people(page, at)
}

/// The year that stands behind a date, and where it ends: `, 2025`, ` 2025`, ` last year`.
pub(super) fn year_behind(page: &Page, at: usize, clock: &Clock) -> (usize, Option<i32>) {
    let comma = usize::from(page.word(at) == ",");
    if let Some(year) = words::year(page, at + comma)
        // `on May 5, 2000 people`
        && !(comma == 1 && year % 100 == 0 && counts(page, at + comma + 1))
    {
        return (at + comma + 1, Some(year));
    }
    let of = usize::from(page.is(at, &["of"]));
    match shift(page, at + of).filter(|_| page.is(at + of + 1, &["year"])) {
        Some(by) => (at + of + 2, clock.year().map(|year| year + by)),
        None => (at, None),
    }
}

/// A day of a month being read.
struct Reading<'a> {
    page: &'a Page<'a>,
    at: usize,
    weekday: Option<Weekday>,
    clock: &'a Clock<'a>,
}

impl Reading<'_> {
    /// The day, of the year given or else of the year that the article's date leads to.
    fn on(&self, (month, day): MonthDay, year: Option<i32>) -> Option<NaiveDate> {
        match year {
            Some(year) => NaiveDate::from_ymd_opt(year, month, day),
            None => {
                let ahead = way(self.page, self.at, Way::Near) == Way::Ahead;
                let way = if ahead { Way::Ahead } else { Way::Near };
                self.clock.on_day((month, day), self.weekday, way)
            }
        }
    }

    /// What the day `from` that ends at `end` begins: `March 3-5`, `3 to 5 March`, `March 3 and 4`, `30 April to 2 May 2024`.
    fn stretch(&self, from: MonthDay, end: usize) -> Option<Phrase> {
        let page = self.page;
        let (past_year, first_year) = year_behind(page, end, self.clock);
        if words::joins(page, self.at, past_year)
            && let Some((to, end)) =
                month_first(page, past_year + 1).or_else(|| day_first(page, past_year + 1, past_year + 2))
        {
            let (end, year) = year_behind(page, end, self.clock);
            return Some((end, self.between(from, first_year, to, year)));
        }
        let last = words::day(page, end + 1).filter(|last| *last > from.1 && !counts(page, end + 2))?;
        let next = last == from.1 + 1 && page.is(end, &["and"]);
        (next || words::joins(page, self.at, end)).then_some(())?;
        let (end, year) = year_behind(page, end + 2, self.clock);
        Some((end, self.between(from, None, (from.0, last), year)))
    }

    fn between(
        &self,
        from: MonthDay,
        first: Option<i32>,
        to: MonthDay,
        last: Option<i32>,
    ) -> Option<DateRange> {
        let over_new_year = i32::from(to.0 < from.0);
        let start = self.on(from, first.or(last.map(|year| year - over_new_year)))?;
        let end = NaiveDate::from_ymd_opt(last.unwrap_or(start.year() + over_new_year), to.0, to.1)?;
        (start < end).then(|| calendar::days(start, end))
    }
}

/// `3-5 March 2024`, `3 to 5 March`, `12 and 13 March`: days before their month.
pub(super) fn days_first(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let first = words::day(page, at)?;
    let last = words::day(page, at + 2).filter(|last| *last > first)?;
    let next = last == first + 1 && (page.is(at + 1, &["and"]) || page.word(at + 1) == "/");
    (next || words::joins(page, at, at + 1)).then_some(())?;
    let (to, end) = day_first(page, at + 2, at + 3)?;
    let (end, year) = year_behind(page, end, clock);
    let reading = Reading { page, at, weekday: None, clock };
    Some((end, reading.between((to.0, first), None, to, year)))
}
