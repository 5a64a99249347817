//! What always holds: postings sorted and unique, neighbours symmetric, spans on character borders; and strength.

use dateline::index::{self, Index};
use dateline::model::{ArticleId, Corpus, EntityId};
use dateline::query::{ConcordanceQuestion, Page, Tiers};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use crate::store::chance;

proptest! {
    #[test]
    fn postings_and_appearances_are_sorted_and_unique(corpus in chance::corpus()) {
        let index = Index::build(corpus.clone());
        for (at, entity) in corpus.entities.iter().enumerate() {
            let postings = index.postings(EntityId(at as u32));
            prop_assert!(postings.is_sorted_by(|one, next| one.article < next.article));
            prop_assert_eq!(postings.len() as u32, entity.articles);
            prop_assert_eq!(postings.iter().map(|posting| posting.mentions).sum::<u32>(), entity.mentions);
        }
        for (id, analysed) in corpus.numbered() {
            let appearances = index.appearances(id);
            prop_assert!(appearances.is_sorted_by(|one, next| one.entity < next.entity));
            let named = analysed.found.mentions.iter().filter(|mention| mention.entity.is_some()).count();
            prop_assert_eq!(appearances.iter().map(|appearance| appearance.mentions as usize).sum::<usize>(), named);
        }
    }

    #[test]
    fn neighbours_are_symmetric(corpus in chance::corpus()) {
        let index = Index::build(corpus);
        for id in (0..index.corpus().entities.len() as u32).map(EntityId) {
            for neighbour in index.neighbours(id, usize::MAX, Tiers::Everything) {
                let back = index.neighbours(neighbour.entity.id, usize::MAX, Tiers::Everything);
                let same = back.iter().find(|back| back.entity.id == id);
                prop_assert_eq!(same.map(|same| same.together), Some(neighbour.together));
                prop_assert!(same.is_some_and(|same| (same.strength - neighbour.strength).abs() < 1e-9));
            }
        }
    }

    #[test]
    fn highlights_are_the_mentions(corpus in chance::corpus()) {
        let index = Index::build(corpus);
        for entity in (0..index.corpus().entities.len() as u32).map(EntityId) {
            let lines = index.concordance(&ConcordanceQuestion { entity, page: Page::all() });
            for line in lines.into_iter().flat_map(|window| window.rows) {
                let analysed = index.corpus().article(line.article);
                let mention = analysed.and_then(|analysed| analysed.found.mention(line.mention));
                let words = mention.zip(analysed).map(|(mention, analysed)| {
                    mention.span.of(analysed.article.text(mention.field))
                });
                prop_assert_eq!(line.sentence.get(line.highlight.range()), words);
            }
        }
    }
}

#[test]
fn ids_that_are_not_there_have_nothing() {
    let index = Index::build(Corpus::default());
    assert!(index.postings(EntityId(u32::MAX)).is_empty());
    assert!(index.appearances(ArticleId(u32::MAX)).is_empty());
    assert!(index.occurrences(EntityId(3)).is_empty());
    assert!(index.neighbours(EntityId(3), 9, Tiers::Everything).is_empty());
}

#[test]
fn strength_is_dunnings() {
    // "the swiss" in the paper's table 2: 110 together, 2442 and 111 apart, 29114 neither
    let ratio = |counts: [i32; 4]| {
        let [together, one, other, all] = counts.map(f64::from);
        index::likelihood_ratio(together, one, other, all)
    };
    let swiss = ratio([110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114]);
    assert!((swiss - 270.72).abs() < 0.01, "{swiss}");
    assert!(ratio([1, 50, 50, 100]) < 0.0, "less often than chance");
    assert!(ratio([3, 6, 5, 10]).abs() < 1e-9, "as often as chance");
    for counts in [[5, 5, 5, 5], [1, 1, 1, 1], [2, 5, 2, 5]] {
        assert!(ratio(counts).abs() < 1e-9, "in every article");
    }
}
