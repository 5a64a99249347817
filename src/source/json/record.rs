//! One JSON record: is it an article, and which of its fields is what.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::dates;
use super::super::draft::Draft;
use super::super::fields::{Reading, paragraphs, plain_line};
use super::super::keys;
use super::super::mapping::{Field, Names};
use super::node::Node;
use crate::model::{Basis, PartialDate, Published};

/// Reads `node` as an article; `None` where it is none.
pub(super) fn read(node: &Node, names: &Names) -> Option<Reading> {
    let Node::Object(pairs) = node else { return None };
    let fields = Fields { levels: levels(pairs), names };
    let headline = fields.words(Field::Headline);
    let body = fields.text(names.names(Field::Body));
    let (published, bad_date) = fields.date();
    let url = fields.words(Field::Url);
    let is_article = body.is_some() || (headline.is_some() && (published.is_some() || url.is_some()));
    let summary = || fields.text(keys::SUMMARY.iter().copied());
    let text = if is_article { body.or_else(summary) } else { summary().filter(|_| headline.is_some()) };
    if !is_article && text.is_none() {
        return None;
    }
    let weak = |keys: &'static [&str]| fields.find(keys.iter().copied(), Node::words);
    let has_headline = headline.is_some();
    let draft = Draft {
        headline: headline.or_else(|| weak(keys::WEAK_HEADLINE)).map(plain_line),
        byline: fields.words(Field::Byline),
        section: fields
            .find(names.names(Field::Section), |node| node.first().words())
            .or_else(|| weak(keys::WEAK_SECTION).filter(|_| has_headline)),
        outlet: fields.words(Field::Outlet),
        url,
        published,
        paragraphs: text.as_deref().map(paragraphs).unwrap_or_default(),
        span: None,
    };
    Some(Reading { draft, bad_date })
}

/// Which fields of the record `node` are what; of those that the reader named, the ones that it has.
pub(super) fn mapped(node: &Node, names: &Names) -> Mapped {
    let Node::Object(pairs) = node else { return Mapped::default() };
    let fields = Fields { levels: levels(pairs), names };
    let mut mapped = Mapped::default();
    for field in Field::ALL {
        let holds = |node: &Node| if field == Field::Body { node.text() } else { node.words() };
        let found = fields.find_key(names.names(field), |node| holds(node).is_some());
        mapped[field as usize] = found.map(str::to_owned);
    }
    mapped
}

/// By field, in the order of [`Field::ALL`]: what records call it.
pub(super) type Mapped = [Option<String>; Field::ALL.len()];

/// The fields of an object by plain name, each as it is written and with its value.
type Level<'a> = BTreeMap<String, (&'a str, &'a Node<'a>)>;

/// The fields of a record, those one level down behind its own.
fn levels<'a>(pairs: &'a BTreeMap<Cow<str>, Node>) -> Vec<Level<'a>> {
    let level = |pairs: &'a BTreeMap<Cow<str>, Node>| -> Level<'a> {
        pairs.iter().map(|(key, node)| (keys::plain(key), (&**key, node))).collect()
    };
    let own = level(pairs);
    let inner = keys::NESTED.iter().filter_map(|key| match own.get(*key) {
        Some((_, Node::Object(pairs))) => Some(level(pairs)),
        _ => None,
    });
    let inner: Vec<_> = inner.collect();
    std::iter::once(own).chain(inner).collect()
}

struct Fields<'a> {
    levels: Vec<Level<'a>>,
    names: &'a Names,
}

impl<'a> Fields<'a> {
    #[allow(clippy::needless_pass_by_value, reason = "the names are gone through once a level")]
    fn find<'k, T>(
        &self,
        names: impl Iterator<Item = &'k str> + Clone,
        read: impl Fn(&'a Node<'a>) -> Option<T>,
    ) -> Option<T> {
        let mut levels = self.levels.iter();
        levels.find_map(|level| names.clone().find_map(|name| read(level.get(name)?.1)))
    }

    /// The first of `names` whose value `holds` something, as the record writes it.
    #[allow(clippy::needless_pass_by_value, reason = "the names are gone through once a level")]
    fn find_key<'k>(
        &self,
        names: impl Iterator<Item = &'k str> + Clone,
        holds: impl Fn(&Node) -> bool,
    ) -> Option<&'a str> {
        let mut levels = self.levels.iter();
        let told = |level: &Level<'a>, name: &str| {
            level.get(name).filter(|(_, node)| holds(node)).map(|(key, _)| *key)
        };
        levels.find_map(|level| names.clone().find_map(|name| told(level, name)))
    }

    fn words(&self, field: Field) -> Option<String> {
        self.find(self.names.names(field), Node::words)
    }

    fn text<'k>(&self, names: impl Iterator<Item = &'k str> + Clone) -> Option<String> {
        self.find(names, Node::text)
    }

    /// The first date field that can be read; else what the first one says.
    fn date(&self) -> (Option<Published>, Option<String>) {
        let readable = self.find(self.names.names(Field::Date), |node| {
            let value = date(node)?;
            Some(Published { value, basis: Basis::Metadata, evidence: node.words()? })
        });
        let bad = if readable.is_none() { self.words(Field::Date) } else { None };
        (readable, bad)
    }
}

fn date(node: &Node) -> Option<PartialDate> {
    match node {
        Node::Whole(number) => dates::read_number(*number),
        Node::Text(text) => dates::read(text),
        Node::Fraction(number) => dates::read_number(*number as i64),
        Node::Object(pairs) => pairs.values().find_map(date),
        Node::List(_) | Node::Flag | Node::Nothing => None,
    }
}
