//! The sample, loaded and analysed in earnest: the store in memory and the oracle say the same about it.

use dateline::ingest;
use dateline::model::{ArticleId, EntityId};
use dateline::query::{ConcordanceQuestion, EntryQuestion, Page, SuggestQuestion, Tiers};
use dateline::store::{Memory, Store};

use super::same_answers::rounded;
use super::scan::Scan;

/// Only every so many entries are compared: the oracle reads the corpus anew for each pair of entities.
const EVERY: usize = 25;

#[test]
fn every_article_and_entity_of_the_sample() {
    let corpus = ingest::sample(&ingest::Aids::default());
    assert!(corpus.articles.len() > 10 && corpus.entities.len() > 50);
    let (memory, scan) = (Memory::new(corpus.clone()), Scan::new(corpus));
    assert_eq!(memory.summary(), scan.summary());
    for id in (0..scan.corpus.articles.len() as u32).map(ArticleId) {
        assert_eq!(memory.references(id), scan.references(id));
    }
    for (at, entity) in scan.corpus.entities.iter().enumerate() {
        let id = EntityId(at as u32);
        if at % EVERY == 0 {
            assert_eq!(
                rounded(memory.entry(&EntryQuestion { entity: id, limit: 20, tiers: Tiers::default() })),
                rounded(scan.entry(&EntryQuestion { entity: id, limit: 20, tiers: Tiers::default() })),
                "{}",
                entity.name
            );
        }
        let concordance = ConcordanceQuestion { entity: id, page: Page::all() };
        assert_eq!(memory.concordance(&concordance), scan.concordance(&concordance), "{}", entity.name);
    }
}

#[test]
fn names_of_the_sample_lead_to_their_entities() {
    let corpus = ingest::sample(&ingest::Aids::default());
    let memory = Memory::new(corpus.clone());
    for entity in &corpus.entities {
        let suggest = SuggestQuestion { typed: entity.name.clone(), limit: 5, ..SuggestQuestion::default() };
        let names: Vec<_> = memory.suggest(&suggest).into_iter().flat_map(|window| window.rows).collect();
        // two entities may share a name; the one meant is among the first
        assert!(
            names.iter().any(|row| row.entity.name == entity.name),
            "{} is not in {names:?}",
            entity.name
        );
    }
}
