//! The lanes that the app's questions go to, one for each sort.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::event_loop::Event;
use crate::app::{Message, Question, Reply};
use crate::model::ArticleId;
use crate::query::{
    ArticlesQuestion, ChainQuestion, ConcordanceQuestion, DifferenceQuestion, EntryQuestion,
    EvidenceQuestion, MergesQuestion, PairQuestion, ReportQuestion, SuggestQuestion,
};
use crate::store::{Fault, Lane, Store};

/// A lane for each value that a pane waits for.
pub(super) struct Lanes {
    articles: Lane<ArticlesQuestion>,
    place: Lane<(ArticlesQuestion, ArticleId)>,
    article: Lane<ArticleId>,
    difference: Lane<DifferenceQuestion>,
    references: Lane<ArticleId>,
    entry: Lane<EntryQuestion>,
    concordance: Lane<ConcordanceQuestion>,
    pair: Lane<PairQuestion>,
    chain: Lane<ChainQuestion>,
    suggest: Lane<SuggestQuestion>,
    evidence: Lane<EvidenceQuestion>,
    merges: Lane<MergesQuestion>,
    report: Lane<ReportQuestion>,
    cuts: Lane<ArticleId>,
}

impl Lanes {
    /// Starts them on `store`; replies go to `events`.
    pub(super) fn start(store: &Arc<dyn Store>, events: &Sender<Event>) -> io::Result<Self> {
        let lanes = Starter { store, events };
        Ok(Self {
            articles: lanes.lane("articles", |store, question| store.articles(&question), Reply::Articles)?,
            place: lanes.lane("place", |store, (list, id)| store.place(&list, id), Reply::Place)?,
            article: lanes.lane("article", |store, id| store.article(id).map(Box::new), Reply::Article)?,
            difference: lanes.lane(
                "difference",
                |store, asked| store.difference(&asked).map(Box::new),
                Reply::Difference,
            )?,
            references: lanes.lane("references", |store, id| store.references(id), Reply::References)?,
            entry: lanes.lane(
                "entry",
                |store, question| store.entry(&question).map(Box::new),
                Reply::Entry,
            )?,
            concordance: lanes.lane(
                "concordance",
                |store, asked| store.concordance(&asked),
                Reply::Concordance,
            )?,
            pair: lanes.lane("pair", |store, asked| store.pair(&asked).map(Box::new), Reply::Pair)?,
            chain: lanes.lane("chain", |store, asked| store.chain(&asked).map(Box::new), Reply::Chain)?,
            suggest: lanes.lane("suggest", |store, asked| store.suggest(&asked), Reply::Suggest)?,
            evidence: lanes.lane(
                "evidence",
                |store, asked| store.evidence(&asked).map(Box::new),
                Reply::Evidence,
            )?,
            merges: lanes.lane("merges", |store, asked| store.merges(&asked), Reply::Merges)?,
            cuts: lanes.lane("cuts", |store, id| store.cuts(id), Reply::Cuts)?,
            report: lanes.lane("report", |store, asked| store.report(&asked), Reply::Report)?,
        })
    }

    /// Puts a question on its lane.
    pub(super) fn ask(&self, generation: u64, question: Question) {
        match question {
            Question::Articles(list) => self.articles.ask(generation, list),
            Question::Place(list, id) => self.place.ask(generation, (list, id)),
            Question::Article(id) => self.article.ask(generation, id),
            Question::Difference(asked) => self.difference.ask(generation, asked),
            Question::References(id) => self.references.ask(generation, id),
            Question::Entry(asked) => self.entry.ask(generation, asked),
            Question::Evidence(asked) => self.evidence.ask(generation, asked),
            Question::Merges(asked) => self.merges.ask(generation, asked),
            Question::Concordance(asked) => self.concordance.ask(generation, asked),
            Question::Pair(asked) => self.pair.ask(generation, asked),
            Question::Chain(asked) => self.chain.ask(generation, asked),
            Question::Suggest(asked) => self.suggest.ask(generation, asked),
            Question::Cuts(id) => self.cuts.ask(generation, id),
            Question::Report(asked) => self.report.ask(generation, asked),
        }
    }
}

struct Starter<'a> {
    store: &'a Arc<dyn Store>,
    events: &'a Sender<Event>,
}

impl Starter<'_> {
    fn lane<Q: Send + 'static, A>(
        &self,
        name: &str,
        answer: impl Fn(&dyn Store, Q) -> Result<A, Fault> + Send + 'static,
        reply: impl Fn(Result<A, String>) -> Reply + Send + 'static,
    ) -> io::Result<Lane<Q>> {
        let (store, events) = (Arc::clone(self.store), self.events.clone());
        let deliver = move |generation, answered: Result<A, Fault>| {
            let reply = reply(answered.map_err(|fault| fault.to_string()));
            let _ = events.send(Event::Message(Message::Reply(generation, reply)));
        };
        Lane::start(name, self.store.patience(), move |question| answer(store.as_ref(), question), deliver)
    }
}
