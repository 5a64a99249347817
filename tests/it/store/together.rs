//! Who appears with whom, on corpora made by hand: every store says the same, and what a reader would.

#![allow(clippy::unwrap_used)] // a test may fail

use dateline::model::{ArticleId, Basis, Bundle, Certainty, Corpus, EntityId, Tier};
use dateline::query::{ChainEnd, ChainQuestion, EntryQuestion, Page, Pair, PairQuestion, Tiers};
use dateline::store::{Memory, Store};

use super::corpora::{self, Draft};
use super::scan::Scan;

/// Articles in which every name in brackets is a person so called.
fn corpus(bodies: &[&str]) -> Corpus {
    let people = |body: &str| {
        let parts = body.split('[').map(|part| match part.split_once(']') {
            Some((name, rest)) => format!("[{name}|person:{name}]{rest}"),
            None => part.to_owned(),
        });
        parts.collect::<String>()
    };
    let drafts = (0..).zip(bodies).map(|(at, body)| Draft::new(&format!("{at}.txt"), "", &people(body)));
    corpora::corpus(drafts.collect())
}

fn id(corpus: &Corpus, name: &str) -> EntityId {
    EntityId(corpus.entities.iter().position(|entity| entity.name == name).unwrap() as u32)
}

fn with_stores(corpus: &Corpus, test: impl Fn(&dyn Store)) {
    test(&Memory::new(corpus.clone()));
    test(&Scan::new(corpus.clone()));
}

fn pair(store: &dyn Store, corpus: &Corpus, one: &str, other: &str) -> Pair {
    let (one, other) = (id(corpus, one), id(corpus, other));
    store.pair(&PairQuestion { one, other, page: Page::all() }).unwrap()
}

/// The neighbours of a name, the strongest first, with their strength in tenths.
fn neighbours(store: &dyn Store, corpus: &Corpus, name: &str) -> String {
    let question = EntryQuestion { entity: id(corpus, name), limit: 20, tiers: Tiers::Everything };
    let entry = store.entry(&question).unwrap();
    let told = entry.neighbours.iter().map(|it| format!("{} {:.1}", it.entity.name, it.strength));
    told.collect::<Vec<_>>().join(", ")
}

#[test]
fn closer_is_stronger() {
    let rest = ["Nobody."; 9];
    let bodies = [&["[Ann] met [Bob]. [Cid] slept.\n[Dan] too."][..], &rest].concat();
    let corpus = corpus(&bodies);
    with_stores(&corpus, |store| {
        // once in ten articles: 2 × (ln 10 + 9 × ln (10/9)) = 6.50; of that 3/3.2 and 1/3.2
        assert_eq!(neighbours(store, &corpus, "Ann"), "Bob 6.5, Cid 6.1, Dan 2.0");
    });
}

#[test]
fn what_may_be_chance_is_ranked_by_closeness() {
    let corpus = corpus(&["[Ann] met [Bob].\n[Cid] slept.", "[Ann] met [Bob].", "[Ann]. [Dan]."]);
    with_stores(&corpus, |store| {
        assert_eq!(neighbours(store, &corpus, "Ann"), "Bob 0.0, Dan 0.0, Cid 0.0");
    });
}

#[test]
fn copies_count_once() {
    let mut bodies = vec!["[Ann] met [Bob]."; 3];
    bodies.extend(["Nobody."; 9]);
    let mut corpus = corpus(&bodies);
    let alone = |corpus: &Corpus| neighbours(&Scan::new(corpus.clone()), corpus, "Ann");
    assert_eq!(alone(&corpus), "Bob 13.5"); // three of twelve
    corpus.bundles = vec![Bundle { leader: ArticleId(1), copies: vec![ArticleId(0), ArticleId(2)] }];
    with_stores(&corpus, |store| {
        assert_eq!(neighbours(store, &corpus, "Ann"), "Bob 6.5"); // one of ten
        let pair = pair(store, &corpus, "Ann", "Bob");
        assert_eq!((pair.articles, pair.sentences), (3, 1));
        let line = &pair.lines.rows[0];
        assert_eq!((line.article, line.copies), (ArticleId(1), 2));
    });
}

#[test]
fn doubt_and_noise_count_half() {
    let mut bodies = vec!["[Ann] met [Bob], [Cid] and [Dan]."];
    bodies.extend(["Nobody."; 19]);
    let mut corpus = corpus(&bodies);
    let (cid, dan) = (id(&corpus, "Cid"), id(&corpus, "Dan"));
    for mention in &mut corpus.articles[0].found.mentions {
        if mention.entity == Some(cid) {
            mention.why.certainty = Certainty::Doubtful;
        }
    }
    corpus.entities[dan.0 as usize].tier = Tier::Noise;
    with_stores(&corpus, |store| {
        let told = neighbours(store, &corpus, "Ann");
        assert!(told.starts_with("Bob 7.9, Dan 4.0, Cid"), "{told}");
    });
}

