//! An item of a feed while it is read.

use quick_xml::events::BytesStart;

use super::super::markup;
use super::entry::{self, Entry, Field};
use super::words::Collected;

/// An item that is open.
pub(super) struct Item {
    /// Its element.
    pub(super) name: String,
    /// Where it begins.
    pub(super) line: u32,
    /// What was read of it.
    pub(super) entry: Entry,
    /// The field that is open, and its words so far.
    pub(super) open: Option<(Field, Collected)>,
}

impl Item {
    /// An item of which nothing is open yet.
    pub(super) fn new(name: String, line: u32, entry: Entry) -> Self {
        Self { name, line, entry, open: None }
    }

    /// Takes an opening tag in.
    pub(super) fn open(&mut self, prefix: &str, name: &str, tag: &BytesStart<'_>) {
        let next = entry::field(prefix, name);
        if let Some((field, words)) = &mut self.open {
            // A field of one line that is not closed ends where the next one opens.
            if next.is_none() || field.holds_elements() {
                words.open(name);
                return;
            }
            self.end_field();
        }
        let Some(field) = next else { return };
        match field {
            Field::Link => {
                let is_other =
                    attribute(tag, "rel").is_some_and(|rel| !rel.eq_ignore_ascii_case("alternate"));
                if let Some(address) = attribute(tag, "href").filter(|_| !is_other) {
                    self.entry.add(field, address.into());
                }
            }
            Field::Section => {
                if let Some(term) = attribute(tag, "label").or_else(|| attribute(tag, "term")) {
                    self.entry.add(field, term.into());
                }
            }
            Field::Id
                if attribute(tag, "ispermalink").is_some_and(|value| value.eq_ignore_ascii_case("false")) =>
            {
                return;
            }
            _ => {}
        }
        let kind = attribute(tag, "type").unwrap_or_default();
        self.open = Some((field, Collected::new(name, kind == "text" || kind == "text/plain")));
    }

    /// Takes a closing tag in; true where it closes the item.
    pub(super) fn close(&mut self, name: &str) -> bool {
        if name == self.name {
            return true;
        }
        if self.open.as_mut().is_some_and(|(_, words)| words.close(name)) {
            self.end_field();
        }
        false
    }

    /// Ends the field that is open.
    pub(super) fn end_field(&mut self) {
        if let Some((field, words)) = self.open.take() {
            self.entry.add(field, words.into_words());
        }
    }
}

/// The value of the attribute `key`, small and with its prefix; references in it are decoded.
pub(super) fn attribute(tag: &BytesStart<'_>, key: &str) -> Option<String> {
    let found = tag
        .html_attributes()
        .with_checks(false)
        .flatten()
        .find(|found| found.key.as_ref().eq_ignore_ascii_case(key))?;
    let value = &found.value;
    Some(markup::strip_html(value).trim().to_owned()).filter(|value| !value.is_empty())
}
