//! When an article was published, by its own words.

use dateline::extract;
use dateline::model::Basis;

use super::article;

#[test]
fn a_counted_day_of_a_dated_war_gives_the_day() {
    let cases = [
        ("On the 1,000th day of Russia’s invasion of Ukraine, losses grew.", Some("2024-11-19")),
        ("The war in Ukraine has reached its 1,000th day.", Some("2024-11-19")),
        ("The talks went on for a 1,000th day.", None),
        ("Nothing is dated here.", None),
    ];
    for (text, expected) in cases {
        let found = extract::infer_published(&article(text));
        assert_eq!(
            found.as_ref().map(|published| published.value.to_string()).as_deref(),
            expected,
            "{text}"
        );
        assert!(
            found.is_none_or(
                |published| published.basis == Basis::Inferred && text.contains(&published.evidence)
            )
        );
    }
}
