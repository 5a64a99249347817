//! An article of a clipping service: its head is fields (`HEADLINE:`, `BYLINE:`), its body stands behind `BODY:`.

use std::ops::Range;

use super::super::byline;
use super::super::draft::Draft;
use super::article::Stretch;
use super::lines::Line;
use super::shape::Shape;
use super::{body, fields};
use crate::model::{Basis, Published, Span};

/// Reads the article of `lines[range]`; `None` where it has no field for the headline or the body.
pub(super) fn read(lines: &[Line<'_>], range: Range<usize>) -> Option<Stretch> {
    let field = |at: usize| fields::field(&lines[at].text);
    let body_at = range.clone().find(|at| field(*at).is_some_and(|(name, _)| name == "BODY"))?;
    let value = |wanted: &[&str]| {
        let (_, value) = (range.start..body_at).filter_map(field).find(|(name, _)| wanted.contains(name))?;
        (!value.is_empty()).then(|| value.to_owned())
    };
    let headline = value(&["HEADLINE", "TITLE"])?;
    let end = (body_at + 1..range.end).find(|at| field(*at).is_some()).unwrap_or(range.end);
    let text = body::read(lines, body_at + 1, end);
    let names = value(&["BYLINE", "AUTHOR"]);
    let mut draft = Draft {
        headline: Some(headline),
        byline: names.map(|names| byline::read(&format!("By {names}")).unwrap_or(names)),
        section: value(&["SECTION"]),
        paragraphs: text.paragraphs,
        span: Some(Span::new(lines[range.start].start, lines[text.last.unwrap_or(body_at)].end)),
        ..Draft::default()
    };
    date(&lines[range.start..body_at], &mut draft);
    Some(Stretch { draft, left_out: text.left_out.into_iter().chain(end..range.end).collect() })
}

/// The date of the head, and the name of the paper, which stands above it.
fn date(head: &[Line<'_>], draft: &mut Draft) {
    for (at, line) in head.iter().enumerate() {
        if let Shape::Date(value) = line.shape {
            let evidence = line.text.clone().into_owned();
            draft.published = Some(Published { value, basis: Basis::Stated, evidence });
            let above = at.checked_sub(1).map(|at| &head[at]).filter(|line| line.shape == Shape::Title);
            draft.outlet = above.map(|line| line.text.clone().into_owned());
            return;
        }
    }
}
