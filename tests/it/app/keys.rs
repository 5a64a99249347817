//! Key scripts: corpus, keys, state after.

use std::sync::Arc;

use dateline::app::{Action, Effect, Key, Message, Scope, Slot, TABLE, key_table};
use dateline::store::Memory;

use super::desk::Desk;
use super::paper::paper;

#[track_caller]
fn check(script: &str, state: &str) {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press(script);
    assert_eq!(desk.state(), state, "after {script}\n{}", desk.screen());
}

#[test]
fn the_first_article_is_selected_at_the_start() {
    check("", "Articles article 0 mention - entry - filter -");
}

#[test]
fn moving_in_the_list_selects() {
    check("j j", "Articles article 2 mention - entry - filter -");
    check("j j k", "Articles article 1 mention - entry - filter -");
    check("G", "Articles article 3 mention - entry - filter -");
    check("G g", "Articles article 0 mention - entry - filter -");
    check("j j j j j j", "Articles article 3 mention - entry - filter -");
}

#[test]
fn panes_take_turns() {
    check("tab", "Reader article 0 mention - entry - filter -");
    check("tab tab tab", "Articles article 0 mention - entry - filter -");
    check("backtab", "References article 0 mention - entry - filter -");
    check("3", "References article 0 mention - entry - filter -");
}

#[test]
fn mentions_are_walked_from_any_pane_and_values_passed_over() {
    check("n", "Articles article 0 mention Pål Jonson entry Pål Jonson filter -");
    check("n n", "Articles article 0 mention Kyiv entry Kyiv filter -");
    check("n n n", "Articles article 0 mention Sweden entry Sweden filter -");
    check("n n N", "Articles article 0 mention Pål Jonson entry Pål Jonson filter -");
    check("N", "Articles article 0 mention - entry - filter -");
}

#[test]
fn moving_to_another_article_shows_its_own_entities() {
    check("n n j", "Articles article 1 mention - entry - filter -");
}

#[test]
fn enter_on_a_reference_opens_its_entry_and_marks_its_first_mention() {
    check("3 enter", "References article 0 mention Pål Jonson entry Pål Jonson filter -");
    check("3 j enter", "References article 0 mention Rustem Umerov entry Rustem Umerov filter -");
}

#[test]
fn the_jump_box_finds_by_any_alias_without_accents() {
    check("/", "Articles article 0 mention - entry - filter - [jump]");
    check("/ \"pal jon\" enter", "References article 0 mention Pål Jonson entry Pål Jonson filter -");
    // not in the article at hand: to its first mention
    check("j / \"jonson\" enter", "References article 0 mention Pål Jonson entry Pål Jonson filter -");
    check("ctrl-p \"tokyo\" enter", "References article 2 mention Tokyo entry Tokyo filter -");
    check("ctrl-p \"tokyo\" enter [", "References article 0 mention - entry - filter -");
    check("/ \"xyzzyqq\" enter", "Articles article 0 mention - entry - filter - [jump]");
    check("/ \"natox\" backspace enter", "References article 0 mention NATO entry NATO filter -");
    check("/ \"kyiv\" esc", "Articles article 0 mention - entry - filter -");
}

#[test]
fn enter_on_a_mention_goes_there() {
    // the entry of NATO: mentions in articles 0 and 1; the last item is the mention in article 1
    check("/ \"nato\" enter G enter", "References article 1 mention NATO entry NATO filter -");
}

#[test]
fn the_trail_leads_back_and_forward() {
    check("/ \"nato\" enter [", "References article 0 mention - entry - filter -");
    check("/ \"nato\" enter [ ]", "References article 0 mention NATO entry NATO filter -");
    check("/ \"nato\" enter G enter [ [", "References article 0 mention - entry - filter -");
    check("/ \"nato\" enter G enter [ [ ] ]", "References article 1 mention NATO entry NATO filter -");
    check("[", "Articles article 0 mention - entry - filter -");
}

#[test]
fn escape_steps_out_one_thing_at_a_time() {
    check("/ \"nato\" enter f esc", "References article 0 mention - entry - filter NATO");
    check("/ \"nato\" enter f esc esc", "References article 0 mention - entry - filter -");
}

