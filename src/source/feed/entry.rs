//! One item of a feed: its fields as they come, and the article they make.

use super::super::draft::Draft;
use super::super::mail;
use super::words::Words;
use crate::model::{Basis, Published};

/// What a field of an item is; of two that say the same, the one named first here is the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Headline,
    Text,
    Summary,
    Author,
    Published,
    Updated,
    Section,
    Link,
    Id,
    Source,
}

impl Field {
    /// Whether elements may stand in the field.
    pub(super) fn holds_elements(self) -> bool {
        matches!(self, Field::Text | Field::Summary | Field::Author | Field::Source)
    }
}

/// The field that an element called `prefix:name` is within an item, all small.
pub(super) fn field(prefix: &str, name: &str) -> Option<Field> {
    let field = match (prefix, name) {
        (
            "media" | "itunes" | "g" | "geo" | "psc" | "podcast" | "googleplay" | "thr" | "wfw" | "slash",
            _,
        ) => return None,
        (_, "title") => Field::Headline,
        (_, "encoded" | "content" | "body" | "fulltext" | "full-text") => Field::Text,
        (_, "description" | "summary" | "abstract" | "tagline" | "subtitle") => Field::Summary,
        (_, "author" | "creator" | "contributor") => Field::Author,
        (_, "pubdate" | "published" | "issued" | "date" | "created") => Field::Published,
        (_, "updated" | "modified") => Field::Updated,
        (_, "category" | "subject" | "section" | "keywords") => Field::Section,
        (_, "link" | "origlink" | "url") => Field::Link,
        (_, "guid" | "id") => Field::Id,
        (_, "source") => Field::Source,
        _ => return None,
    };
    Some(field)
}

/// An item as it is read: each field with its words.
#[derive(Debug, Default)]
pub(super) struct Entry {
    fields: Vec<(Field, Words)>,
}

/// No item has more authors.
const MOST_NAMES: usize = 100;

/// Why an item is no article, or what it lacks.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Lack {
    /// It has a headline and no text.
    Text,
    /// Its date field cannot be read.
    Date(String),
}

impl Entry {
    /// Takes a field in.
    pub(super) fn add(&mut self, field: Field, words: Words) {
        if !words.text.trim().is_empty() {
            self.fields.push((field, words));
        }
    }

    /// The article of the item and what it lacks, in the feed called `outlet`; `None` where it is none.
    pub(super) fn article(&self, outlet: Option<&str>) -> Option<(Draft, Vec<Lack>)> {
        let paragraphs = [Field::Text, Field::Summary]
            .into_iter()
            .flat_map(|field| self.all(field))
            .map(Words::paragraphs)
            .find(|paragraphs| !paragraphs.is_empty())
            .unwrap_or_default();
        let headline = self.line(Field::Headline);
        let (url, published) = (self.url(), self.published());
        let has_more = url.is_some() || published.is_some();
        if paragraphs.is_empty() && !(headline.is_some() && has_more) {
            return None;
        }
        let mut lacks = Vec::new();
        if paragraphs.is_empty() {
            lacks.push(Lack::Text);
        }
        if published.is_none()
            && let Some(words) = self.line(Field::Published).or_else(|| self.line(Field::Updated))
        {
            lacks.push(Lack::Date(words));
        }
        let draft = Draft {
            headline,
            byline: self.byline(),
            section: self.line(Field::Section),
            outlet: self
                .all(Field::Source)
                .map(Words::title)
                .find(|title| !title.is_empty())
                .or_else(|| outlet.map(str::to_owned)),
            url,
            published,
            paragraphs,
            span: None,
        };
        Some((draft, lacks))
    }

    fn all(&self, field: Field) -> impl Iterator<Item = &Words> {
        self.fields.iter().filter(move |(known, _)| *known == field).map(|(_, words)| words)
    }

    fn line(&self, field: Field) -> Option<String> {
        self.all(field).map(Words::line).find(|line| !line.is_empty())
    }

    fn url(&self) -> Option<String> {
        let is_address = |line: &String| line.contains("://") || line.starts_with("mailto:");
        let links =
            self.all(Field::Link).chain(self.all(Field::Id)).map(|words| words.text.trim().to_owned());
        links.filter(is_address).min_by_key(|link| !link.starts_with("http"))
    }

    fn published(&self) -> Option<Published> {
        [Field::Published, Field::Updated].into_iter().flat_map(|field| self.all(field)).find_map(|words| {
            let evidence = words.text.trim().to_owned();
            Some(Published { value: mail::date(&evidence)?, basis: Basis::Metadata, evidence })
        })
    }

    fn byline(&self) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for name in self.all(Field::Author).take(MOST_NAMES).map(|words| author(&words.name())) {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        (!names.is_empty()).then(|| names.join(", "))
    }
}

/// The name in `ann@post.example (Ann Lee)`.
fn author(line: &str) -> String {
    match line.split_once('(') {
        Some((address, name)) if address.contains('@') => name.trim_end_matches(')').trim().to_owned(),
        _ => line.to_owned(),
    }
}
