//! The evidence and the review: keys in, orders and state out.

use dateline::app::{Message, Reply};

use super::bureau::{gives, open};
use super::desk::Desk;

#[track_caller]
fn shows(desk: &Desk, words: &str) {
    assert!(desk.screen().contains(words), "no {words:?} on\n{}", desk.screen());
}

#[test]
fn one_key_tells_why_and_the_next_corrects_it() {
    let desk = gives("3 w", &[]);
    shows(&desk, "Why · Keir Starmer");
    shows(&desk, "one with “Keir Starmer”: short for the full name in the same article");
    shows(&desk, "found by the tagger (3 times): likely, to the tagger 93 % probable");
    shows(&desk, "found by the rule “title before name”: sure");
    shows(&desk, "name 1 of 2");
    let desk = gives("3 w j x", &["split Starmer off Keir Starmer"]);
    assert!(desk.state().ends_with("[why]"), "{}", desk.state());
    shows(&desk, "name 1 of 1");
    gives("3 w = enter", &["same Keir Starmer <- Sir Keir"]);
    gives("3 w j a \"labour\" enter", &["Starmer means Labour"]);
    gives("3 w t o", &["Keir Starmer is a org"]);
    gives("3 w R backspace enter", &["rename to Keir Starme"]);
    gives("3 w d", &["hide Keir Starmer"]);
    gives("3 w c u", &["confirm Keir Starmer", "undo"]);
}

#[test]
fn the_evidence_opens_at_the_name_that_was_asked_about() {
    let desk = gives("2 n n n n n n n w", &[]);
    shows(&desk, "name 2 of 2");
    gives("2 n n n n n n n w X", &["split Starmer off Keir Starmer in 0"]);
    let desk = gives("2 n n n n n n n w k X", &[]);
    shows(&desk, "no article is at hand");
    let desk = gives("/ \"keir starmer\" enter j j w", &[]);
    shows(&desk, "name 2 of 2");
}

#[test]
fn the_evidence_is_asked_for_again_after_a_judgement() {
    let desk = gives("3 w = enter", &["same Keir Starmer <- Sir Keir"]);
    assert_eq!(desk.state(), "References article 0 mention - entry - filter - [why]");
    shows(&desk, "name 1 of 3");
    let desk = gives("3 w j = enter u", &["same Keir Starmer <- Sir Keir", "undo"]);
    shows(&desk, "name 2 of 2");
    // the name in hand is found again, wherever it stands now
    let desk = gives("/ \"sir keir\" enter w = enter", &["same Keir Starmer <- Sir Keir"]);
    shows(&desk, "Why · Keir Starmer");
    shows(&desk, "name 2 of 3");
}

#[test]
fn the_evidence_leads_to_its_sentence() {
    let desk = gives("3 w j enter", &[]);
    assert_eq!(desk.state(), "References article 0 mention Starmer entry - filter -");
    let desk = gives("3 w esc", &[]);
    assert_eq!(desk.state(), "References article 0 mention - entry - filter -");
}

#[test]
fn one_key_judges_a_pair_and_the_next_is_there() {
    let desk = gives("r", &[]);
    for words in [
        "Are they one? · 4 left",
        "Zelensky",
        "this name stays",
        "perhaps one: the names may be two spellings of one",
        "names alike: 80 of 100 · company alike: 45 of 100 · 1 article names both",
        "both appear with London",
    ] {
        shows(&desk, words);
    }
    let desk = gives("r y", &["same Volodymyr Zelenskyy <- Zelensky"]);
    shows(&desk, "Are they one? · 3 left");
    shows(&desk, "Sir Keir (2)");
    let desk = gives("r y =", &["same Volodymyr Zelenskyy <- Zelensky", "same Keir Starmer <- Sir Keir"]);
    shows(&desk, "2 left");
    gives("r n x", &["different Volodymyr Zelenskyy | Zelensky", "different Keir Starmer | Sir Keir"]);
    gives("r s y", &["same Zelensky <- Volodymyr Zelenskyy"]);
    gives("r s s y", &["same Volodymyr Zelenskyy <- Zelensky"]);
    let desk = gives("r y s y", &["same Volodymyr Zelenskyy <- Zelensky", "same Sir Keir <- Keir Starmer"]);
    shows(&desk, "2 left");
    let orders = [
        "same Volodymyr Zelenskyy <- Zelensky",
        "same Keir Starmer <- Sir Keir",
        "different Olaf Scholz | Chancellor",
        "different Labour | Labour Party",
    ];
    let mut desk = gives("r y y n n", &orders);
    shows(&desk, "no pair is left");
    desk.press("y");
    shows(&desk, "no pair is left");
}

