//! A store that follows orders by making its corpus anew, slow and plain: the app's own tests need no other curator.

use std::sync::{Mutex, MutexGuard};

use dateline::model::{Alias, ArticleId, Certainty, Corpus, Entity, EntityId, Ground, Kind, Notice, Tier};
use dateline::query::{
    ArticleRow, ArticleView, ArticlesQuestion, ConcordanceLine, ConcordanceQuestion, Entry, EntryQuestion,
    Evidence, EvidenceQuestion, FoundBy, Judged, MergeSide, MergeSuggestion, MergesQuestion, NameEvidence,
    NameTie, Order, Page, Reference, SuggestQuestion, Suggestion, Summary, Total, Window,
};
use dateline::store::{Fault, Memory, Store};

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

struct State {
    corpus: Corpus,
    memory: Memory,
    /// What was before each order, and which pairs were two then.
    undo: Vec<(Corpus, Vec<(EntityId, EntityId)>)>,
    redo: Vec<(Corpus, Vec<(EntityId, EntityId)>)>,
    different: Vec<(EntityId, EntityId)>,
    orders: Vec<Order>,
}

impl Curator {
    pub fn new(corpus: Corpus) -> Self {
        let memory = Memory::new(corpus.clone());
        let state = State { corpus, memory, undo: vec![], redo: vec![], different: vec![], orders: vec![] };
        Self { state: Mutex::new(state) }
    }

    /// Every order that was given, in words.
    pub fn orders(&self) -> Vec<String> {
        let state = self.state();
        state.orders.iter().map(|order| state.words(order)).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }
}

impl State {
    fn name(&self, id: EntityId) -> String {
        self.corpus.entity(id).map_or_else(|| "?".to_owned(), |entity| entity.name.clone())
    }

    fn words(&self, order: &Order) -> String {
        let name = |id: &EntityId| self.name(*id);
        let here = |only_in: &Option<ArticleId>| match only_in {
            Some(article) => format!(" in {}", article.0),
            None => String::new(),
        };
        match order {
            Order::Same { keep, with } => {
                let with: Vec<String> = with.iter().map(name).collect();
                format!("same {} <- {}", name(keep), with.join(", "))
            }
            Order::Different { one, other } => format!("different {} | {}", name(one), name(other)),
            Order::SplitOff { entity, name: alias, only_in } => {
                format!("split {alias} off {}{}", name(entity), here(only_in))
            }
            Order::Means { name: alias, entity, only_in } => {
                format!("{alias} means {}{}", name(entity), here(only_in))
            }
            Order::Retype { entity, to } => format!("{} is a {}", name(entity), to.word()),
            Order::Rename { to, .. } => format!("rename to {to}"),
            Order::Hide { entity } => format!("hide {}", name(entity)),
            Order::Confirm { entity } => format!("confirm {}", name(entity)),
            Order::Undo => "undo".to_owned(),
            Order::Redo => "redo".to_owned(),
        }
    }

    fn judge(&mut self, order: &Order) -> Result<Judged, Fault> {
        self.orders.push(order.clone());
        let before = (self.corpus.clone(), self.different.clone());
        let (mut moved, mut show) = (Vec::new(), None);
        match order {
            Order::Undo => {
                let back =
                    self.undo.pop().ok_or_else(|| Fault::Refused("nothing to take back".to_owned()))?;
                self.redo.push(before);
                (self.corpus, self.different) = back;
            }
            Order::Redo => {
                let again =
                    self.redo.pop().ok_or_else(|| Fault::Refused("nothing to do again".to_owned()))?;
                self.undo.push(before);
                (self.corpus, self.different) = again;
            }
            _ => {
                (moved, show) = self.follow(order)?;
                self.undo.push(before);
                self.redo.clear();
            }
        }
        self.tally();
        self.memory = Memory::new(self.corpus.clone());
        Ok(Judged {
            said: format!("done: {}", self.words(order)),
            moved,
            show,
            summary: self.memory.summary()?,
        })
    }

    #[allow(clippy::type_complexity)]
    fn follow(&mut self, order: &Order) -> Result<(Vec<(EntityId, EntityId)>, Option<EntityId>), Fault> {
        match order {
            Order::Same { keep, with } => {
                if with.is_empty() || with.contains(keep) {
                    return Err(Fault::Refused("one thing cannot join itself".to_owned()));
                }
                self.lead(|_, entity, _| with.contains(&entity).then_some(*keep));
                return Ok((with.iter().map(|gone| (*gone, *keep)).collect(), Some(*keep)));
            }
            Order::Different { one, other } => self.different.push((*one, *other)),
            Order::SplitOff { entity, name, only_in } => {
                let new = EntityId(self.corpus.entities.len() as u32);
                let kind = self.corpus.entities[entity.0 as usize].kind;
                self.corpus.entities.push(empty(kind, name));
                self.lead(|article, of, words| {
                    let meant = of == *entity && words == name && only_in.is_none_or(|only| only == article);
                    meant.then_some(new)
                });
                return Ok((Vec::new(), Some(new)));
            }
            Order::Means { name, entity, only_in } => self.lead(|article, _, words| {
                (words == name && only_in.is_none_or(|only| only == article)).then_some(*entity)
            }),
            Order::Retype { entity, to } => {
                if self.corpus.entities[entity.0 as usize].kind == *to {
                    return Err(Fault::Refused(format!("it is a {} already", to.word())));
                }
                self.change(*entity, |one| one.kind = *to);
            }
            Order::Rename { entity, to } => self.change(*entity, |one| one.name.clone_from(to)),
            Order::Hide { entity } => self.change(*entity, |one| one.tier = Tier::Hidden),
            Order::Confirm { entity } => self.change(*entity, |one| one.tier = Tier::Confirmed),
            Order::Undo | Order::Redo => {}
        }
        Ok((Vec::new(), None))
    }

