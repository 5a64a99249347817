//! Stamps above headlines: an age with a section, a time of day, a path of sections.

use super::super::head;
use super::super::lines::Line;
use super::super::shape::Shape;
use super::Start;

/// Starts at the stamps that a headline and a text follow.
pub(super) fn starts(lines: &[Line<'_>]) -> Option<(Vec<Start>, String)> {
    let starts: Vec<Start> = (0..lines.len()).filter_map(|at| start(lines, at)).collect();
    (!starts.is_empty())
        .then(|| (starts, "the stamps above the headlines (sections, ages, times)".to_owned()))
}

fn start(lines: &[Line<'_>], at: usize) -> Option<Start> {
    let (section, date) = match &lines[at].shape {
        Shape::Age { label } => (Some(label.clone()).filter(|label| !label.is_empty()), None),
        Shape::Clock(date) => (None, *date),
        Shape::Breadcrumb(section) => (Some(section.clone()), None),
        _ => return None,
    };
    head::is_headline(lines, at + 1).then_some(Start { line: at, headline: Some(at + 1), section, date })
}
