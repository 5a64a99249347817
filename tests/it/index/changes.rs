//! Judged corpora: a patched index answers as the oracle does over the patched corpus, and taking back brings all back.

#![allow(clippy::unwrap_used)] // a test may fail

use dateline::index::{Changes, Index, Move};
use dateline::model::{ArticleId, Corpus, Entity, EntityId, Kind, MentionIndex, Occurrence, Tier};
use dateline::query::{
    ArticleSort, ArticlesQuestion, ChainQuestion, ConcordanceQuestion, Entry, EntryQuestion,
    EvidenceQuestion, MergesQuestion, Page, PairQuestion, SuggestQuestion, Tiers,
};
use dateline::store::{Memory, Store};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest};

use crate::store::chance;
use crate::store::corpora::{self, Draft};
use crate::store::same_answers::{rounded, rounded_chain, rounded_pair};
use crate::store::scan::Scan;

/// What a reader may do; numbers choose among what is there.
#[derive(Clone, Copy, Debug)]
enum Act {
    Merge(u32, u32),
    /// All mentions under one alias go to a new entity.
    Split(u32, u32),
    /// The same in one article.
    SplitHere(u32, u32),
    /// One mention means something else.
    Means(u32, u32, u32),
    Retype(u32, u32),
    Rename(u32, u32),
    Hide(u32),
    Confirm(u32),
    Demonym(u32, u32),
}

fn act() -> impl Strategy<Value = Act> {
    let three = any::<[u32; 3]>();
    prop_oneof![
        4 => three.prop_map(|[a, b, _]| Act::Merge(a, b)),
        4 => three.prop_map(|[a, b, _]| Act::Split(a, b)),
        2 => three.prop_map(|[a, b, _]| Act::SplitHere(a, b)),
        2 => three.prop_map(|[a, b, c]| Act::Means(a, b, c)),
        1 => three.prop_map(|[a, b, _]| Act::Retype(a, b)),
        1 => three.prop_map(|[a, b, _]| Act::Rename(a, b)),
        1 => three.prop_map(|[a, ..]| Act::Hide(a)),
        1 => three.prop_map(|[a, ..]| Act::Confirm(a)),
        1 => three.prop_map(|[a, b, _]| Act::Demonym(a, b)),
    ]
}

/// Mentions of `entity`, with their words.
fn mentions(corpus: &Corpus, entity: EntityId) -> Vec<(Occurrence, Kind, String)> {
    let mut out = Vec::new();
    for (article, analysed) in corpus.numbered() {
        for (at, mention) in analysed.found.mentions.iter().enumerate() {
            if mention.entity == Some(entity) {
                let words = mention.span.of(analysed.article.text(mention.field)).to_owned();
                let place = Occurrence { article, mention: MentionIndex(at as u32) };
                out.push((place, mention.kind, words));
            }
        }
    }
    out
}

