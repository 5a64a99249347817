//! A store that holds its whole corpus in memory.

use std::sync::Arc;

use super::{Fault, Store};
use crate::index::Index;
use crate::model::{ArticleId, Corpus, Notice, Severity};
use crate::query::{
    ArticleRow, ArticleView, ArticlesQuestion, ConcordanceLine, ConcordanceQuestion, Entry, EntryQuestion,
    Evidence, EvidenceQuestion, Judged, MergeSuggestion, MergesQuestion, Order, Reference, SuggestQuestion,
    Suggestion, Summary, Window,
};

/// A corpus with its index.
pub struct Memory {
    index: Index,
}

impl Memory {
    /// Indexes `corpus`.
    pub fn new(corpus: Arc<Corpus>) -> Self {
        Self { index: Index::build(corpus) }
    }

    /// The corpus that answers come from.
    pub fn corpus(&self) -> &Corpus {
        self.index.corpus()
    }

    fn check(&self, question: &ArticlesQuestion) -> Result<(), Fault> {
        let unknown = question.mentioning.iter().find(|id| self.corpus().entity(**id).is_none());
        unknown.map_or(Ok(()), |id| Err(Fault::NoEntity(*id)))
    }
}

impl Store for Memory {
    fn summary(&self) -> Result<Summary, Fault> {
        let corpus = self.corpus();
        Ok(Summary {
            articles: corpus.articles.len(),
            entities: corpus.entities.len(),
            mentions: corpus.articles.iter().map(|analysed| analysed.found.mentions.len()).sum(),
            notices: corpus.notices.len(),
            complaints: corpus.notices.iter().filter(|notice| notice.severity > Severity::Info).count(),
        })
    }

    fn articles(&self, question: &ArticlesQuestion) -> Result<Window<ArticleRow>, Fault> {
        self.check(question)?;
        Ok(self.index.articles(question))
    }

    fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Result<Option<usize>, Fault> {
        self.check(question)?;
        Ok(self.index.place(question, article))
    }

    fn article(&self, id: ArticleId) -> Result<ArticleView, Fault> {
        self.index.article(id).ok_or(Fault::NoArticle(id))
    }

    fn references(&self, id: ArticleId) -> Result<Vec<Reference>, Fault> {
        self.index.references(id).ok_or(Fault::NoArticle(id))
    }

    fn entry(&self, question: &EntryQuestion) -> Result<Entry, Fault> {
        self.index.entry(question).ok_or(Fault::NoEntity(question.entity))
    }

    fn concordance(&self, question: &ConcordanceQuestion) -> Result<Window<ConcordanceLine>, Fault> {
        self.index.concordance(question).ok_or(Fault::NoEntity(question.entity))
    }

    fn suggest(&self, question: &SuggestQuestion) -> Result<Window<Suggestion>, Fault> {
        Ok(self.index.suggest(question))
    }

    fn evidence(&self, _: &EvidenceQuestion) -> Result<Evidence, Fault> {
        Err(Fault::Broken("not there yet".to_owned()))
    }

    fn merges(&self, _: &MergesQuestion) -> Result<Window<MergeSuggestion>, Fault> {
        Err(Fault::Broken("not there yet".to_owned()))
    }

    fn judge(&self, _: &Order) -> Result<Judged, Fault> {
        Err(Fault::Broken("not there yet".to_owned()))
    }

    fn save(&self) -> Result<(), Fault> {
        Err(Fault::Broken("not there yet".to_owned()))
    }

    fn notices(&self) -> Result<Vec<Notice>, Fault> {
        Ok(self.corpus().notices.clone())
    }
}
