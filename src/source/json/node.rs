//! A JSON value, as loosely as news writes it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// Any JSON value; the keys of objects are sorted, so that guesses do not depend on chance. What needs no unescaping is
/// borrowed from the source.
#[derive(Debug)]
pub(super) enum Node<'a> {
    /// A string.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// Any other number.
    Fraction(f64),
    /// True or false.
    Flag,
    /// An array.
    List(Vec<Node<'a>>),
    /// An object.
    Object(BTreeMap<Cow<'a, str>, Node<'a>>),
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

impl<'a> Node<'a> {
    /// Its words, on one line: a string, an object's name, the parts of a list with commas between.
    pub(super) fn words(&self) -> Option<String> {
        self.join(", ")
    }

    /// Its text: like [`Node::words`], but a list gives one paragraph a part.
    pub(super) fn text(&self) -> Option<String> {
        self.join("\n")
    }

    /// The first of a list, or itself.
    pub(super) fn first(&self) -> &Node<'a> {
        match self {
            Node::List(parts) => parts.first().unwrap_or(self),
            _ => self,
        }
    }

    fn join(&self, between: &str) -> Option<String> {
        let joined = match self {
            Node::Text(text) => text.clone().into_owned(),
            Node::Whole(number) => number.to_string(),
            Node::List(parts) => {
                parts.iter().filter_map(|part| part.join(between)).collect::<Vec<_>>().join(between)
            }
            Node::Object(pairs) => WORDING.iter().find_map(|key| pairs.get(*key)?.join(between))?,
            Node::Fraction(_) | Node::Flag | Node::Nothing => return None,
        };
        (!joined.trim().is_empty()).then_some(joined)
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

/// Takes any value as it comes.
struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node<'de>, E> {
        Ok(Node::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node<'de>, E> {
        Ok(i64::try_from(number).map_or(Node::Fraction(number as f64), Node::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Node<'de>, E> {
        Ok(Node::Fraction(number))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node<'de>, E> {
        Ok(Node::Flag)
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(part) = parts.next_element()? {
            list.push(part);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Node<'de>, A::Error> {
        let mut object = BTreeMap::new();
        while let Some((Key(key), value)) = pairs.next_entry::<Key<'de>, Node<'de>>()? {
            object.insert(key, value);
        }
        Ok(Node::Object(object))
    }
}

/// The key of a pair, borrowed where it can be: serde owns a `Cow` unless it is told otherwise.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);