fn changes(corpus: &Corpus, act: Act) -> Changes {
    let count = corpus.entities.len() as u32;
    if count == 0 {
        return Changes::default();
    }
    let (id, next) = (|chance: u32| EntityId(chance % count), EntityId(count));
    let self_of = |id: EntityId| corpus.entity(id).unwrap().clone();
    let is = |id: EntityId, change: &dyn Fn(&mut Entity)| {
        let mut entity = self_of(id);
        change(&mut entity);
        Changes { moves: Vec::new(), entities: vec![(id, entity)] }
    };
    let moves = |which: Vec<(Occurrence, Kind, String)>, to, kind: Kind| {
        which.into_iter().map(|(mention, ..)| Move { mention, to, kind }).collect()
    };
    match act {
        Act::Merge(a, b) => {
            let (keep, gone) = (id(a), id(b));
            Changes { moves: moves(mentions(corpus, gone), keep, self_of(keep).kind), entities: Vec::new() }
        }
        Act::Split(a, b) | Act::SplitHere(a, b) => {
            let mut found = mentions(corpus, id(a));
            let Some((first, kind, name)) = found.get(b as usize % found.len().max(1)).cloned() else {
                return Changes::default();
            };
            let only_here = matches!(act, Act::SplitHere(..));
            found.retain(|(at, _, words)| *words == name && (!only_here || at.article == first.article));
            let new = Entity { name, aliases: Vec::new(), demonym_of: None, ..self_of(id(a)) };
            Changes { moves: moves(found, next, kind), entities: vec![(next, new)] }
        }
        Act::Means(a, b, c) => {
            let found = mentions(corpus, id(a));
            let one = found.into_iter().cycle().nth(b as usize % 7).into_iter().collect();
            Changes { moves: moves(one, id(c), Kind::Place), entities: Vec::new() }
        }
        Act::Retype(a, b) => {
            let kind = Kind::NAMED[b as usize % Kind::NAMED.len()];
            let retyped = is(id(a), &|entity| entity.kind = kind);
            Changes { moves: moves(mentions(corpus, id(a)), id(a), kind), ..retyped }
        }
        Act::Rename(a, b) => is(id(a), &|entity| {
            ["The Old One", "Zelensky", "ECB"][b as usize % 3].clone_into(&mut entity.name);
        }),
        Act::Hide(a) => is(id(a), &|entity| entity.tier = Tier::Hidden),
        Act::Confirm(a) => is(id(a), &|entity| entity.tier = Tier::Confirmed),
        Act::Demonym(a, b) => is(id(a), &|entity| {
            entity.demonym_of = (b % 4 > 0).then_some(id(b / 4));
        }),
    }
}

/// Every answer about the first `entities` entities, line by line.
fn answers(store: &dyn Store, corpus: &Corpus, entities: usize, typed: &[String]) -> Vec<String> {
    let ids = || (0..entities as u32).map(EntityId);
    let mut out = vec![format!("{:?}", store.summary())];
    let mut say = |line: String| out.push(line);
    for (article, _) in corpus.numbered() {
        say(format!("{:?}", store.article(article)));
        say(format!("{:?}", store.references(article)));
    }
    for id in ids() {
        for tiers in [Tiers::Usual, Tiers::Confirmed, Tiers::Everything] {
            let entry: Result<Entry, _> =
                rounded(store.entry(&EntryQuestion { entity: id, limit: 20, tiers }));
            say(format!("{entry:?}"));
        }
        say(format!("{:?}", store.concordance(&ConcordanceQuestion { entity: id, page: Page::all() })));
        say(format!("{:?}", store.evidence(&EvidenceQuestion { entity: id, limit: 9 })));
        let (one, other) = (id, EntityId(id.0 / 2));
        say(format!("{:?}", rounded_pair(store.pair(&PairQuestion { one, other, page: Page::all() }))));
        say(format!("{:?}", rounded_chain(store.chain(&ChainQuestion { from: one, to: other }))));
        for mentioning in [vec![id], vec![id, EntityId(id.0 / 2)]] {
            let question = ArticlesQuestion {
                mentioning,
                sort: ArticleSort::Newest,
                open: vec![ArticleId(1)],
                page: Page::all(),
            };
            say(format!("{:?}", store.articles(&question)));
            say(format!("{:?}", store.place(&question, ArticleId(1))));
        }
    }
    for typed in typed {
        for (tiers, like, limit) in
            [(Tiers::Usual, None, 3), (Tiers::Likely, Some(EntityId(1)), 2), (Tiers::Everything, None, 99)]
        {
            let question = SuggestQuestion { typed: typed.clone(), limit, tiers, like };
            say(format!("{question:?} {:?}", store.suggest(&question)));
        }
    }
    out
}

/// Whether the corpus is as the changes want it.
fn is_done(change: &Changes, corpus: &Corpus) -> Result<(), String> {
    for Move { mention, to, kind } in &change.moves {
        let found = &corpus.article(mention.article).unwrap().found.mention(mention.mention).unwrap();
        if (found.entity, found.kind) != (Some(*to), *kind) {
            return Err(format!("{mention:?} means {:?}, a {:?}", found.entity, found.kind));
        }
    }
    for (id, wanted) in &change.entities {
        let told = |it: &Entity| (it.name.clone(), it.kind, it.demonym_of, it.tier);
        let is = corpus.entity(*id).unwrap();
        if told(is) != told(wanted) {
            return Err(format!("{is:?} is not {wanted:?}"));
        }
    }
    Ok(())
}

