//! Wrapping: rows, breaks, nothing lost.

use dateline::text::{width, wrap};
use proptest::prelude::proptest;

#[track_caller]
fn check(text: &str, cells: usize, rows: &[&str]) {
    let wrapped: Vec<&str> = wrap::wrap(text, cells).iter().map(|row| row.of(text)).collect();
    assert_eq!(wrapped, rows, "{text:?} in {cells} cells");
}

#[test]
fn words_move_to_the_next_row() {
    check("the quick brown fox", 10, &["the quick", "brown fox"]);
    check("the quick brown fox", 9, &["the quick", "brown fox"]);
    check("the quick brown fox", 100, &["the quick brown fox"]);
    check("one\ntwo", 10, &["one", "two"]);
    check("one\n\ntwo", 10, &["one", "", "two"]);
    check("", 10, &[""]);
    check("  indented  text ", 20, &["indented  text"]);
}

#[test]
fn a_word_wider_than_a_row_is_broken() {
    check("abcdefghij", 4, &["abcd", "efgh", "ij"]);
    check("a abcdefghij b", 4, &["a", "abcd", "efgh", "ij b"]);
    check("abc", 0, &["a", "b", "c"]);
}

#[test]
fn hyphens_and_dashes_may_end_a_row() {
    check("the Russia-Ukraine war", 12, &["the Russia-", "Ukraine war"]);
    check("an F-16 jet", 6, &["an", "F-16", "jet"]);
}

#[test]
fn wide_and_combined_characters_are_measured_in_cells() {
    check("東京で会談", 4, &["東京", "で会", "談"]);
    check("東京", 1, &["東", "京"]);
    check("cafe\u{301} au lait", 4, &["cafe\u{301}", "au", "lait"]);
}

proptest! {
    #[test]
    fn no_character_is_lost_and_no_row_too_wide(text in "[a-z東é\u{301} \\-\n👩]{0,80}", cells in 1..30_usize) {
        let rows = wrap::wrap(&text, cells);
        let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let shown: String = rows.iter().map(|row| row.of(&text)).collect();
        assert_eq!(squeezed(&shown), squeezed(&text));
        assert!(rows.windows(2).all(|pair| pair[0].end <= pair[1].start));
        assert!(rows.iter().all(|row| text.is_char_boundary(row.start as usize) && text.is_char_boundary(row.end as usize)));
        for row in &rows {
            let wide = width::width(row.of(&text));
            // one grapheme of two cells cannot be cut
            assert!(wide <= cells.max(2), "{wide} cells in a row of {cells}");
        }
    }

    #[test]
    fn truncating_never_exceeds_the_room(text in ".{0,40}", cells in 0..20_usize) {
        assert!(width::width(&width::truncate(&text, cells)) <= cells);
    }
}

#[test]
fn truncating_says_that_something_is_missing() {
    assert_eq!(width::truncate("the quick brown fox", 10), "the quick…");
    assert_eq!(width::truncate("the quick", 9), "the quick");
    assert_eq!(width::truncate("東京で会談", 5), "東京…");
    assert_eq!(width::truncate("abc", 0), "");
}
