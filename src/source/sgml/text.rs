//! The text of a record: its paragraphs, without what the wire put behind them.

use super::super::draft::Paragraph;
use super::super::markup;
use super::elements::{behind, content};

/// A paragraph opens with at least so many blanks; the other lines of it with fewer.
const INDENT: &str = "  ";

/// What the wire signs off with.
const SIGN_OFFS: &[&str] = &["reuter", "reuters", "reuter...", "reuter^m"];

/// What stands for a text that the collection does not hold.
const NO_TEXT: &str = "Blah blah blah.";

/// The stretch of a record that is its text. Texts that nobody took apart stand behind the fields before them.
pub(super) fn body(record: &str) -> &str {
    content(record, "body").unwrap_or_else(|| {
        let text = content(record, "text").unwrap_or("");
        ["title", "author", "dateline"]
            .into_iter()
            .fold(text, |text, name| behind(text, name).unwrap_or(text))
    })
}

/// The paragraphs of `body`. Lines were wrapped at 80 columns; an indent opens a paragraph.
pub(super) fn paragraphs(body: &str) -> Vec<Paragraph> {
    let body = markup::strip_html(body);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for line in body.lines() {
        let words = line.trim_matches(|c: char| c.is_whitespace() || c.is_control());
        let is_open = !line.starts_with(INDENT) && !words.is_empty();
        match paragraphs.last_mut() {
            Some(last) if is_open && !is_sign_off(words) => {
                last.text.push(' ');
                last.text.push_str(words);
            }
            _ => paragraphs.push(Paragraph::plain(words)),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.text.is_empty() && paragraph.text != NO_TEXT);
    while paragraphs.last().is_some_and(|last| is_sign_off(&last.text)) {
        paragraphs.pop();
    }
    paragraphs
}

fn is_sign_off(words: &str) -> bool {
    SIGN_OFFS.iter().any(|known| words.eq_ignore_ascii_case(known))
}
