//! The queue of merge suggestions: what comes first, what stands beside it, what is left out.

#![allow(clippy::unwrap_used)] // a test may fail

use std::collections::BTreeSet;

use dateline::index::{Changes, Move};
use dateline::model::{Basis, Candidate, Corpus, EntityId, Ground, Kind, Tier};
use dateline::query::{EntryQuestion, MergeSuggestion, MergesQuestion, Tiers, Total};
use dateline::store::{Memory, Store};
use proptest::option;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

use crate::store::chance;
use crate::store::corpora::{self, Draft};

fn id(corpus: &Corpus, name: &str) -> EntityId {
    let at = corpus.entities.iter().position(|entity| entity.name == name);
    EntityId(at.unwrap_or_else(|| panic!("nobody is called {name}")) as u32)
}

/// An article that names these people and bodies in one sentence.
fn news(at: usize, names: &[&str]) -> Draft {
    let sentence = |name: &&str| format!("The minister [{name}|person:{name}] spoke.");
    let body = names.iter().map(sentence).collect::<Vec<_>>().join(" ");
    let date = format!("2024-11-{:02}", at + 1);
    let draft = Draft::new(&format!("news/{at}.txt"), "", &body).dated(&date, Basis::Stated);
    draft.role(names[0], "minister", None)
}

/// Ann Lee and Anne Lee keep the same company; Ann Leigh keeps another; Bob Ray and Bob Roy are seen side by side.
fn corpus() -> Corpus {
    corpora::corpus(
        [
            &["Ann Lee", "Kyle Moss", "Harbour Board", "Nora Quist"][..],
            &["Ann Lee", "Kyle Moss", "Harbour Board"],
            &["Ann Lee", "Nora Quist"],
            &["Anne Lee", "Kyle Moss", "Harbour Board", "Nora Quist"],
            &["Ann Leigh", "Opera House", "Tom Vance"],
            &["Ann Leigh", "Opera House"],
            &["Bob Ray", "Bob Roy", "Opera House"],
            &["Bob Ray", "Bob Roy", "Tom Vance"],
            &["Bob Ray", "Bob Roy"],
            &["Someone Else"],
            &["Someone Other"],
        ]
        .iter()
        .enumerate()
        .map(|(at, names)| news(at, names))
        .collect(),
    )
}

fn pair(corpus: &Corpus, one: &str, other: &str, likeness: u8) -> Candidate {
    let (one, other) = (id(corpus, one), id(corpus, other));
    Candidate { one: one.min(other), other: one.max(other), likeness, ground: Ground::Variant }
}

fn candidates(corpus: &Corpus) -> Vec<Candidate> {
    vec![
        pair(corpus, "Bob Ray", "Bob Roy", 90),
        pair(corpus, "Ann Lee", "Ann Leigh", 85),
        pair(corpus, "Ann Lee", "Anne Lee", 80),
        pair(corpus, "Someone Else", "Someone Other", 40),
    ]
}

fn ask(memory: &Memory, question: &MergesQuestion) -> Vec<String> {
    let window = memory.merges(question).unwrap();
    window.rows.iter().map(|row| format!("{} = {}", row.one.entity.name, row.other.entity.name)).collect()
}

fn everything() -> MergesQuestion {
    MergesQuestion { with: None, tiers: Tiers::Usual, without: Vec::new(), limit: 9 }
}

#[test]
fn company_speaks_for_a_pair_and_standing_side_by_side_against_it() {
    let corpus = corpus();
    let memory = Memory::with_candidates(corpus.clone(), candidates(&corpus));
    assert_eq!(
        ask(&memory, &everything()),
        ["Ann Lee = Anne Lee", "Ann Lee = Ann Leigh", "Someone Else = Someone Other", "Bob Ray = Bob Roy"]
    );
    let rows = memory.merges(&everything()).unwrap().rows;
    let told = |row: &MergeSuggestion| (row.likeness, row.company > 50, row.together);
    assert_eq!(told(&rows[0]), (80, true, 0));
    assert_eq!(told(&rows[1]), (85, false, 0));
    // all that they share they share because they stand side by side
    assert_eq!(told(&rows[3]), (90, false, 3));
}

#[test]
fn initials_may_stand_beside_the_full_name() {
    let corpus = corpus();
    let mut candidates = candidates(&corpus);
    candidates[0].ground = Ground::Bracketed;
    let memory = Memory::with_candidates(corpus, candidates);
    assert_eq!(ask(&memory, &everything())[1], "Bob Ray = Bob Roy");
}

