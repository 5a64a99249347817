//! The sanitizer: what is dropped, what becomes something else, what stays.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use dateline::text::sanitize::{self, Cleaned};
use proptest::prelude::{Strategy, any, prop};
use proptest::{prop_assert, prop_assert_eq, prop_oneof, proptest};

/// Text in, text out, and how many characters were dropped.
fn check(cases: &[(&str, &str, &str, usize)]) {
    for (name, input, text, dropped) in cases {
        let Cleaned { text: cleaned, dropped: count } = sanitize::clean(input);
        assert_eq!((cleaned.as_ref(), count), (*text, *dropped), "{name}");
    }
}

#[test]
fn escape_sequences_are_dropped_whole() {
    check(&[
        ("colour (CSI)", "a\u{1b}[31mb\u{1b}[0mc", "abc", 9),
        ("clear and home (CSI)", "\u{1b}[2J\u{1b}[Ha", "a", 7),
        ("private mode (CSI)", "\u{1b}[?1049ha", "a", 8),
        ("blank before the last byte (CSI)", "\u{1b}[2 qa", "a", 5),
        ("title, ended by BEL (OSC)", "a\u{1b}]0;title\u{7}b", "ab", 10),
        ("link, ended by ST (OSC)", "\u{1b}]8;;http://x\u{1b}\\a", "a", 15),
        ("clipboard (OSC)", "\u{1b}]52;c;aGk=\u{7}a", "a", 12),
        ("ended by a C1 ST", "\u{1b}]0;t\u{9c}a", "a", 6),
        ("DCS", "\u{1b}P+q544e\u{1b}\\a", "a", 10),
        ("SOS, PM, APC", "\u{1b}Xa\u{1b}\\\u{1b}^b\u{1b}\\\u{1b}_c\u{1b}\\d", "d", 15),
        ("two bytes", "\u{1b}ca\u{1b}7b\u{1b}=c", "abc", 6),
        ("three bytes", "\u{1b}(Ba\u{1b}#8b", "ab", 6),
        ("ESC alone at the end", "a\u{1b}", "a", 1),
        ("ESC before a letter with an accent", "\u{1b}éa", "éa", 1),
        ("a sequence within another", "\u{1b}\u{1b}[31ma", "a", 6),
    ]);
}

#[test]
fn an_open_sequence_does_not_swallow_the_text_behind_it() {
    let long = "word ".repeat(100);
    check(&[
        ("an open title", &format!("\u{1b}]0;{long}"), &format!("0;{long}"), 2),
        ("an open title, then a line end", "\u{1b}]0;t\nnext\u{7}", "0;t\nnext", 3),
        ("an open colour", &format!("\u{1b}[{}a", "1".repeat(300)), &format!("{}a", "1".repeat(300)), 2),
    ]);
}

#[test]
fn controls_and_what_cannot_be_seen_are_dropped() {
    check(&[
        ("C0", "a\u{0}\u{1}\u{7}\u{8}\u{e}\u{1f}b\u{7f}c", "abc", 7),
        ("C1", "a\u{80}\u{84}\u{9b}31m\u{9f}b", "a31mb", 4),
        ("direction", "a\u{202a}\u{202e}\u{2066}\u{2069}\u{200e}\u{200f}\u{61c}b", "ab", 7),
        ("no width", "a\u{200b}\u{2060}\u{feff}\u{180e}b", "ab", 4),
        ("soft hyphen", "long\u{ad}word", "longword", 1),
        ("tags", "a\u{e0001}\u{e0067}b", "ab", 2),
        ("interlinear marks and noncharacters", "a\u{fff9}b\u{fffb}c\u{ffff}d\u{1fffe}e", "abcde", 4),
        ("a joiner between Latin letters", "a\u{200d}b\u{200c}c", "abc", 2),
        ("a joiner at an end", "é\u{200d}", "é", 1),
        ("a joiner before a line separator", "é\u{200d}\u{2028}é", "é\né", 1),
    ]);
}

#[test]
fn line_ends_and_tabs_become_plain_ones() {
    check(&[
        ("CR, CRLF", "a\rb\r\nc\r\r\nd", "a\nb\nc\n\nd", 0),
        (
            "vertical tab, form feed, NEL, separators",
            "a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f",
            "a\nb\nc\nd\ne\nf",
            0,
        ),
        ("tab", "a\tb", "a b", 0),
    ]);
}

#[test]
fn letters_of_all_scripts_and_emoji_stay() {
    for text in [
        "Kyiv – “Łódź”, naïve café, 10 €…",
        "Київ, Москва, Αθήνα, ירושלים, القاهرة, 北京, 東京, 서울",
        "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}\u{200d}🔥 1\u{fe0f}\u{20e3}",
        "می\u{200c}خواهم क्\u{200d}ष",
        "a\u{301}\u{a0}b\u{fffd}",
        "plain\nlines",
    ] {
        let cleaned = sanitize::clean(text);
        let is_copied = matches!(cleaned.text, Cow::Owned(_));
        assert!(!is_copied || text.contains(['\u{200c}', '\u{200d}']), "copied without need: {text}");
        assert_eq!((cleaned.text.as_ref(), cleaned.dropped), (text, 0));
        assert!(sanitize::is_clean(text));
    }
}

#[test]
fn one_line_has_single_blanks_and_no_ends() {
    assert_eq!(sanitize::clean_line("  a \u{1b}[1m b\r\n\tc\u{a0}d\u{2028}"), "a b c d");
    assert_eq!(sanitize::clean_line("\u{200b}\n"), "");
    assert!(!sanitize::is_clean("a\tb") && !sanitize::is_clean("a\u{7}"));
}

/// Characters that matter here, often, and any others.
fn hostile() -> impl Strategy<Value = String> {
    let known = "\u{1b}[]PX^_\\0;m?(B \u{7}\u{9b}\u{9c}\n\r\t\u{85}\u{2028}\u{200d}\u{200c}\u{200b}\u{202e}\u{ad}aé👩\u{fe0f}";
    let piece = prop_oneof![prop::sample::select(known.chars().collect::<Vec<_>>()), any::<char>()];
    prop::collection::vec(piece, 0..60).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #[test]
    fn cleaning_twice_is_cleaning_once(text in hostile()) {
        let once = sanitize::clean(&text).text.into_owned();
        let again = sanitize::clean(&once);
        prop_assert_eq!((again.text.as_ref(), again.dropped), (once.as_str(), 0));
        prop_assert!(sanitize::is_clean(&once));
        prop_assert!(!once.chars().any(|c| c.is_control() && c != '\n'), "{:?}", once);
    }
}

#[test]
fn long_texts_take_linear_time() {
    let n = 200_000;
    for text in [
        "a".repeat(n),
        "\u{1b}".repeat(n),
        "\u{1b}[".repeat(n),
        "\u{1b}]é".repeat(n),
        "\u{1b}[1;".repeat(n),
        "\u{200d}é".repeat(n),
    ] {
        let start = Instant::now();
        let _ = sanitize::clean(&text);
        let took = start.elapsed();
        assert!(took < Duration::from_secs(5), "{took:?} for {} bytes of {:?}", text.len(), &text[..1]);
    }
}
