//! Markdown headings: of one level, each with a text below.

use super::super::head;
use super::super::lines::Line;
use super::super::shape::Shape;
use super::Start;

/// No section above a heading has more words.
const SECTION_WORDS: usize = 4;

/// Starts at the headings of the highest level that stands twice; below the first level only where most of them have a
/// byline or date, or stand behind a separator, since an article has sub-headings too.
pub(super) fn starts(lines: &[Line<'_>]) -> Option<(Vec<Start>, String)> {
    let at_level = |level: usize| -> Vec<usize> {
        (0..lines.len())
            .filter(|at| lines[*at].shape == Shape::Heading(level) && head::opens_body(lines, at + 1))
            .collect()
    };
    let (level, found) = (1..=3).map(|level| (level, at_level(level))).find(|(_, found)| found.len() >= 2)?;
    let vouched = found.iter().filter(|at| is_signed(lines, **at) || is_apart(lines, **at)).count();
    if level > 1 && vouched * 2 <= found.len() {
        return None;
    }
    Some((found.into_iter().map(|at| start(lines, at)).collect(), "Markdown headings".to_owned()))
}

fn is_signed(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at + 1).is_some_and(|line| matches!(line.shape, Shape::Byline(..) | Shape::Date(_)))
}

/// Whether a separator stands above the heading, or above its section.
fn is_apart(lines: &[Line<'_>], at: usize) -> bool {
    let first = start(lines, at).line;
    first.checked_sub(1).is_some_and(|above| lines[above].shape == Shape::Separator)
}

/// A short line between a separator and the heading is its section.
fn start(lines: &[Line<'_>], at: usize) -> Start {
    let label = at.checked_sub(1).filter(|above| {
        let is_short = lines[*above].shape == Shape::Title
            && lines[*above].text.split_whitespace().count() <= SECTION_WORDS;
        let opens = above.checked_sub(1).is_none_or(|before| {
            matches!(lines[before].shape, Shape::Separator | Shape::Furniture(_) | Shape::Bullet)
        });
        is_short && opens
    });
    let section = label.map(|above| lines[above].text.clone().into_owned());
    Start { line: label.unwrap_or(at), headline: Some(at), section, date: None }
}
