//! Verdicts: keys in, orders and state out.

use std::sync::Arc;

use dateline::app::Message;

use super::bureau::{bureau, gives, open};
use super::curator::Curator;
use super::desk::Desk;

/// The orders that a script gives, and the state after it.
#[track_caller]
fn check(script: &str, orders: &[&str], state: &str) {
    let (mut desk, curator) = open();
    desk.press(script);
    assert_eq!(curator.orders(), orders, "after {script}\n{}", desk.screen());
    assert_eq!(desk.state(), state, "after {script}\n{}", desk.screen());
}

#[test]
fn the_likeliest_is_merged_with_two_keys_from_anywhere() {
    // an entity of the list; the list stays
    check(
        "j 3 = enter",
        &["same Volodymyr Zelenskyy <- Zelensky"],
        "References article 1 mention - entry - filter -",
    );
    // the open entry, with the article list in hand
    check(
        "/ \"sir keir\" enter 1 = enter",
        &["same Keir Starmer <- Sir Keir"],
        "Articles article 1 mention Sir Keir entry Keir Starmer filter -",
    );
    // the marked mention, in the reader
    check(
        "j 2 n = enter",
        &["same Keir Starmer <- Sir Keir"],
        "Reader article 1 mention Sir Keir entry Keir Starmer filter -",
    );
    // another one is typed
    gives("/ \"chancellor\" enter = \"starm\" enter", &["same Keir Starmer <- Chancellor"]);
}

#[test]
fn the_name_that_more_articles_know_stays_unless_the_reader_swaps() {
    gives("/ \"starmer\" enter = enter", &["same Keir Starmer <- Sir Keir"]);
    gives("/ \"sir keir\" enter = enter", &["same Keir Starmer <- Sir Keir"]);
    gives("/ \"sir keir\" enter = ctrl-s enter", &["same Sir Keir <- Keir Starmer"]);
    let mut desk = gives("/ \"sir keir\" enter =", &[]);
    let screen = desk.screen();
    assert!(screen.contains("Sir Keir is the same as …"), "{screen}");
    assert!(screen.contains("the name stays Keir Starmer; Ctrl-S: the other"), "{screen}");
    desk.press("ctrl-s");
    assert!(desk.screen().contains("the name stays Sir Keir; Ctrl-S"), "{}", desk.screen());
}

#[test]
fn a_merge_shows_in_all_panes_and_is_taken_back() {
    let (mut desk, curator) = open();
    desk.press("j 3");
    let before = desk.screen();
    assert!(before.contains("people (3)") && before.contains("Sir Keir "), "{before}");
    desk.press("= enter");
    assert!(desk.screen().contains("people (2)"), "{}", desk.screen());
    assert!(desk.screen().contains("done: same Volodymyr Zelenskyy <- Zelensky"), "{}", desk.screen());
    desk.press("u");
    assert!(desk.screen().contains("people (3)"), "{}", desk.screen());
    desk.press("ctrl-r");
    assert!(desk.screen().contains("people (2)"), "{}", desk.screen());
    desk.press("u u");
    assert!(desk.screen().contains("nothing to take back"), "{}", desk.screen());
    assert_eq!(curator.orders().len(), 5);
}

#[test]
fn the_cursor_stays_on_what_it_was_on() {
    let (mut desk, _) = open();
    desk.press("j 3 G k");
    let here = |desk: &Desk| desk.app.subject().map(|subject| subject.headword);
    let (before, item) = (here(&desk), desk.app.references.cursor.item);
    assert_eq!(before.as_deref(), Some("London"));
    // what stands above becomes one: the rows below move up, and down again
    desk.press("g = enter");
    assert_eq!(here(&desk).as_deref(), Some("Volodymyr Zelenskyy"));
    desk.press("G k");
    assert_eq!((here(&desk), desk.app.references.cursor.item), (before.clone(), item - 1));
    // and taking it back leads to where it was judged
    desk.press("u");
    assert_eq!((here(&desk).as_deref(), desk.app.references.cursor.item), (Some("Volodymyr Zelenskyy"), 0));
    desk.press("G k");
    assert_eq!((here(&desk), desk.app.references.cursor.item), (before, item));
}

#[test]
fn a_name_is_taken_off_everywhere_or_here() {
    // the alias rows: the headword, then Keir Starmer, Starmer
    check(
        "/ \"keir starmer\" enter j j x",
        &["split Starmer off Keir Starmer"],
        "References article 0 mention Keir Starmer entry Starmer filter -",
    );
    let desk = gives("/ \"keir starmer\" enter j j X", &[]);
    assert!(desk.screen().contains("no article is at hand"), "{}", desk.screen());
    // the last line of the concordance
    gives("/ \"keir starmer\" enter G X", &["split Keir Starmer off Keir Starmer in 2"]);
    gives("/ \"keir starmer\" enter G x", &["split Keir Starmer off Keir Starmer"]);
    // the marked mention
    gives("2 n n n n n n n X", &["split Starmer off Keir Starmer in 0"]);
    // an entity of the list is no name
    let desk = gives("3 x", &[]);
    assert!(desk.screen().contains("x on a name takes it away"), "{}", desk.screen());
    // nor is what appears with the open one
    let desk = gives("/ \"keir starmer\" enter j j j x", &[]);
    assert!(desk.screen().contains("x on a name takes it away"), "{}", desk.screen());
}

