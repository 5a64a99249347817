//! Two texts laid over each other.

use dateline::text::difference::{Line, Side, difference};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

/// Lines with a sign, what changed in brackets.
fn show(old: &str, new: &str) -> String {
    let show = |line: &Line| {
        let mut text = line.text.clone();
        for span in line.changed.iter().rev() {
            text.insert(span.end as usize, ']');
            text.insert(span.start as usize, '[');
        }
        let sign = match line.side {
            Side::Both => ' ',
            Side::Cut => '-',
            Side::Added => '+',
        };
        format!("{sign}{text}")
    };
    difference(old, new).iter().map(show).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_cut_and_added() {
    let storm = "Storm nears\nThe river rose by two metres, the office said.\nPeople left.\nIt rains on.";
    let cases = [
        (
            storm,
            storm,
            " Storm nears\n The river rose by two metres, the office said.\n People left.\n It rains on.",
        ),
        (
            storm,
            "UPDATE 1-Storm nears\nThe river rose by three metres, the office told reporters.\nIt rains on.\n(Corrected.)",
            "-[Storm] nears\n+[UPDATE 1-Storm] nears\n\
             -The river rose by [two] metres, the office [said.]\n\
             +The river rose by [three] metres, the office [told reporters.]\n\
             -People left.\n It rains on.\n+(Corrected.)",
        ),
        // too little stays: another paragraph
        ("We saw it coming.", "They went home it seems.", "-We saw it coming.\n+They went home it seems."),
        ("", "a", "-\n+a"),
        ("Łódź naïve 東京", "Łódź naïf 東京", "-Łódź [naïve] 東京\n+Łódź [naïf] 東京"),
    ];
    for (old, new, expected) in cases {
        assert_eq!(show(old, new), expected);
    }
}

#[test]
fn long_texts_take_no_time() {
    let lines = |word: &str| (0..20_000).map(|at| format!("{word} {at}")).collect::<Vec<_>>().join("\n");
    assert_eq!(difference(&lines("a"), &lines("b")).len(), 40_000);
    let words = |word: &str| (0..50_000).map(|at| format!("{word}{at}")).collect::<Vec<_>>().join(" ");
    assert_eq!(difference(&words("a"), &words("b")).len(), 2);
}

proptest! {
    #[test]
    fn both_texts_are_all_there(old in "([abc]{1,2}[ \n]){0,20}", new in "([abé]{1,2}[ \n]){0,20}") {
        let lines = difference(&old, &new);
        let side = |gone: Side| {
            let lines = lines.iter().filter(|line| line.side != gone).map(|line| line.text.as_str());
            lines.collect::<Vec<_>>().join("\n")
        };
        prop_assert_eq!(side(Side::Added), old);
        prop_assert_eq!(side(Side::Cut), new);
        for line in &lines {
            let words = line.changed.iter().map(|span| span.of(&line.text));
            prop_assert!(words.clone().all(|words| !words.is_empty()));
            prop_assert!(line.side != Side::Both || words.count() == 0);
        }
    }
}
