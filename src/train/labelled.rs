//! Labelled articles as the tagger sees them.

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::recipe::{RECASE, Recipe};
use super::sets::{Document, Name, Set};
use crate::extract::tagger::labels::{self, OUTSIDE};
use crate::extract::tagger::{self, lattice};
use crate::model::Kind;
use crate::{extract, lexicon};

/// A chain of words with the labels that each may bear.
pub(super) struct Lesson {
    /// What the tagger sees of them.
    pub(super) seen: tagger::Lesson,
    /// The labels that each word may bear, as a bit set.
    pub(super) allowed: Vec<u16>,
}

/// All lessons of a set, and how many of its names lie where the tagger does not look.
pub(super) fn lessons(set: &Set, recipe: &Recipe) -> (Vec<Lesson>, usize) {
    let recased = if recipe.recased { recased(&set.documents) } else { Vec::new() };
    let read = |document: &Document| read(document, recipe);
    let own: Vec<_> = set.documents.par_iter().map(read).collect();
    let more: Vec<_> = recased.par_iter().map(read).collect();
    let unseen = own.iter().map(|(_, unseen)| unseen).sum();
    (own.into_iter().chain(more).flat_map(|(lessons, _)| lessons).collect(), unseen)
}

/// Some of the articles in small letters or in capitals. Only the letters of ASCII change, so that the names stay where they are.
fn recased(documents: &[Document]) -> Vec<Document> {
    let recase = |(at, document): (usize, &Document)| {
        let change: fn(&mut str) = match at % (2 * RECASE) {
            0 | RECASE => str::make_ascii_lowercase,
            1 => str::make_ascii_uppercase,
            _ => return None,
        };
        let mut document = document.clone();
        change(&mut document.article.body);
        document.article.headline.iter_mut().for_each(|headline| change(headline));
        Some(document)
    };
    documents.iter().enumerate().filter_map(recase).collect()
}

fn read(document: &Document, recipe: &Recipe) -> (Vec<Lesson>, usize) {
    let mut begun = vec![false; document.names.len()];
    let mut lessons = Vec::new();
    for seen in extract::lessons(&document.article) {
        let text = document.article.text(seen.field);
        let mut allowed = Vec::with_capacity(seen.words.len());
        let mut open = None;
        for word in &seen.words {
            let name = document.names.iter().position(|name| {
                name.field == seen.field && (word.start as usize) < name.end && name.start < word.end as usize
            });
            allowed.push(match name {
                Some(at) => {
                    let place = guided(&document.names[at], text);
                    begun[at] = true;
                    1 << if open == name { labels::inside(place) } else { labels::begins(place) }
                }
                None if recipe.incomplete && word.of(text).starts_with(char::is_uppercase) => lattice::ANY,
                None => 1 << OUTSIDE | recipe.open,
            });
            open = name;
        }
        lessons.push(Lesson { seen, allowed });
    }
    (lessons, begun.iter().filter(|begun| !**begun).count())
}

/// The place of a name's kind as our guide has it: nationalities, which some sets call places, are groups.
fn guided(name: &Name, text: &str) -> usize {
    let listed = |kind| lexicon::names().find(&text[name.start..name.end], kind).is_some();
    if listed(Kind::Group) && !listed(Kind::Place) && Kind::NAMED.get(name.place) == Some(&Kind::Place) {
        return Kind::NAMED.iter().position(|kind| *kind == Kind::Group).unwrap_or(name.place);
    }
    name.place
}
