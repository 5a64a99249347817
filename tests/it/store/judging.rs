//! The oracle's answers that a reader judges by.

#![allow(clippy::unwrap_used)] // a test may fail

use std::cmp::Reverse;

use dateline::model::{Corpus, EntityId, Field, Mention, Occurrence};
use dateline::query::{ConcordanceLine, ConcordanceQuestion, FoundBy, NameEvidence, NameTie, Page};
use dateline::store::Store;

use super::scan::Scan;

/// A mention of the corpus and its words.
fn mention(corpus: &Corpus, at: Occurrence) -> (&Mention, &str) {
    let analysed = corpus.article(at.article).unwrap();
    let mention = analysed.found.mention(at.mention).unwrap();
    (mention, mention.span.of(analysed.article.text(mention.field)))
}

/// The evidence behind one name of an entity.
pub(crate) fn name(scan: &Scan, entity: EntityId, name: &str) -> NameEvidence {
    let everything = ConcordanceQuestion { entity, page: Page::all() };
    let all = scan.concordance(&everything).unwrap().rows;
    let words = |line: &ConcordanceLine| line.sentence[line.highlight.range()].to_owned();
    let lines: Vec<_> = all.iter().filter(|line| words(line) == name).cloned().collect();
    let mut articles: Vec<_> = lines.iter().map(|line| line.article).collect();
    articles.dedup();
    let example = lines.iter().find(|line| line.field == Field::Body).or(lines.first()).cloned();
    NameEvidence {
        name: name.to_owned(),
        mentions: lines.len() as u32,
        articles: articles.len() as u32,
        found: found(scan, &lines),
        ties: ties(scan, entity, name, &all),
        example,
    }
}

fn found(scan: &Scan, lines: &[ConcordanceLine]) -> Vec<FoundBy> {
    let place = |line: &ConcordanceLine| Occurrence { article: line.article, mention: line.mention };
    let whys: Vec<_> = lines.iter().map(|line| mention(&scan.corpus, place(line)).0.why).collect();
    let mut kinds: Vec<_> = whys.iter().map(|why| (why.rule, why.certainty)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut found: Vec<_> = kinds
        .into_iter()
        .map(|(rule, certainty)| {
            let such = whys.iter().filter(|why| (why.rule, why.certainty) == (rule, certainty));
            let seen: Vec<f64> = such.clone().filter_map(|why| why.confidence).map(f64::from).collect();
            let mean = (seen.iter().sum::<f64>() / seen.len() as f64).round();
            let confidence = (!seen.is_empty()).then_some(mean as u8);
            FoundBy { rule: rule.to_owned(), certainty, confidence, mentions: such.count() as u32 }
        })
        .collect();
    found.sort_by_key(|found| Reverse(found.mentions));
    found
}

fn ties(scan: &Scan, entity: EntityId, name: &str, all: &[ConcordanceLine]) -> Vec<NameTie> {
    let mut told: Vec<NameTie> = Vec::new();
    for tie in &scan.corpus.ties {
        for (own, other) in [(tie.one, tie.other), (tie.other, tie.one)] {
            let ((own, own_words), (beside, words)) =
                (mention(&scan.corpus, own), mention(&scan.corpus, other));
            let is_its = own.entity == Some(entity) && beside.entity == Some(entity);
            if !is_its || own_words != name || words == name {
                continue;
            }
            let line = all.iter().find(|line| (line.article, line.mention) == (other.article, other.mention));
            match told.iter_mut().find(|known| (known.other.as_str(), known.ground) == (words, tie.ground)) {
                Some(known) => known.times += 1,
                None => told.push(NameTie {
                    other: words.to_owned(),
                    ground: tie.ground,
                    times: 1,
                    example: line.cloned(),
                }),
            }
        }
    }
    told.sort_by(|one, next| {
        (next.times, &one.other, one.ground).cmp(&(one.times, &next.other, next.ground))
    });
    told
}