#[test]
fn both_sides_in_full() {
    let corpus = corpus();
    let memory = Memory::with_candidates(corpus.clone(), candidates(&corpus));
    let row = memory.merges(&everything()).unwrap().rows.remove(0);
    let shared: BTreeSet<_> = row.shared.iter().map(|label| label.name.as_str()).collect();
    assert_eq!(shared, BTreeSet::from(["Kyle Moss", "Harbour Board", "Nora Quist"]));
    let one = &row.one;
    let dates = one.dates.map(|(first, last)| format!("{first} to {last}"));
    assert_eq!((one.mentions, one.articles, one.aliases[0].text.as_str()), (3, 3, "Ann Lee"));
    assert_eq!(dates.as_deref(), Some("2024-11-01 to 2024-11-03"));
    assert_eq!(one.titles, ["minister"]);
    assert_eq!(one.example.as_ref().unwrap().sentence, "The minister Ann Lee spoke.");
    assert_eq!(row.other.example.unwrap().sentence, "The minister Anne Lee spoke.");
}

#[test]
fn what_is_not_wanted_is_left_out() {
    let mut corpus = corpus();
    let (lee, leigh, anne) = (id(&corpus, "Ann Lee"), id(&corpus, "Ann Leigh"), id(&corpus, "Anne Lee"));
    corpus.entities[leigh.0 as usize].tier = Tier::Hidden;
    let memory = Memory::with_candidates(corpus.clone(), candidates(&corpus));
    let with = |tiers, without| MergesQuestion { with: Some(lee), tiers, without, limit: 9 };
    let asked = |tiers, without| ask(&memory, &with(tiers, without));
    assert_eq!(asked(Tiers::Usual, vec![]), ["Ann Lee = Anne Lee"]);
    assert_eq!(asked(Tiers::Everything, vec![]), ["Ann Lee = Anne Lee", "Ann Lee = Ann Leigh"]);
    // whichever way round it is said
    assert_eq!(asked(Tiers::Usual, vec![(anne, lee)]), [""; 0]);
    assert_eq!(asked(Tiers::Usual, vec![(lee, anne)]), [""; 0]);
    // once they are one, there is nothing to suggest
    let gone = memory.index().occurrences(anne)[0];
    memory.apply(&Changes {
        moves: vec![Move { mention: gone, to: lee, kind: Kind::Person }],
        entities: Vec::new(),
    });
    assert_eq!(asked(Tiers::Usual, vec![]), [""; 0]);
}

#[test]
fn a_corpus_without_candidates_has_no_queue() {
    let memory = Memory::with_candidates(corpus(), Vec::new());
    assert_eq!(memory.merges(&everything()).unwrap().total, Total::Exact(0));
}

proptest! {
    #[test]
    fn the_queue_holds_what_it_says(
        corpus in chance::corpus(),
        candidates in chance::candidates(),
        tiers in select(Tiers::ALL.to_vec()),
        with in option::of(0..8_u32),
        limit in 0..6_usize,
        turned in any::<usize>(),
    ) {
        let memory = Memory::with_candidates(corpus.clone(), candidates.clone());
        let question = MergesQuestion { with: with.map(EntityId), tiers, without: Vec::new(), limit };
        let all = memory.merges(&MergesQuestion { limit: usize::MAX, ..question.clone() }).unwrap();
        let is_shown = |id: EntityId| corpus.entity(id).is_some_and(|entity| tiers.show(entity.tier));
        let pairs: BTreeSet<_> = candidates
            .iter()
            .filter(|pair| is_shown(pair.one) && is_shown(pair.other))
            .filter(|pair| question.with.is_none_or(|with| [pair.one, pair.other].contains(&with)))
            .map(|pair| (pair.one, pair.other))
            .collect();
        let ends = |row: &MergeSuggestion| {
            let (one, other) = (row.one.entity.id, row.other.entity.id);
            (one.min(other), one.max(other))
        };
        prop_assert_eq!(all.rows.iter().map(ends).collect::<BTreeSet<_>>(), pairs);
        prop_assert_eq!(all.total, Total::Exact(all.rows.len()));
        for row in &all.rows {
            prop_assert!((row.one.mentions, row.other.entity.id) >= (row.other.mentions, row.one.entity.id));
            prop_assert!(row.company <= 100 && row.shared.iter().all(|label| tiers.show(label.tier)));
            let names_both = corpus.articles.iter().filter(|analysed| {
                let names = |id| analysed.found.mentions.iter().any(|mention| mention.entity == Some(id));
                names(row.one.entity.id) && names(row.other.entity.id)
            });
            prop_assert_eq!(row.together as usize, names_both.count());
            for side in [&row.one, &row.other] {
                let asked = EntryQuestion { entity: side.entity.id, limit: 0, tiers };
                let entry = memory.entry(&asked).unwrap();
                prop_assert_eq!(
                    (&side.aliases, side.mentions, side.articles, side.dates),
                    (&entry.aliases, entry.mentions, entry.articles, entry.dates)
                );
            }
        }
        // a shorter queue is its beginning, and the order of the candidates says nothing
        let mut candidates = candidates;
        let middle = turned % candidates.len().max(1);
        candidates.rotate_left(middle);
        let again = Memory::with_candidates(corpus, candidates);
        let limit = limit.min(all.rows.len());
        prop_assert_eq!(&again.merges(&question).unwrap().rows, &all.rows[..limit]);
    }
}
