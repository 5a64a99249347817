//! The front matter of a Markdown file: simple `key: value` lines between two lines of `---`.

use super::super::draft::Draft;
use super::super::{dates, keys};
use crate::model::{Basis, Published};

/// What front matter says, and where the text behind it begins.
#[derive(Debug, Default)]
pub(super) struct Front {
    /// Its fields, without a body.
    pub(super) draft: Draft,
    /// The first byte behind it; 0 where there is none.
    pub(super) end: usize,
    /// A date that cannot be read.
    pub(super) bad_date: Option<String>,
}

/// No front matter has more lines.
const MOST_LINES: usize = 100;

/// Reads the front matter that opens `text`.
pub(super) fn read(text: &str) -> Front {
    let mut front = Front::default();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').take(MOST_LINES).enumerate() {
        at += line.len();
        let line = line.trim_end();
        match (number, line) {
            (0, "---") => {}
            (0, _) => return Front::default(),
            (_, "---" | "...") => return Front { end: at, ..front },
            _ => {
                if let Some((key, value)) = pair(line) {
                    front.take(&keys::plain(key), value);
                } else if !is_beside(line) {
                    return Front::default();
                }
            }
        }
    }
    Front::default()
}

impl Front {
    fn take(&mut self, key: &str, value: String) {
        let draft = &mut self.draft;
        let is = |keys: &[&str]| keys.contains(&key);
        if is(keys::HEADLINE) {
            draft.headline.get_or_insert(value);
        } else if is(keys::BYLINE) {
            draft.byline.get_or_insert(value);
        } else if is(keys::OUTLET) {
            draft.outlet.get_or_insert(value);
        } else if is(keys::SECTION) {
            draft.section.get_or_insert(value);
        } else if is(keys::URL) {
            draft.url.get_or_insert(value);
        } else if is(keys::DATE) && draft.published.is_none() {
            match dates::read(&value) {
                Some(date) => {
                    draft.published =
                        Some(Published { value: date, basis: Basis::Metadata, evidence: value });
                }
                None => self.bad_date = Some(value),
            }
        }
    }
}

/// `key: value`; of a list in brackets the first part, but all of a list of authors.
fn pair(line: &str) -> Option<(&str, String)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
    if !is_key || key.starts_with([' ', '-']) || !(value.is_empty() || value.starts_with(' ')) {
        return None;
    }
    let value = value.trim();
    let value = match value.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')) {
        Some(list) if keys::BYLINE.contains(&keys::plain(key).as_str()) => {
            list.split(',').map(unquoted).collect::<Vec<_>>().join(", ")
        }
        Some(list) => unquoted(list.split(',').next().unwrap_or("")),
        None => unquoted(value),
    };
    Some((key, value))
        .filter(|(_, value)| !value.is_empty())
        .or(Some((key, String::new())))
        .filter(|(_, v)| !v.is_empty() || line.ends_with(':'))
}

/// Lines of front matter that are no pair: blank ones, comments, parts of lists and of folded texts.
fn is_beside(line: &str) -> bool {
    line.trim().is_empty() || line.starts_with(['#', ' ', '-', '\t']) || line.ends_with(':')
}

fn unquoted(value: &str) -> String {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return inner.replace("\\\"", "\"").replace("''", "'");
        }
    }
    value.to_owned()
}
