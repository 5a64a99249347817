//! An article to mentions, values, quotes and roles: lexicons, rules, and a clean place for the tagger. It reads no files
//! and knows nothing of other articles.
//!
//! Finders propose candidates; `decide` keeps the best that do not overlap; a second reading explains what is left by what the
//! first one was sure of; quotes and roles stand on the mentions. A tagger joins as one more finder.

mod agree;
mod appositions;
mod candidate;
mod decide;
mod evidence;
mod find;
mod page;
mod published;
mod quotes;
mod roles;
mod shape;
mod values;
mod vocabulary;
mod wordlist;

pub use published::infer_published;

use candidate::Candidate;
use evidence::Evidence;
use page::Page;
use vocabulary::Vocabulary;

use crate::lexicon;
use crate::model::{Article, Certainty, Extraction, Field, Kind, Mention, Why};

/// Reads the lists ahead of the first article, so that it need not wait for them.
pub fn prepare() {
    rayon::join(lexicon::names, lexicon::words);
    rayon::join(lexicon::prepare_facts, find::listed::prepare);
}

/// Finds everything in one article. Pure: the same article gives the same answer.
pub fn extract(article: &Article) -> Extraction {
    let mut vocabulary = Vocabulary::for_text(&article.body);
    let pages: Vec<Page> = [Field::Headline, Field::Body]
        .into_iter()
        .map(|field| Page::read(field, article.text(field), &mut vocabulary))
        .filter(|page| page.len() > 0)
        .collect();
    let evidence = Evidence::gather(&pages, vocabulary);
    let decided = name_all(article, &pages, &evidence);
    let mut found = Extraction::default();
    for (page, candidates) in pages.iter().zip(&decided) {
        found.mentions.extend(candidates.iter().map(|one| mention(page, one)));
    }
    let mut from = 0;
    for (page, candidates) in pages.iter().zip(&decided) {
        let to = from + candidates.len();
        found.quotes.extend(quotes::find(page, &found.mentions, from..to));
        found.roles.extend(roles::find(page, &found.mentions, from..to));
        from = to;
    }
    found
}

/// The decided candidates of each page.
fn name_all(article: &Article, pages: &[Page], evidence: &Evidence) -> Vec<Vec<Candidate>> {
    let mut decided = Vec::new();
    let mut known = find::Known::default();
    for page in pages {
        let mut proposed = find::names(page, evidence);
        proposed.extend(values::find(page, article.published.as_ref()));
        decided.push(decide::decide(proposed, page.len()));
    }
    // the body speaks in full names: learn from it before the headline
    for (page, decided) in pages.iter().zip(&decided).rev() {
        known.learn(page, decided, evidence);
    }
    let second = read_again(pages, evidence, &decided, &known);
    // what the second reading is sure of explains more: `Szalmási Réka`, then `Szalmási`
    let forms = known.len();
    for (page, read) in pages.iter().zip(&second).rev() {
        let people: Vec<_> = read
            .iter()
            .filter(|one| one.kind == Kind::Person && one.certainty >= Certainty::Likely)
            .cloned()
            .collect();
        known.learn(page, &people, evidence);
    }
    let mut last = if known.len() > forms { read_again(pages, evidence, &decided, &known) } else { second };
    agree::agree(pages, &mut last);
    last
}

/// What was decided, with what the article as a whole adds.
fn read_again(
    pages: &[Page],
    evidence: &Evidence,
    decided: &[Vec<Candidate>],
    known: &find::Known,
) -> Vec<Vec<Candidate>> {
    pages
        .iter()
        .zip(decided)
        .map(|(page, decided)| {
            let mut all = decided.clone();
            all.extend(find::unknown(page, evidence, decided, known));
            decide::decide(all, page.len())
        })
        .collect()
}

fn mention(page: &Page, one: &Candidate) -> Mention {
    let mut span = page.span(one.first, one.end);
    span.end -= u32::from(one.plural);
    Mention {
        field: page.field,
        span,
        kind: one.kind,
        value: one.value.clone(),
        entity: None,
        why: Why { rule: one.rule, certainty: one.certainty },
    }
}
