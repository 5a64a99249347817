//! An article as the loader gives it.

use serde::{Deserialize, Serialize};

use super::{PartialDate, Span};

/// An article's place in its corpus: dense, in the order of loading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ArticleId(pub u32);

/// One article. Every text in it has passed `text::sanitize`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// Where it was read from.
    pub origin: Origin,
    /// The headline, where it has one; never made up.
    pub headline: Option<String>,
    /// Who wrote it, without the word "By".
    pub byline: Option<String>,
    /// The section label above it (`Business`).
    pub section: Option<String>,
    /// Who published it (`The Valsund Courier`), where the source says so.
    pub outlet: Option<String>,
    /// Its address on the web, where the source says so.
    pub url: Option<String>,
    /// The dateline that opens its body.
    pub filed: Option<Filed>,
    /// When it was published.
    pub published: Option<Published>,
    /// Paragraphs and sub-headings, separated by `\n`; no furniture.
    pub body: String,
    /// The lines of the body that are sub-headings, ascending.
    pub subheadings: Vec<Span>,
    /// Where else it was read from, word for word the same; nowhere in the usual case.
    pub twins: Vec<Twin>,
}

/// A source of an article that says the same as the one that is kept, word for word.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Twin {
    /// Where it was read from.
    pub origin: Origin,
    /// Who published it there.
    pub outlet: Option<String>,
    /// Its address on the web there.
    pub url: Option<String>,
    /// When it was published there, where the source says so.
    pub published: Option<Published>,
}

/// Where an article was read from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    /// The path as given on the command line joined with the place below it, or a URL, or `sample/…`.
    pub source: String,
    /// 0-based place in its source.
    pub ordinal: u32,
    /// Its bytes in the decoded source, where it is a stretch of it.
    pub span: Option<Span>,
}

/// The dateline `PARIS, May 3 (Reuters) -`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    /// Where it was filed from, as written (`GENEVA/PARIS`, `KYIV, Ukraine`).
    pub place: Option<String>,
    /// The towns of the place in the body, one or more (`GENEVA`, `PARIS`); none where no place is named.
    pub places: Vec<Span>,
    /// The agency in brackets or slashes.
    pub agency: Option<String>,
    /// The words of the date (`May 3`), as written.
    pub date: Option<String>,
    /// What the whole dateline covers in the body, the dash included.
    pub span: Span,
}

/// When an article was published, how that is known, and from which words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The date at the precision known.
    pub value: PartialDate,
    /// How it is known.
    pub basis: Basis,
    /// The words or field that it was taken from.
    pub evidence: String,
}

/// How a publication date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// A field of the source said so.
    Metadata,
    /// The article's own text says so.
    Stated,
    /// Worked out from a dated event in the text.
    Inferred,
}

impl Basis {
    /// The word of the interchange format.
    pub fn word(self) -> &'static str {
        match self {
            Basis::Metadata => "metadata",
            Basis::Stated => "stated",
            Basis::Inferred => "inferred",
        }
    }
}

impl Article {
    /// The text that `field` names; empty where there is no headline.
    pub fn text(&self, field: super::Field) -> &str {
        match field {
            super::Field::Headline => self.headline.as_deref().unwrap_or(""),
            super::Field::Body => &self.body,
        }
    }

    /// What lists show: the headline, or else the first line of the body (lists cut it to their width).
    pub fn title(&self) -> &str {
        match &self.headline {
            Some(headline) => headline,
            None => self.body.lines().find(|line| !line.trim().is_empty()).unwrap_or("(no text)"),
        }
    }
}
