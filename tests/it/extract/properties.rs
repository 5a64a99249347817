//! What holds for any text whatever.

use dateline::extract;
use dateline::model::{Article, Field, Span};
use proptest::prelude::*;

use super::article;

/// Panics unless everything found lies on character borders, in order, without overlap, and points at what exists.
fn assert_sound(article: &Article) {
    let found = extract::extract(article);
    let fits = |field: Field, span: Span| {
        let text = article.text(field);
        text.get(span.range()).is_some_and(|words| !words.is_empty())
    };
    for mention in &found.mentions {
        assert!(fits(mention.field, mention.span), "{mention:?}");
        assert!(!(mention.value.is_some() && mention.kind.is_named()), "{mention:?}");
    }
    for pair in found.mentions.windows(2) {
        let order = (pair[0].field, pair[0].span.end) <= (pair[1].field, pair[1].span.start)
            || pair[0].field < pair[1].field;
        assert!(order, "{pair:?}");
    }
    for quote in &found.quotes {
        assert!(fits(quote.field, quote.span), "{quote:?}");
        if let Some(speaker) = quote.speaker {
            let unnamed = speaker.words.is_empty() && speaker.mention.is_some();
            assert!(unnamed || fits(quote.field, speaker.words), "{quote:?}");
            assert!(speaker.mention.is_none_or(|index| found.mention(index).is_some()));
        }
    }
    for role in &found.roles {
        let untitled = role.title.is_empty() && role.affiliation.is_some();
        assert!(untitled || fits(role.field, role.title), "{role:?}");
        assert!(found.mention(role.person).is_some());
    }
    assert_eq!(found, extract::extract(article));
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        assert_sound(&article(&text));
    }

    #[test]
    fn news_like_scraps_are_read(
        scraps in proptest::collection::vec(
            prop::sample::select(vec![
                "President", "Kim", "Jong-un", "“", "”", "‘", "’", "'s", "said", ",", ".", "\n", "the", "U.S.", "F-16", "1,000",
                "$2.2", "billion", "%", "May", "3", "2024", "to", "–", "-", "(", ")", "NATO", "Ministry", "of", "Defence", "and",
                "city", "région", "北京", "he", "who", "killed", "troops", "last", "week", "ago", "between", "Maj", "é", "\"", ":",
            ]),
            0..60,
        ),
        blank in prop::sample::select(vec![" ", ""]),
    ) {
        assert_sound(&article(&scraps.join(blank)));
    }
}

/// Large inputs that end only because no pass is quadratic.
#[test]
fn large_inputs_end() {
    let words = 20_000;
    let inputs = [
        "Anna Nowak and ".repeat(words / 3),
        "Nowak".repeat(words),
        "“".repeat(words),
        "‘a’ ".repeat(words / 2),
        "said ".repeat(words),
        "he said “no” ".repeat(words / 4),
        "KYIV ".repeat(words),
        "KYIV - ".repeat(words / 2),
        "12 and ".repeat(words / 2),
        "(ABC) ".repeat(words / 3),
        "President ".repeat(words),
        "of the ".repeat(words / 2),
        "\n".repeat(words),
        "A.".repeat(words),
        "'a ".repeat(words / 2),
    ];
    for input in inputs {
        let article = article(&input);
        let found = extract::extract(&article);
        assert!(found.mentions.len() <= input.len());
    }
}
