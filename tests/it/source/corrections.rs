//! Cuts of pages as the reader corrects them.

use dateline::model::Correction;
use dateline::report;
use dateline::source::{self, Directions};

const LONG: &str =
    "The ministers met for the third time this month and agreed on nothing but the date of a fourth meeting.";

fn begins(text: &str, line: u32) -> Correction {
    Correction { source: "in".to_owned(), text: text.to_owned(), line, begins: true }
}

fn joins(text: &str, line: u32) -> Correction {
    Correction { begins: false, ..begins(text, line) }
}

/// Headlines with the number of paragraphs, then the report's lines, then the notices.
fn read(text: &str, cuts: Vec<Correction>) -> String {
    let directions = Directions { cuts, ..Directions::default() };
    let loaded = source::read_with("in", text.replace('…', LONG).as_bytes(), &directions);
    let mut shown: Vec<String> = loaded
        .articles
        .iter()
        .map(|article| {
            format!("{} {}", article.headline.as_deref().unwrap_or("-"), article.body.lines().count())
        })
        .collect();
    for section in report::sections(&loaded.reports, &loaded.notices) {
        shown.extend(report::lines(&section, 9).into_iter().map(|line| line.text));
    }
    shown.join("\n")
}

const DUMP: &str = "World\nFerry Sinks\n…\n…\nA Cold Night\n…\nWorld\nFerry Raised\n…\n";

#[test]
fn an_article_begins_where_the_reader_says() {
    let expected = "Ferry Sinks 2\nA Cold Night 1\nFerry Raised 1\n3 articles cut at the section label “World”\n\
                    line 1  Ferry Sinks\nline 5  A Cold Night (by the reader)\nline 7  Ferry Raised";
    assert_eq!(read(DUMP, vec![begins("A Cold Night", 5)]), expected);
    let longer = format!("{LONG} So they said.");
    let shown = read(&DUMP.replacen('…', &longer, 1), vec![begins(&longer, 3)]);
    assert!(shown.starts_with("Ferry Sinks 0\n- 4\nFerry Raised 1"), "a paragraph is no headline: {shown}");
}

#[test]
fn no_article_begins_where_the_reader_says_so() {
    let expected = "Ferry Sinks 7\n1 article cut at the section label “World”\nline 1  Ferry Sinks\n\
                    line 7  Ferry Raised (no article begins here: by the reader)";
    assert_eq!(read(DUMP, vec![joins("Ferry Raised", 7)]), expected);
}

#[test]
fn a_single_article_becomes_a_dump_and_what_is_taken_back_later_is_none() {
    let single = "Ferry Sinks\n…\n…\nFerry Raised\n…\n";
    let both = "Ferry Sinks 2\nFerry Raised 1\n2 articles cut at the lines that the reader named\n\
                line 1  Ferry Sinks\nline 4  Ferry Raised (by the reader)";
    assert_eq!(read(single, vec![begins("Ferry Raised", 4)]), both);
    assert_eq!(read(single, vec![begins("Ferry Raised", 4), joins("Ferry Raised", 4)]), "Ferry Sinks 4");
    let front = format!("---\ntitle: Two Ferries\n---\n{single}");
    assert!(read(&front, vec![begins("Ferry Raised", 7)]).starts_with("Two Ferries 3\nFerry Raised 1"));
}

#[test]
fn a_line_is_found_by_its_text_and_of_several_the_nearest() {
    let moved = format!("An Editor's Note\n\n{DUMP}");
    assert!(read(&moved, vec![begins("A  Cold Night", 5)]).contains("line 7  A Cold Night (by the reader)"));
    let twice = "World\nA\n…\nMore\n…\nWorld\nB\n…\nMore\n…\n";
    assert!(read(twice, vec![begins("More", 8)]).contains("line 9  More (by the reader)"));
    assert!(read(twice, vec![begins("More", 5)]).contains("line 4  More (by the reader)"));
}

#[test]
fn what_cannot_be_followed_is_told() {
    let lost = "warning: in: holds the line “Gone” no more, where you said that an article begins \
                (take it out of the file of cuts, or say it again)";
    assert!(read(DUMP, vec![begins("Gone", 5)]).ends_with(lost));
    let first = "warning: in:2: the first article cannot go on with one before it: it stays (take it out of the file of cuts)";
    let shown = read(DUMP, vec![joins("Ferry Sinks", 2)]);
    assert!(shown.starts_with("Ferry Sinks 4\nFerry Raised 1\n") && shown.ends_with(first), "{shown}");
    let table = read("title,body\nA,B\nC,D\n", vec![begins("A", 2)]);
    assert!(table.contains("is no page of plain text"), "{table}");
    let other = Correction { source: "other".to_owned(), ..begins("Gone", 5) };
    assert_eq!(read(DUMP, vec![other]), read(DUMP, Vec::new()));
}
