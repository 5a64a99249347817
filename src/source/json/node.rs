//! A JSON value, as loosely as news writes it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Any JSON value; the keys of objects are sorted, so that guesses do not depend on chance.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum Node {
    /// A string.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Any other number.
    Fraction(f64),
    /// True or false.
    Flag(#[allow(dead_code, reason = "only that it is one matters")] bool),
    /// An array.
    List(Vec<Node>),
    /// An object.
    Object(BTreeMap<String, Node>),
    /// `null`.
    Nothing,
}

/// Keys that hold the words of an object that stands where words are expected (`{"name": "Reuters"}`).
const WORDING: &[&str] = &[
    "name",
    "rendered",
    "main",
    "original",
    "title",
    "fullName",
    "full_name",
    "value",
    "text",
    "content",
    "webTitle",
    "label",
];

impl Node {
    /// Its words, on one line: a string, an object's name, the parts of a list with commas between.
    pub(super) fn words(&self) -> Option<String> {
        self.join(", ")
    }

    /// Its text: like [`Node::words`], but a list gives one paragraph a part.
    pub(super) fn text(&self) -> Option<String> {
        self.join("\n")
    }

    /// The first of a list, or itself.
    pub(super) fn first(&self) -> &Node {
        match self {
            Node::List(parts) => parts.first().unwrap_or(self),
            _ => self,
        }
    }

    fn join(&self, between: &str) -> Option<String> {
        let joined = match self {
            Node::Text(text) => text.clone(),
            Node::Whole(number) => number.to_string(),
            Node::List(parts) => {
                parts.iter().filter_map(|part| part.join(between)).collect::<Vec<_>>().join(between)
            }
            Node::Object(pairs) => WORDING.iter().find_map(|key| pairs.get(*key)?.join(between))?,
            Node::Fraction(_) | Node::Flag(_) | Node::Nothing => return None,
        };
        (!joined.trim().is_empty()).then_some(joined)
    }
}
