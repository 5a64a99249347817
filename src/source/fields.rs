//! What the fields of a record become, whatever the format of the record.

use super::draft::{Draft, Paragraph};
use super::notices::Notices;
use super::{dates, markup};
use crate::model::{Basis, Published};
use crate::text::sanitize;

/// An article of a record, and its date field where that cannot be read.
pub(super) struct Reading {
    pub(super) draft: Draft,
    pub(super) bad_date: Option<String>,
}

/// Takes an article in, and tells of its date where that cannot be read.
pub(super) fn take(reading: Reading, line: u32, drafts: &mut Vec<Draft>, notices: &mut Notices) {
    if let Some(date) = reading.bad_date {
        let shown: String = date.chars().take(40).collect();
        let shown = sanitize::clean_line(&shown);
        notices.warning(format!("the date “{shown}” cannot be read")).at_line(line);
    }
    drafts.push(reading.draft);
}

/// A date field, or what it says where it cannot be read.
pub(super) fn published(text: &str) -> Result<Published, String> {
    match dates::read(text) {
        Some(value) => Ok(Published { value, basis: Basis::Metadata, evidence: text.to_owned() }),
        None => Err(text.to_owned()),
    }
}

/// A field that stands on one line.
pub(super) fn plain_line(text: String) -> String {
    if text.contains(['<', '&']) { markup::strip_html(&text).into_owned() } else { text }
}

/// The paragraphs of a body field, HTML or plain.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let text = markup::strip_html(text);
    text.lines().map(without_cut_mark).filter(|line| !line.trim().is_empty()).map(Paragraph::plain).collect()
}

/// A news service that cuts its texts marks how much is missing: `… [+1234 chars]`.
fn without_cut_mark(line: &str) -> &str {
    // most lines end otherwise, which is told sooner than what they hold
    if !line.trim_end().ends_with(" chars]") {
        return line;
    }
    line.rfind("[+").map_or(line, |at| line[..at].trim_end())
}
