//! Folding and the way back.

use dateline::text::fold;
use proptest::prelude::proptest;

#[test]
fn accents_case_and_ligatures_go() {
    for (text, folded) in [
        ("Pål Jonson", "pal jonson"),
        ("Đặng Thị Ngọc Thịnh", "dang thi ngoc thinh"),
        ("Dvořák", "dvorak"),
        ("Łódź", "lodz"),
        ("STRASSE Straße", "strasse strasse"),
        ("Æsir Œuvre þing", "aesir oeuvre thing"),
        ("İstanbul ıssız", "istanbul issiz"),
        ("O’Brien–Smith “x”", "o'brien-smith \"x\""),
        ("ﬁnal", "final"),
        ("МОСКВА", "москва"),
        ("Ἀθῆναι", "αθηναι"),
        ("北京", "北京"),
        ("e\u{301}te\u{301}", "ete"),
        ("", ""),
    ] {
        assert_eq!(fold::fold(text), folded, "{text}");
    }
}

proptest! {
    #[test]
    fn both_ways_of_folding_agree_and_every_letter_knows_where_it_came_from(text in ".{0,60}") {
        let folded = fold::fold_with_origins(&text);
        assert_eq!(folded.text, fold::fold(&text));
        assert_eq!(folded.origins.len(), folded.text.chars().count());
        assert!(folded.origins.is_sorted());
        assert!(folded.origins.iter().all(|at| text.is_char_boundary(*at as usize) && (*at as usize) < text.len()));
    }

    #[test]
    fn folding_twice_is_folding_once(text in ".{0,60}") {
        let once = fold::fold(&text);
        assert_eq!(fold::fold(&once), once);
    }
}
