//! Tests of the room `report`: which source comes first, and in which words.

use dateline::model::{
    Cut, CutBy, FieldMapping, LeftOut, MappedField, MappingBasis, Notice, Severity, SourceReport,
};
use dateline::query::ReportSection;
use dateline::report;
use dateline::source;

fn source(name: &str, articles: u32) -> SourceReport {
    SourceReport { source: name.to_owned(), articles, ..SourceReport::default() }
}

fn notice(severity: Severity, source: &str) -> Notice {
    let (source, what) = (source.to_owned(), "is odd".to_owned());
    Notice { severity, source, line: Some(7), what, hint: Some("look".to_owned()) }
}

fn words(section: &ReportSection) -> Vec<String> {
    report::lines(section, 2).into_iter().map(|line| line.text).collect()
}

#[test]
fn troubles_come_first_and_many_quiet_sources_are_counted() {
    let sources: Vec<_> = (0..40).map(|number| source(&format!("{number}.txt"), 2)).collect();
    let notices = [
        notice(Severity::Info, "3.txt"),
        notice(Severity::Warning, "5.txt"),
        notice(Severity::Error, "9.txt"),
        notice(Severity::Warning, "lists/ships.tsv"),
        notice(Severity::Info, "5.txt"),
    ];
    let told = report::arranged(&sources, &notices, 3);
    let names: Vec<_> = told
        .sections
        .iter()
        .map(|section| section.source.as_ref().map_or("-", |source| source.source.as_str()))
        .collect();
    assert_eq!(names, ["-", "9.txt", "5.txt"]);
    assert_eq!((told.total, told.sections[2].notices.len()), (4, 2));
    assert_eq!(report::quiet(told.quiet), "37 other sources: 74 articles, nothing to tell of them");
    assert_eq!(
        report::summary(told.count),
        "40 sources, 80 articles; 1 error, 2 warnings, 2 for information"
    );
}

#[test]
fn few_sources_have_a_section_each() {
    let told = report::arranged(&[source("a", 1), source("b", 0)], &[], 10);
    assert_eq!((told.sections.len(), told.total, told.quiet.sources), (2, 2, 0));
    assert_eq!(report::summary(told.count), "2 sources, 1 article; nothing went wrong");
}

#[test]
fn two_entries_of_one_name_tell_their_notices_once() {
    let sections = report::sections(&[source("a", 1), source("a", 1)], &[notice(Severity::Info, "a")]);
    let counts: Vec<_> = sections.iter().map(|section| section.notices.len()).collect();
    assert_eq!(counts, [1, 0]);
}

#[test]
fn a_report_in_words() {
    let cut = |line, headline: Option<&str>, by| Cut {
        line,
        headline: headline.map(str::to_owned),
        text: "A line".to_owned(),
        by,
        said_at: None,
    };
    let field = |name: &str, field: &'static str, basis| MappedField {
        name: name.to_owned(),
        field: field.into(),
        basis,
    };
    let fields = vec![
        field("Volltext", "body", MappingBasis::Reader),
        field("title", "headline", MappingBasis::Name),
        field("column 2", "date", MappingBasis::Content),
    ];
    let aside = (0..10).map(|number| format!("c{number}")).collect();
    let source = SourceReport {
        format: Some("JSON Lines".into()),
        packing: vec!["zip".into(), "gzip".into()],
        mapping: Some(FieldMapping { fields, aside }),
        evidence: Some("Markdown headings".to_owned()),
        cuts: vec![
            cut(1, Some("One \u{1b}[31m"), CutBy::Rule),
            cut(30, None, CutBy::ReaderAgainst),
            cut(100, None, CutBy::Reader),
        ],
        left_out: LeftOut { lines: vec![(1, 1), (4, 6)], counted: vec!["1 menu".to_owned()] },
        ..source("a\nb", 2)
    };
    let head = report::columns(&source);
    assert_eq!(
        [head.source, head.format, head.encoding, head.articles],
        ["a b", "zip, gzip, JSON Lines", "–", "2 articles"]
    );
    let section = ReportSection { source: Some(source), notices: vec![notice(Severity::Warning, "a")] };
    let expected = [
        "fields: Volltext → body (as you say), title → headline, column 2 → date (by what it holds); \
         left aside: c0, c1, c2, c3, c4, c5, c6, c7 and 2 more",
        "2 articles cut at Markdown headings",
        "line   1  One",
        "line  30  A line (no article begins here: by the reader)",
        "and 1 more",
        "left out: 1 menu",
        "4 lines of site furniture left out (lines 1, 4–6)",
        "warning: a:7: is odd (look)",
    ];
    assert_eq!(words(&section), expected);
}

/// What is told of a source beside its articles: format, packing, encoding, fields.
#[test]
fn sources_are_told_by_what_they_hold() {
    let cases: [(&[u8], &str, &str); 9] = [
        (b"A text.\n", "text", "UTF-8"),
        (b"\xff\xfeA\0 \0t\0e\0x\0t\0.\0", "text", "UTF-16LE"),
        (b"title,body\nA,A text of it.\n", "CSV", "UTF-8"),
        (b"title\tbody\nA\tA text of it.\n", "TSV", "UTF-8"),
        (
            b"{\"title\": \"A\", \"body\": \"B\"}\n{\"title\": \"A\", \"body\": \"B\"}\n",
            "JSON Lines",
            "UTF-8",
        ),
        (b"[{\"title\": \"A\", \"body\": \"B\"}]", "JSON", "UTF-8"),
        (b"<html><body><p>A text on a page, long enough.</p></body></html>", "web page", "UTF-8"),
        (b"From: a@b.c\nTo: d@e.f\nSubject: A\n\nA text.\n", "mail", "–"),
        (b"", "–", "–"),
    ];
    for (bytes, format, encoding) in cases {
        let loaded = source::read_article_text("in", bytes);
        let head = report::columns(&loaded.reports[0]);
        assert_eq!((head.format.as_str(), head.encoding.as_str()), (format, encoding));
        assert_eq!(loaded.reports[0].articles as usize, loaded.articles.len());
    }
}

#[test]
fn fields_of_json_are_told_as_the_records_write_them() {
    let text = "{\"Head-Line\": \"A\", \"fields\": {\"bodyText\": \"B\"}}\n".repeat(2)
        + "{\"headline\": \"A\", \"text\": \"B\", \"pubDate\": \"2024-11-19\"}\n";
    let loaded = source::read_article_text("in", text.as_bytes());
    let section = &report::sections(&loaded.reports, &[])[0];
    assert_eq!(words(section), ["fields: Head-Line → headline, bodyText → body, pubDate → date"]);
}
