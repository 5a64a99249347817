//! Screens as snapshots at three sizes, each with a map of its styles.

use std::collections::BTreeMap;
use std::sync::Arc;

use dateline::extract::Extractor;
use dateline::ingest;
use dateline::lexicon::OwnLists;
use dateline::model::Article;
use dateline::source::Loaded;
use dateline::tui::{Theme, Tint};
use ratatui::buffer::Buffer;

use super::bureau::bureau;
use super::curator::Curator;
use super::desk::{Desk, row_text};
use super::paper::paper;
use super::wire::wire;
use crate::lexicon::folder;

/// The screen, a map of the same size with a letter for each style (`.` plain), and what the letters mean.
pub(super) fn picture(buffer: &Buffer) -> String {
    let mut letters: BTreeMap<String, char> = BTreeMap::new();
    let mut map = Vec::new();
    for y in 0..buffer.area.height {
        let mut row = String::new();
        for x in 0..buffer.area.width {
            let cell = &buffer[(x, y)];
            let style = format!("{:?} on {:?} {:?}", cell.fg, cell.bg, cell.modifier);
            let next = (b'a' + letters.len() as u8) as char;
            let plain = style == "Reset on Reset NONE";
            row.push(if plain { '.' } else { *letters.entry(style).or_insert(next) });
        }
        map.push(row);
    }
    let screen: Vec<String> = (0..buffer.area.height).map(|y| row_text(buffer, y)).collect();
    let mut meaning: Vec<(char, String)> =
        letters.into_iter().map(|(style, letter)| (letter, style)).collect();
    meaning.sort_unstable();
    let meaning: Vec<String> =
        meaning.into_iter().map(|(letter, style)| format!("{letter} {style}")).collect();
    format!("{}\n\n{}\n\n{}", screen.join("\n"), map.join("\n"), meaning.join("\n"))
}

#[track_caller]
fn snapshot(name: &str, width: u16, height: u16, script: &str, tint: Tint) {
    let mut desk = Desk::open(paper(), width, height);
    desk.press(script);
    insta::assert_snapshot!(name, picture(&desk.frame(Theme::new(tint))));
}

#[test]
fn screens() {
    for (width, height) in [(120, 40), (80, 24), (40, 10)] {
        let size = format!("{width}x{height}");
        for (name, script) in [
            ("start", ""),
            ("entry", "3 enter"),
            ("mention", "2 n n n"),
            ("jump", "/ \"pl jn\""),
            ("help", "?"),
            ("notices", "!"),
            ("wide", "j j 2"),
            ("no-entities", "G 3"),
            ("together", "3 v j p"),
            ("chain", "/ \"pal jonson\" enter P \"f-16\" enter j"),
        ] {
            snapshot(&format!("{name}-{size}"), width, height, script, Tint::Dark);
        }
    }
    snapshot("mention-plain-80x24", 80, 24, "2 n n n", Tint::None);
    snapshot("entry-light-120x40", 120, 40, "3 enter", Tint::Light);
}

#[track_caller]
fn snapshot_of_bureau(name: &str, width: u16, height: u16, script: &str, tint: Tint) {
    let mut desk = Desk::with_store(Arc::new(Curator::new(bureau())), width, height);
    desk.press(script);
    insta::assert_snapshot!(name, picture(&desk.frame(Theme::new(tint))));
}

#[test]
fn screens_of_judging() {
    for (width, height) in [(120, 40), (80, 24), (40, 10)] {
        let size = format!("{width}x{height}");
        for (name, script) in [
            ("aliases", "/ \"volodymyr zel\" enter j j"),
            ("verdicts", "/ \"keir starmer\" enter j j e"),
            ("same", "/ \"sir keir\" enter ="),
            ("kinds", "3 t"),
            ("rename", "3 R"),
            ("why", "3 w j"),
            ("review", "r l"),
            ("marks", "j 3 v j v"),
            ("tiers", "T T T j 3"),
        ] {
            snapshot_of_bureau(&format!("{name}-{size}"), width, height, script, Tint::Dark);
        }
    }
    snapshot_of_bureau("tiers-plain-80x24", 80, 24, "T T T 2", Tint::None);
    snapshot_of_bureau("tiers-light-120x40", 120, 40, "T T T 2", Tint::Light);
    snapshot_of_bureau("review-over-80x24", 80, 24, "r n n n n", Tint::Dark);
    snapshot_of_bureau("why-in-review-120x40", 120, 40, "r w =", Tint::Dark);
}

