//! The tagger: a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features of words,
//! of the lists, of what the rules made of them, and of the rest of the article. `train` makes its weights.

mod agreement;
mod chains;
mod hashing;
pub(crate) mod labels;
pub(crate) mod lattice;
mod model;
mod scorer;
mod surroundings;
mod templates;
mod word_types;

use std::ops::Range;

use super::candidate::Candidate;
use super::evidence::Evidence;
use super::page::Page;
use super::vocabulary::WordId;
use crate::model::{Field, Kind, Span};
use lattice::{Scores, Sums};
use scorer::Scorer;
use templates::Scene;
use word_types::WordTypes;

pub use model::{Model, NoModel};
pub(crate) use templates::BITS;

/// A name that the tagger sees.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tagged {
    /// Its first word.
    pub(super) first: usize,
    /// One past its last word.
    pub(super) end: usize,
    /// Its kind; `None` for a name of no kind of ours.
    pub(super) kind: Option<Kind>,
    /// How probable the label of its least probable word is, 0 to 1.
    pub(super) confidence: f32,
}

/// Words that are tagged together.
struct Chain {
    page: usize,
    words: Range<usize>,
    types: Vec<WordId>,
    capital: Vec<bool>,
    scores: Vec<Scores>,
}

impl Chain {
    /// The words whose other places in the article tell something: those with a capital.
    fn repeated(&self) -> impl Iterator<Item = (usize, WordId)> {
        let capitals = self.capital.iter().enumerate().filter(|(_, capital)| **capital);
        capitals.map(|(at, _)| (at, self.types[at]))
    }
}

/// The names of each page of an article, given what the rules decided.
pub(super) fn tag(
    model: &Model,
    pages: &[Page],
    evidence: &Evidence,
    decided: &[Vec<Candidate>],
) -> Vec<Vec<Tagged>> {
    let types = WordTypes::read(pages, evidence, decided);
    let mut scorer = Scorer::new(model, &types);
    let mut all = Vec::new();
    for scene in scenes(pages, &types, decided) {
        for words in chains::chains(scene.page, &decided[scene.at]) {
            all.push(Chain {
                page: scene.at,
                types: words.clone().map(|at| scene.page.id(at)).collect(),
                capital: words.clone().map(|at| scene.page.capital(at)).collect(),
                scores: words.clone().map(|at| scorer.scores(&scene, at)).collect(),
                words,
            });
        }
    }
    let factors = model.transitions.factors();
    let mut sums = Sums::default();
    agreement::agree(&mut all, types.len(), &factors, &mut sums);
    let mut out = vec![Vec::new(); pages.len()];
    for chain in &all {
        let labels = lattice::best(&chain.scores, &model.transitions);
        let spans = labels::spans(&labels);
        if !spans.is_empty() {
            sums.run(&chain.scores, &factors, None);
        }
        out[chain.page].extend(spans.into_iter().map(|(span, place)| Tagged {
            first: chain.words.start + span.start,
            end: chain.words.start + span.end,
            kind: Kind::NAMED.get(place).copied(),
            confidence: span.map(|at| sums.marginal(at)[labels[at] as usize]).fold(1.0, f32::min),
        }));
    }
    out
}

fn scenes<'s, 'a>(
    pages: &'s [Page<'a>],
    types: &'s WordTypes,
    decided: &'s [Vec<Candidate>],
) -> impl Iterator<Item = Scene<'s, 'a>> {
    pages.iter().zip(decided).enumerate().map(|(at, (page, decided))| Scene {
        at,
        page,
        types,
        around: surroundings::surroundings(page, decided),
    })
}

/// Words that are tagged together, as training sees them.
pub struct Lesson {
    /// Which text they stand in.
    pub field: Field,
    /// The bytes of each word.
    pub words: Vec<Span>,
    /// For each word, the rows of the features that it shows by itself.
    pub shown: Vec<Vec<u32>>,
    /// For each word, the rows of what the rules told of it.
    pub told: Vec<Vec<u32>>,
}

/// What the tagger sees of an article, for training.
pub(super) fn lessons(pages: &[Page], evidence: &Evidence, decided: &[Vec<Candidate>]) -> Vec<Lesson> {
    let types = WordTypes::read(pages, evidence, decided);
    let mut out = Vec::new();
    for scene in scenes(pages, &types, decided) {
        for words in chains::chains(scene.page, &decided[scene.at]) {
            let (shown, told) = words.clone().map(|at| scorer::rows(&scene, at)).unzip();
            let words = words.map(|at| scene.page.words[at].span).collect();
            out.push(Lesson { field: scene.page.field, words, shown, told });
        }
    }
    out
}
