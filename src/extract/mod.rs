//! An article to mentions, values, quotes and roles: lexicons, rules, and a clean place for the tagger. It reads no files
//! and knows nothing of other articles.
//!
//! Finders propose candidates; `decide` keeps the best that do not overlap; a second reading explains what is left by what the
//! first one was sure of; quotes and roles stand on the mentions. A tagger joins as one more finder.

mod agree;
mod candidate;
mod decide;
mod evidence;
mod find;
mod page;
mod published;
mod quotes;
mod roles;
mod settle;
mod shape;
mod stretches;
pub(crate) mod tagger;
mod values;
mod vocabulary;
mod wordlist;

pub use published::published;
pub use tagger::{Model, NoModel};

use candidate::Candidate;
use evidence::Evidence;
use page::Page;
use quotes::cast::Cast;
use vocabulary::Vocabulary;

use crate::lexicon::{self, OwnLists};
use crate::model::{Article, Certainty, Extraction, Field, Kind, Mention, Why};

/// Reads the lists ahead of the first article, so that it need not wait for them.
pub fn prepare() {
    rayon::join(lexicon::names, lexicon::words);
    rayon::join(lexicon::prepare_facts, find::listed::prepare);
}

/// Finds everything in one article. Pure: the same article gives the same answer.
pub fn extract(article: &Article) -> Extraction {
    Extractor::default().extract(article)
}

/// Extraction with what a reader gives beside the program's own knowledge.
#[derive(Default)]
pub struct Extractor {
    /// Lists of the reader's own, which have the last word.
    pub lists: OwnLists,
    /// A tagger of the reader's own, in place of the embedded one.
    pub model: Option<Model>,
}

impl Extractor {
    /// Finds everything in one article.
    pub fn extract(&self, article: &Article) -> Extraction {
        if stretches::wants(article) {
            return stretches::extract(article, |part| self.extract_whole(part));
        }
        self.extract_whole(article)
    }

    fn extract_whole(&self, article: &Article) -> Extraction {
        let (pages, evidence) = read(article);
        let told = name_all(article, &pages, &evidence, &self.lists);
        let model = self.model.as_ref().unwrap_or_else(|| Model::embedded());
        let tagged = tagger::tag(model, &pages, &evidence, &told);
        let decided = settle::settle(&pages, &evidence, told, &tagged);
        let mut found = Extraction::default();
        for (page, candidates) in pages.iter().zip(&decided) {
            found.mentions.extend(candidates.iter().map(|one| mention(page, one)));
        }
        tell(&pages, &mut found);
        found
    }
}

/// Roles, then quotations, whose speakers may be told by what they are.
fn tell(pages: &[Page], found: &mut Extraction) {
    let mentions = &found.mentions;
    let own = |page: &Page| {
        let from = mentions.partition_point(|mention| mention.field < page.field);
        from..mentions.partition_point(|mention| mention.field <= page.field)
    };
    found.roles = pages.iter().flat_map(|page| roles::find(page, mentions, own(page))).collect();
    let cast = Cast::gather(pages, mentions, &found.roles);
    found.quotes = pages.iter().flat_map(|page| quotes::find(page, mentions, own(page), &cast)).collect();
    quotes::echo::echo(pages, mentions, &mut found.quotes);
}

/// The texts of an article that hold words, and what they tell together.
fn read(article: &Article) -> (Vec<Page<'_>>, Evidence<'_>) {
    let mut vocabulary = Vocabulary::for_text(&article.body);
    let read = |field| Page::read(field, article.text(field), &mut vocabulary);
    let pages: Vec<Page> =
        [Field::Headline, Field::Body].into_iter().map(read).filter(|page| page.len() > 0).collect();
    let evidence = Evidence::gather(&pages, vocabulary);
    (pages, evidence)
}

/// What the rules make of each page.
fn name_all(article: &Article, pages: &[Page], evidence: &Evidence, lists: &OwnLists) -> Vec<Vec<Candidate>> {
    let mut decided = Vec::new();
    let mut known = find::Known::default();
    let told_from = published::told_from(article);
    for page in pages {
        let mut proposed = find::names(page, evidence);
        proposed.extend(find::datelines(page, article));
        proposed.extend(values::find(page, told_from.as_ref()));
        proposed.extend(find::own(page, lists));
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
        why: Why { rule: one.rule, certainty: one.certainty, confidence: one.confidence },
    }
}

/// How many names the tagger sees in an article without the rules: what it costs alone.
pub fn tagged_alone(article: &Article) -> usize {
    let (pages, evidence) = read(article);
    let told = vec![Vec::new(); pages.len()];
    tagger::tag(Model::embedded(), &pages, &evidence, &told).iter().map(Vec::len).sum()
}

/// What the tagger sees of an article, for training.
pub fn lessons(article: &Article) -> Vec<tagger::Lesson> {
    let (pages, evidence) = read(article);
    let told = name_all(article, &pages, &evidence, &OwnLists::default());
    tagger::lessons(&pages, &evidence, &told)
}
