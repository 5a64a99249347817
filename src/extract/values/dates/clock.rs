//! What a date phrase means, seen from the day of publication. Where that is not known well enough, nothing is.

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::{Unit, days, days_from_monday, months, months_away, plus};
use crate::model::{DateRange, PartialDate, Published};

/// Which way a phrase looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The nearest before, or the day itself.
    Back,
    /// The nearest after, or the day itself.
    Ahead,
    /// Whichever is nearer.
    Near,
}

/// What date phrases are read against.
#[derive(Clone, Copy)]
pub(in crate::extract::values) struct Clock<'a> {
    /// When the article was published.
    pub(in crate::extract::values) published: Option<&'a Published>,
    /// The date read last and the word behind it.
    pub(in crate::extract::values) last: Option<(DateRange, usize)>,
}

impl Clock<'_> {
    /// The day of publication, where it is known to the day.
    pub(super) fn today(&self) -> Option<NaiveDate> {
        match self.published?.value {
            PartialDate::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Year and month of publication, where it is known to the month.
    pub(super) fn month(&self) -> Option<(i32, u32)> {
        match self.published?.value {
            PartialDate::Day(day) => Some((day.year(), day.month())),
            PartialDate::Month(year, month) => Some((year, month)),
            PartialDate::Year(_) => None,
        }
    }

    /// The year of publication.
    pub(super) fn year(&self) -> Option<i32> {
        self.published.map(|published| published.value.year())
    }

    /// How far into its week, Monday 0 to Sunday 6, the day of publication is.
    pub(super) fn days_from_monday(&self) -> Option<u32> {
        self.today().map(days_from_monday)
    }

    /// A weekday: the last one or the next one; today is either.
    pub(super) fn on_weekday(&self, weekday: Weekday, way: Way) -> Option<NaiveDate> {
        let today = self.today()?;
        let back = i64::from((7 + days_from_monday(today) - weekday.num_days_from_monday()) % 7);
        plus(today, if way == Way::Ahead { (7 - back) % 7 } else { -back })
    }

    /// A weekday of the week that is `weeks` away.
    pub(super) fn in_week(&self, weekday: Weekday, weeks: i64) -> Option<NaiveDate> {
        let today = self.today()?;
        let monday = plus(today, -i64::from(days_from_monday(today)))?;
        plus(monday, weeks.checked_mul(7)? + i64::from(weekday.num_days_from_monday()))
    }

    /// The year of a month named alone; nearer means at most two months ahead.
    pub(super) fn year_of_month(&self, month: u32, way: Way) -> Option<i32> {
        let (year, now) = self.month()?;
        Some(match way {
            Way::Ahead if month < now => year + 1,
            Way::Near if month + 10 <= now => year + 1,
            Way::Back if month > now => year - 1,
            Way::Near if month > now + 2 => year - 1,
            _ => year,
        })
    }

    /// A month named alone.
    pub(super) fn in_month(&self, month: u32, way: Way) -> Option<DateRange> {
        Some(PartialDate::Month(self.year_of_month(month, way)?, month).into())
    }

    /// A day of a month without a year; a `weekday` beside it helps to choose the year.
    pub(super) fn on_day(
        &self,
        (month, day): (u32, u32),
        weekday: Option<Weekday>,
        way: Way,
    ) -> Option<NaiveDate> {
        let today = self.today()?;
        let years = || {
            (today.year() - 1..=today.year() + 1).filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        };
        let agrees = |date: &NaiveDate| weekday.is_some_and(|weekday| date.weekday() == weekday);
        let near = |date: &NaiveDate| (*date - today).num_days().abs();
        if let Some(date) = years().filter(agrees).min_by_key(near) {
            return Some(date);
        }
        match way {
            Way::Back => years().filter(|date| *date <= today).max(),
            Way::Ahead => years().filter(|date| *date >= today).min(),
            Way::Near => years().min_by_key(near),
        }
    }

    /// The day of publication, moved by `days`.
    pub(super) fn moved(&self, days: i64) -> Option<DateRange> {
        plus(self.today()?, days).map(|day| PartialDate::Day(day).into())
    }

    /// The unit of time `by` units away from the publication: `last month` is -1, `this week` 0.
    pub(super) fn unit_away(&self, unit: Unit, by: i32) -> Option<DateRange> {
        match unit {
            Unit::Day => self.moved(i64::from(by)),
            Unit::Week => {
                let monday = self.in_week(Weekday::Mon, i64::from(by))?;
                Some(days(monday, plus(monday, 6)?))
            }
            Unit::Month => {
                let (year, month) = months_away(self.month()?, by)?;
                Some(PartialDate::Month(year, month).into())
            }
            Unit::Quarter => {
                let (year, month) = self.month()?;
                let (year, first) = months_away((year, (month - 1) / 3 * 3 + 1), by.checked_mul(3)?)?;
                Some(months(year, first, 3))
            }
            Unit::Year => Some(PartialDate::Year(self.year()?.checked_add(by)?).into()),
        }
    }

    /// Saturday and Sunday: of this week or the last one, as the words look.
    pub(super) fn weekend(&self, way: Way) -> Option<DateRange> {
        let saturday = match way {
            Way::Ahead => self.in_week(Weekday::Sat, 0)?,
            _ => self.on_weekday(Weekday::Sat, Way::Back)?,
        };
        Some(days(saturday, plus(saturday, 1)?))
    }

    /// The year of a stretch of `count` months from `first` on that is named without one: back to the last that has begun,
    /// ahead to the first that has not ended.
    pub(super) fn year_of_months(&self, first: u32, count: u32, way: Way) -> Option<i32> {
        let (year, now) = self.month()?;
        Some(match way {
            Way::Ahead if first + count <= now => year + 1,
            Way::Back | Way::Near if first > now => year - 1,
            _ => year,
        })
    }

    /// The season -1 (the last that is over), 0 (this year's) or 1 (the next to begin) seasons away.
    pub(super) fn season(&self, first: u32, by: i32) -> Option<DateRange> {
        let (year, now) = self.month()?;
        let is_over = first + 2 < now;
        let year = match by {
            0 if first == 12 && now < 6 => year - 1,
            0 => year,
            by if by < 0 && first == 12 => year - if now < 3 { 2 } else { 1 },
            by if by < 0 => year - i32::from(!is_over),
            _ => year + i32::from(first <= now),
        };
        Some(months(year, first, 3))
    }
}
