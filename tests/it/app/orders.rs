//! Orders followed by making the corpus anew, slow and plain.

use dateline::model::{Alias, ArticleId, Corpus, Entity, EntityId, Kind, Tier};
use dateline::query::{Judged, MergesQuestion, Order, Tiers};
use dateline::store::{Fault, Memory, Store};

/// A corpus, what was judged of it, and how it was before.
pub struct State {
    pub corpus: Corpus,
    pub memory: Memory,
    /// What was before each order, and which pairs were two then.
    undo: Vec<(Corpus, Vec<(EntityId, EntityId)>)>,
    redo: Vec<(Corpus, Vec<(EntityId, EntityId)>)>,
    pub different: Vec<(EntityId, EntityId)>,
    pub orders: Vec<Order>,
    /// Whether the next order is refused.
    pub refuses: bool,
}

/// Holds `corpus`, with what may be one looked for.
fn memory(corpus: &Corpus) -> Memory {
    let memory = Memory::new(corpus.clone());
    let queue = MergesQuestion { with: None, tiers: Tiers::default(), without: Vec::new(), limit: 0 };
    memory.merges(&queue).unwrap();
    memory
}

impl State {
    pub fn new(corpus: Corpus) -> Self {
        let memory = memory(&corpus);
        Self { corpus, memory, undo: vec![], redo: vec![], different: vec![], orders: vec![], refuses: false }
    }

    pub fn name(&self, id: EntityId) -> String {
        self.corpus.entity(id).map_or_else(|| "?".to_owned(), |entity| entity.name.clone())
    }

    pub fn words(&self, order: &Order) -> String {
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

    pub fn judge(&mut self, order: &Order) -> Result<Judged, Fault> {
        self.orders.push(order.clone());
        if std::mem::take(&mut self.refuses) {
            return Err(Fault::Refused("refused".to_owned()));
        }
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
        self.memory = memory(&self.corpus);
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
}

fn empty(kind: Kind, name: &str) -> Entity {
    let tier = Tier::Likely;
    Entity { kind, name: name.to_owned(), aliases: vec![], demonym_of: None, mentions: 0, articles: 0, tier }
}
