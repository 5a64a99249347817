//! Mentions to entities, within and across articles. It does no input or output.
//!
//! Names of one article are joined first (`article`), then those of all articles (`corpus`); every decision goes through
//! `links`, with its reason, where the reader's own judgements will join. It knows nothing of files, stores or the screen.

mod acronym;
mod article;
mod bearer;
mod clipping;
mod corpus;
mod corpus_people;
mod country;
mod demonym;
mod designation;
mod entities;
mod forms;
mod headword;
mod kinds;
mod links;
mod listed;
mod name;
mod name_part;
mod namesakes;
mod office_holder;
mod own;
mod person_name;
mod shortened;
mod spelling;
mod state_body;

use rayon::prelude::*;

pub use links::Why;

use self::corpus::CorpusNames;
use self::entities::Compiled;
use self::forms::Forms;
use self::own::Known;
use crate::lexicon::OwnLists;
use crate::model::{Analysed, Entity, EntityId};

/// Two forms that were held to be one, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The entity they belong to.
    pub entity: EntityId,
    /// One form.
    pub one: String,
    /// The other form.
    pub other: String,
    /// The reason.
    pub why: Why,
}

/// Builds the tables over the lists ahead of the first corpus, so that it need not wait for them.
pub fn prepare() {
    rayon::join(|| rayon::join(listed::prepare, corpus_people::prepare), state_body::prepare);
}

/// Sets the entity of every mention of a named kind, repairs slips of kind, and gives the entities, the most mentioned first.
/// Deterministic: the same articles in the same order give the same entities and ids.
pub fn resolve(articles: &mut [Analysed]) -> Vec<Entity> {
    resolve_with(articles, &OwnLists::default())
}

/// The same, with lists of the reader's own, which have the last word.
pub fn resolve_with(articles: &mut [Analysed], lists: &OwnLists) -> Vec<Entity> {
    resolve_and(articles, lists, |_, _| ()).0
}

/// As [`resolve`], and tells each merge of two different forms with its reason, in the order they were decided.
pub fn resolve_explained(articles: &mut [Analysed]) -> (Vec<Entity>, Vec<Merge>) {
    resolve_and(articles, &OwnLists::default(), merges)
}

fn resolve_and<T>(
    articles: &mut [Analysed],
    lists: &OwnLists,
    tell: impl FnOnce(&CorpusNames, &[EntityId]) -> T,
) -> (Vec<Entity>, T) {
    kinds::repair(articles);
    let known = Known::new(lists);
    let forms = Forms::read(articles, &known);
    let read = articles.par_iter().enumerate();
    let read = read.map(|(at, analysed)| article::read(at as u32, analysed, &forms)).collect();
    let mut corpus = corpus::join(read, &forms);
    let Compiled { entities, entity_of } = entities::compile(&mut corpus);
    let told = tell(&corpus, &entity_of);
    let found: Vec<(u32, Vec<u32>, EntityId)> = corpus
        .names
        .into_iter()
        .zip(entity_of)
        .map(|(name, entity)| (name.article, name.mentions, entity))
        .collect();
    for (article, mentions, entity) in found {
        for mention in mentions {
            articles[article as usize].found.mentions[mention as usize].entity = Some(entity);
        }
    }
    (entities, told)
}

fn merges(corpus: &CorpusNames, entity_of: &[EntityId]) -> Vec<Merge> {
    let text = |at: u32| corpus.names[at as usize].text;
    let different = corpus.links.made().iter().filter(|link| text(link.one) != text(link.other));
    different
        .map(|link| Merge {
            entity: entity_of[link.one as usize],
            one: text(link.one).to_owned(),
            other: text(link.other).to_owned(),
            why: link.why,
        })
        .collect()
}