#[test]
fn the_filter_lists_only_articles_that_mention_the_entity() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("/ \"kyiv\" enter f");
    assert_eq!(desk.app.articles.total(), 2);
    desk.press("f");
    assert_eq!(desk.app.articles.total(), 4);
}

#[test]
fn a_filter_that_leaves_the_article_out_opens_its_first_one() {
    check(
        "G / \"tokyo\" enter [ 3 / \"f-16\" enter f",
        "References article 1 mention F-16 entry F-16 filter F-16",
    );
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("G / \"tokyo\" enter J f");
    assert_eq!(desk.state(), "References article 3 mention - entry - filter -");
    assert!(desk.screen().contains("no entity is selected"), "{}", desk.screen());
}

#[test]
fn another_entity_takes_the_filter_over() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("/ \"kyiv\" enter f");
    assert!(desk.screen().contains("Articles · Kyiv"), "{}", desk.screen());
    desk.press("/ \"tokyo\" enter f");
    assert!(desk.screen().contains("Articles · Tokyo"), "{}", desk.screen());
    assert_eq!(desk.app.articles.total(), 1);
}

#[test]
fn mentions_of_one_entity_are_walked_by_themselves() {
    check("n m", "Articles article 0 mention Pål Jonson entry Pål Jonson filter -");
    check("n n m", "Articles article 0 mention Kyiv entry Kyiv filter -");
    check("n n m m N", "Articles article 0 mention Rustem Umerov entry Rustem Umerov filter -");
    check("n n m M", "Articles article 0 mention Kyiv entry Kyiv filter -");
}

#[test]
fn the_end_of_a_list_longer_than_its_window_is_reached() {
    let mut corpus = paper();
    let last = corpus.articles[3].clone();
    corpus.articles.resize(2_000, last);
    let mut desk = Desk::open(corpus, 80, 24);
    desk.press("G");
    assert_eq!(desk.state(), "Articles article 1999 mention - entry - filter -");
    desk.press("k g j");
    assert_eq!(desk.state(), "Articles article 1 mention - entry - filter -");
}

#[test]
fn going_back_leaves_the_cursor_where_it_was() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("/ \"umerov\" enter j j j");
    let item = desk.app.references.cursor.item;
    desk.press("n [");
    assert_eq!((desk.app.references.cursor.item, item), (3, 3));
}

#[test]
fn the_list_cursor_follows_an_article_that_something_else_selected() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("/ \"tokyo\" enter G enter");
    assert_eq!(desk.app.articles.cursor.item, 2);
    desk.press("s"); // newest first: the dated ones, then those without a date
    assert_eq!(desk.app.articles.cursor.item, 1);
    assert!(desk.app.articles.lists_selected(&desk.app.selection));
}

#[test]
fn help_and_notices_open_and_close() {
    check("?", "Articles article 0 mention - entry - filter - [help]");
    check("? q", "Articles article 0 mention - entry - filter -");
    check("!", "Articles article 0 mention - entry - filter - [notices]");
    check("! esc", "Articles article 0 mention - entry - filter -");
}

#[test]
fn keys_typed_ahead_of_a_slow_store_are_not_lost() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.hold_up();
    desk.press("/ \"umerov\" enter G enter n");
    desk.let_go();
    assert_eq!(desk.state(), "References article 1 mention NATO entry NATO filter -");
}

#[test]
fn keys_typed_while_the_corpus_loads_are_not_lost() {
    for (script, state) in [
        ("2 n n", "Reader article 0 mention Kyiv entry Kyiv filter -"),
        ("/ \"umerov\" enter", "References article 0 mention Rustem Umerov entry Rustem Umerov filter -"),
        ("j j", "Articles article 2 mention - entry - filter -"),
    ] {
        let mut desk = Desk::before_opening(Arc::new(Memory::new(paper())), 40, 10);
        desk.press(script);
        desk.corpus_opens();
        assert_eq!(desk.state(), state, "after {script}");
    }
}

#[test]
fn quitting_waits_for_nothing() {
    let mut desk = Desk::before_opening(Arc::new(Memory::new(paper())), 120, 40);
    desk.press("n q");
    assert_eq!(desk.effects, [Effect::Quit]);
}

