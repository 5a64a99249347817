//! Feeds in a file: RSS, Atom, JSON Feed, and lists of feeds (OPML).
//!
//! One lenient pass over the XML (`xml`) gives the items; where its tags break, reading goes on at the next item. Entities of a DTD
//! are never expanded and nothing is fetched.

mod entry;
mod item;
mod words;
mod xml;

use serde::Deserialize;

use super::draft::Draft;
use super::json;
use super::mapping::{Mapping, Names};
use super::notices::Notices;

/// Reads the articles of a feed.
pub(super) fn read(text: &str, notices: &mut Notices) -> Vec<Draft> {
    if text.trim_start().starts_with('{') { read_json(text, notices) } else { xml::read(text, notices) }
}

/// A JSON Feed's items are records like any other; its title is who published them.
fn read_json(text: &str, notices: &mut Notices) -> Vec<Draft> {
    #[derive(Deserialize)]
    struct Feed {
        title: Option<String>,
    }
    let mut drafts = json::values(text, &Names::of(&Mapping::default()), notices);
    if let Ok(Feed { title: Some(title) }) = serde_json::from_str(text.trim()) {
        for draft in &mut drafts {
            draft.outlet = draft.outlet.take().or_else(|| Some(title.clone()));
        }
    }
    drafts
}