/// What an index keeps.
fn kept(index: &Index) -> Vec<String> {
    let corpus = index.corpus();
    let mut out: Vec<String> =
        corpus.numbered().map(|(id, _)| format!("{:?}", index.appearances(id))).collect();
    for (at, entity) in corpus.entities.iter().enumerate() {
        let id = EntityId(at as u32);
        out.push(format!("{:?} {:?} {entity:?}", index.postings(id), index.occurrences(id)));
    }
    out
}

/// Compares line by line, so that a difference is told in a line.
macro_rules! same_lines {
    ($one:expr, $other:expr, $($say:tt)+) => {
        let (one, other) = (&$one, &$other);
        for (one, other) in one.iter().zip(other) {
            prop_assert_eq!(one, other, $($say)+);
        }
        prop_assert_eq!(one.len(), other.len());
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_judged_index_answers_as_the_judged_corpus(
        corpus in chance::corpus(),
        candidates in chance::candidates(),
        acts in vec(act(), 1..6),
        typed in vec(chance::typed(), 3),
        asks_names_first in any::<bool>(),
    ) {
        let typed: Vec<String> = typed.into_iter().chain([String::new(), "old".to_owned()]).collect();
        let memory = Memory::with_candidates(corpus, candidates.clone());
        if asks_names_first {
            memory.index().called("ECB"); // from now on the table of names is kept
        }
        let now = || memory.index().corpus().clone();
        let entities = now().entities.len();
        let mut undo = vec![];
        let mut before = vec![answers(&memory, &now(), entities, &typed)];
        for act in &acts {
            let change = changes(&now(), *act);
            undo.push((memory.apply(&change), change));
            prop_assert_eq!(is_done(&undo.last().unwrap().1, &now()), Ok(()));
            let scan = Scan { candidates: candidates.clone(), ..Scan::new(now()) };
            let (said, expected) = (answers(&memory, &now(), now().entities.len(), &typed), answers(&scan, &now(), now().entities.len(), &typed));
            same_lines!(said, expected, "after {:?} of {:?}", act, acts);
            let mut fresh = Index::build(now());
            fresh.set_candidates(candidates.clone());
            same_lines!(kept(&memory.index()), kept(&fresh), "after {:?} of {:?}", act, acts);
            let everything =
                MergesQuestion { with: None, tiers: Tiers::Usual, without: Vec::new(), limit: usize::MAX };
            prop_assert_eq!(memory.index().merges(&everything), fresh.merges(&everything));
            for name in now().entities.iter().flat_map(|entity| [&entity.name, entity.aliases.first().map_or(&entity.name, |alias| &alias.text)]) {
                prop_assert_eq!(memory.index().called(name), scan.called(name), "{:?} is called", name);
            }
            before.push(answers(&memory, &now(), entities, &typed));
        }
        before.pop();
        while let Some((back, change)) = undo.pop() {
            let after = answers(&memory, &now(), entities, &typed);
            // back, forth and back again
            let forth = memory.apply(&back);
            prop_assert_eq!(memory.apply(&forth).moves, back.moves.clone());
            same_lines!(answers(&memory, &now(), entities, &typed), after, "redone {:?}", change);
            memory.apply(&back);
            same_lines!(answers(&memory, &now(), entities, &typed), before.pop().unwrap(), "undone {:?}", change);
        }
    }
}

fn two_names() -> Memory {
    let body = "[Jonson|person:Jonson] met [Ann Lee|person:Ann Lee]. [Lee|person:Ann Lee] met [Jonson] twice; [Jonson] left.";
    Memory::new(corpora::corpus(vec![
        Draft::new("a", "[Lee|person:Ann Lee] speaks", body),
        Draft::new("b", "", body),
    ]))
}

#[test]
fn a_merge_and_back() {
    let memory = two_names();
    let corpus = memory.index().corpus().clone();
    let gone = memory.index().called("Jonson")[0];
    let keep = memory.index().called("Ann Lee")[0];
    let moves: Vec<Move> = mentions(&corpus, gone)
        .into_iter()
        .map(|(mention, kind, _)| Move { mention, to: keep, kind })
        .collect();
    let back = memory.apply(&Changes { moves: moves.clone(), entities: Vec::new() });
    let index = memory.index();
    let aliases: Vec<_> = index
        .corpus()
        .entity(keep)
        .unwrap()
        .aliases
        .iter()
        .map(|alias| (alias.text.as_str(), alias.mentions))
        .collect();
    assert_eq!(aliases, [("Jonson", 6), ("Lee", 3), ("Ann Lee", 2)]);
    assert_eq!(index.called("Jonson"), [keep]);
    assert_eq!((index.postings(keep).len(), index.postings(gone).len()), (2, 0));
    assert_eq!(index.appearances(ArticleId(0)).len(), 1);
    assert_eq!(index.summary().entities, 1);
    drop(index);
    memory.apply(&back);
    assert_eq!(*memory.index().corpus(), corpus);
    assert_eq!(memory.index().called("Jonson"), [gone]);
}

#[test]
fn what_is_not_there_does_not_move() {
    let memory = two_names();
    let corpus = memory.index().corpus().clone();
    let place = |article, mention| Occurrence { article: ArticleId(article), mention: MentionIndex(mention) };
    let to = |mention, to| Move { mention, to: EntityId(to), kind: Kind::Person };
    let far = (EntityId(9), corpus.entities[0].clone());
    let moves = vec![to(place(0, 99), 0), to(place(7, 0), 0), to(place(0, 0), 9)];
    let back = memory.apply(&Changes { moves, entities: vec![far] });
    assert_eq!(back, Changes::default());
    assert_eq!(*memory.index().corpus(), corpus);
}

#[test]
fn of_two_moves_the_last_counts() {
    let memory = two_names();
    let corpus = memory.index().corpus().clone();
    let mention = memory.index().occurrences(EntityId(0))[0];
    let to = |to| Move { mention, to: EntityId(to), kind: Kind::Person };
    assert_eq!(
        memory.apply(&Changes { moves: vec![to(1), to(0)], entities: Vec::new() }),
        Changes::default()
    );
    let back = memory.apply(&Changes { moves: vec![to(0), to(1)], entities: Vec::new() });
    assert_eq!(back.moves, [to(0)]);
    memory.apply(&back);
    assert_eq!(*memory.index().corpus(), corpus);
}

#[test]
fn thousands_of_mentions_move_and_come_back() {
    let body = [
        "[Ann|person:Ann] and [Bob|person:Bob]",
        "[Bob|person:Bob] and [Cid|person:Cid]",
        "[A. Bee|person:Ann]",
    ];
    let drafts = (0..9_000).map(|at| Draft::new("a", "", body[at * 7 % 3]));
    let memory = Memory::new(corpora::corpus(drafts.collect()));
    let corpus = memory.index().corpus().clone();
    let one = |name: &str| memory.index().called(name)[0];
    let (ann, bob) = (one("Ann"), one("Bob"));
    let from = memory.index().occurrences(bob).to_vec();
    let moves = from.iter().rev().map(|mention| Move { mention: *mention, to: ann, kind: Kind::Person });
    let back = memory.apply(&Changes { moves: moves.collect(), entities: Vec::new() });
    assert_eq!(back.moves.len(), 6_000);
    let merged = memory.index().corpus().clone();
    assert_eq!(merged.entity(ann).unwrap().mentions, 12_000);
    assert_eq!(kept(&memory.index()), kept(&Index::build(merged)));
    memory.apply(&back);
    assert!(*memory.index().corpus() == corpus);
    assert_eq!(kept(&memory.index()), kept(&Index::build(corpus)));
}
