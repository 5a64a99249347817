//! One stretch of a page to one article.

use super::super::draft::Draft;
use super::cut::Start;
use super::lines::Line;
use super::{body, head, record};
use crate::model::{Basis, Published, Span};

/// An article, and the lines of its stretch that are furniture.
pub(super) struct Stretch {
    pub(super) draft: Draft,
    pub(super) left_out: Vec<usize>,
}

/// Reads the article of `lines[start.line..to]`.
pub(super) fn read(lines: &[Line<'_>], start: &Start, to: usize, bare_names: bool) -> Stretch {
    if let Some(stretch) = record::read(lines, start.line..to) {
        return stretch;
    }
    let lines = &lines[..to];
    // a label right above the next article's own start has no headline left
    let headline = start.headline.filter(|at| *at < to);
    let below = headline.map_or(start.line, |at| at + 1);
    let head = head::read(lines, headline, below, bare_names);
    let body = body::read(lines, head.body, to);
    let first = headline.unwrap_or(start.line).min(start.line);
    let last = body.last.unwrap_or(head.body.saturating_sub(1).max(first));
    let stated = start.date.map(|value| Published {
        value,
        basis: Basis::Stated,
        evidence: lines[start.line].text.clone().into_owned(),
    });
    let draft = Draft {
        headline: headline.map(|at| lines[at].text.clone().into_owned()),
        byline: head.byline,
        section: start.section.clone(),
        published: head.published.or(stated),
        paragraphs: body.paragraphs,
        span: Some(Span::new(lines[first].start, lines[last].end)),
        ..Draft::default()
    };
    let left_out = head.left_out.into_iter().chain(body.left_out).collect();
    Stretch { draft, left_out }
}
