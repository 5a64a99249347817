//! Dates told by the time between: `two years ago`, `a few weeks ago`, `a year earlier`.

use super::Phrase;
use super::calendar::{Unit, shifted};
use super::clock::Clock;
use crate::extract::page::Page;
use crate::extract::values::numbers;
use crate::model::DateRange;

/// Who counts further means it roughly.
const MOST: f64 = 100.0;

/// `two years ago`, `five months ago`, `Weeks ago`, `a year earlier`.
pub(super) fn elapsed(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    if Unit::named(page.word(at)).is_some() {
        return page.is(at + 1, &["ago"]).then_some((at + 2, None));
    }
    vague(page, at).or_else(|| counted(page, at, clock))
}

/// `a few months ago`, `several years ago`.
fn vague(page: &Page, at: usize) -> Option<Phrase> {
    let start = at + usize::from(page.is(at, &["a"]));
    page.is(start, &["few", "several", "couple"]).then_some(())?;
    let unit = start + 1 + usize::from(page.is(start + 1, &["of"]));
    (Unit::named(page.word(unit)).is_some() && page.is(unit + 1, &["ago"])).then_some((unit + 2, None))
}

fn counted(page: &Page, at: usize, clock: &Clock) -> Option<Phrase> {
    let article = page.is(at, &["a", "an", "one"]);
    let (count, end) = if article {
        (1.0, at + 1)
    } else {
        let number = numbers::at(page, at)?;
        (number.value, number.end)
    };
    let unit = Unit::named(page.word(end))?;
    let by = (count.fract() == 0.0 && count <= MOST).then_some(count as i32);
    match page.lower(end + 1).as_str() {
        "ago" => {
            let vague = unit == Unit::Week && count > 1.0;
            Some((end + 2, by.filter(|_| !vague).and_then(|by| clock.unit_away(unit, -by))))
        }
        "earlier" if article => Some((end + 2, told_from(page, at, clock, unit, -1))),
        "later" if article => Some((end + 2, told_from(page, at, clock, unit, 1))),
        _ => None,
    }
}

/// The last date before `at`, of the same sentence or the one before it, moved by one unit.
fn told_from(page: &Page, at: usize, clock: &Clock, unit: Unit, by: i32) -> Option<DateRange> {
    let (date, end) = clock.last?;
    let sentence = page.sentence(at).start;
    let from = page.sentence(sentence.saturating_sub(1)).start;
    let same_line = page.line(at).contains(&(end - 1));
    (end > from && same_line).then(|| shifted(date, unit, by))?
}
