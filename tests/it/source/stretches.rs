//! Sources of many records that are larger than what is in hand at once: nothing changes at the borders of stretches.

use std::io::Write;

use dateline::source::{self, Assignment, Loaded};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Stretches are of 8 MiB; so many bytes are three of them.
const LARGE: usize = 20 << 20;

/// A text of some 100 KB.
fn text() -> String {
    "The ministers met again and agreed on nothing but a date. ".repeat(1800)
}

/// As many records as make a large source; each may depend on its number, from 0 on.
fn records(record: impl Fn(usize) -> Vec<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for number in 0.. {
        bytes.extend(record(number));
        if bytes.len() > LARGE {
            break;
        }
    }
    bytes
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::none());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// What a file that holds `bytes` gives, read part by part; no part is as large as the file.
fn parts(name: &str, bytes: &[u8]) -> Loaded {
    let path = std::env::temp_dir().join(format!("dateline-stretches-{name}-{}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let mut loaded = Loaded::default();
    let read = |source: &source::Source| source.read();
    source::load_into(&Assignment::of(std::slice::from_ref(&path)), &read, &mut |part| {
        let size: usize = part.articles.iter().map(|article| article.body.len()).sum();
        assert!(size < 10 << 20, "{size} bytes at once");
        loaded.append(part);
    });
    std::fs::remove_file(path).unwrap();
    loaded
}

/// Headlines `Title 0`, `Title 1`, … in order, numbered in order.
fn assert_whole(loaded: &Loaded) {
    assert!(loaded.articles.len() > 100, "{} articles: {:?}", loaded.articles.len(), loaded.notices);
    for (number, article) in loaded.articles.iter().enumerate() {
        assert_eq!(article.headline.as_deref(), Some(&*format!("Title {number}")));
        assert_eq!(article.origin.ordinal as usize, number);
    }
    assert_eq!(loaded.reports.len(), 1);
    assert_eq!(loaded.reports[0].articles as usize, loaded.articles.len());
}

fn line(number: usize, text: &str) -> Vec<u8> {
    format!("{{\"title\": \"Title {number}\", \"body\": \"{text}\"}}\n").into_bytes()
}

#[test]
fn json_lines_are_the_same_packed_or_not() {
    let text = text();
    let lines = records(|number| line(number, &text));
    let loaded = parts("lines", &lines);
    assert_whole(&loaded);
    assert_eq!(loaded.notices, []);
    let packed = parts("lines.gz", &gz(&lines));
    assert_whole(&packed);
    assert_eq!(packed.articles.len(), loaded.articles.len());
    let in_hand = source::read_article_text("in", &lines);
    assert_eq!(in_hand.articles.len(), loaded.articles.len());
    assert_whole(&in_hand);
}

#[test]
fn notices_name_the_lines_of_the_file() {
    let text = text();
    let mut lines = records(|number| line(number, &text));
    let number = lines.split(|byte| *byte == b'\n').count();
    lines.extend(b"{broken\n{\"title\": \"Last\", \"body\": \"Caf\xe9.\"}");
    let loaded = parts("notices", &lines);
    let told: Vec<String> = loaded.notices.iter().map(|n| format!("{:?} {}", n.line, n.what)).collect();
    assert_eq!(
        told,
        [
            format!("Some({number}) the line is not JSON (column 2)"),
            format!("Some({}) holds 1 lines that are not UTF-8: read as windows-1252", number + 1),
        ]
    );
    assert_eq!(loaded.articles.last().unwrap().body, "Café.");
}

#[test]
fn a_packed_source_that_is_cut_off_gives_what_it_holds() {
    let text = text();
    let packed = gz(&records(|number| line(number, &text)));
    let loaded = parts("cut.gz", &packed[..packed.len() - 100]);
    assert!(loaded.articles.len() > 100);
    assert!(loaded.notices.iter().any(|notice| notice.what.starts_with("is cut off: read as far")));
}

#[test]
fn a_record_larger_than_a_stretch_is_one_record() {
    let long = text().repeat(200);
    let bytes = [line(0, "Short."), line(1, &long), line(2, "Short.")].concat();
    let path = std::env::temp_dir().join(format!("dateline-stretches-long-{}", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let loaded = source::load(&Assignment::of(std::slice::from_ref(&path)));
    std::fs::remove_file(path).unwrap();
    let lengths: Vec<usize> = loaded.articles.iter().map(|article| article.body.len()).collect();
    assert_eq!(lengths, [6, long.trim().len(), 6]);
}

#[test]
fn mailboxes_are_cut_between_messages() {
    let text = text().replace("again and", "again.\n\nFrom here on they\n\n>From now and");
    let message = |number: usize| {
        format!(
            "From a@b.example Tue Nov 19 08:00:00 2024\nFrom: Ann Lee <a@b.example>\nTo: c@d.example\nSubject: Title {number}\n\
             Date: Tue, 19 Nov 2024 08:00:00 +0000\n\n{text}\n\n"
        )
    };
    let mailbox = records(|number| message(number).into_bytes());
    let loaded = parts("mbox", &mailbox);
    assert_whole(&loaded);
    let first = &loaded.articles[0].body;
    assert!(loaded.articles.iter().all(|article| article.body == *first));
    assert_eq!(loaded.notices, []);
}

#[test]
fn web_archives_are_cut_between_records() {
    let text = text();
    let record = |number: usize| {
        let page = format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nTitle {number}\n\n{text}\n");
        format!(
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {}\r\n\r\n{page}\r\n\r\n",
            page.len()
        )
    };
    let archive = records(|number| record(number).into_bytes());
    let loaded = parts("warc", &archive);
    assert_whole(&loaded);
    let told: Vec<&str> = loaded.notices.iter().map(|notice| notice.what.as_str()).collect();
    assert_eq!(told, [format!("{} pages", loaded.articles.len())]);
    // a wrong length is mended by what follows
    let wrong = String::from_utf8(archive).unwrap().replacen("Content-Length: 1", "Content-Length: 7", 1);
    let loaded = parts("wrong.warc", wrong.as_bytes());
    assert_whole(&loaded);
    assert!(loaded.notices[0].what.starts_with("record 1: is cut off"), "{:?}", loaded.notices);
}

#[test]
fn tables_are_cut_between_rows() {
    let text = text();
    let row = |number: usize| {
        let (date, text) = (1 + number % 28, text.replace("again and", "again, \"at last\",\n\nand"));
        format!("Title {number},2024-11-{date:02},\"{}\"\n", text.replace('"', "\"\"")).into_bytes()
    };
    let mut table = b"title,date,body\n".to_vec();
    table.extend(records(row));
    let loaded = parts("csv", &table);
    assert_whole(&loaded);
    assert!(loaded.articles.iter().all(|article| article.body == loaded.articles[0].body));
    assert_eq!(loaded.articles[0].body.lines().count(), 1801);
    assert_eq!(loaded.notices, []);
    let [report] = loaded.reports.as_slice() else { panic!("one report, not {:?}", loaded.reports) };
    assert_eq!((report.format.as_deref(), report.encoding.as_deref()), (Some("CSV"), Some("UTF-8")));
    assert_eq!(report.mapping.as_ref().map(|mapping| mapping.fields.len()), Some(3));
    // a row in the second stretch is named with its line
    let at = table[9 << 20..].windows(7).position(|window| window == b"\"\nTitle").unwrap() + (9 << 20) + 2;
    table.splice(at..at, b"Odd,2024-11-19,Text,more\n".iter().copied());
    let number = table[..at].split(|byte| *byte == b'\n').count() as u32;
    let loaded = parts("odd.csv", &table);
    let told = loaded.notices.iter().find(|notice| notice.what == "the row has 4 columns, not 3");
    assert_eq!(told.and_then(|notice| notice.line), Some(number), "{:?}", loaded.notices);
}
