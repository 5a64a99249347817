//! A page of one article: where its headline is, if it has one.

use super::cut::Start;
use super::furniture::Furniture;
use super::head;
use super::lines::Line;
use super::shape::{self, Shape};

/// A headline of a plain text is no longer, in characters.
const LONGEST: usize = 190;

/// Openings of memoranda, which stand where a headline would and are none.
const MEMO: &[&str] = &["SUBJECT:", "RE:", "TO:", "FROM:"];

/// No outlet or section above a headline has more words.
const MOST_SECTION_WORDS: usize = 4;

/// Nor stand more of them there.
const MOST_SECTIONS: usize = 6;

/// Where the article begins, menus above it put aside; its headline is never made up.
pub(super) fn start(lines: &[Line<'_>]) -> Start {
    let is_menu = |line: &Line<'_>| {
        matches!(
            line.shape,
            Shape::Furniture(Furniture::Line | Furniture::Related)
                | Shape::Separator
                | Shape::Age { .. }
                | Shape::Breadcrumb(_)
        )
    };
    let first = lines.iter().position(|line| !is_menu(line)).unwrap_or(0);
    let first = below_sections(lines, first);
    let headline = has_headline(lines, first).then_some(first);
    Start { line: first, headline, section: None, date: None }
}

/// Past the names of outlet and sections above a headline that a byline or date follows.
fn below_sections(lines: &[Line<'_>], first: usize) -> usize {
    let is_section = |line: &Line<'_>| {
        line.shape == Shape::Title && line.text.split_whitespace().count() <= MOST_SECTION_WORDS
    };
    let sections = lines[first..].iter().take(MOST_SECTIONS).take_while(|line| is_section(line)).count();
    let is_signed = |at: usize| {
        let below =
            lines.get(at + 1).is_some_and(|below| matches!(below.shape, Shape::Byline(..) | Shape::Date(_)));
        below && has_headline(lines, at)
    };
    (first..=first + sections).find(|at| is_signed(*at)).unwrap_or(first)
}

fn has_headline(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    if let Shape::Heading(_) = line.shape {
        return true;
    }
    let is_beside = |line: &&Line<'_>| {
        matches!(line.shape, Shape::Furniture(Furniture::Line | Furniture::Caption) | Shape::Separator)
    };
    let rest = &lines[at + 1..];
    let Some(below) = rest.iter().find(|line| !is_beside(line)) else { return false };
    let is_title = line.shape == Shape::Title && line.text.chars().count() <= LONGEST;
    let is_signature = matches!(below.shape, Shape::Byline(..) | Shape::Date(_)) || head::is_signature(below);
    let is_signed = is_signature && rest.iter().any(is_text);
    let is_apart = below.gap > 0;
    let is_memo = MEMO.iter().any(|opening| line.text.starts_with(opening));
    is_title && !is_memo && (is_text(below) || is_signed || (is_apart && head::opens_body(lines, at + 1)))
}

fn is_text(line: &Line<'_>) -> bool {
    match line.shape {
        Shape::Paragraph => true,
        Shape::Bullet | Shape::Short => shape::ends_sentence(&line.text),
        _ => false,
    }
}