    fn change(&mut self, entity: EntityId, change: impl FnOnce(&mut Entity)) {
        change(&mut self.corpus.entities[entity.0 as usize]);
    }

    /// Leads mentions, given by article, entity and words, to another entity.
    fn lead(&mut self, to: impl Fn(ArticleId, EntityId, &str) -> Option<EntityId>) {
        for (at, analysed) in self.corpus.articles.iter_mut().enumerate() {
            for mention in &mut analysed.found.mentions {
                let words = mention.span.of(analysed.article.text(mention.field));
                let Some(entity) = mention.entity else { continue };
                mention.entity = to(ArticleId(at as u32), entity, words).or(mention.entity);
            }
        }
    }

    /// Names, counts and kinds after mentions moved.
    fn tally(&mut self) {
        for entity in &mut self.corpus.entities {
            (entity.mentions, entity.articles) = (0, 0);
            entity.aliases.clear();
        }
        for analysed in &mut self.corpus.articles {
            let mut counted = Vec::new();
            for mention in &mut analysed.found.mentions {
                let Some(id) = mention.entity else { continue };
                let entity = &mut self.corpus.entities[id.0 as usize];
                mention.kind = entity.kind;
                entity.mentions += 1;
                entity.articles += u32::from(!counted.contains(&id));
                counted.push(id);
                let words = mention.span.of(analysed.article.text(mention.field));
                match entity.aliases.iter_mut().find(|alias| alias.text == words) {
                    Some(alias) => alias.mentions += 1,
                    None => entity.aliases.push(Alias { text: words.to_owned(), mentions: 1 }),
                }
            }
        }
        for entity in &mut self.corpus.entities {
            entity
                .aliases
                .sort_by(|one, other| other.mentions.cmp(&one.mentions).then(one.text.cmp(&other.text)));
        }
    }

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

fn empty(kind: Kind, name: &str) -> Entity {
    let tier = Tier::Likely;
    Entity { kind, name: name.to_owned(), aliases: vec![], demonym_of: None, mentions: 0, articles: 0, tier }
}

impl Store for Curator {
    fn summary(&self) -> Result<Summary, Fault> {
        self.state().memory.summary()
    }
    fn articles(&self, question: &ArticlesQuestion) -> Result<Window<ArticleRow>, Fault> {
        self.state().memory.articles(question)
    }
    fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Result<Option<usize>, Fault> {
        self.state().memory.place(question, article)
    }
    fn article(&self, id: ArticleId) -> Result<ArticleView, Fault> {
        self.state().memory.article(id)
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
    fn notices(&self) -> Result<Vec<Notice>, Fault> {
        self.state().memory.notices()
    }
}

/// Three articles in which some people have two entries, one name is noise and one is hidden.
pub fn bureau() -> Corpus {
    use crate::store::corpora::{self, Draft};
    use dateline::model::Basis;
    let mut corpus = corpora::corpus(vec![
        Draft::new(
            "news/one.txt",
            "[Keir Starmer|person:Keir Starmer] meets [Olaf Scholz|person:Olaf Scholz] in [London|place:London]",
            "[Keir Starmer|person:Keir Starmer] met [Olaf Scholz|person:Olaf Scholz] in [London|place:London] on \
             [Monday|date:2024-11-18].\n“We stand together,” [Starmer|person:Keir Starmer] told the \
             [Chancellor|person:Chancellor]. [Labour|org:Labour] was pleased. [Read More|person:Read More].",
        )
        .dated("2024-11-18", Basis::Metadata)
        .quote("We stand together,", Some("Starmer"), Some("told")),
        Draft::new(
            "news/two.txt",
            "[Sir Keir|person:Sir Keir] in [Kyiv|place:Kyiv]",
            "[Sir Keir|person:Sir Keir] of the [Labour Party|org:Labour Party] went from [London|place:London] to \
             [Kyiv|place:Kyiv], where [Volodymyr Zelenskyy|person:Volodymyr Zelenskyy] \
             met him.\n[Zelensky|person:Zelensky] thanked him. [Volodymyr Zelenskyy|person:Volodymyr Zelenskyy] and \
             [the president|person:Volodymyr Zelenskyy] of [Ukraine|place:Ukraine], [Mr. Zelenskyy|person:Volodymyr Zelenskyy], \
             [Zelenskyy|person:Volodymyr Zelenskyy], [Volodymyr|person:Volodymyr Zelenskyy] or \
             [President Zelenskyy|person:Volodymyr Zelenskyy], is one man. [Advertisement|org:Advertisement]",
        )
        .dated("2024-11-20", Basis::Stated),
        Draft::new(
            "news/three.txt",
            "The [Chancellor|person:Chancellor] speaks",
            "The [Chancellor|person:Chancellor] spoke in [Berlin|place:Berlin]; [Keir Starmer|person:Keir Starmer] listened.",
        ),
    ]);
    for (name, tier) in [
        ("Read More", Tier::Noise),
        ("Advertisement", Tier::Hidden),
        ("Volodymyr Zelenskyy", Tier::Confirmed),
    ] {
        let at = corpus.entities.iter().position(|one| one.name == name).unwrap();
        corpus.entities[at].tier = tier;
    }
    corpus
}
