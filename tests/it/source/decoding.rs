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
fn utf_32_is_told_with_and_without_a_mark() {
    let bytes = |text: &str, order: fn(u32) -> [u8; 4]| -> Vec<u8> {
        text.chars().flat_map(|c| order(u32::from(c))).collect()
    };
    for text in [TEXT.to_owned(), format!("\u{feff}{TEXT}")] {
        assert_eq!(read(bytes(&text, u32::to_le_bytes)), SHOWN);
        assert_eq!(read(bytes(&text, u32::to_be_bytes)), SHOWN);
    }
    let mut cut = bytes(TEXT, u32::to_le_bytes);
    cut.pop();
    assert!(read(cut).contains("holds 1 characters that are not UTF-32"));
}

const RUSSIAN: &str =
    "Совет порта утвердил бюджет. \"Мы ждали девять лет\", сказала мэр Агнес Торвальд в Киеве.\n";
const JAPANESE: &str = "港湾予算を市議会が承認した。市長は「九年待った」と述べた。\n";
const CHINESE: &str = "市议会批准了港口预算。市长说：“我们等了九年。”\n";
const KOREAN: &str = "시의회가 항만 예산을 승인했다. 시장은 “우리는 9년을 기다렸다”고 말했다.\n";
const POLISH: &str =
    "Rada miejska zatwierdziła budżet portu. Czekaliśmy dziewięć lat – powiedziała burmistrz.\n";

#[test]
fn other_encodings_are_told_by_what_they_look_like() {
    let cases = [
        ("KOI8-R", "KOI8-U", RUSSIAN),
        ("windows-1251", "windows-1251", RUSSIAN),
        ("Shift_JIS", "Shift_JIS", JAPANESE),
        ("EUC-JP", "EUC-JP", JAPANESE),
        ("gb18030", "gb18030", CHINESE),
        ("Big5", "Big5", "市議會批准了港口預算。市長說：我們等了九年。\n"),
        ("EUC-KR", "EUC-KR", KOREAN),
        ("windows-1250", "windows-1250", POLISH),
        ("ISO-8859-2", "ISO-8859-2", POLISH),
    ];
    for (label, told, text) in cases {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let text = if label == "ISO-8859-2" { text.replace('–', "-") } else { text.to_owned() };
        let text = format!("Council approves harbour budget\n{}", text.repeat(3));
        let (bytes, _, unmappable) = encoding.encode(&text);
        assert!(!unmappable, "{label}");
        let shown = read(&bytes);
        let line = text.lines().nth(1).unwrap();
        assert!(shown.contains(line), "{label}: {shown}");
        let notice = format!("! info: in:2: is not UTF-8: read as {told} (save it as UTF-8)");
        assert!(
            shown.contains(&notice) || (told == "KOI8-U" && shown.contains("read as KOI8")),
            "{label}: {shown}"
        );
    }
}

#[test]
fn lines_of_another_encoding_do_not_spoil_lines_of_utf_8() {
    let mut bytes =
        "Kyïv Today\nThe “council” of Łódź met on Tuesday and again on Friday for the third time.\n"
            .as_bytes()
            .to_vec();
    bytes.extend_from_slice(
        b"It\x92s a \x93caf\xe9\x94 \x96 no more than that, said the mayor of the town.\n",
    );
    let shown = read(bytes);
    assert!(shown.contains("# Kyïv Today\nThe “council” of Łódź"), "{shown}");
    assert!(shown.contains("It’s a “café” – no more"), "{shown}");
    assert!(
        shown.contains("! info: in:3: holds 1 lines that are not UTF-8: read as windows-1252"),
        "{shown}"
    );
}

#[test]
fn a_declared_encoding_is_believed() {
    let page = "<?xml version=\"1.0\" encoding='windows-1251'?><REUTERS><BODY>Да.</BODY></REUTERS>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(page);
    assert_eq!(read(&bytes), "# (none)\nДа.\n");
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
        (b"7z\xbc\xaf'\x1c\0", "is a 7-Zip archive: this format is not read yet"),
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
