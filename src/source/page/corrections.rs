//! Cuts as the reader corrects them, whatever rule made them.

use super::super::notices::Notices;
use super::cut::{Cut, Start};
use super::lines::Line;
use super::shape::Shape;
use super::{head, single, told};
use crate::model::{self, Correction, CutBy};
use crate::text::sanitize;

/// A line is shown so far in notices, in characters.
const SHOWN: usize = 60;

/// What `found` becomes by the reader's `corrections`, one after the other; a page of one article may become a dump, and a dump
/// one article.
pub(super) fn apply(
    lines: &[Line<'_>],
    found: Option<Cut>,
    corrections: &[&Correction],
    notices: &mut Notices,
) -> Option<Cut> {
    if corrections.is_empty() || lines.is_empty() {
        return found;
    }
    let evidence = "the lines that the reader named".to_owned();
    let mut cut =
        found.unwrap_or_else(|| Cut { starts: vec![single::start(lines)], evidence, ..Cut::default() });
    for correction in corrections {
        let Some(at) = place(lines, correction) else {
            tell_lost(correction, notices);
            continue;
        };
        match (correction.begins, cut.starts.iter().position(|start| is_at(start, at))) {
            (true, found) => begin(lines, &mut cut, at, found, correction.line),
            (false, Some(0)) => tell_first(lines, at, notices),
            (false, Some(found)) => join(lines, &mut cut, found, correction.line),
            (false, None) => {}
        }
    }
    (cut.starts.len() > 1 || !cut.against.is_empty()).then_some(cut)
}

/// The line that is meant: of those that read so the one nearest to where it stood.
fn place(lines: &[Line<'_>], correction: &Correction) -> Option<usize> {
    let text = sanitize::clean_line(&correction.text);
    let same = (0..lines.len()).filter(|at| sanitize::clean_line(&lines[*at].text) == text);
    same.min_by_key(|at| lines[*at].number.abs_diff(correction.line))
}

fn is_at(start: &Start, at: usize) -> bool {
    start.line == at || start.headline == Some(at)
}

fn begin(lines: &[Line<'_>], cut: &mut Cut, at: usize, found: Option<usize>, said_at: u32) {
    cut.against.retain(|(line, _)| *line != at);
    if let Some(found) = found {
        cut.own.insert(cut.starts[found].line, said_at);
        return;
    }
    let is_label = cut.starts.iter().any(|start| start.section.as_deref() == Some(&*lines[at].text));
    let place = cut.starts.partition_point(|start| start.line < at);
    cut.own.insert(at, said_at);
    if is_label && at + 1 < lines.len() {
        let section = Some(lines[at].text.clone().into_owned());
        return cut.starts.insert(place, Start { line: at, headline: Some(at + 1), section, date: None });
    }
    let can_be_headline = matches!(lines[at].shape, Shape::Title | Shape::Heading(_));
    let headline = (can_be_headline || head::is_headline(lines, at)).then_some(at);
    cut.starts.insert(place, Start { line: at, headline, ..Start::default() });
}

fn join(lines: &[Line<'_>], cut: &mut Cut, found: usize, said_at: u32) {
    let start = cut.starts.remove(found);
    if cut.own.remove(&start.line).is_none() {
        let headline = start.headline.map(|at| lines[at].text.clone().into_owned());
        let told = told::cut(lines, &start, headline, CutBy::ReaderAgainst);
        let told = model::Cut { said_at: Some(said_at), ..told };
        cut.against.push((start.headline.unwrap_or(start.line), told));
    }
}

fn tell_lost(correction: &Correction, notices: &mut Notices) {
    let text = sanitize::clean_line(&correction.text);
    let shown: String = text.chars().take(SHOWN).collect();
    let more = if shown.len() < text.len() { "…" } else { "" };
    let said = if correction.begins { "an article begins" } else { "no article begins" };
    notices
        .warning(format!("holds the line “{shown}{more}” no more, where you said that {said}"))
        .hint("take it out of the file of cuts, or say it again");
}

fn tell_first(lines: &[Line<'_>], at: usize, notices: &mut Notices) {
    notices
        .warning("the first article cannot go on with one before it: it stays")
        .at_line(lines[at].number)
        .hint("take it out of the file of cuts");
}

/// All cuts and what the reader took back, in the order of their lines.
pub(super) fn sorted(mut cuts: Vec<model::Cut>, against: &[(usize, model::Cut)]) -> Vec<model::Cut> {
    cuts.extend(against.iter().map(|(_, cut)| cut.clone()));
    cuts.sort_by_key(|cut| cut.line);
    cuts
}