#[test]
fn screens_of_wire_copies() {
    for (width, height) in [(120, 40), (80, 24), (40, 10), (80, 14)] {
        for (name, script) in [("copies", ""), ("copies-open", "o j"), ("compare", "o j D")] {
            let mut desk = Desk::open(wire(), width, height);
            desk.press(script);
            insta::assert_snapshot!(
                format!("{name}-{width}x{height}"),
                picture(&desk.frame(Theme::new(Tint::Dark)))
            );
        }
    }
    let mut desk = Desk::open(wire(), 80, 24);
    desk.press("o j D");
    insta::assert_snapshot!("compare-plain-80x24", picture(&desk.frame(Theme::new(Tint::None))));
}

#[test]
fn nothing_hostile_reaches_a_cell() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("!");
    let screen = desk.screen();
    assert!(!screen.contains('\u{1b}') && screen.contains("news/red.bin"), "{screen}");
}

#[test]
fn borders_stay_straight_beside_wide_text() {
    let mut desk = Desk::open(paper(), 120, 40);
    desk.press("j j");
    let buffer = desk.frame(Theme::default());
    let reader = desk.app.layout.reader;
    for y in 1..reader.height - 1 {
        let cell = buffer[(reader.x + reader.width - 1, y)].symbol().to_owned();
        assert!(matches!(cell.as_str(), "│" | "█" | "┃"), "row {y}: {cell:?}");
    }
}

#[test]
fn kinds_of_the_reader_stand_in_lists_jumps_and_entries() {
    let own = folder("screens-lists", &[("a.tsv", b"Ever Given\tship\tthe Given\nfentanyl\tdrug\n")]);
    let (lists, _) = OwnLists::read(&[own]);
    let body = "Anna Lund saw the Ever Given in Kyiv. The crew of the Given had Fentanyl.".to_owned();
    let article = Article { body, ..Article::default() };
    let loaded = Loaded { articles: vec![article], notices: Vec::new(), ..Loaded::default() };
    let mut desk = Desk::open(ingest::analyse(loaded, &Extractor { lists, model: None }, &|_| ()), 120, 40);
    let screen = desk.screen();
    let headings = ["people (1)", "places (1)", "drugs (1)", "ships (1)"].map(|heading| screen.find(heading));
    assert!(headings.is_sorted() && headings[0].is_some(), "{screen}");
    desk.press("/ \"given\"");
    assert!(desk.screen().contains("ship     1"), "{}", desk.screen());
    desk.press("enter");
    assert!(desk.screen().contains("ship · confirmed · 2 mentions in"), "{}", desk.screen());
    desk.press("f");
    assert!(desk.state().ends_with("filter Ever Given"), "{}", desk.state());
}

#[test]
fn without_colour_every_kind_has_its_own_mark() {
    use dateline::model::{Kind, OwnKind};
    let theme = Theme::new(Tint::None);
    let own = OwnKind::keep("ship").map(Kind::Own);
    let mut styles: Vec<_> = Kind::NAMED.into_iter().chain(own).map(|kind| theme.kind(kind)).collect();
    assert!(styles.iter().all(|style| style.fg.is_none() && style.bg.is_none()));
    styles.sort_by_key(|style| style.add_modifier.bits());
    styles.dedup();
    assert_eq!(styles.len(), Kind::NAMED.len() + 1);
}
