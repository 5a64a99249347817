//! A store that holds its whole corpus in memory.

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::judging::Judging;
use super::{Fault, Store, cuts};
use crate::index::{Changes, Index};
use crate::model::{ArticleId, Candidate, Corpus, EntityId};
use crate::query::{
    ArticleList, ArticleView, ArticlesQuestion, Chain, ChainQuestion, ConcordanceLine, ConcordanceQuestion,
    CutList, Difference, DifferenceQuestion, Entry, EntryQuestion, Evidence, EvidenceQuestion, Judged,
    LoadReport, MergeSuggestion, MergesQuestion, Order, Pair, PairQuestion, Place, Reference, ReportQuestion,
    SuggestQuestion, Suggestion, Summary, Window,
};
use crate::report;

/// A corpus with its index. Questions are answered side by side; a change waits for those being answered.
pub struct Memory {
    index: RwLock<Index>,
    pub(super) judging: Judging,
}

impl Memory {
    /// Indexes `corpus`, without any judgements.
    pub fn new(corpus: Corpus) -> Self {
        Self::with(Index::build(corpus), Judging::default())
    }

    pub(super) fn with(index: Index, judging: Judging) -> Self {
        Self { index: RwLock::new(index), judging }
    }

    /// Indexes `corpus`, told which entities may be one.
    pub fn with_candidates(corpus: Corpus, candidates: Vec<Candidate>) -> Self {
        let mut index = Index::build(corpus);
        index.set_candidates(candidates.clone());
        Self::with(index, Judging::default().with_candidates(candidates))
    }

    /// The index that answers come from; changes wait until it is let go.
    pub fn index(&self) -> RwLockReadGuard<'_, Index> {
        self.index.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes the changes and gives those that take them back.
    pub fn apply(&self, changes: &Changes) -> Changes {
        self.index_to_change().apply(changes)
    }

    pub(super) fn index_to_change(&self) -> RwLockWriteGuard<'_, Index> {
        self.index.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn check(index: &Index, question: &ArticlesQuestion) -> Result<(), Fault> {
    let unknown = question.mentioning.iter().find(|id| index.corpus().entity(**id).is_none());
    unknown.map_or(Ok(()), |id| Err(Fault::NoEntity(*id)))
}

/// Which of two entities is not there.
fn unknown(index: &Index, [one, other]: [EntityId; 2]) -> Fault {
    Fault::NoEntity(if index.corpus().entity(one).is_none() { one } else { other })
}

impl Store for Memory {
    fn summary(&self) -> Result<Summary, Fault> {
        Ok(self.index().summary())
    }

    fn articles(&self, question: &ArticlesQuestion) -> Result<ArticleList, Fault> {
        let index = self.index();
        check(&index, question)?;
        Ok(index.articles(question))
    }

    fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Result<Option<Place>, Fault> {
        let index = self.index();
        check(&index, question)?;
        Ok(index.place(question, article))
    }

    fn article(&self, id: ArticleId) -> Result<ArticleView, Fault> {
        self.index().article(id).ok_or(Fault::NoArticle(id))
    }

    fn difference(&self, question: &DifferenceQuestion) -> Result<Difference, Fault> {
        let index = self.index();
        let unknown =
            [question.old, question.new].into_iter().find(|id| index.corpus().article(*id).is_none());
        index.difference(question).ok_or(Fault::NoArticle(unknown.unwrap_or(question.new)))
    }

    fn references(&self, id: ArticleId) -> Result<Vec<Reference>, Fault> {
        self.index().references(id).ok_or(Fault::NoArticle(id))
    }

    fn entry(&self, question: &EntryQuestion) -> Result<Entry, Fault> {
        self.index().entry(question).ok_or(Fault::NoEntity(question.entity))
    }

    fn concordance(&self, question: &ConcordanceQuestion) -> Result<Window<ConcordanceLine>, Fault> {
        self.index().concordance(question).ok_or(Fault::NoEntity(question.entity))
    }

    fn pair(&self, question: &PairQuestion) -> Result<Pair, Fault> {
        let index = self.index();
        index.pair(question).ok_or_else(|| unknown(&index, [question.one, question.other]))
    }

    fn chain(&self, question: &ChainQuestion) -> Result<Chain, Fault> {
        let index = self.index();
        index.chain(question).ok_or_else(|| unknown(&index, [question.from, question.to]))
    }

    fn suggest(&self, question: &SuggestQuestion) -> Result<Window<Suggestion>, Fault> {
        Ok(self.index().suggest(question))
    }

    fn evidence(&self, question: &EvidenceQuestion) -> Result<Evidence, Fault> {
        let mut evidence = self.index().evidence(question).ok_or(Fault::NoEntity(question.entity))?;
        self.judging.explain(&mut evidence);
        Ok(evidence)
    }

    fn merges(&self, question: &MergesQuestion) -> Result<Window<MergeSuggestion>, Fault> {
        self.judging.look_for_candidates(self);
        Ok(self.index().merges(question))
    }

    fn judge(&self, order: &Order) -> Result<Judged, Fault> {
        self.judging.judge(self, order)
    }

    fn save(&self) -> Result<(), Fault> {
        self.judging.save()
    }

    fn cuts(&self, article: ArticleId) -> Result<CutList, Fault> {
        cuts::of(self.index().corpus(), article).ok_or(Fault::NoArticle(article))
    }

    fn report(&self, question: &ReportQuestion) -> Result<LoadReport, Fault> {
        let index = self.index();
        Ok(report::arranged(&index.corpus().sources, &index.corpus().notices, question.limit))
    }
}
