//! One JSON record: is it an article, and which of its fields is what.

use std::collections::BTreeMap;

use super::super::dates;
use super::super::draft::{Draft, Paragraph};
use super::super::keys;
use super::super::markup;
use super::node::Node;
use crate::model::{Basis, PartialDate, Published};

/// An article of a record, and its date field where that cannot be read.
pub(super) struct Reading {
    pub(super) draft: Draft,
    pub(super) bad_date: Option<String>,
}

/// Reads `node` as an article; `None` where it is none.
pub(super) fn read(node: &Node) -> Option<Reading> {
    let Node::Object(pairs) = node else { return None };
    let fields = Fields::of(pairs);
    let headline = fields.words(keys::HEADLINE);
    let body = fields.text(keys::BODY);
    let (published, bad_date) = fields.date();
    let url = fields.words(keys::URL);
    let is_article = body.is_some() || (headline.is_some() && (published.is_some() || url.is_some()));
    let summary = || fields.text(keys::SUMMARY);
    let text = if is_article { body.or_else(summary) } else { summary().filter(|_| headline.is_some()) };
    if !is_article && text.is_none() {
        return None;
    }
    let draft = Draft {
        headline: headline.or_else(|| fields.words(keys::WEAK_HEADLINE)).map(plain_line),
        byline: fields.words(keys::BYLINE),
        section: fields.first(keys::SECTION),
        outlet: fields.words(keys::OUTLET),
        url,
        published,
        paragraphs: text.as_deref().map(paragraphs).unwrap_or_default(),
        span: None,
    };
    Some(Reading { draft, bad_date })
}

/// The fields of a record, those one level down behind its own.
struct Fields<'a> {
    levels: Vec<BTreeMap<String, &'a Node>>,
}

impl<'a> Fields<'a> {
    fn of(pairs: &'a BTreeMap<String, Node>) -> Self {
        let level = |pairs: &'a BTreeMap<String, Node>| -> BTreeMap<String, &'a Node> {
            pairs.iter().map(|(key, node)| (keys::plain(key), node)).collect()
        };
        let own = level(pairs);
        let inner = keys::NESTED.iter().filter_map(|key| match own.get(*key) {
            Some(Node::Object(pairs)) => Some(level(pairs)),
            _ => None,
        });
        let inner: Vec<_> = inner.collect();
        Self { levels: std::iter::once(own).chain(inner).collect() }
    }

    fn find<T>(&self, keys: &[&str], read: impl Fn(&Node) -> Option<T>) -> Option<T> {
        self.levels.iter().find_map(|level| keys.iter().find_map(|key| read(level.get(*key)?)))
    }

    fn words(&self, keys: &[&str]) -> Option<String> {
        self.find(keys, Node::words)
    }

    fn first(&self, keys: &[&str]) -> Option<String> {
        self.find(keys, |node| node.first().words())
    }

    fn text(&self, keys: &[&str]) -> Option<String> {
        self.find(keys, Node::text)
    }

    /// The first date field that can be read; else what the first one says.
    fn date(&self) -> (Option<Published>, Option<String>) {
        let readable = self.find(keys::DATE, |node| {
            let value = date(node)?;
            Some(Published { value, basis: Basis::Metadata, evidence: node.words()? })
        });
        let bad = if readable.is_none() { self.words(keys::DATE) } else { None };
        (readable, bad)
    }
}

fn date(node: &Node) -> Option<PartialDate> {
    match node {
        Node::Whole(number) => dates::read_number(*number),
        Node::Text(text) => dates::read(text),
        Node::Fraction(number) => dates::read_number(*number as i64),
        Node::Object(pairs) => pairs.values().find_map(date),
        Node::List(_) | Node::Flag(_) | Node::Nothing => None,
    }
}

fn plain_line(text: String) -> String {
    if text.contains(['<', '&']) { markup::strip_html(&text).into_owned() } else { text }
}

/// The paragraphs of a body field, HTML or plain.
fn paragraphs(text: &str) -> Vec<Paragraph> {
    let text = markup::strip_html(text);
    text.lines().map(without_cut_mark).filter(|line| !line.trim().is_empty()).map(Paragraph::plain).collect()
}

/// A news service that cuts its texts marks how much is missing: `… [+1234 chars]`.
fn without_cut_mark(line: &str) -> &str {
    match line.rfind("[+") {
        Some(at) if line.trim_end().ends_with(" chars]") => line[..at].trim_end(),
        _ => line,
    }
}
