//! Two entities: where both stand, and by way of whom one leads to the other.

use super::{EntityLabel, Page, Window};
use crate::model::{ArticleId, EntityId, Field, MentionIndex, PartialDate, Span};

/// How close together two entities stand, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closeness {
    /// In one sentence.
    Sentence,
    /// In one paragraph, in no sentence of it together; a headline is a paragraph.
    Paragraph,
    /// In one article, in no paragraph of it together.
    Article,
}

impl Closeness {
    /// All, the closest first.
    pub const ALL: [Closeness; 3] = [Closeness::Sentence, Closeness::Paragraph, Closeness::Article];

    /// The word for the stretch of text that holds both.
    pub fn word(self) -> &'static str {
        match self {
            Closeness::Sentence => "sentence",
            Closeness::Paragraph => "paragraph",
            Closeness::Article => "article",
        }
    }
}

/// Where do both stand?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PairQuestion {
    /// One entity.
    pub one: EntityId,
    /// The other.
    pub other: EntityId,
    /// These lines.
    pub page: Page,
}

/// What there is of two entities together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// One of them.
    pub one: EntityLabel,
    /// The other.
    pub other: EntityLabel,
    /// Articles that mention both.
    pub articles: u32,
    /// Lines that are a sentence with both.
    pub sentences: u32,
    /// As of a [`super::Neighbour`].
    pub strength: f64,
    /// The sentences with both; then, of articles that have none, the paragraphs; then the articles that have neither. In each of
    /// the three the newest article comes first, undated ones last. Wire copies count as one: the closest of them stands for all,
    /// of equally close ones the first of the bundle.
    pub lines: Window<PairLine>,
}

/// A place where both stand.
#[derive(Clone, Debug, PartialEq)]
pub struct PairLine {
    /// How close.
    pub closeness: Closeness,
    /// Where.
    pub article: ArticleId,
    /// The mention of the one.
    pub mention: MentionIndex,
    /// The article's title.
    pub title: String,
    /// Its source, as lists show it.
    pub source: String,
    /// Its date, where known.
    pub published: Option<PartialDate>,
    /// The sentence with both, or the two sentences, in text order.
    pub passages: Vec<Passage>,
    /// Wire copies of the article that mention both too.
    pub copies: u32,
}

/// A sentence with names in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// In which text.
    pub field: Field,
    /// The sentence as written, cut to 1,000 bytes on each side of a name.
    pub sentence: String,
    /// The bytes in `sentence` that name either.
    pub names: Vec<Span>,
}

/// By way of whom does one lead to the other?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChainQuestion {
    /// Where the chain begins.
    pub from: EntityId,
    /// Where it ends.
    pub to: EntityId,
}

/// A shortest chain of entities that stand together: in one sentence each, or, where no such chain is found, in one article. Of
/// several it is the one whose every hop, from the first on, is the strongest; of equally strong ones the one to the more
/// mentioned entity. It leads through nothing that is noise or hidden.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// Where it begins.
    pub from: EntityLabel,
    /// Where it ends.
    pub to: EntityLabel,
    /// Its hops, in order; none where there is no chain, or where both are one.
    pub hops: Vec<Hop>,
    /// What came of the search.
    pub end: ChainEnd,
}

/// From one entity of a chain to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Hop {
    /// From whom.
    pub from: EntityLabel,
    /// To whom.
    pub to: EntityLabel,
    /// As of a [`super::Neighbour`].
    pub strength: f64,
    /// The first of the lines of the two.
    pub line: PairLine,
}

/// What came of the search for a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainEnd {
    /// It was found.
    Found,
    /// There is none of six hops or less.
    NoChain,
    /// There may be one, but too many entities lie between the two.
    GaveUp,
}
