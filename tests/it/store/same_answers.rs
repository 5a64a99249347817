//! Random corpora, random questions: the store in memory and the oracle say the same.

use dateline::model::{ArticleId, Corpus, EntityId};
use dateline::query::{
    ArticleSort, ArticlesQuestion, Chain, ChainQuestion, ConcordanceQuestion, DifferenceQuestion, Entry,
    EntryQuestion, EvidenceQuestion, Page, Pair, PairQuestion, SuggestQuestion, Tiers,
};
use dateline::store::{Fault, Memory, Store};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{any, prop_assert_eq, proptest};
use proptest::sample::select;

use super::chance;
use super::scan::Scan;

fn stores(corpus: &Corpus) -> (Memory, Scan) {
    (Memory::new(corpus.clone()), Scan::new(corpus.clone()))
}

/// Strengths come from two formulas: they are compared to a millionth.
pub(crate) fn rounded(entry: Result<Entry, Fault>) -> Result<Entry, Fault> {
    entry.map(|mut entry| {
        for neighbour in &mut entry.neighbours {
            neighbour.strength = (neighbour.strength * 1e6).round() + 0.0;
        }
        entry
    })
}

/// The same of a pair.
pub(crate) fn rounded_pair(pair: Result<Pair, Fault>) -> Result<Pair, Fault> {
    pair.map(|pair| Pair { strength: (pair.strength * 1e6).round() + 0.0, ..pair })
}

/// The same of a chain.
pub(crate) fn rounded_chain(chain: Result<Chain, Fault>) -> Result<Chain, Fault> {
    chain.map(|mut chain| {
        for hop in &mut chain.hops {
            hop.strength = (hop.strength * 1e6).round() + 0.0;
        }
        chain
    })
}

proptest! {
    #[test]
    fn article_lists(
        corpus in chance::corpus(),
        mentioning in vec(0..8_u32, 0..3),
        sort in select(ArticleSort::ALL.to_vec()),
        open in vec(0..12_u32, 0..3),
        offset in 0..5_usize,
        limit in 0..9_usize,
    ) {
        let (memory, scan) = stores(&corpus);
        let mentioning = mentioning.into_iter().map(EntityId).collect();
        let leads = |id: &ArticleId| corpus.bundles.iter().any(|bundle| bundle.leader == *id);
        let open = open.into_iter().map(ArticleId).filter(leads).collect();
        let question = ArticlesQuestion { mentioning, sort, open, page: Page { offset, limit } };
        prop_assert_eq!(memory.articles(&question), scan.articles(&question));
        for id in (0..=corpus.articles.len() as u32).map(ArticleId) {
            prop_assert_eq!(memory.place(&question, id), scan.place(&question, id));
        }
        prop_assert_eq!(memory.summary(), scan.summary());
    }

    #[test]
    fn articles_and_references(corpus in chance::corpus()) {
        let (memory, scan) = stores(&corpus);
        for id in (0..=corpus.articles.len() as u32).map(ArticleId) {
            prop_assert_eq!(memory.article(id), scan.article(id));
            let question = DifferenceQuestion { old: id, new: ArticleId(id.0 / 2) };
            prop_assert_eq!(memory.difference(&question), scan.difference(&question));
            prop_assert_eq!(memory.references(id), scan.references(id));
        }
    }

    #[test]
    fn entries(corpus in chance::corpus(), tiers in select(Tiers::ALL.to_vec()), limit in 0..20_usize) {
        let (memory, scan) = stores(&corpus);
        for entity in (0..=corpus.entities.len() as u32).map(EntityId) {
            let question = EntryQuestion { entity, limit, tiers };
            prop_assert_eq!(rounded(memory.entry(&question)), rounded(scan.entry(&question)));
        }
    }

    #[test]
    fn evidence(corpus in chance::corpus(), limit in 0..5_usize) {
        let (memory, scan) = stores(&corpus);
        for entity in (0..=corpus.entities.len() as u32).map(EntityId) {
            let question = EvidenceQuestion { entity, limit };
            prop_assert_eq!(memory.evidence(&question), scan.evidence(&question));
        }
    }

    #[test]
    fn concordances(corpus in chance::corpus(), offset in 0..5_usize, limit in 0..20_usize) {
        let (memory, scan) = stores(&corpus);
        for entity in (0..=corpus.entities.len() as u32).map(EntityId) {
            let question = ConcordanceQuestion { entity, page: Page { offset, limit } };
            prop_assert_eq!(memory.concordance(&question), scan.concordance(&question));
        }
    }

    #[test]
    fn pairs(corpus in chance::corpus(), offset in 0..3_usize, limit in 0..9_usize) {
        let (memory, scan) = stores(&corpus);
        let ids = || (0..=corpus.entities.len() as u32).map(EntityId);
        for (one, other) in ids().flat_map(|one| ids().map(move |other| (one, other))) {
            let question = PairQuestion { one, other, page: Page { offset, limit } };
            prop_assert_eq!(rounded_pair(memory.pair(&question)), rounded_pair(scan.pair(&question)));
        }
    }

    #[test]
    fn chains(corpus in chance::corpus(), ends in vec((0..16_u32, 0..16_u32), 1..9)) {
        let (memory, scan) = stores(&corpus);
        for (from, to) in ends {
            let question = ChainQuestion { from: EntityId(from), to: EntityId(to) };
            prop_assert_eq!(rounded_chain(memory.chain(&question)), rounded_chain(scan.chain(&question)));
        }
    }

    #[test]
    fn suggestions(
        corpus in chance::corpus(),
        candidates in chance::candidates(),
        typed in vec(chance::typed(), 1..6),
        like in option::of(0..12_u32),
        tiers in select(Tiers::ALL.to_vec()),
        limit in 0..8_usize,
    ) {
        let memory = Memory::with_candidates(corpus.clone(), candidates.clone());
        let scan = Scan { candidates, ..Scan::new(corpus) };
        for typed in typed.into_iter().chain([String::new()]) {
            let question = SuggestQuestion { typed, limit, tiers, like: like.map(EntityId) };
            prop_assert_eq!(memory.suggest(&question), scan.suggest(&question), "{:?}", question);
        }
    }

    #[test]
    fn any_typed_text_is_answered(corpus in chance::corpus(), typed in any::<String>()) {
        let (memory, scan) = stores(&corpus);
        let question = SuggestQuestion { typed, limit: usize::MAX, ..SuggestQuestion::default() };
        prop_assert_eq!(memory.suggest(&question), scan.suggest(&question));
    }
}
