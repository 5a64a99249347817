//! The seam between the program and its data.

use std::time::Duration;

use crate::model::{ArticleId, EntityId};
use crate::query::{
    ArticleList, ArticleView, ArticlesQuestion, Chain, ChainQuestion, ConcordanceLine, ConcordanceQuestion,
    CutList, Difference, DifferenceQuestion, Entry, EntryQuestion, Evidence, EvidenceQuestion, Judged,
    LoadReport, MergeSuggestion, MergesQuestion, Order, Pair, PairQuestion, Place, Reference, ReportQuestion,
    SuggestQuestion, Suggestion, Summary, Window,
};

/// Why a question could not be answered.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is no such article.
    #[error("article {} is not in this corpus", .0.0)]
    NoArticle(ArticleId),
    /// There is no such entity.
    #[error("entity {} is not in this corpus", .0.0)]
    NoEntity(EntityId),
    /// An order cannot be followed.
    #[error("{0}")]
    Refused(String),
    /// What was judged could not be written; it holds until the program ends.
    #[error("not saved: {0}")]
    Unsaved(String),
    /// The store broke down.
    #[error("the store failed: {0}")]
    Broken(String),
}

/// Answers questions about one corpus. Methods block; only worker lanes call them.
pub trait Store: Send + Sync {
    /// How long a lane waits for a newer question before it asks this one.
    fn patience(&self) -> Duration {
        Duration::ZERO
    }

    /// The corpus in numbers.
    fn summary(&self) -> Result<Summary, Fault>;

    /// Rows of the article list.
    fn articles(&self, question: &ArticlesQuestion) -> Result<ArticleList, Fault>;

    /// Where `article` stands in the whole list that `question` is about, its page left aside; `None` where it is not in
    /// it, not even inside a bundle.
    fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Result<Option<Place>, Fault>;

    /// One article, to read.
    fn article(&self, id: ArticleId) -> Result<ArticleView, Fault>;

    /// Two articles laid over each other.
    fn difference(&self, question: &DifferenceQuestion) -> Result<Difference, Fault>;

    /// The entities of an article: by kind, then most mentioned here, then by id.
    fn references(&self, id: ArticleId) -> Result<Vec<Reference>, Fault>;

    /// All there is about an entity.
    fn entry(&self, question: &EntryQuestion) -> Result<Entry, Fault>;

    /// An entity's mentions in their sentences, in text order.
    fn concordance(&self, question: &ConcordanceQuestion) -> Result<Window<ConcordanceLine>, Fault>;

    /// The places where two entities stand together, the closest first.
    fn pair(&self, question: &PairQuestion) -> Result<Pair, Fault>;

    /// A shortest chain from one entity to another, with a place for each hop.
    fn chain(&self, question: &ChainQuestion) -> Result<Chain, Fault>;

    /// Entities for the fuzzy jump, the best first.
    fn suggest(&self, question: &SuggestQuestion) -> Result<Window<Suggestion>, Fault>;

    /// Why an entity is what it is.
    fn evidence(&self, question: &EvidenceQuestion) -> Result<Evidence, Fault>;

    /// Entities that may be one, the likeliest first. The first time it may take long; [`Store::suggest`] never waits for it.
    fn merges(&self, question: &MergesQuestion) -> Result<Window<MergeSuggestion>, Fault>;

    /// Takes the reader's word; answers to later questions go by it. [`Fault::Refused`] where it cannot be followed: then
    /// nothing changes. What was judged is in memory until [`Store::save`].
    fn judge(&self, order: &Order) -> Result<Judged, Fault>;

    /// Writes what was judged since to the reader's file, where there is one.
    fn save(&self) -> Result<(), Fault>;

    /// Where the source of an article is cut.
    fn cuts(&self, article: ArticleId) -> Result<CutList, Fault>;

    /// What was made of each source, and what the loader had to say, troubles first.
    fn report(&self, question: &ReportQuestion) -> Result<LoadReport, Fault>;
}
