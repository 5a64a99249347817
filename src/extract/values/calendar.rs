//! Calendar arithmetic: what a date phrase means, seen from the day of publication.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::model::{DateRange, PartialDate, Published};
use crate::text::months;

/// Which way a phrase looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The nearest before, or the day itself.
    Back,
    /// The nearest after.
    Ahead,
    /// Whichever is nearer.
    Near,
}

/// The month that a word names, 1 to 12, and whether the word is also an ordinary one.
pub(super) fn month(word: &str) -> Option<(u32, bool)> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let word = word.to_ascii_lowercase();
    let number = months::month(&word)?;
    let ordinary = matches!(
        word.as_str(),
        "march"
            | "april"
            | "may"
            | "june"
            | "august"
            | "jan"
            | "mar"
            | "dec"
            | "sep"
            | "jun"
            | "jul"
            | "apr"
            | "aug"
            | "oct"
            | "nov"
            | "feb"
    );
    Some((number, ordinary))
}

/// The weekday that a word names.
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

/// The day of publication, where it is known to the day.
pub(super) fn day(published: Option<&Published>) -> Option<NaiveDate> {
    match published?.value {
        PartialDate::Day(day) => Some(day),
        _ => None,
    }
}

/// The month of publication, where it is known to the month.
fn month_of(published: Option<&Published>) -> Option<(i32, u32)> {
    match published?.value {
        PartialDate::Day(day) => Some((day.year(), day.month())),
        PartialDate::Month(year, month) => Some((year, month)),
        PartialDate::Year(_) => None,
    }
}

/// The year of publication.
pub(super) fn year_of(published: Option<&Published>) -> Option<i32> {
    published.map(|published| published.value.year())
}

/// A weekday: the last one (the day itself counts) or the next one.
pub(super) fn on_weekday(published: Option<&Published>, weekday: Weekday, way: Way) -> Option<DateRange> {
    let today = day(published)?;
    let back = u64::from((7 + today.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7);
    let found = match way {
        Way::Ahead => today.checked_add_days(Days::new(7 - back)),
        _ => today.checked_sub_days(Days::new(back)),
    };
    found.map(|day| PartialDate::Day(day).into())
}

/// A month without a year.
pub(super) fn in_month(published: Option<&Published>, month: u32, way: Way) -> Option<DateRange> {
    let (year, now) = month_of(published)?;
    let year = match way {
        Way::Ahead if month < now => year + 1,
        Way::Back | Way::Near if month > now => year - 1,
        _ => year,
    };
    Some(PartialDate::Month(year, month).into())
}

/// A day of a month without a year.
pub(super) fn on_day(
    published: Option<&Published>,
    month: u32,
    of_month: u32,
    way: Way,
) -> Option<NaiveDate> {
    let today = day(published)?;
    let candidates = (today.year() - 1..=today.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, of_month));
    match way {
        Way::Back => candidates.filter(|day| *day <= today).max(),
        Way::Ahead => candidates.filter(|day| *day >= today).min(),
        Way::Near => candidates.min_by_key(|day| (*day - today).num_days().abs()),
    }
}

/// The day of publication, moved by `days`.
pub(super) fn moved(published: Option<&Published>, days: i64) -> Option<DateRange> {
    let today = day(published)?;
    let moved = if days < 0 {
        today.checked_sub_days(Days::new(days.unsigned_abs()))
    } else {
        today.checked_add_days(Days::new(days.unsigned_abs()))
    };
    moved.map(|day| PartialDate::Day(day).into())
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

/// The unit of time `by` units away from the publication: `last month` is -1, `this week` 0.
pub(super) fn unit_away(published: Option<&Published>, unit: Unit, by: i32) -> Option<DateRange> {
    match unit {
        Unit::Day => moved(published, i64::from(by)),
        Unit::Week => {
            let today = day(published)?;
            let monday =
                today.checked_sub_days(Days::new(u64::from(today.weekday().num_days_from_monday())))?;
            let days = i64::from(by) * 7;
            let start = monday.checked_add_signed(chrono::TimeDelta::try_days(days)?)?;
            let end = start.checked_add_days(Days::new(6))?;
            Some(DateRange { start: PartialDate::Day(start), end: Some(PartialDate::Day(end)) })
        }
        Unit::Month => {
            let (year, month) = month_of(published)?;
            let (year, month) = months_away(year, month, by)?;
            Some(PartialDate::Month(year, month).into())
        }
        Unit::Quarter => {
            let (year, month) = month_of(published)?;
            let (year, month) = months_away(year, (month - 1) / 3 * 3 + 1, by.checked_mul(3)?)?;
            Some(quarter(year, month.div_ceil(3)))
        }
        Unit::Year => Some(PartialDate::Year(year_of(published)?.checked_add(by)?).into()),
    }
}

fn months_away(year: i32, month: u32, by: i32) -> Option<(i32, u32)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let moved = if by < 0 {
        first.checked_sub_months(Months::new(by.unsigned_abs()))
    } else {
        first.checked_add_months(Months::new(by.unsigned_abs()))
    }?;
    Some((moved.year(), moved.month()))
}

/// The quarter 1 to 4 of a year.
pub(super) fn quarter(year: i32, quarter: u32) -> DateRange {
    let start = quarter.clamp(1, 4) * 3 - 2;
    DateRange { start: PartialDate::Month(year, start), end: Some(PartialDate::Month(year, start + 2)) }
}

/// A season, northern: spring March to May, and so on; winter runs into the next year.
pub(super) fn season(published: Option<&Published>, word: &str, by: i32) -> Option<DateRange> {
    let (year, now) = month_of(published)?;
    let first = match word.to_ascii_lowercase().as_str() {
        "spring" => 3,
        "summer" => 6,
        "autumn" | "fall" => 9,
        "winter" => 12,
        _ => return None,
    };
    let year = match by {
        0 if first == 12 && now < 6 => year - 1,
        0 => year,
        by if by < 0 && first + 2 >= now => year - 1,
        by if by > 0 && first <= now => year + 1,
        by if by < 0 && first == 12 => year - 1,
        _ => year,
    };
    let (end_year, end_month) = months_away(year, first, 2)?;
    Some(DateRange {
        start: PartialDate::Month(year, first),
        end: Some(PartialDate::Month(end_year, end_month)),
    })
}
