//! The cuts of a source: keys in, corrections and state out.

use dateline::app::Effect;
use dateline::model::Correction;
use dateline::tui::{Theme, Tint};

use super::desk::Desk;
use super::paper::paper;

#[track_caller]
fn press(script: &str) -> Desk {
    let mut desk = Desk::open(paper(), 100, 30);
    desk.press(script);
    desk
}

#[track_caller]
fn shows(desk: &Desk, words: &str) {
    assert!(desk.screen().contains(words), "no {words:?} on\n{}", desk.screen());
}

fn said(desk: &Desk) -> Vec<String> {
    let told = |cut: &Correction| {
        let Correction { source, text, line, begins } = cut;
        format!("{} {source}:{line} {text}", if *begins { "begins" } else { "joins" })
    };
    let cut = |effect: &Effect| if let Effect::Cut(cut) = effect { Some(told(cut)) } else { None };
    desk.effects.iter().filter_map(cut).collect()
}

#[test]
fn the_cuts_are_listed_with_the_paragraphs_of_the_article_at_hand() {
    let desk = press("C");
    assert!(desk.state().ends_with("[cuts]"), "{}", desk.state());
    shows(&desk, "Cuts · one.txt");
    shows(&desk, "cut at the section label “World”");
    shows(&desk, "line  1  Talks in Kyiv");
    shows(&desk, "    ¶ Umerov thanked Sweden and NATO.");
    shows(&desk, "line 12  An aside (no article begins here: by the reader)");
    shows(&desk, "line 31  A second article of the dump (by the reader)");
    insta::assert_snapshot!(
        "cuts-100x30",
        super::screens::picture(&press("C").frame(Theme::new(Tint::Dark)))
    );
}

#[test]
fn the_readers_word_goes_out_and_the_sources_are_loaded_again() {
    assert_eq!(said(&press("C G x")), ["joins news/one.txt:31 A second article of the dump"]);
    assert_eq!(said(&press("C G k B")), ["begins news/one.txt:12 An aside"], "it is taken back");
    assert_eq!(said(&press("C j j j B")), ["begins news/one.txt:4 Umerov thanked Sweden and NATO."]);
    let desk = press("C G x");
    assert!(desk.app.loading.is_some() && desk.state().ends_with("[cuts]"), "{}", desk.state());
}

#[test]
fn b_opens_the_cuts_at_the_paragraph_at_hand() {
    let first = "Sweden’s defense minister Pål Jonson met Rustem Umerov in Kyiv on Tuesday.";
    assert_eq!(said(&press("B B")), [format!("begins news/one.txt:2 {first}")]);
    // the mention that is marked stands in the second paragraph
    assert_eq!(said(&press("2 N B B")).len(), 1);
}

#[test]
fn what_makes_no_sense_is_said() {
    for (script, words) in [
        ("C x", "it is the first"),
        ("C B", "an article begins there already"),
        ("C j x", "no article begins at this paragraph"),
        ("C G k x", "no article begins there already"),
        ("C G enter", "no article begins there"),
        ("J C B", "its articles are records of their own"),
    ] {
        let desk = press(script);
        assert_eq!(said(&desk), Vec::<String>::new(), "{script}");
        shows(&desk, words);
    }
}

#[test]
fn enter_goes_to_the_article() {
    let desk = press("C enter");
    assert!(
        desk.state().starts_with("Articles article 0") && !desk.state().contains("[cuts]"),
        "{}",
        desk.state()
    );
    assert!(!press("C esc").state().contains("[cuts]"));
}