#[test]
fn a_name_always_means_something_else() {
    gives("/ \"chancellor\" enter a \"scholz\" enter", &["Chancellor means Olaf Scholz"]);
    gives("/ \"chancellor\" enter G A \"scholz\" enter", &["Chancellor means Olaf Scholz in 2"]);
    gives("/ \"keir starmer\" enter j j a \"labour\" enter", &["Starmer means Labour"]);
    let desk = gives("2 n n n n n n n a", &[]);
    assert!(desk.screen().contains("“Starmer” always means …"), "{}", desk.screen());
    let desk = gives("2 n n n n n n n A", &[]);
    assert!(desk.screen().contains("“Starmer” means, only in this article, …"), "{}", desk.screen());
}

#[test]
fn kinds_names_and_tiers_are_set_right() {
    gives("3 t o", &["Keir Starmer is a org"]);
    gives("3 t l", &["Keir Starmer is a place"]);
    gives("3 t esc", &[]);
    gives("3 R ctrl-u \"Sir X\" enter", &["rename to Sir X"]);
    gives("3 R backspace backspace \"ey\" enter", &["rename to Keir Starmey"]);
    gives("3 R enter", &[]);
    gives("3 R ctrl-u enter", &[]);
    gives("3 d", &["hide Keir Starmer"]);
    gives("3 c", &["confirm Keir Starmer"]);
    let desk = gives("3 t p", &["Keir Starmer is a person"]);
    assert!(desk.screen().contains("it is a person already"), "{}", desk.screen());
    let desk = gives("3 t z", &[]);
    assert!(!desk.state().contains("kinds") && desk.screen().contains("z is no kind"), "{}", desk.screen());
}

#[test]
fn a_long_name_is_not_cut_by_looking_at_it() {
    let mut corpus = bureau();
    let at = corpus.entities.iter().position(|one| one.name == "Keir Starmer").unwrap();
    corpus.entities[at].name = "Keir ".repeat(40);
    let curator = Arc::new(Curator::new(corpus));
    let mut desk = Desk::with_store(curator.clone(), 120, 40);
    desk.press("3 R enter");
    assert_eq!(curator.orders(), [""; 0]);
}

#[test]
fn everything_is_behind_the_menu() {
    gives("3 e c", &["confirm Keir Starmer"]);
    gives("3 e t o", &["Keir Starmer is a org"]);
    gives("3 e d", &["hide Keir Starmer"]);
    gives("3 e = enter", &["same Keir Starmer <- Sir Keir"]);
    gives("/ \"keir starmer\" enter j j e x", &["split Starmer off Keir Starmer"]);
    gives("3 c e u", &["confirm Keir Starmer", "undo"]);
    let desk = gives("/ \"keir starmer\" enter j j e", &[]);
    assert!(desk.screen().contains("“Starmer” is not Keir Starmer"), "{}", desk.screen());
    check("3 e esc", &[], "References article 0 mention - entry - filter -");
    check("3 e w", &[], "References article 0 mention - entry - filter - [why]");
    // without an entity only taking back can be said
    let desk = gives("e", &[]);
    assert!(desk.screen().contains("No entity under the cursor"), "{}", desk.screen());
    let desk = gives("e =", &[]);
    assert!(desk.screen().contains("the cursor is on no entity"), "{}", desk.screen());
}

#[test]
fn the_suggestion_in_hand_can_be_judged() {
    gives("/ \"olaf\" ctrl-e d", &["hide Olaf Scholz"]);
    let desk = gives("/ \"olaf\" ctrl-v", &[]);
    assert_eq!(desk.app.marks.all().len(), 1);
    gives("/ \"olaf\" ctrl-v esc 3 =", &["same Keir Starmer <- Olaf Scholz"]);
}

#[test]
fn keys_behind_a_judgement_wait_for_it() {
    let (mut desk, curator) = open();
    desk.press("j 3");
    desk.hold_up();
    desk.press("= enter k k j = enter u u");
    assert_eq!(curator.orders(), [""; 0]);
    desk.let_go();
    assert_eq!(
        curator.orders(),
        ["same Volodymyr Zelenskyy <- Zelensky", "same Keir Starmer <- Sir Keir", "undo", "undo"],
        "{}",
        desk.screen()
    );
    assert!(!desk.app.is_waiting());
}

#[test]
fn a_second_verdict_meets_what_the_first_one_left() {
    let (mut desk, curator) = open();
    desk.press("/ \"keir starmer\" enter j j");
    desk.hold_up();
    // the name that goes is opened then: its headword has no name to take off
    desk.press("x x");
    desk.let_go();
    assert_eq!(curator.orders(), ["split Starmer off Keir Starmer"], "{}", desk.screen());
    assert!(desk.screen().contains("x on a name takes it away"), "{}", desk.screen());
}

