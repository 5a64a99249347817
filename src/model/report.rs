//! What was made of each source: the load report.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// What was made of one file, entry of an archive, or address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceReport {
    /// Its name, as articles and notices call it.
    pub source: String,
    /// How many articles it gave.
    pub articles: u32,
    /// What it is (`JSON Lines`), where that could be told.
    pub format: Option<Cow<'static, str>>,
    /// What it was packed in, from the outside in (`zip`, `gzip`).
    pub packing: Vec<Cow<'static, str>>,
    /// The encoding that it was read as, where it is a text.
    pub encoding: Option<Cow<'static, str>>,
    /// Which of its fields became what, where it has any.
    pub mapping: Option<FieldMapping>,
    /// What a page was cut by, where it holds several articles (`the section label “World”`).
    pub evidence: Option<String>,
    /// Where a page was cut, in order; nowhere where it is one article.
    pub cuts: Vec<Cut>,
    /// What of it is no article's text.
    pub left_out: LeftOut,
}

/// Which fields of records, or columns of a table, became what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldMapping {
    /// In the order headline, body, byline, date, section, outlet, address, summary.
    pub fields: Vec<MappedField>,
    /// Fields that were left aside.
    pub aside: Vec<String>,
}

/// A field of a source and what it became.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedField {
    /// What the source calls it.
    pub name: String,
    /// What it became (`headline`).
    pub field: Cow<'static, str>,
    /// How that was known.
    pub basis: MappingBasis,
}

/// How it is known what a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MappingBasis {
    /// By its name.
    Name,
    /// By what stands in it.
    Content,
    /// The reader said so.
    Reader,
}

impl MappingBasis {
    /// The word that programs read.
    pub fn word(self) -> &'static str {
        match self {
            MappingBasis::Name => "name",
            MappingBasis::Content => "content",
            MappingBasis::Reader => "reader",
        }
    }
}

/// A place where a page was cut, or was not because the reader said so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// The 1-based line that the article begins with, a label above its headline counted.
    pub line: u32,
    /// The article's headline, where it has one.
    pub headline: Option<String>,
    /// The line that it is known by: its headline's, else its first.
    pub text: String,
    /// Whose word it is.
    pub by: CutBy,
    /// The line that the reader named, where it is the reader's word: by this it is taken back.
    pub said_at: Option<u32>,
}

/// Who said that an article begins somewhere, or that none does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CutBy {
    /// Text stands above all that the rule found.
    Top,
    /// The rule whose evidence the report tells.
    Rule,
    /// The reader: an article begins here.
    Reader,
    /// The reader: no article begins here, though the rule would have it.
    ReaderAgainst,
}

impl CutBy {
    /// Whether an article begins there.
    pub fn begins(self) -> bool {
        self != CutBy::ReaderAgainst
    }

    /// The word that programs read.
    pub fn word(self) -> &'static str {
        match self {
            CutBy::Top => "top",
            CutBy::Rule => "rule",
            CutBy::Reader => "reader",
            CutBy::ReaderAgainst => "reader-against",
        }
    }
}

/// What of a source is no article's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Lines of furniture, first and last of each stretch, ascending.
    pub lines: Vec<(u32, u32)>,
    /// What was counted without lines (`1 menu`, `2 attachments`).
    pub counted: Vec<String>,
}

impl LeftOut {
    /// How many lines of furniture there are.
    pub fn line_count(&self) -> u32 {
        self.lines.iter().map(|(first, last)| last - first + 1).sum()
    }
}
