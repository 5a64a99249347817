//! Two entities at once: keys in, state and screen out.

use std::sync::Arc;

use dateline::app::{Message, Target};
use dateline::index::Index;
use dateline::model::Corpus;
use dateline::store::{Memory, Store};

use super::bureau;
use super::desk::Desk;
use super::paper::paper;
use crate::store::corpora::{self, Draft};

#[track_caller]
fn shows(desk: &Desk, words: &str) {
    assert!(desk.screen().contains(words), "no {words:?} on\n{}", desk.screen());
}

/// The cursor on a name in the entry of another.
fn at_neighbour(corpus: Corpus, open: &str, neighbour: &str) -> Desk {
    let id = corpus.entities.iter().position(|entity| entity.name == neighbour).unwrap() as u32;
    let mut desk = Desk::open(corpus, 120, 40);
    desk.press(&format!("/ \"{open}\" enter"));
    for _ in 0..30 {
        let target = desk.app.references.item().map(|item| item.target.clone());
        if matches!(target, Some(Target::Entity(entity, _)) if entity.0 == id) {
            return desk;
        }
        desk.press("j");
    }
    panic!("{neighbour} is not in the entry\n{}", desk.screen());
}

fn paper_at_umerov() -> Desk {
    at_neighbour(paper(), "pal jonson", "Rustem Umerov")
}

#[test]
fn a_neighbour_opens_its_sentences() {
    let mut desk = paper_at_umerov();
    desk.press("p");
    assert_eq!(desk.state(), "References article 0 mention Pål Jonson entry Pål Jonson filter - [together]");
    shows(&desk, "Pål Jonson and Rustem Umerov · 1 article, 1 sentence");
    shows(&desk, "in one sentence");
    shows(&desk, "Sweden’s defense minister Pål Jonson met Rustem Umerov in Kyiv on Tuesday.");
    desk.press("enter");
    assert_eq!(desk.state(), "References article 0 mention Pål Jonson entry Pål Jonson filter -");
}

#[test]
fn enter_on_a_neighbour_still_opens_its_entry() {
    let mut desk = paper_at_umerov();
    desk.press("enter");
    assert!(desk.state().contains("entry Rustem Umerov"), "{}", desk.state());
}

#[test]
fn what_stands_further_apart_is_shown_with_both_sentences() {
    let mut desk = at_neighbour(paper(), "nato", "Kyiv");
    desk.press("p");
    shows(&desk, "NATO and Kyiv · 2 articles, 0 sentences · strength 1.7");
    shows(&desk, "in one article");
    shows(&desk, "NATO sent F-16 jets.");
    // the article with a date comes first, the cursor goes on to the other one
    desk.press("j enter");
    assert_eq!(desk.state(), "References article 1 mention NATO entry NATO filter -");
}

#[test]
fn a_mark_is_the_other_one() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("3 v j p");
    assert!(desk.state().ends_with("[together]"), "{}", desk.state());
    desk.press("esc esc");
    desk.press("p");
    assert!(!desk.state().contains("[together]"), "{}", desk.state());
    shows(&desk, "the two together");
}

#[test]
fn the_review_shows_its_pair_together() {
    let (mut desk, _) = bureau::open();
    desk.press("r p");
    assert!(desk.state().ends_with("[review] [together]"), "{}", desk.state());
    shows(&desk, "Volodymyr Zelenskyy and Zelensky · 1 article, 0 sentences");
    desk.press("esc");
    assert!(desk.state().ends_with("[review]"), "{}", desk.state());
}

#[test]
fn a_chain_leads_over_others() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("/ \"pal jonson\" enter P");
    shows(&desk, "A chain from Pål Jonson to …");
    desk.press("\"f-16\" enter");
    assert!(desk.state().ends_with("[chain]"), "{}", desk.state());
    shows(&desk, "From Pål Jonson to F-16 · 3 hops");
    shows(&desk, "Umerov thanked Sweden and NATO.");
    shows(&desk, "NATO sent F-16 jets.");
    // on the last hop
    desk.press("j j j j j enter");
    assert_eq!(desk.state(), "References article 1 mention NATO entry Pål Jonson filter -");
    desk.press("P \"f-16\" enter G enter");
    assert!(desk.state().contains("entry F-16"), "{}", desk.state());
}

#[test]
fn without_a_chain_it_says_so() {
    let corpus = corpora::corpus(vec![
        Draft::new("a", "", "[Ann|person:Ann] met [Bob|person:Bob]."),
        Draft::new("b", "", "[Cid|person:Cid] met [Dan|person:Dan]."),
    ]);
    let mut desk = Desk::open(corpus, 80, 24);
    desk.press("/ \"ann\" enter P \"dan\" enter");
    shows(&desk, "no chain of six hops or less leads to it");
    desk.press("esc P \"ann\" enter");
    shows(&desk, "they are one and the same");
}

#[test]
fn keys_wait_for_what_they_act_on() {
    let mut desk = paper_at_umerov();
    desk.hold_up();
    desk.press("p enter");
    assert!(desk.state().ends_with("[together]"), "{}", desk.state());
    desk.let_go();
    assert_eq!(desk.state(), "References article 0 mention Pål Jonson entry Pål Jonson filter -");
}

#[test]
fn a_corpus_read_anew_leaves_the_two_where_they_are() {
    let draft = |source: &str| Draft::new(source, "", "[Ann|person:Ann] met [Bob|person:Bob].");
    let memory = Memory::new(corpora::corpus(vec![draft("a")]));
    let mut desk = Desk::with_store(Arc::new(Memory::new(corpora::corpus(vec![draft("a")]))), 120, 40);
    desk.press("3 v j p");
    shows(&desk, "1 article, 1 sentence");
    let zoe = Draft::new("0", "", "[Zoe|person:Zoe], [Zoe|person:Zoe] and [Zoe|person:Zoe].");
    let (next, carried) = memory.reopen(Index::build(corpora::corpus(vec![zoe, draft("a"), draft("b")])));
    let summary = next.summary().unwrap();
    desk.is_behind(Arc::new(next));
    desk.send(Message::Reopened(summary, Box::new(carried)));
    shows(&desk, "2 articles, 2 sentences");
}
