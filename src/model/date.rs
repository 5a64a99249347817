//! Dates at the precision known. Precision is never invented.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// A year, a month or a day; written and ordered as ISO 8601 at that precision (`2024`, `2024-11`, `2024-11-19`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i32),
    /// Year and month (1 to 12).
    Month(i32, u32),
    /// The day.
    Day(NaiveDate),
}

impl PartialDate {
    /// The first day it may mean.
    pub fn earliest(self) -> NaiveDate {
        let (year, month) = match self {
            PartialDate::Year(year) => (year, 1),
            PartialDate::Month(year, month) => (year, month),
            PartialDate::Day(day) => return day,
        };
        NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN)
    }

    /// The last day it may mean.
    pub fn latest(self) -> NaiveDate {
        let (year, month) = match self {
            PartialDate::Year(year) | PartialDate::Month(year, 12) => (year + 1, 1),
            PartialDate::Month(year, month) => (year, month + 1),
            PartialDate::Day(day) => return day,
        };
        NaiveDate::from_ymd_opt(year, month, 1)
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// Reads `2024`, `2024-11` or `2024-11-19`; anything after a `T` or a blank is left aside.
    pub fn parse(text: &str) -> Option<Self> {
        let date = text.trim().split(['T', ' ']).next()?;
        let mut parts = date.splitn(3, '-');
        let year: i32 = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
        let Some(month) = parts.next() else { return Some(PartialDate::Year(year)) };
        let month: u32 = month.parse().ok().filter(|m| (1..=12).contains(m))?;
        let Some(day) = parts.next() else { return Some(PartialDate::Month(year, month)) };
        NaiveDate::from_ymd_opt(year, month, day.parse().ok()?).map(PartialDate::Day)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.earliest().year()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartialDate::Year(year) => write!(f, "{year:04}"),
            PartialDate::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            PartialDate::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
        }
    }
}

/// One date, or a range of two (`2024-03-03/2024-03-05`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DateRange {
    /// The date, or where the range begins.
    pub start: PartialDate,
    /// Where the range ends, itself included.
    pub end: Option<PartialDate>,
}

impl From<PartialDate> for DateRange {
    fn from(start: PartialDate) -> Self {
        Self { start, end: None }
    }
}

impl fmt::Display for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.end {
            Some(end) => write!(f, "{}/{end}", self.start),
            None => write!(f, "{}", self.start),
        }
    }
}
