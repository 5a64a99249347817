//! Mentions to entities, within and across articles. It does no input or output.
//!
//! Names of one article are joined first (`article`), then those of all articles (`corpus`); every decision goes through
//! `links`, with its reason, where the reader's own judgements will join. It knows nothing of files, stores or the screen.

mod acronym;
mod article;
mod bearer;
mod candidates;
mod canonical;
mod clipping;
mod corpus;
mod corpus_people;
mod corpus_short;
mod country;
mod demonym;
mod designation;
mod entities;
mod form;
mod forms;
mod headword;
mod honorific;
mod kinds;
mod links;
mod listed;
mod name;
mod name_part;
mod name_words;
mod namesakes;
mod numbers;
mod office_holder;
mod own;
mod person_name;
mod shortened;
mod spelling;
mod state_body;
mod tiers;
mod ties;

pub use candidates::candidates;

use self::corpus::Joined;
use self::entities::Compiled;
use self::forms::Forms;
use self::own::Known;
use crate::lexicon::OwnLists;
use crate::model::{Analysed, Entity, Tie};

/// What resolution gives beside the entity of every mention.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolved {
    /// Indexed by [`EntityId`]: the most mentioned first.
    pub entities: Vec<Entity>,
    /// Which names were held to be one, in the order of [`Corpus::ties`](crate::model::Corpus::ties).
    pub ties: Vec<Tie>,
}

/// Builds the tables over the lists ahead of the first corpus, so that it need not wait for them.
pub fn prepare() {
    rayon::join(|| rayon::join(listed::prepare, corpus_people::prepare), state_body::prepare);
}

/// Sets the entity of every mention of a named kind, repairs slips of kind, and gives the entities and what joins their names.
/// Deterministic: the same articles, in any order and on any number of threads, give the same entities.
pub fn resolve(articles: &mut [Analysed]) -> Resolved {
    resolve_with(articles, &OwnLists::default())
}

/// The same, with lists of the reader's own, which have the last word.
pub fn resolve_with(articles: &mut [Analysed], lists: &OwnLists) -> Resolved {
    kinds::repair(articles);
    let known = Known::new(lists);
    let forms = Forms::read(articles, &known);
    let order = canonical::order(articles);
    let mut corpus = corpus::read(articles, &order, &forms);
    let written = forms.into_written();
    let Compiled { mut entities, entity_of } = entities::compile(&mut corpus, &written, &known);
    drop(written);
    let Joined { names, links, .. } = corpus;
    let ties = ties::read(&names, &links);
    drop(links);
    for (name, entity) in names.iter().zip(entity_of) {
        for mention in &name.mentions {
            articles[name.article as usize].found.mentions[*mention as usize].entity = Some(entity);
        }
    }
    tiers::set(&mut entities, articles);
    Resolved { entities, ties }
}
