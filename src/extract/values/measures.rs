//! Percentages: `60%`, `60 percent`, `2 per cent`, `22 to 25%`.

use super::numbers;
use crate::extract::candidate::Candidate;
use crate::extract::page::Page;
use crate::model::{Kind, Value};

/// The percentage that begins at `at`.
pub(super) fn percent(page: &Page, at: usize) -> Option<Candidate> {
    if let Some((min, max, end)) = bounds(page, at)
        && let Some(end) = sign(page, end)
    {
        return Some(Candidate::value(
            (at, end),
            Kind::Percent,
            "rule:percent",
            Some(Value::Between { min, max }),
        ));
    }
    let number = numbers::at(page, at)?;
    let end = sign(page, number.end)?;
    Some(Candidate::value((at, end), Kind::Percent, "rule:percent", Some(Value::Number(number.value))))
}

/// A range, each bound with a sign of its own or both with one.
fn bounds(page: &Page, at: usize) -> Option<(f64, f64, usize)> {
    if let Some(range) = numbers::range(page, at) {
        return Some(range);
    }
    let low = numbers::at(page, at)?;
    let joint = sign(page, low.end)?;
    let high =
        (page.is(joint, &["to"]) || page.word(joint) == "–").then(|| numbers::at(page, joint + 1))??;
    (low.value < high.value && sign(page, high.end).is_some()).then_some((low.value, high.value, high.end))
}

fn sign(page: &Page, at: usize) -> Option<usize> {
    if page.word(at) == "%" || page.is(at, &["percent", "pct"]) {
        return Some(at + 1);
    }
    if page.word(at) == "-" && page.is(at + 1, &["percent"]) {
        return Some(at + 2);
    }
    (page.is(at, &["per"]) && page.is(at + 1, &["cent"])).then_some(at + 2)
}