#[test]
fn what_is_put_off_comes_at_the_end() {
    let desk = gives("r l", &[]);
    shows(&desk, "3 left · 1 put off");
    shows(&desk, "Sir Keir (2)");
    // the same in a review that is opened again
    let desk = gives("r l esc r", &[]);
    shows(&desk, "3 left · 1 put off");
    let desk =
        gives("r l space n n", &["different Olaf Scholz | Chancellor", "different Labour | Labour Party"]);
    shows(&desk, "2 left");
    shows(&desk, "Zelensky");
    let mut desk = gives("r l l l l", &[]);
    shows(&desk, "4 left");
    desk.press("y");
    shows(&desk, "3 left");
}

#[test]
fn what_is_taken_back_is_shown_again() {
    let mut desk = gives("r l y u", &["same Keir Starmer <- Sir Keir", "undo"]);
    shows(&desk, "3 left · 1 put off");
    shows(&desk, "Sir Keir (2)");
    desk.press("n u n");
    shows(&desk, "2 left · 1 put off");
    shows(&desk, "Olaf Scholz (");
}

#[test]
fn the_review_leads_to_the_evidence_and_back() {
    let desk = gives("r w", &[]);
    shows(&desk, "Why · Volodymyr Zelenskyy");
    let desk = gives("r w esc", &[]);
    shows(&desk, "4 left");
    let desk =
        gives("r w j c esc y", &["confirm Volodymyr Zelenskyy", "same Volodymyr Zelenskyy <- Zelensky"]);
    shows(&desk, "3 left");
    let desk = gives("r enter", &[]);
    assert_eq!(
        desk.state(),
        "References article 1 mention Volodymyr Zelenskyy entry Volodymyr Zelenskyy filter -"
    );
    let desk = gives("r y esc", &["same Volodymyr Zelenskyy <- Zelensky"]);
    assert_eq!(desk.state(), "Articles article 0 mention - entry - filter -", "the panes stay");
}

#[test]
fn verdicts_typed_ahead_meet_the_pairs_in_their_order() {
    let (mut desk, curator) = open();
    desk.hold_up();
    desk.press("r y n l u y");
    desk.let_go();
    let orders = [
        "same Volodymyr Zelenskyy <- Zelensky",
        "different Keir Starmer | Sir Keir",
        "undo",
        "same Keir Starmer <- Sir Keir",
    ];
    assert_eq!(curator.orders(), orders, "{}", desk.screen());
    shows(&desk, "1 left · 1 put off");
}

#[test]
fn a_pair_that_is_seen_stays_until_it_is_judged() {
    let (mut desk, curator) = open();
    desk.press("r l");
    shows(&desk, "Sir Keir (2)");
    // the queue is asked for again with the first pair in it
    desk.app.later.clear();
    desk.press("j");
    shows(&desk, "4 left");
    desk.press("y");
    assert_eq!(curator.orders(), ["same Keir Starmer <- Sir Keir"]);
}

#[test]
fn evidence_from_before_a_judgement_is_dropped() {
    let (mut desk, _) = open();
    desk.press("3 w j");
    desk.hold_up();
    desk.press("x");
    desk.let_one_go();
    shows(&desk, "name 2 of 2");
    desk.send(Message::Reply(1, Reply::Evidence(Err("too late".to_owned()))));
    desk.let_go();
    shows(&desk, "name 1 of 1");
}

#[test]
fn an_overlay_that_is_opened_again_takes_no_reply_of_the_old_one() {
    let (mut desk, _) = open();
    desk.press("3");
    desk.hold_up();
    desk.press("w");
    desk.press("esc");
    desk.let_go();
    desk.press("j");
    desk.hold_up();
    desk.press("w");
    desk.send(Message::Reply(1, Reply::Evidence(Err("of the old one".to_owned()))));
    assert!(!desk.screen().contains("of the old one"), "{}", desk.screen());
    desk.let_go();
    shows(&desk, "Why · Olaf Scholz");
}

#[test]
fn a_refused_verdict_brings_its_pair_back() {
    let (mut desk, curator) = open();
    desk.press("r l");
    // the other one is gone by now, which the queue does not know yet
    curator.refuse();
    desk.press("y");
    shows(&desk, "refused");
    shows(&desk, "3 left · 1 put off");
    shows(&desk, "Sir Keir (2)");
}
