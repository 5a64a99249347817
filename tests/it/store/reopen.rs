//! A corpus read anew: what is carried over to it, and that judgements hold.

use dateline::index::Index;
use dateline::model::{ArticleId, Corpus, EntityId, MentionIndex};
use dateline::query::{Order, Tiers};
use dateline::store::{Memory, Store};
use proptest::prelude::*;

use super::chance;
use super::corpora::{self, Draft};
use crate::lexicon::folder;

fn drafts(which: &[usize]) -> Corpus {
    let all = [
        ("a.txt", "Alder", "[Ada Alm|person:Ada Alm] in [Kyiv]."),
        ("b.txt", "Birch", "[Bo Berg|person:Bo Berg] left [Kyiv] for [Paris]."),
        ("c.txt", "Cedar", "[Cy Cole|person:Cy Cole] in [Paris]."),
        ("d.txt", "Elder", "[Ada Alm|person:Ada Alm] and [Cy Cole|person:Cy Cole]."),
    ];
    corpora::corpus(which.iter().map(|at| Draft::new(all[*at].0, all[*at].1, all[*at].2)).collect())
}

proptest! {
    /// Whatever part of the articles is read in whatever order: each leads to itself, and each entity to its namesake.
    #[test]
    fn everything_leads_to_itself(
        old in Just(vec![0, 1, 2, 3]).prop_shuffle(),
        new in Just(vec![0, 1, 2, 3]).prop_shuffle(),
        (left, right) in (0_usize..=4, 0_usize..=4),
    ) {
        let (before, after) = (Index::build(drafts(&old[..left])), Index::build(drafts(&new[..right])));
        let carried = after.carried(&before);
        for (at, analysed) in before.corpus().articles.iter().enumerate() {
            let id = ArticleId(at as u32);
            let there = after.corpus().articles.iter().position(|one| one.article == analysed.article);
            prop_assert_eq!(carried.article(id), there.map(|at| ArticleId(at as u32)));
            prop_assert_eq!(carried.mention(id, MentionIndex(0)).is_some(), there.is_some());
        }
        for (at, entity) in before.corpus().entities.iter().enumerate() {
            let there = after.corpus().entities.iter().position(|one| one.name == entity.name);
            prop_assert_eq!(carried.entity(EntityId(at as u32)), there.map(|at| EntityId(at as u32)));
        }
    }

    /// The same corpus carries every id to itself, judged or not.
    #[test]
    fn the_same_corpus_changes_nothing(corpus in chance::corpus()) {
        let memory = Memory::new(corpus.clone());
        let (again, carried) = memory.reopen(Index::build(corpus.clone()));
        for id in 0..corpus.articles.len() as u32 {
            prop_assert_eq!(carried.article(ArticleId(id)).is_some(), true);
        }
        let index = again.index();
        prop_assert_eq!(index.corpus(), &corpus);
    }
}

#[test]
fn judgements_hold_saved_or_not() {
    let id = |memory: &Memory, name: &str| *memory.index().called(name).first().unwrap();
    let path = folder("reopen", &[]).join("judgements.toml");
    for file in [None, Some(path)] {
        let memory = Memory::open(drafts(&[0, 1]), file.clone(), None);
        memory.judge(&Order::Rename { entity: id(&memory, "Kyiv"), to: "Kiev".to_owned() }).unwrap();
        if file.is_none() {
            assert!(memory.save().is_err(), "there is no file to save it in");
        }
        memory.judge(&Order::Hide { entity: id(&memory, "Ada Alm") }).unwrap(); // not saved yet
        let (memory, _) = memory.reopen(Index::build(drafts(&[3, 1, 0])));
        assert_eq!(memory.index().corpus().entity(id(&memory, "Kyiv")).unwrap().name, "Kiev");
        assert!(!Tiers::Usual.show(memory.index().corpus().entity(id(&memory, "Ada Alm")).unwrap().tier));
        memory.judge(&Order::Undo).unwrap();
        memory.judge(&Order::Undo).unwrap();
        assert!(memory.judge(&Order::Undo).is_err());
        assert_eq!(memory.index().corpus().entity(id(&memory, "Kyiv")).unwrap().name, "Kyiv");
        if let Some(file) = file {
            memory.save().unwrap();
            assert!(!std::fs::read_to_string(file).unwrap_or_default().contains("\n[[judgement]]"));
        }
    }
}
