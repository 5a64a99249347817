//! What the report tells of a page: its cuts, and the lines of it that are furniture.

use super::cut::Start;
use super::lines::Line;
use crate::model::{Cut, CutBy};

/// The cut at `start`, before the article of this headline.
pub(super) fn cut(lines: &[Line<'_>], start: &Start, headline: Option<String>, by: CutBy) -> Cut {
    let text = lines[start.headline.unwrap_or(start.line)].text.clone().into_owned();
    Cut { line: lines[start.line].number, headline, text, by, said_at: None }
}

/// The numbers of the lines `at`, as stretches.
pub(super) fn ranges(lines: &[Line<'_>], at: &[usize]) -> Vec<(u32, u32)> {
    let mut numbers: Vec<(u32, u32)> = at.iter().map(|at| (lines[*at].number, lines[*at].last)).collect();
    numbers.sort_unstable();
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for (first, last) in numbers {
        match ranges.last_mut() {
            Some((_, end)) if first <= *end + 1 => *end = last.max(*end),
            _ => ranges.push((first, last)),
        }
    }
    ranges
}
