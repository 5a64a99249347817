//! Heads of articles that need no mark above them: a headline, then a byline, a date line or a dateline.

use super::super::super::dateline;
use super::super::head;
use super::super::lines::Line;
use super::super::shape::Shape;
use super::Start;

/// Starts at titles whose next line is a byline, a date, or a paragraph with a dateline.
pub(super) fn starts(lines: &[Line<'_>]) -> Option<(Vec<Start>, String)> {
    let starts: Vec<Start> = (0..lines.len())
        .filter(|at| is_title(lines, *at) && is_vouched(lines, *at))
        .map(|at| Start { line: at, headline: Some(at), ..Start::default() })
        .collect();
    (!starts.is_empty()).then(|| (starts, "headlines with a byline, date or dateline below".to_owned()))
}

fn is_title(lines: &[Line<'_>], at: usize) -> bool {
    matches!(lines[at].shape, Shape::Title | Shape::Heading(_)) && head::is_headline(lines, at)
}

fn is_vouched(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at + 1).is_some_and(|below| match below.shape {
        Shape::Byline(..) | Shape::Date(_) => true,
        Shape::Paragraph => {
            dateline::read(&below.text).is_some_and(|filed| filed.agency.is_some() || filed.date.is_some())
        }
        _ => false,
    })
}
