//! JSON in its shapes: arrays, objects, lines; fields under their many names; what is broken.

use super::show::read;

/// A text in, articles and notices out; blanks before lines are for reading only.
fn check(cases: &[(&str, &str, &str)]) {
    for (name, input, expected) in cases {
        let expected: Vec<&str> = expected.lines().map(str::trim).collect();
        assert_eq!(read(input).lines().collect::<Vec<_>>(), expected, "{name}");
    }
}

#[test]
fn shapes_of_json_give_the_same_articles() {
    let one = r#"{"title": "A", "body": "One two."}"#;
    let two = r#"{"title": "B", "body": "Three."}"#;
    let expected = "# A\nOne two.\n# B\nThree.";
    check(&[
        ("an array", &format!("[{one}, {two}]"), expected),
        ("an array, one record a line", &format!("[\n{one},\n{two}\n]\n"), expected),
        (
            "an array under `articles`",
            &format!(r#"{{"status": "ok", "articles": [{one}, {two}]}}"#),
            expected,
        ),
        ("an array two levels down", &format!(r#"{{"response": {{"results": [{one}, {two}]}}}}"#), expected),
        ("an array under a key nobody knows", &format!(r#"{{"ours": [{one}, {two}]}}"#), expected),
        (
            "a feed with a title of its own",
            &format!(r#"{{"title": "Feed", "items": [{one}, {two}]}}"#),
            expected,
        ),
        (
            "search hits",
            &format!(r#"{{"hits": {{"hits": [{{"_source": {one}}}, {{"_source": {two}}}]}}}}"#),
            expected,
        ),
        ("JSON Lines", &format!("{one}\n{two}\n"), expected),
        ("JSON Lines with blank lines and CRLF", &format!("{one}\r\n\r\n{two}\r\n"), expected),
        (
            "objects one after the other",
            "{\n\"title\": \"A\",\n\"body\": \"One two.\"\n}\n{\n\"title\": \"B\",\n\"body\": \"Three.\"\n}",
            expected,
        ),
        ("one object", one, "# A\nOne two."),
        (
            "a string that looks like an array",
            r#"{"title": "A", "body": "see \"articles\": [{}]"}"#,
            "# A\nsee \"articles\": [{}]",
        ),
    ]);
}

#[test]
fn fields_are_known_by_their_usual_names() {
    check(&[
        (
            "all fields",
            r#"{"headline": "H", "byline": "By Ann Lee", "pub_date": "2024-11-19T10:00:00Z", "publisher": {"name": "P"},
            "sectionName": "World", "webUrl": "https://x.example/1", "articleBody": "T."}"#,
            "# H\nby: Ann Lee\nsection: World\noutlet: P\nurl: https://x.example/1\ndate: 2024-11-19 (metadata)\nT.",
        ),
        (
            "fields one level down",
            r#"{"webTitle": "H", "sectionName": "S", "fields": {"bodyText": "T.", "byline": "Ann Lee"}}"#,
            "# H\nby: Ann Lee\nsection: S\nT.",
        ),
        (
            "authors as a list, text as a list, words as objects",
            r#"{"title": {"rendered": "H"}, "authors": [{"name": "Ann Lee"}, {"name": "Bo Ek"}], "text": ["T.", "U."], "tags": ["a", "b"]}"#,
            "# H\nby: Ann Lee, Bo Ek\nsection: a\nT.\nU.",
        ),
        (
            "a body before a description",
            r#"{"title": "H", "description": "short", "content": "long"}"#,
            "# H\nlong",
        ),
        (
            "a description where there is no body",
            r#"{"title": "H", "description": "short", "content": null}"#,
            "# H\nshort",
        ),
        (
            "a service that cuts its texts",
            r#"{"title": "H", "content": "The text goes… [+1234 chars]"}"#,
            "# H\nThe text goes…",
        ),
        ("no headline", r#"{"text": "T."}"#, "# (none)\nT."),
        ("a headline alone, dated", r#"{"title": "H", "date": "2024"}"#, "# H\ndate: 2024 (metadata)"),
    ]);
}

#[test]
fn html_in_a_body_becomes_paragraphs() {
    check(&[
        (
            "paragraphs, entities, links",
            r#"{"title": "A &amp; B", "body": "<p>One &ldquo;two&rdquo; <a href='x'>three</a>.</p><p>Four<br/>five&#39;s</p>"}"#,
            "# A & B\nOne “two” three.\nFour\nfive's",
        ),
        (
            "scripts and styles are no text",
            r#"{"title": "A", "body": "<style>p{}</style><p>One.</p><script>var x = '<p>no</p>';</script><p>Two.</p>"}"#,
            "# A\nOne.\nTwo.",
        ),
        (
            "what is no tag stays",
            r#"{"title": "A", "body": "1 < 2 and <3 and a <b c"}"#,
            "# A\n1 < 2 and <3 and a <b c",
        ),
    ]);
}

#[test]
fn dates_are_read_at_the_precision_they_have() {
    let cases = [
        (r#""2024-11-19""#, "2024-11-19"),
        (r#""2024-11""#, "2024-11"),
        (r#""2024-11-19T22:10:00+02:00""#, "2024-11-19"),
        (r#""2021-01-22 17:02:08-05:00""#, "2021-01-22"),
        (r#""Tue, 19 Nov 2024 10:00:00 GMT""#, "2024-11-19"),
        (r#""Tue, 19 Nov 2024 10:00:00 +0100""#, "2024-11-19"),
        (r#""November 19, 2024""#, "2024-11-19"),
        (r#""19 November 2024""#, "2024-11-19"),
        (r#""Nov. 19th, 2024, 7:08 a.m. ET""#, "2024-11-19"),
        (r#""November 2024""#, "2024-11"),
        (r#""20241119""#, "2024-11-19"),
        (r#""19/11/2024""#, "2024-11-19"),
        (r#""11/19/2024""#, "2024-11-19"),
        (r#""04/05/2024""#, "2024"),
        (r#""19.11.2024""#, "2024-11-19"),
        ("1732010400", "2024-11-19"),
        ("1732010400000", "2024-11-19"),
        (r#""1732010400""#, "2024-11-19"),
    ];
    for (field, expected) in cases {
        let shown = read(format!(r#"{{"title": "H", "body": "T.", "date": {field}}}"#));
        assert_eq!(shown, format!("# H\ndate: {expected} (metadata)\nT.\n"), "{field}");
    }
}

#[test]
fn a_date_that_cannot_be_read_is_told() {
    check(&[(
        "words and impossible days",
        "{\"title\": \"H\", \"body\": \"T.\", \"date\": \"2024-02-30\"}\n{\"title\": \"H\", \"body\": \"T.\", \"date\": \"soon\"}",
        "# H\nT.\n# H\nT.
        ! warning: in:1: the date “2024-02-30” cannot be read
        ! warning: in:2: the date “soon” cannot be read",
    )]);
}

#[test]
fn one_bad_record_never_loses_the_others() {
    let hint = "(a record needs a text (body, content, text …), best with a headline (title, headline …))";
    let good = r#"{"title": "A", "body": "T."}"#;
    check(&[
        (
            "a broken line, a cut line, a line that is no article",
            &format!("{good}\n{{\"title\": \"B\"\n{good}\n{{\"version\": 3}}\nnot json\n{good}\n"),
            &format!(
                "# A\nT.\n# A\nT.\n# A\nT.
            ! warning: in:2: the line is not JSON (column 13)
            ! warning: in:4: the record holds no article {hint}
            ! warning: in:5: the line is not JSON (column 2)"
            ),
        ),
        (
            "the first line broken",
            &format!("garbage\n{good}\n{good}\n"),
            "# A\nT.\n# A\nT.\n! warning: in:1: the line is not JSON (column 1)",
        ),
        (
            "a broken record in an array",
            &format!("[{good},\n{{\"title\": \"B\" \"body\": \"x\", \"more\": [{{}}]}},\n{good}]"),
            "# A\nT.\n# A\nT.\n! warning: in:2: the record is not JSON",
        ),
        (
            "a record in an array that is no article",
            &format!("[{good},\n7,\n{good}]"),
            &format!("# A\nT.\n# A\nT.\n! warning: in:2: the record holds no article {hint}"),
        ),
        (
            "an array that is cut off within a record",
            &format!("[{good},\n{good},\n{{\"title\": \"B\", \"bo"),
            "# A\nT.\n# A\nT.\n! warning: in:3: the record is cut off or not closed",
        ),
        (
            "an array that is cut off between records",
            &format!("{{\"articles\": [{good},\n{good}"),
            "# A\nT.\n# A\nT.\n! warning: in:2: the array is cut off before its end",
        ),
        (
            "no articles at all",
            r#"{"name": "tool", "description": "settings", "version": 1}"#,
            &format!(
                "! warning: in:1: the record holds no article {hint}\n! warning: in: holds no articles {hint}"
            ),
        ),
    ]);
}

#[test]
fn a_file_of_bad_lines_does_not_flood_the_notices() {
    let lines = "{\"title\": \"A\", \"body\": \"T.\"}\n".repeat(70) + &"{\"a\" 1}\n".repeat(69);
    let shown = read(lines);
    assert_eq!(shown.matches("! warning").count(), 51);
    assert!(shown.contains("! warning: in: 19 more of the same kind"));
}

#[test]
fn deep_nesting_is_a_broken_record_and_no_crash() {
    let deep = format!(r#"{{"title": "A", "body": {}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let shown = read(format!(
        "{{\"title\": \"A\", \"body\": \"T.\"}}\n{deep}\n{{\"title\": \"B\", \"body\": \"T.\"}}"
    ));
    assert!(shown.starts_with("# A\nT.\n# B\nT.\n! warning: in:2: the line is not JSON"), "{shown}");
}
