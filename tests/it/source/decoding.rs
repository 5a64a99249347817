//! Bytes to text: encodings, binary files, formats not read, and what is dropped for cleanliness.

use dateline::source;

use super::show::read;

const TEXT: &str =
    "Über Kyiv\nBy Ann Lee\nThe café in Kyiv was closed on Tuesday for the third time in this long month.\n";
const SHOWN: &str = "# Über Kyiv\nby: Ann Lee\nThe café in Kyiv was closed on Tuesday for the third time in this long month.\n";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn encodings_are_told_from_the_bytes() {
    let mark = |text: &str| format!("\u{feff}{text}");
    assert_eq!(read(TEXT), SHOWN, "UTF-8");
    assert_eq!(read(mark(TEXT)), SHOWN, "UTF-8 with a mark");
    assert_eq!(read(utf16(&mark(TEXT), u16::to_le_bytes)), SHOWN, "UTF-16 LE with a mark");
    assert_eq!(read(utf16(&mark(TEXT), u16::to_be_bytes)), SHOWN, "UTF-16 BE with a mark");
    assert_eq!(read(utf16(TEXT, u16::to_le_bytes)), SHOWN, "UTF-16 LE without");
    assert_eq!(read(utf16(TEXT, u16::to_be_bytes)), SHOWN, "UTF-16 BE without");
}

#[test]
fn other_bytes_are_read_as_windows_1252_and_told() {
    let latin: Vec<u8> = TEXT.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let notice = "! info: in:1: is not UTF-8: read as windows-1252 (save it as UTF-8)\n";
    assert_eq!(read(latin), format!("{SHOWN}{notice}"));
}

#[test]
fn a_few_broken_characters_do_not_spoil_the_others() {
    let mut bytes = "Über Łódź, Kyïv, Жовква\n".repeat(3).into_bytes();
    bytes.push(0xff);
    let shown = read(bytes);
    assert!(shown.contains("Łódź") && shown.contains('\u{fffd}'), "{shown}");
    assert!(shown.contains("! warning: in:4: holds 1 broken UTF-8 characters"), "{shown}");
}

#[test]
fn what_is_no_text_is_named_and_passed_over() {
    let cases: &[(&[u8], &str)] = &[
        (b"", "is empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF document, not text: passed over"),
        (b"\x89PNG\r\n\x1a\n\0\0", "is a PNG picture, not text: passed over"),
        (b"\x7fELF\x02\x01\x01\0", "is a program, not text: passed over"),
        (b"PK\x03\x04\x14\0", "is a zip archive: this format is not read yet"),
        (b"\x1f\x8b\x08\0", "is a gzip archive: this format is not read yet"),
        (b"abc\0def\0\0\x01\x02", "is binary data, not text: passed over"),
    ];
    for (bytes, what) in cases {
        assert_eq!(read(bytes), format!("! warning: in: {what}\n"));
    }
}

#[test]
fn escape_sequences_never_reach_an_article() {
    let inputs = [
        "Minis\u{1b}[31mters\u{1b}[0m meet\u{202e}\nBy Ann\u{7} Lee\nThe ministers \u{1b}]0;title\u{7}met for the \u{9b}third\u{200b} time this month and agreed on nothing.\n",
        "{\"title\": \"Minis\\u001b[31mters\\u001b[0m meet\\u202e\", \"author\": \"Ann\\u0007 Lee\", \"body\": \"The ministers \\u001b]0;title\\u0007met for the \\u009bthird\\u200b time this month and agreed on nothing.\"}",
        "{\"title\": \"Minis&#27;[31mters&#x1b;[0m meet&#x202e;\", \"author\": \"Ann\\u0007 Lee\", \"body\": \"<p>The ministers &#27;]0;title&#7;met for the &#x9b;third&#8203; time this month and agreed on nothing.</p>\"}",
    ];
    for input in inputs {
        let shown = read(input);
        let expected = "# Ministers meet\nby: Ann Lee\nThe ministers met for the third time this month and agreed on nothing.\n! warning: in: ";
        assert!(shown.starts_with(expected), "{shown:?}");
        assert!(shown.trim_end().ends_with("control or invisible characters were dropped"), "{shown:?}");
    }
}

#[test]
fn odd_names_are_cleaned() {
    let loaded = source::read_article_text("a\u{1b}[31mb\n.txt", b"Text.");
    assert_eq!(loaded.articles[0].origin.source, "ab .txt");
}
