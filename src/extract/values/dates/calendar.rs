//! Calendar arithmetic.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta};

use crate::model::{DateRange, PartialDate};

/// How far into its week, Monday 0 to Sunday 6, a day is.
pub(super) fn days_from_monday(day: NaiveDate) -> u32 {
    day.weekday().num_days_from_monday()
}

/// `day` moved by so many days.
pub(super) fn plus(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::try_days(days)?)
}

/// `day` moved on by `count` days.
pub(super) fn days_after(day: NaiveDate, count: u64) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(count))
}

/// From one day to another.
pub(super) fn days(start: NaiveDate, end: NaiveDate) -> DateRange {
    DateRange { start: PartialDate::Day(start), end: Some(PartialDate::Day(end)) }
}

/// `count` months from the month `first` (1 to 12) of a year on.
pub(super) fn months(year: i32, first: u32, count: i32) -> DateRange {
    let end = months_away((year, first), count - 1).map(|(year, month)| PartialDate::Month(year, month));
    DateRange { start: PartialDate::Month(year, first), end }
}

/// From one year to another.
pub(super) fn years(start: i32, end: i32) -> DateRange {
    DateRange { start: PartialDate::Year(start), end: Some(PartialDate::Year(end)) }
}

/// A month of a year, moved by so many months.
pub(super) fn months_away((year, month): (i32, u32), by: i32) -> Option<(i32, u32)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let moved = if by < 0 {
        first.checked_sub_months(Months::new(by.unsigned_abs()))
    } else {
        first.checked_add_months(Months::new(by.unsigned_abs()))
    }?;
    Some((moved.year(), moved.month()))
}

/// `date` moved by so many units, where it is known as finely as the unit and the answer is no finer than it.
pub(super) fn shifted(date: DateRange, unit: Unit, by: i32) -> Option<DateRange> {
    let one = |date: PartialDate| match (date, unit) {
        (PartialDate::Day(day), Unit::Day) => plus(day, i64::from(by)).map(PartialDate::Day),
        (PartialDate::Month(year, month), Unit::Month) => {
            months_away((year, month), by).map(|(year, month)| PartialDate::Month(year, month))
        }
        (PartialDate::Month(year, month), Unit::Year) => {
            Some(PartialDate::Month(year.checked_add(by)?, month))
        }
        (PartialDate::Year(year), Unit::Year) => year.checked_add(by).map(PartialDate::Year),
        _ => None,
    };
    let end = match date.end {
        Some(end) => Some(one(end)?),
        None => None,
    };
    Some(DateRange { start: one(date.start)?, end })
}

/// A unit of time that a phrase counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Days.
    Day,
    /// Weeks, Monday to Sunday.
    Week,
    /// Months.
    Month,
    /// Quarters of a year.
    Quarter,
    /// Years.
    Year,
}

impl Unit {
    /// The unit that a word names.
    pub(super) fn named(word: &str) -> Option<Self> {
        Some(match word.to_ascii_lowercase().as_str() {
            "day" | "days" => Unit::Day,
            "week" | "weeks" => Unit::Week,
            "month" | "months" => Unit::Month,
            "quarter" | "quarters" => Unit::Quarter,
            "year" | "years" => Unit::Year,
            _ => return None,
        })
    }
}