#[test]
fn places_come_the_closest_first_and_then_the_newest() {
    let draft = |source: &str, body: &str, date: &str| {
        let people = body.replace("Ann", "[Ann|person:Ann]").replace("Bob", "[Bob|person:Bob]");
        Draft::new(source, "", &people).dated(date, Basis::Metadata)
    };
    let corpus = corpora::corpus(vec![
        draft("far", "Ann slept.\nBob woke.", "2024-12-01"),
        draft("old", "Ann met Bob. Bob left Ann.", "2024-01-01"),
        draft("near", "Ann slept. Bob woke.", "2024-06-01"),
        draft("new", "Nobody was there. Bob met Ann and Bob.", "2024-11-01"),
    ]);
    with_stores(&corpus, |store| {
        let pair = pair(store, &corpus, "Ann", "Bob");
        let show = |line: &dateline::query::PairLine| {
            let marked = |passage: &dateline::query::Passage| {
                let names = passage.names.iter().map(|name| name.of(&passage.sentence));
                format!("{} [{}]", passage.sentence, names.collect::<Vec<_>>().join(" "))
            };
            let passages: Vec<_> = line.passages.iter().map(marked).collect();
            format!("{} {}: {}", line.closeness.word(), line.source, passages.join(" | "))
        };
        let lines: Vec<_> = pair.lines.rows.iter().map(show).collect();
        assert_eq!(
            lines,
            [
                "sentence new: Bob met Ann and Bob. [Bob Ann Bob]",
                "sentence old: Ann met Bob. [Ann Bob]",
                "sentence old: Bob left Ann. [Bob Ann]",
                "paragraph near: Ann slept. [Ann] | Bob woke. [Bob]",
                "article far: Ann slept. [Ann] | Bob woke. [Bob]",
            ]
        );
        assert_eq!((pair.articles, pair.sentences), (4, 3));
    });
}

/// The entities of a chain, and what came of the search.
fn chain(store: &dyn Store, corpus: &Corpus, from: &str, to: &str) -> (String, ChainEnd) {
    let (from, to) = (id(corpus, from), id(corpus, to));
    let chain = store.chain(&ChainQuestion { from, to }).unwrap();
    let names: Vec<_> = chain.hops.iter().map(|hop| hop.to.name.clone()).collect();
    (names.join(" "), chain.end)
}

#[test]
fn a_chain_is_the_shortest_and_of_these_the_strongest() {
    let corpus = corpus(&[
        "[Ann] met [Bob].",
        "[Ann] met [Cid].",
        "[Ann] met [Cid].",
        "[Bob] met [Eve]. [Cid] met [Eve].",
        "[Eve] met [Flo].\n[Ann] did not know.",
        "[Gus] met [Hal].\n[Hal] met [Ida].",
    ]);
    with_stores(&corpus, |store| {
        assert_eq!(chain(store, &corpus, "Ann", "Eve"), ("Cid Eve".to_owned(), ChainEnd::Found));
        // a chain of sentences comes before a shorter one of articles
        assert_eq!(chain(store, &corpus, "Flo", "Ann").0, "Eve Cid Ann");
        assert_eq!(chain(store, &corpus, "Gus", "Ida").0, "Hal Ida");
        assert_eq!(chain(store, &corpus, "Ann", "Ida"), (String::new(), ChainEnd::NoChain));
        assert_eq!(chain(store, &corpus, "Ann", "Ann"), (String::new(), ChainEnd::Found));
    });
}

#[test]
fn a_chain_leads_through_no_noise_and_has_six_hops_at_the_most() {
    let names = ["Ann", "Bob", "Cid", "Dan", "Eve", "Flo", "Gus", "Hal"];
    let bodies: Vec<String> = names.windows(2).map(|two| format!("[{}] met [{}].", two[0], two[1])).collect();
    let mut corpus = corpus(&bodies.iter().map(String::as_str).collect::<Vec<_>>());
    with_stores(&corpus, |store| {
        assert_eq!(chain(store, &corpus, "Ann", "Gus").0, "Bob Cid Dan Eve Flo Gus");
        assert_eq!(chain(store, &corpus, "Ann", "Hal").1, ChainEnd::NoChain);
    });
    let bob = id(&corpus, "Bob");
    corpus.entities[bob.0 as usize].tier = Tier::Noise;
    with_stores(&corpus, |store| {
        assert_eq!(chain(store, &corpus, "Ann", "Cid").1, ChainEnd::NoChain);
        assert_eq!(chain(store, &corpus, "Bob", "Dan").0, "Cid Dan");
    });
}