#[test]
fn a_stale_answer_is_dropped() {
    let mut slot: Slot<&str, u32> = Slot::default();
    let (first, _) = slot.want(Some("one")).unwrap();
    assert_eq!(slot.want(Some("one")), None, "the same question is asked once");
    let (second, _) = slot.want(Some("two")).unwrap();
    assert!(!slot.receive(first, Ok(1)));
    assert_eq!((slot.current(), slot.is_stale()), (None, true));
    assert!(slot.receive(second, Ok(2)));
    assert_eq!((slot.current(), slot.answered()), (Some(&2), Some(&"two")));
    assert!(!slot.receive(second, Ok(3)), "an answer comes once");
}

#[test]
fn a_question_is_asked_again_and_the_answer_stays() {
    let mut slot: Slot<&str, u32> = Slot::default();
    let (first, _) = slot.want(Some("one")).unwrap();
    slot.receive(first, Ok(1));
    slot.refresh();
    assert_eq!((slot.answer(), slot.current(), slot.is_stale()), (Some(&1), None, true));
    let (again, question) = slot.want(Some("one")).unwrap();
    assert_eq!(question, "one");
    assert!(!slot.receive(first, Ok(2)), "an answer from before");
    assert_eq!((slot.answer(), slot.answers()), (Some(&1), 1));
    assert!(slot.receive(again, Ok(3)));
    assert_eq!((slot.current(), slot.answers()), (Some(&3), 2));
    assert_eq!(slot.want(Some("one")), None);
    let mut idle: Slot<&str, u32> = Slot::default();
    idle.refresh();
    assert!(!idle.is_stale(), "nothing was asked");
}

#[test]
fn a_fault_keeps_the_old_answer() {
    let mut slot: Slot<&str, u32> = Slot::default();
    let (first, _) = slot.want(Some("one")).unwrap();
    slot.receive(first, Ok(1));
    let (second, _) = slot.want(Some("two")).unwrap();
    slot.receive(second, Err("the store failed".to_owned()));
    assert_eq!((slot.answer(), slot.current(), slot.fault()), (Some(&1), None, Some("the store failed")));
}

#[test]
fn quit_suspend_and_repaint_are_effects() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("ctrl-l ctrl-z q");
    assert_eq!(desk.effects, [Effect::Repaint, Effect::Suspend, Effect::Quit]);
}

#[test]
fn an_unknown_key_says_so() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("Z");
    assert!(desk.screen().contains("Z does nothing here"), "{}", desk.screen());
}

#[test]
fn pasted_text_reaches_only_the_jump_box_and_is_cleaned() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.send(Message::Paste("q".to_owned()));
    assert_eq!(desk.effects, []);
    desk.press("/");
    desk.send(Message::Paste("na\u{1b}[31mto\n".to_owned()));
    desk.press("enter");
    assert_eq!(desk.state(), "References article 0 mention NATO entry NATO filter -");
}

#[test]
fn every_action_has_a_key_and_no_key_two_meanings_in_a_scope() {
    for row in TABLE {
        assert!(row.keys().next().is_some(), "{:?} has no key", row.action);
        assert_eq!(row.keys().count(), row.keys.split(' ').count(), "{:?}: a key cannot be read", row.action);
        for key in row.keys() {
            let takers: Vec<Action> = TABLE
                .iter()
                .filter(|other| other.scope == row.scope && other.keys().any(|k| k == key))
                .map(|other| other.action)
                .collect();
            assert_eq!(takers, [row.action], "{key}");
        }
    }
    let plain = [Scope::Everywhere, Scope::Moving, Scope::Judging];
    let plain = TABLE.iter().filter(|row| plain.contains(&row.scope));
    let mut keys: Vec<Key> = plain.flat_map(|row| row.keys().collect::<Vec<_>>()).collect();
    let all = keys.len();
    keys.sort_by_key(ToString::to_string);
    keys.dedup();
    assert_eq!(keys.len(), all, "a key means two things in the panes");
}

#[test]
fn the_readme_has_the_key_table() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    assert!(readme.contains(&key_table()), "put this into README.md:\n{}", key_table());
}
