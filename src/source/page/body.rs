//! The body of an article: its paragraphs and sub-headings, the furniture around and among them left out.

use super::super::draft::Paragraph;
use super::furniture::Furniture;
use super::lines::Line;
use super::shape::{self, Shape};

/// A body, and the lines that did not become part of it.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) paragraphs: Vec<Paragraph>,
    /// The last line that is part of it.
    pub(super) last: Option<usize>,
    /// Lines of furniture.
    pub(super) left_out: Vec<usize>,
}

/// No sub-heading is longer, in characters.
const LONGEST_SUBHEADING: usize = 110;

/// Nor in words.
const MOST_WORDS: usize = 16;

/// Reads the body that stands in `lines[from..to]`.
pub(super) fn read(lines: &[Line<'_>], from: usize, to: usize) -> Body {
    let end = tail(lines, from, to);
    let mut body = Body::default();
    let mut in_related = false;
    for at in from..end {
        let line = &lines[at];
        in_related = goes_on_related(line, in_related);
        if in_related || is_furniture(lines, from, at) {
            body.left_out.push(at);
            continue;
        }
        let is_subheading = is_subheading(lines, from, at, end);
        body.paragraphs.push(Paragraph { text: line.text.clone().into_owned(), is_subheading });
        body.last = Some(at);
    }
    body.left_out.extend(end..to);
    body
}

/// Where the furniture behind the last sentence of `lines[from..to]` begins; `to` where there is none.
fn tail(lines: &[Line<'_>], from: usize, to: usize) -> usize {
    let is_text = |line: &Line<'_>| match line.shape {
        Shape::Paragraph => true,
        Shape::Bullet | Shape::Short => shape::ends_sentence(&line.text),
        _ => false,
    };
    let behind = lines[from..to].iter().rposition(is_text).map_or(from, |at| from + at + 1);
    let begins = |line: &Line<'_>| {
        matches!(
            line.shape,
            Shape::Separator
                | Shape::EndMark
                | Shape::Furniture(_)
                | Shape::Age { .. }
                | Shape::Clock(_)
                | Shape::Breadcrumb(_)
        )
    };
    lines[behind..to].iter().position(begins).map_or(to, |at| behind + at)
}

/// Whether `line` stands in a list of other articles: from its heading to the next paragraph.
fn goes_on_related(line: &Line<'_>, in_related: bool) -> bool {
    match line.shape {
        Shape::Furniture(Furniture::Related) => true,
        Shape::Title | Shape::Bullet | Shape::Age { .. } | Shape::Date(_) | Shape::Separator => {
            in_related && line.gap < 2
        }
        Shape::Short => in_related && !shape::ends_sentence(&line.text),
        _ => false,
    }
}

fn is_furniture(lines: &[Line<'_>], from: usize, at: usize) -> bool {
    match lines[at].shape {
        Shape::Separator
        | Shape::EndMark
        | Shape::Furniture(_)
        | Shape::Age { .. }
        | Shape::Breadcrumb(_) => true,
        Shape::Title => at > from && matches!(lines[at - 1].shape, Shape::Age { .. }),
        _ => false,
    }
}

/// Short, title-like, alone between text above and text below.
fn is_subheading(lines: &[Line<'_>], from: usize, at: usize, end: usize) -> bool {
    let line = &lines[at];
    if matches!(line.shape, Shape::Heading(_)) {
        return true;
    }
    if line.shape != Shape::Title {
        return false;
    }
    let is_short =
        line.text.chars().count() <= LONGEST_SUBHEADING && line.text.split_whitespace().count() <= MOST_WORDS;
    let is_text = |line: &Line<'_>| matches!(line.shape, Shape::Paragraph | Shape::Bullet | Shape::Short);
    let above = lines[from..at].iter().rev().find(|line| !is_passed_over(line));
    let below = lines[at + 1..end].iter().find(|line| !is_passed_over(line));
    is_short && above.is_some_and(is_text) && below.is_some_and(is_text)
}

fn is_passed_over(line: &Line<'_>) -> bool {
    matches!(line.shape, Shape::Furniture(_) | Shape::Separator | Shape::Date(_))
}