#[test]
fn a_merge_waits_for_its_own_suggestions() {
    let (mut desk, curator) = open();
    desk.press("/ \"sir keir\" enter");
    desk.hold_up();
    // the reply to the first box must not be taken for one to the second
    desk.press("/");
    desk.press("esc =");
    desk.let_one_go();
    desk.press("enter");
    assert_eq!(curator.orders(), [""; 0], "the suggestions of another box were taken");
    desk.let_go();
    assert_eq!(curator.orders(), ["same Keir Starmer <- Sir Keir"]);
}

#[test]
fn an_answer_from_before_a_judgement_is_dropped() {
    let (mut desk, _) = open();
    desk.press("3");
    desk.hold_up();
    desk.press("c");
    desk.let_one_go();
    assert!(desk.app.is_waiting(), "every pane asks again");
    let stale = dateline::app::Reply::References(Ok(Vec::new()));
    desk.send(Message::Reply(1, stale));
    assert!(desk.screen().contains("Keir Starmer"), "{}", desk.screen());
    desk.let_go();
    assert!(desk.screen().contains("Keir Starmer ✓"), "{}", desk.screen());
}

#[test]
fn what_is_refused_is_said_and_changes_nothing() {
    let (mut desk, _) = open();
    desk.press("3");
    let before = desk.state();
    desk.press("t p");
    assert_eq!(desk.state(), before);
    assert!(desk.screen().contains("it is a person already"), "{}", desk.screen());
    desk.send(Message::Told("not saved: the disk is full".to_owned()));
    assert!(desk.screen().contains("not saved: the disk is full"), "{}", desk.screen());
}

#[test]
fn trail_and_filter_follow_what_moved() {
    let (mut desk, _) = open();
    desk.press("/ \"sir keir\" enter f");
    assert!(desk.screen().contains("Articles · Sir Keir"), "{}", desk.screen());
    desk.press("/ \"kyiv\" enter / \"sir keir\" enter = enter");
    assert_eq!(desk.state(), "References article 1 mention Sir Keir entry Keir Starmer filter Keir Starmer");
    assert!(desk.screen().contains("Articles · Keir Starmer"), "{}", desk.screen());
    assert_eq!(desk.app.articles.total(), 3);
    desk.press("[ [");
    assert!(desk.state().contains("entry Keir Starmer"), "{}", desk.state());
}

#[test]
fn an_alias_row_leads_to_its_first_mention() {
    check(
        "/ \"keir starmer\" enter j j enter",
        &[],
        "References article 0 mention Starmer entry Keir Starmer filter -",
    );
}

#[test]
fn the_headword_leads_to_the_first_mention() {
    let (mut desk, _) = open();
    desk.press("/ \"kyiv\" enter");
    let first = desk.app.selection.mention;
    desk.press("G enter");
    assert_ne!(desk.app.selection.mention, first);
    desk.press("g enter");
    assert_eq!(desk.app.selection.mention, first);
    let (mut desk, _) = open();
    desk.send(Message::Resize(40, 10));
    desk.press("3 enter enter");
    assert_eq!(desk.state(), "Reader article 0 mention Keir Starmer entry Keir Starmer filter -");
}

#[test]
fn while_an_order_is_followed_that_is_said() {
    let (mut desk, _) = open();
    desk.hold_up();
    desk.press("3 c d");
    assert!(desk.screen().contains("judging …"), "{}", desk.screen());
    desk.let_go();
    assert!(desk.screen().contains("done: hide Keir Starmer"), "{}", desk.screen());
}

#[test]
fn names_are_folded_and_unfolded() {
    let (mut desk, _) = open();
    desk.press("/ \"volodymyr zel\" enter");
    assert!(desk.screen().contains("names (6)") && desk.screen().contains("… 1 more"), "{}", desk.screen());
    desk.press("j j j j j j enter");
    assert!(!desk.screen().contains("… 1 more"), "{}", desk.screen());
}

#[test]
fn the_mouse_chooses_in_the_menus() {
    let (mut desk, curator) = open();
    let click_on = |desk: &mut Desk, words: &str| {
        let screen = desk.screen();
        let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(words)).unwrap();
        let x = line[..line.find(words).unwrap()].chars().count();
        desk.click(x as u16, y as u16);
    };
    desk.press("3 e");
    click_on(&mut desk, "Keir Starmer is right as it stands");
    desk.press("3 t");
    click_on(&mut desk, "an organisation");
    desk.press("= \"labour\"");
    click_on(&mut desk, "Labour ");
    assert_eq!(
        curator.orders(),
        ["confirm Keir Starmer", "Keir Starmer is a org", "same Keir Starmer <- Labour"],
        "{}",
        desk.screen()
    );
    desk.press("e");
    desk.click(0, 0);
    assert_eq!(desk.state(), "References article 0 mention - entry - filter -");
}

#[test]
fn behind_a_menu_nothing_moves() {
    check("2 n e n", &[], "Reader article 0 mention Keir Starmer entry Keir Starmer filter - [menu]");
    check("2 n e q", &[], "Reader article 0 mention Keir Starmer entry Keir Starmer filter -");
    check("2 n t ? esc", &[], "Reader article 0 mention Keir Starmer entry Keir Starmer filter - [kinds]");
}
