//! The head of an article: what stands between its headline and its first paragraph.

use super::super::byline;
use super::furniture::Furniture;
use super::lines::Line;
use super::shape::{self, Shape};
use crate::model::{Basis, PartialDate, Published};

/// What a head says, and where the body begins.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) byline: Option<String>,
    pub(super) published: Option<Published>,
    /// The lines of furniture among it.
    pub(super) left_out: Vec<usize>,
    /// The first line of the body.
    pub(super) body: usize,
}

/// No head has more lines.
const MOST_LINES: usize = 14;

/// Lines of a head that are no byline and no date: a name without "By", a standfirst.
const MOST_LONE: usize = 2;

/// A lone line in a head that is longer is a paragraph of the body.
const LONGEST_NAMES: usize = 80;

/// Reads the head that begins at the line `at`, below the headline; `bare_names` says that this page sets names there without "By".
pub(super) fn read(lines: &[Line<'_>], headline: Option<usize>, at: usize, bare_names: bool) -> Head {
    let mut head = Head { body: at, ..Head::default() };
    while head.body - at < MOST_LINES {
        let Some(line) = lines.get(head.body) else { break };
        match &line.shape {
            Shape::Byline(names, date) if head.byline.is_none() => {
                head.byline = Some(names.clone());
                if let Some(date) = date {
                    head.state(*date, &line.text);
                }
            }
            Shape::Date(date) | Shape::Clock(Some(date)) if head.published.is_none() => {
                head.state(*date, &line.text);
            }
            Shape::Furniture(Furniture::Line | Furniture::Caption) | Shape::Separator | Shape::Age { .. } => {
                head.left_out.push(head.body);
            }
            Shape::Title if headline.is_some_and(|at| lines[at].text == line.text) => {
                head.left_out.push(head.body);
            }
            _ if head.byline.is_none() => match bare(lines, head.body, bare_names) {
                Some(names) => head.byline = Some(names),
                None => break,
            },
            _ => break,
        }
        head.body += 1;
    }
    head
}

impl Head {
    fn state(&mut self, value: PartialDate, evidence: &str) {
        self.published = Some(Published { value, basis: Basis::Stated, evidence: evidence.to_owned() });
    }
}

/// The names of a byline without "By": vouched for by what stands behind them, or by the page's habit.
fn bare(lines: &[Line<'_>], at: usize, is_habit: bool) -> Option<String> {
    let text = &lines[at].text;
    if !matches!(lines[at].shape, Shape::Title | Shape::Short) || text.len() > LONGEST_NAMES {
        return None;
    }
    let names = byline::read_bare(text)?;
    let is_above_text =
        lines.get(at + 1).is_some_and(|next| !matches!(next.shape, Shape::Title | Shape::Heading(_)));
    (byline::is_house(text) || is_signed(text, &names) || (is_habit && is_above_text)).then_some(names)
}

/// Whether a place, an office or an agency stands behind the names.
fn is_signed(text: &str, names: &str) -> bool {
    let behind =
        text.get(names.len()..).unwrap_or("").trim_start_matches([',', ' ', '|', '-', '–', '—', '·', ':']);
    let words = behind.split_whitespace().count();
    let opens_well = behind.starts_with(char::is_uppercase) || behind.starts_with("reporting ");
    let is_dated = behind.contains(|c: char| c.is_ascii_digit());
    !is_dated
        && !names.starts_with("The ")
        && names.split_whitespace().count() <= 4
        && (1..=4).contains(&words)
        && opens_well
}

/// Whether `line` is a byline by itself, though without "By".
pub(super) fn is_signature(line: &Line<'_>) -> bool {
    matches!(line.shape, Shape::Title | Shape::Short)
        && line.text.len() <= LONGEST_NAMES
        && byline::read_bare(&line.text).is_some_and(|names| is_signed(&line.text, &names))
}

/// Whether the line below a headline looks like a name and nothing else.
pub(super) fn looks_bare(lines: &[Line<'_>], at: usize) -> bool {
    bare(lines, at, true).is_some()
}

/// Whether the line `at` is a headline with a body below it.
pub(super) fn is_headline(lines: &[Line<'_>], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let can_be = match line.shape {
        Shape::Title | Shape::Heading(_) => true,
        Shape::Short | Shape::Paragraph => {
            line.text.chars().count() <= shape::LONGEST_TITLE && !line.text.ends_with(['.', ':', ',', ';'])
        }
        _ => false,
    };
    can_be && opens_body(lines, at + 1)
}

/// Whether a body opens at the line `at` or soon after it, a head put aside.
pub(super) fn opens_body(lines: &[Line<'_>], at: usize) -> bool {
    let mut lone = 0;
    for line in lines.iter().skip(at).take(MOST_LINES) {
        match &line.shape {
            Shape::Paragraph | Shape::Bullet => return true,
            Shape::Short if shape::ends_sentence(&line.text) || line.text.ends_with(':') => return true,
            Shape::Byline(..)
            | Shape::Date(_)
            | Shape::Furniture(Furniture::Line | Furniture::Caption)
            | Shape::Clock(_) => {}
            Shape::Title | Shape::Short if is_signature(line) => {}
            Shape::Title | Shape::Short if lone < MOST_LONE => lone += 1,
            _ => return false,
        }
    }
    false
}
