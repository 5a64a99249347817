//! The index of a corpus: who is mentioned where, built once.

use std::sync::Arc;

use super::lists::Lists;
use super::names::Names;
use super::orders::Orders;
use super::roles::{self, CollectedRole};
use crate::model::{Analysed, ArticleId, Corpus, EntityId, Field, MentionIndex, Occurrence, QuoteKind, Span};
use crate::query::EntityLabel;
use crate::text::sentences;

/// An article that mentions an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Which article.
    pub article: ArticleId,
    /// How often it does.
    pub mentions: u32,
}

/// An entity that an article mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// Which entity.
    pub entity: EntityId,
    /// How often.
    pub mentions: u32,
    /// The first of these mentions.
    pub first: MentionIndex,
}

/// A corpus with all that makes questions about it cheap.
pub struct Index {
    pub(super) corpus: Arc<Corpus>,
    pub(super) appearances: Lists<Appearance>,
    pub(super) postings: Lists<Posting>,
    pub(super) occurrences: Lists<Occurrence>,
    /// By speaker: the article and the place among its quotes.
    pub(super) quotes: Lists<(ArticleId, u32)>,
    pub(super) roles: Lists<CollectedRole>,
    pub(super) demonyms: Lists<EntityId>,
    /// By twice the article's number, and one more for its body.
    sentences: Lists<Span>,
    /// By article: the entities that each sentence names, each once, with the sentence's number.
    pub(super) company: Lists<(u32, EntityId)>,
    pub(super) orders: Orders,
    pub(super) names: Names,
}

impl Index {
    /// Reads the whole corpus once. Mentions of entities that the corpus does not hold are left aside.
    pub fn build(corpus: Arc<Corpus>) -> Self {
        let entities = corpus.entities.len();
        let appearances = Lists::group(corpus.articles.len(), appearances(&corpus));
        let occurrences = Lists::group(entities, occurrences(&corpus));
        let sentences = Lists::group(corpus.articles.len() * 2, all_sentences(&corpus));
        let names = Names::build(&corpus.entities, |id| occurrences.of(id.0).len());
        Self {
            postings: Lists::group(entities, postings(corpus.articles.len(), &appearances)),
            quotes: Lists::group(entities, quotes(&corpus)),
            roles: Lists::group(entities, roles::by_entity(&corpus)),
            demonyms: Lists::group(entities, demonyms(&corpus)),
            company: Lists::group(corpus.articles.len(), company(&corpus, &sentences)),
            sentences,
            orders: Orders::default(),
            appearances,
            occurrences,
            names,
            corpus,
        }
    }

    /// The corpus that was indexed.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// The articles that mention `entity`: ascending, each once.
    pub fn postings(&self, entity: EntityId) -> &[Posting] {
        self.postings.of(entity.0)
    }

    /// The entities that `article` mentions: ascending, each once.
    pub fn appearances(&self, article: ArticleId) -> &[Appearance] {
        self.appearances.of(article.0)
    }

    /// Every mention of `entity`, in the order of loading and of the text.
    pub fn occurrences(&self, entity: EntityId) -> &[Occurrence] {
        self.occurrences.of(entity.0)
    }

    pub(super) fn sentences(&self, article: ArticleId, field: Field) -> &[Span] {
        self.sentences.of(sentence_owner(article, field))
    }

    pub(super) fn label(&self, id: EntityId) -> Option<EntityLabel> {
        let entity = self.corpus.entity(id)?;
        Some(EntityLabel { id, kind: entity.kind, name: entity.name.clone(), tier: entity.tier })
    }
}

/// Entities and the places of their mentions in one article, in text order.
fn named(analysed: &Analysed) -> impl Iterator<Item = (EntityId, MentionIndex)> {
    let mentions = analysed.found.mentions.iter().enumerate();
    mentions.filter_map(|(at, mention)| Some((mention.entity?, MentionIndex(at as u32))))
}

fn appearances(corpus: &Corpus) -> Vec<(u32, Appearance)> {
    let mut out: Vec<(u32, Appearance)> = Vec::new();
    for (id, analysed) in corpus.numbered() {
        let mut here: Vec<_> =
            named(analysed).filter(|(entity, _)| corpus.entity(*entity).is_some()).collect();
        here.sort_unstable();
        for (entity, first) in here {
            match out.last_mut() {
                Some((article, last)) if *article == id.0 && last.entity == entity => last.mentions += 1,
                _ => out.push((id.0, Appearance { entity, mentions: 1, first })),
            }
        }
    }
    out
}

fn postings(articles: usize, appearances: &Lists<Appearance>) -> Vec<(u32, Posting)> {
    let of_article = |article: u32| {
        appearances.of(article).iter().map(move |appearance| {
            let posting = Posting { article: ArticleId(article), mentions: appearance.mentions };
            (appearance.entity.0, posting)
        })
    };
    (0..articles as u32).flat_map(of_article).collect()
}

fn occurrences(corpus: &Corpus) -> Vec<(u32, Occurrence)> {
    let of_article = |(article, analysed)| {
        named(analysed).map(move |(entity, mention)| (entity.0, Occurrence { article, mention }))
    };
    corpus.numbered().flat_map(of_article).collect()
}

fn quotes(corpus: &Corpus) -> Vec<(u32, (ArticleId, u32))> {
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        for (at, quote) in analysed.found.quotes.iter().enumerate() {
            let mention = quote.speaker.and_then(|speaker| speaker.mention);
            let speaker = mention.and_then(|mention| roles::entity_of(&analysed.found, mention));
            if let (Some(speaker), QuoteKind::Speech) = (speaker, quote.kind) {
                out.push((speaker.0, (id, at as u32)));
            }
        }
    }
    out
}

fn demonyms(corpus: &Corpus) -> Vec<(u32, EntityId)> {
    let entities = corpus.entities.iter().enumerate();
    entities.filter_map(|(at, entity)| Some((entity.demonym_of?.0, EntityId(at as u32)))).collect()
}

fn all_sentences(corpus: &Corpus) -> Vec<(u32, Span)> {
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        for field in [Field::Headline, Field::Body] {
            let owner = sentence_owner(id, field);
            let spans = sentences::sentences(analysed.article.text(field));
            out.extend(spans.into_iter().map(|span| (owner, span)));
        }
    }
    out
}

fn company(corpus: &Corpus, sentences: &Lists<Span>) -> Vec<(u32, (u32, EntityId))> {
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        let headlines = sentences.of(sentence_owner(id, Field::Headline)).len();
        let start = out.len();
        for mention in &analysed.found.mentions {
            let known = mention.entity.filter(|entity| corpus.entity(*entity).is_some());
            let in_field = sentences.of(sentence_owner(id, mention.field));
            let at = in_field.partition_point(|sentence| sentence.end <= mention.span.start);
            let Some(entity) =
                known.filter(|_| in_field.get(at).is_some_and(|it| it.holds(mention.span.start)))
            else {
                continue;
            };
            let number = at + if mention.field == Field::Body { headlines } else { 0 };
            out.push((id.0, (number as u32, entity)));
        }
        out[start..].sort_unstable();
    }
    out.dedup();
    out
}

fn sentence_owner(article: ArticleId, field: Field) -> u32 {
    article.0 * 2 + u32::from(field == Field::Body)
}
