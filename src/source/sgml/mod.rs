//! Newswire in SGML, as Reuters laid it out in 1987 (Reuters-21578): `<REUTERS>` records with their fields in elements.

mod elements;
mod text;

use self::elements::{content, opening};
use super::draft::Draft;
use super::fields::{self, Reading};
use super::markup;
use super::notices::Notices;

/// The element that a record is.
const RECORD: &str = "reuters";

/// Reads the articles of a source. Only the elements of its records are looked at, no declaration and no entity of its own.
pub(super) fn read(text: &str, notices: &mut Notices) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let (mut line, mut counted) = (1, 0);
    let mut found = opening(text, 0, RECORD);
    while let Some((start, inner)) = found {
        found = opening(text, inner, RECORD);
        let next = found.map_or(text.len(), |(next, _)| next);
        line += text[counted..start].matches('\n').count() as u32;
        counted = start;
        let stretch = &text[inner..next];
        let closed = elements::closing(stretch, RECORD);
        if closed.is_none() {
            notices.warning("the record is not closed: read up to the next one").at_line(line);
        }
        match record(closed.map_or(stretch, |end| &stretch[..end])) {
            Some(reading) => fields::take(reading, line, &mut drafts, notices),
            None => drop(notices.warning("the record holds no article").at_line(line)),
        }
    }
    if drafts.is_empty() {
        notices.warning("holds no articles").hint("newswire in SGML has one in each <REUTERS> element");
    }
    drafts
}

/// The article of one record.
fn record(record: &str) -> Option<Reading> {
    let headline = field(record, "title");
    let mut paragraphs = text::paragraphs(text::body(record));
    if headline.is_none() && paragraphs.is_empty() {
        return None;
    }
    // what the article opens with stands in an element of its own
    if let (Some(dateline), Some(first)) = (field(record, "dateline"), paragraphs.first_mut()) {
        first.text.insert_str(0, &format!("{} ", dateline.trim()));
    }
    let (published, bad_date) = match field(record, "date").map(|date| fields::published(&date)) {
        Some(Ok(published)) => (Some(published), None),
        Some(Err(bad)) => (None, Some(bad)),
        None => (None, None),
    };
    // of the topics the first stands for the section
    let section = content(record, "topics").and_then(|topics| field(topics, "d"));
    let byline = field(record, "author");
    let draft = Draft { headline, byline, section, published, paragraphs, ..Draft::default() };
    Some(Reading { draft, bad_date })
}

/// What an element says, on one line.
fn field(record: &str, name: &str) -> Option<String> {
    let text = markup::strip_html(content(record, name)?).trim().to_owned();
    (!text.is_empty()).then_some(text)
}
