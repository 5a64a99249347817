//! Marks between articles: `(END)`, `###`, a row of dots or stars; a headline and a text follow each.

use super::super::head;
use super::super::lines::Line;
use super::super::shape::Shape;
use super::Start;

/// Starts behind the marks, and at the first headline of the page.
pub(super) fn starts(lines: &[Line<'_>]) -> Option<(Vec<Start>, String)> {
    let marks: Vec<usize> = (0..lines.len()).filter(|at| is_mark(lines, *at)).collect();
    let behind: Vec<usize> =
        marks.iter().map(|at| at + 1).filter(|at| head::is_headline(lines, *at)).collect();
    if behind.is_empty() || behind.len() * 2 < marks.len() {
        return None;
    }
    let until = marks[0];
    let first = (0..until.min(12)).find(|at| head::is_headline(lines, *at) && opens_paragraph(lines, *at));
    let starts =
        first.into_iter().chain(behind).map(|at| Start { line: at, headline: Some(at), ..Start::default() });
    let mark = &lines[marks[0]].text;
    Some((starts.collect(), format!("the lines “{mark}” between them")))
}

fn is_mark(lines: &[Line<'_>], at: usize) -> bool {
    match lines[at].shape {
        Shape::EndMark => true,
        Shape::Separator => lines[at].text.chars().filter(|c| !c.is_whitespace()).count() >= 3,
        _ => false,
    }
}

/// Whether no other headline stands between this line and its text.
fn opens_paragraph(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at + 1).is_some_and(|below| !matches!(below.shape, Shape::Title | Shape::Furniture(_)))
}
