//! Questions about entities: what an article refers to, and all there is about one of them.

use super::{EntityLabel, Page, Tiers, Total};
use crate::model::{Alias, ArticleId, EntityId, Field, MentionIndex, PartialDate, Span};

/// An entity of an article, with its counts here and everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The entity.
    pub entity: EntityLabel,
    /// Mentions in this article.
    pub here: u32,
    /// Articles of the corpus that mention it.
    pub articles: u32,
    /// Mentions in the corpus.
    pub mentions: u32,
    /// Its first mention in this article.
    pub first: MentionIndex,
}

/// What is there about an entity?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EntryQuestion {
    /// Which entity.
    pub entity: EntityId,
    /// Neighbours and quotes, at the most.
    pub limit: usize,
    /// Neighbours of these tiers.
    pub tiers: Tiers,
}

/// The head of an entity's entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The entity.
    pub entity: EntityLabel,
    /// Every surface form, the commonest first.
    pub aliases: Vec<Alias>,
    /// For a group: the place its members come from.
    pub demonym_of: Option<EntityLabel>,
    /// For a place: the groups that come from it.
    pub demonyms: Vec<EntityLabel>,
    /// Mentions in the corpus.
    pub mentions: u32,
    /// Articles that mention it.
    pub articles: u32,
    /// The first and last known publication dates among them; a month or year reaches from its first day to its last.
    pub dates: Option<(PartialDate, PartialDate)>,
    /// Titles it is said to hold (a person) or that are held in it (a place or body), the most often stated first, then the
    /// first stated; titles that fold alike are one.
    pub roles: Vec<RoleLine>,
    /// What it appears with, the strongest first; of equally strong ones (to a millionth) first who stands closer to it in more
    /// articles, then who shares more articles, then the lower id.
    pub neighbours: Vec<Neighbour>,
    /// What it is reported to have said, in the order of loading; at most as many as asked for.
    pub quotes: Vec<QuoteLine>,
    /// How many quotes there are in all.
    pub quotes_total: Total,
}

/// A title with who holds it where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLine {
    /// The words, as first stated.
    pub title: String,
    /// The person.
    pub person: EntityLabel,
    /// The country or body, where it is said.
    pub affiliation: Option<EntityLabel>,
    /// Where it is first stated.
    pub article: ArticleId,
    /// In which text.
    pub field: Field,
    /// The title's bytes there.
    pub span: Span,
    /// How often it is stated.
    pub stated: u32,
}

/// An entity that another appears with.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// The entity.
    pub entity: EntityLabel,
    /// Articles that mention both.
    pub together: u32,
    /// How much more than chance, and how closely: Dunning's log-likelihood ratio over articles (Computational Linguistics
    /// 19, 1993), wire copies counted as one and doubtful mentions as half, times how close together the two stand there
    /// (1 in a sentence, 0.94 in a paragraph, 0.31 in an article), halved where either is noise. 0 where it may be chance.
    pub strength: f64,
}

/// A quotation with who said it.
#[derive(Clone, Debug, PartialEq)]
pub struct QuoteLine {
    /// Where.
    pub article: ArticleId,
    /// The article's title.
    pub title: String,
    /// Its date, where known.
    pub published: Option<PartialDate>,
    /// In which text.
    pub field: Field,
    /// The quotation's bytes there, the marks left out.
    pub span: Span,
    /// Its words.
    pub words: String,
    /// The words that report it (`said`).
    pub cue: Option<String>,
}

/// The mentions of an entity, each in its sentence?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ConcordanceQuestion {
    /// Whose mentions.
    pub entity: EntityId,
    /// These rows.
    pub page: Page,
}

/// A mention in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcordanceLine {
    /// Where.
    pub article: ArticleId,
    /// Which mention of it.
    pub mention: MentionIndex,
    /// The article's title.
    pub title: String,
    /// Its source, as lists show it.
    pub source: String,
    /// Its date, where known.
    pub published: Option<PartialDate>,
    /// In which text.
    pub field: Field,
    /// The sentence as written, cut to 1,000 bytes on each side of the mention.
    pub sentence: String,
    /// The mention's bytes in `sentence`.
    pub highlight: Span,
}
