//! A store that follows orders by making its corpus anew, slow and plain: the app's own tests need no other curator.

use std::sync::{Mutex, MutexGuard};

use dateline::model::{ArticleId, Certainty, Corpus, EntityId, Ground};
use dateline::query::{
    ArticleList, ArticleView, ArticlesQuestion, Chain, ChainQuestion, ConcordanceLine, ConcordanceQuestion,
    CutList, Difference, DifferenceQuestion, Entry, EntryQuestion, Evidence, EvidenceQuestion, FoundBy,
    Judged, LoadReport, MergeSide, MergeSuggestion, MergesQuestion, NameEvidence, NameTie, Order, Page, Pair,
    PairQuestion, Place, Reference, ReportQuestion, SuggestQuestion, Suggestion, Summary, Total, Window,
};
use dateline::store::{Fault, Store};

use super::orders::State;

/// Pairs that the merge queue asks for, by headword, the likeliest first.
const ALIKE: [(&str, &str, Ground); 4] = [
    ("Volodymyr Zelenskyy", "Zelensky", Ground::Variant),
    ("Keir Starmer", "Sir Keir", Ground::ShortInCorpus),
    ("Olaf Scholz", "Chancellor", Ground::ShortInCorpus),
    ("Labour", "Labour Party", Ground::Clipped),
];

pub struct Curator {
    state: Mutex<State>,
}

impl Curator {
    pub fn new(corpus: Corpus) -> Self {
        Self { state: Mutex::new(State::new(corpus)) }
    }

    /// Every order that was given, in words.
    pub fn orders(&self) -> Vec<String> {
        let state = self.state();
        state.orders.iter().map(|order| state.words(order)).collect()
    }

    /// Refuses the next order.
    pub fn refuse(&self) {
        self.state().refuses = true;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}

impl State {
    fn lines(&self, entity: EntityId) -> Vec<ConcordanceLine> {
        let question = ConcordanceQuestion { entity, page: Page::all() };
        self.memory.concordance(&question).map(|window| window.rows).unwrap_or_default()
    }

    fn side(&self, id: EntityId) -> Result<MergeSide, Fault> {
        let entry = self.memory.entry(&EntryQuestion { entity: id, limit: 9, ..question(id) })?;
        Ok(MergeSide {
            titles: vec!["Prime Minister".to_owned()],
            example: self.lines(id).into_iter().next(),
            aliases: entry.aliases,
            mentions: entry.mentions,
            articles: entry.articles,
            dates: entry.dates,
            entity: entry.entity,
        })
    }

    fn called(&self, name: &str) -> Option<EntityId> {
        let at = self.corpus.entities.iter().position(|one| one.name == name && one.mentions > 0)?;
        Some(EntityId(at as u32))
    }
}

fn question(entity: EntityId) -> EntryQuestion {
    EntryQuestion { entity, limit: 9, tiers: dateline::query::Tiers::default() }
}

impl Store for Curator {
    fn summary(&self) -> Result<Summary, Fault> {
        self.state().memory.summary()
    }
    fn articles(&self, question: &ArticlesQuestion) -> Result<ArticleList, Fault> {
        self.state().memory.articles(question)
    }
    fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Result<Option<Place>, Fault> {
        self.state().memory.place(question, article)
    }
    fn article(&self, id: ArticleId) -> Result<ArticleView, Fault> {
        self.state().memory.article(id)
    }
    fn difference(&self, question: &DifferenceQuestion) -> Result<Difference, Fault> {
        self.state().memory.difference(question)
    }
    fn references(&self, id: ArticleId) -> Result<Vec<Reference>, Fault> {
        self.state().memory.references(id)
    }
    fn entry(&self, question: &EntryQuestion) -> Result<Entry, Fault> {
        self.state().memory.entry(question)
    }
    fn concordance(&self, question: &ConcordanceQuestion) -> Result<Window<ConcordanceLine>, Fault> {
        self.state().memory.concordance(question)
    }
    fn pair(&self, question: &PairQuestion) -> Result<Pair, Fault> {
        self.state().memory.pair(question)
    }
    fn chain(&self, question: &ChainQuestion) -> Result<Chain, Fault> {
        self.state().memory.chain(question)
    }

