//! Any bytes give articles and notices, never a panic; all text is clean; time grows with length and no faster.

use dateline::source::{self, Loaded};
use dateline::text::sanitize;
use proptest::prelude::{Strategy, any, prop};
use proptest::{prop_assert, prop_assert_eq, prop_oneof, proptest};

/// What every load must keep to.
fn keeps_to_the_rules(loaded: &Loaded) -> Result<(), String> {
    for article in &loaded.articles {
        let fields = [&article.headline, &article.byline, &article.section, &article.outlet, &article.url];
        for field in fields.into_iter().flatten() {
            let is_line = sanitize::is_clean(field) && !field.is_empty() && !field.contains('\n');
            is_line.then_some(()).ok_or_else(|| format!("unclean field {field:?}"))?;
        }
        let body = &article.body;
        let lines_are_bare =
            body.is_empty() || body.split('\n').all(|line| !line.is_empty() && line.trim() == line);
        (sanitize::is_clean(body) && lines_are_bare)
            .then_some(())
            .ok_or_else(|| format!("unclean body {body:?}"))?;
        let filed = article.filed.iter().flat_map(|filed| filed.places.iter().chain([&filed.span]));
        for span in article.subheadings.iter().chain(filed) {
            let text = body.get(span.range()).ok_or_else(|| format!("{span:?} is not in {body:?}"))?;
            (!text.is_empty()).then_some(()).ok_or("empty span")?;
        }
    }
    let is_clean = loaded.notices.iter().all(|notice| sanitize::is_clean(&notice.to_string()));
    is_clean.then_some(()).ok_or_else(|| format!("unclean notice in {:?}", loaded.notices))
}

/// Bits of news pages and of hostile input, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "World", "By Ann Lee", "Ministers Meet Again", "November 19, 2024", "KYIV, Nov 19 (Reuters) - ", "-", "***", "(END)",
            "2 of 3 DOCUMENTS", "HEADLINE: A", "BODY:", "World2 weeks ago", "20:31 GMT", "Home > News > Europe", "# Heading", "======",
            "---", "title: x", "Read more", "Related", "- item", "[a](b)", "![", "](", "<p>", "<script>", "</script", "<!--", "&#27;", "&lt;",
            "{\"title\": \"A\", \"body\": \"B\"}", "{\"a\":", "title,date,body\n", "title;body\n", "|", ";", "\"\"", "<!DOCTYPE lewis>", "<REUTERS>", "<BODY>", "</BODY>", "[", "]", "{", "}", ",", "\"", "\\", "\u{1b}[31m", "\u{1b}]0;x\u{7}", "\u{202e}", "\u{200d}",
            "é", "👩\u{200d}👩", "\r", "\u{2028}", "\u{feff}",
            "The ministers met for the third time this month and agreed on nothing but the date of a fourth meeting.",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,12}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec((piece, prop::sample::select(vec!["\n", "\n", "\n\n", " ", ""])), 0..40)
        .prop_map(|parts| parts.into_iter().map(|(piece, end)| piece + end).collect())
}

proptest! {
    #[test]
    fn any_bytes_give_clean_articles(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let loaded = source::read_article_text("in", &bytes);
        prop_assert_eq!(keeps_to_the_rules(&loaded), Ok(()));
    }

    #[test]
    fn any_bytes_behind_a_mark_of_packing_give_clean_articles(
        mark in prop::sample::select(vec![&b"PK\x03\x04"[..], b"\x1f\x8b\x08", b"BZh91AY&SY", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"\xff\xfe\0\0"]),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let loaded = source::read_article_text("in", &[mark, &bytes].concat());
        prop_assert_eq!(keeps_to_the_rules(&loaded), Ok(()));
    }

    #[test]
    fn any_text_gives_clean_articles_with_spans_on_borders(text in pieces()) {
        let loaded = source::read_article_text("in", text.as_bytes());
        prop_assert_eq!(keeps_to_the_rules(&loaded), Ok(()));
        let decoded = text.strip_prefix('\u{feff}').unwrap_or(&text);
        for span in loaded.articles.iter().filter_map(|article| article.origin.span) {
            prop_assert!(decoded.get(span.range()).is_some_and(|stretch| !stretch.is_empty()), "{:?} in {:?}", span, decoded);
        }
        prop_assert_eq!(&loaded, &source::read_article_text("in", text.as_bytes()));
    }
}

/// Inputs on which careless code takes quadratic time: it would not come to its end here.
#[test]
fn long_inputs_are_read_whole() {
    let n = 100_000;
    let record = r#"{"title": "A", "body": ""#;
    let cases: Vec<(&str, String)> = vec![
        ("one long line", "word and then another ".repeat(n / 4)),
        ("one long word", "a".repeat(3 * n)),
        ("many short lines", "Title Line\n".repeat(n)),
        ("many dates", "2024-11-19\n".repeat(n)),
        ("many bylines", "By Ann Lee\n".repeat(n)),
        ("menus and titles", "Share\nTitle Line\n".repeat(n / 2)),
        ("open tags", "<a ".repeat(n)),
        ("open scripts", "<script>".repeat(n)),
        ("open comments", "<!--".repeat(n)),
        ("references", "&amp".repeat(n)),
        ("brackets of links", format!("# A\n{}", "[".repeat(n))),
        ("pictures", format!("# A\n{}](", "![".repeat(n))),
        ("stars", format!("# A\n{}", "* _ ".repeat(n))),
        ("escapes", "\u{1b}[".repeat(n)),
        ("open strings", "\u{1b}]".repeat(n)),
        ("braces", "{\"".repeat(n)),
        ("open arrays", format!("[{}", "{\"a\":[".repeat(n))),
        ("broken records", format!("[{}", "{\"a\" 1},".repeat(n))),
        ("a record that is not closed", format!("[{}{}", record, ",{\"a\":\"".repeat(n))),
        ("a wide table", format!("title,body{}\n{}", ",x".repeat(n), ",".repeat(n))),
        ("quotes that are not closed", format!("title,body\n{}", "\"\"\"x,\n\"\"x,\n".repeat(n / 2))),
        ("quotes in one line", format!("title,body\n{}", "\"a\"b,".repeat(n))),
        ("records of newswire", format!("<!DOCTYPE lewis>{}", "<REUTERS><TITLE>A<BODY".repeat(n))),
        (
            "open elements of newswire",
            format!("<!DOCTYPE lewis><REUTERS>{}", "<TITLE <BODY <DATE ".repeat(n)),
        ),
        ("hits and markers", "Home > News\nTitle Line\n".repeat(n / 2)),
        (
            "wrapped lines",
            format!("{}\n", "a line of words that is as wide as wrapped lines are, no end").repeat(n / 10),
        ),
    ];
    for (name, text) in cases {
        let loaded = source::read_article_text("in", text.as_bytes());
        assert_eq!(keeps_to_the_rules(&loaded), Ok(()), "{name}");
    }
}