    /// What is to be one with something is most like what begins with its first letter, or else ends with its last one.
    fn suggest(&self, question: &SuggestQuestion) -> Result<Window<Suggestion>, Fault> {
        let state = self.state();
        let mut window = state.memory.suggest(question)?;
        window
            .rows
            .retain(|row| Some(row.entity.id) != question.like && question.tiers.show(row.entity.tier));
        if let (Some(like), true) = (question.like, question.typed.is_empty()) {
            let name = state.name(like);
            let alike = |row: &Suggestion| {
                let pair = |one: &str, other: &str| {
                    ALIKE.iter().any(|(a, b, _)| (one, other) == (a, b) || (other, one) == (a, b))
                };
                !pair(&row.entity.name, &name)
            };
            window.rows.sort_by_key(alike);
        }
        window.total = Total::Exact(window.rows.len());
        Ok(window)
    }

    fn evidence(&self, question: &EvidenceQuestion) -> Result<Evidence, Fault> {
        let state = self.state();
        let entry = state.memory.entry(&self::question(question.entity))?;
        let lines = state.lines(question.entity);
        let first = entry.aliases.first().map(|alias| alias.text.clone()).unwrap_or_default();
        let example =
            |name: &str| lines.iter().find(|line| line.highlight.of(&line.sentence) == name).cloned();
        let names = entry.aliases.iter().take(question.limit).map(|alias| {
            let tie = NameTie {
                other: first.clone(),
                ground: Ground::ShortInArticle,
                times: alias.mentions,
                example: example(&first),
            };
            let mut articles: Vec<ArticleId> = lines
                .iter()
                .filter(|line| line.highlight.of(&line.sentence) == alias.text)
                .map(|line| line.article)
                .collect();
            articles.dedup();
            NameEvidence {
                name: alias.text.clone(),
                mentions: alias.mentions,
                articles: articles.len() as u32,
                found: vec![
                    FoundBy {
                        rule: "tagger".to_owned(),
                        certainty: Certainty::Likely,
                        confidence: Some(93),
                        mentions: alias.mentions,
                    },
                    FoundBy {
                        rule: "rule:title-before-name".to_owned(),
                        certainty: Certainty::Sure,
                        confidence: None,
                        mentions: 1,
                    },
                ],
                ties: if alias.text == first { vec![] } else { vec![tie] },
                example: example(&alias.text),
            }
        });
        Ok(Evidence { names: names.collect(), names_total: entry.aliases.len(), entity: entry.entity })
    }

    fn merges(&self, question: &MergesQuestion) -> Result<Window<MergeSuggestion>, Fault> {
        let state = self.state();
        let mut rows = Vec::new();
        for (one, other, ground) in ALIKE {
            let (Some(one), Some(other)) = (state.called(one), state.called(other)) else { continue };
            let known = |pairs: &[(EntityId, EntityId)]| {
                pairs.contains(&(one, other)) || pairs.contains(&(other, one))
            };
            if one == other || known(&question.without) || known(&state.different) {
                continue;
            }
            let shared = state
                .called("London")
                .into_iter()
                .filter_map(|id| state.memory.entry(&self::question(id)).ok());
            rows.push(MergeSuggestion {
                one: state.side(one)?,
                other: state.side(other)?,
                ground,
                likeness: 80,
                company: 45,
                shared: shared.map(|entry| entry.entity).collect(),
                together: 1,
            });
        }
        let total = Total::Exact(rows.len());
        rows.truncate(question.limit);
        Ok(Window { rows, offset: 0, total })
    }

    fn judge(&self, order: &Order) -> Result<Judged, Fault> {
        self.state().judge(order)
    }
    fn save(&self) -> Result<(), Fault> {
        Ok(())
    }
    fn cuts(&self, article: ArticleId) -> Result<CutList, Fault> {
        self.state().memory.cuts(article)
    }
    fn report(&self, question: &ReportQuestion) -> Result<LoadReport, Fault> {
        self.state().memory.report(question)
    }
}
