//! Bytes to text: byte-order marks, UTF-8, UTF-16, UTF-32, the encoding that a page declares, and else the one that its
//! bytes look like.

mod stretches;
mod utf32;

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

use super::notices::Notices;

pub(super) use self::stretches::Stretches;

/// How many bytes show the zeros of UTF-16.
const SHOWN: usize = 4096;

/// A page declares its encoding within so many bytes.
const DECLARED_WITHIN: usize = 1024;

/// A detector that has seen so many bytes has seen enough.
const ENOUGH: usize = 1 << 20;

/// Whether `bytes` announce an encoding by a mark or by zeros.
pub(super) fn is_announced(bytes: &[u8]) -> bool {
    announced(bytes).is_some() || utf32::announced(bytes).is_some()
}

/// Whether `bytes` announce an encoding with more than one byte for each letter.
pub(super) fn is_wide(bytes: &[u8]) -> bool {
    utf32::announced(bytes).is_some() || announced(bytes).is_some_and(|(encoding, _)| encoding != UTF_8)
}

/// So few bytes beyond ASCII, in a text of ASCII, speak for no encoding.
const FEW: usize = 12;

/// The encoding that `bytes` announce by a mark or by zeros, and how long the mark is.
fn announced(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    Encoding::for_bom(bytes).or_else(|| utf16_by_zeros(bytes).map(|encoding| (encoding, 0)))
}

/// The text of `bytes`; a notice says what had to be assumed or replaced. A page's own declaration is heeded.
pub(super) fn decode<'a>(bytes: &'a [u8], notices: &mut Notices) -> Cow<'a, str> {
    decode_labelled(bytes, None, notices)
}

/// Like [`decode`], for bytes whose encoding is declared beside them: `label` is what a header or an attribute says
/// (`charset=…`). Marks and good UTF-8 are believed before it.
pub(super) fn decode_labelled<'a>(
    bytes: &'a [u8],
    label: Option<&str>,
    notices: &mut Notices,
) -> Cow<'a, str> {
    notices.report.encoding = Some(Cow::Borrowed(UTF_8.name()));
    if let Some(order) = utf32::announced(bytes) {
        notices.report.encoding = Some("UTF-32".into());
        return Cow::Owned(utf32::decode(bytes, order, notices));
    }
    if let Some((encoding, mark)) = announced(bytes) {
        let (text, is_broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        read_as(encoding, notices);
        if is_broken {
            replaced(encoding, notices);
        }
        return text;
    }
    let declared = || {
        let label = label.map(str::to_owned).or_else(|| declared(bytes))?;
        Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != X_USER_DEFINED)
    };
    match std::str::from_utf8(bytes) {
        // ISO-2022-JP looks like ASCII
        Ok(text) => {
            match declared().filter(|encoding| !encoding.is_ascii_compatible() && text.contains('\u{1b}')) {
                Some(encoding) => {
                    read_as(encoding, notices);
                    encoding.decode_without_bom_handling(bytes).0
                }
                None => Cow::Borrowed(text),
            }
        }
        Err(error) => decode_unmarked(bytes, error.valid_up_to(), declared(), notices),
    }
}

/// A few bad bytes in much good UTF-8 are damage; else the encoding that is declared is believed, or that which the bytes look like.
fn decode_unmarked<'a>(
    bytes: &'a [u8],
    first_bad: usize,
    declared: Option<&'static Encoding>,
    notices: &mut Notices,
) -> Cow<'a, str> {
    let (good, bad) = long_characters(bytes);
    let line = bytes[..first_bad].split(|byte| *byte == b'\n').count() as u32;
    let is_cut_off = bad == 1 && std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    if good > 4 * bad || is_cut_off {
        notices
            .warning(format!("holds {bad} broken UTF-8 characters: shown as \u{fffd}"))
            .at_line(line)
            .hint("save it again as UTF-8");
        return UTF_8.decode_without_bom_handling(bytes).0;
    }
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8) {
        read_as(encoding, notices);
        let (text, is_broken) = encoding.decode_without_bom_handling(bytes);
        if is_broken {
            replaced(encoding, notices);
        }
        return text;
    }
    if let Some(text) = decode_lines(bytes, line, notices) {
        return Cow::Owned(text);
    }
    let encoding = detect(bytes);
    read_as(encoding, notices);
    notices.info(format!("is not UTF-8: read as {}", encoding.name())).at_line(line).hint("save it as UTF-8");
    let (text, is_broken) = encoding.decode_without_bom_handling(bytes);
    if is_broken {
        replaced(encoding, notices);
    }
    text
}

fn read_as(encoding: &'static Encoding, notices: &mut Notices) {
    notices.report.encoding = Some(Cow::Borrowed(encoding.name()));
}

fn replaced(encoding: &'static Encoding, notices: &mut Notices) {
    notices
        .warning(format!("holds bytes that are not {}: shown as \u{fffd}", encoding.name()))
        .hint("save it as UTF-8");
}

/// Where lines of UTF-8 stand among lines of another encoding, each line is read by itself.
fn decode_lines(bytes: &[u8], first_bad: u32, notices: &mut Notices) -> Option<String> {
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    let is_good = |line: &[u8]| std::str::from_utf8(line).is_ok();
    let (mut good, mut bad) = (0, 0);
    for line in lines().filter(|line| !line.is_ascii()) {
        *(if is_good(line) { &mut good } else { &mut bad }) += 1;
    }
    // a line of another encoding may look like UTF-8 by chance
    if good == 0 || good * 4 < bad {
        return None;
    }
    let others: Vec<u8> = lines().filter(|line| !is_good(line)).flatten().copied().collect();
    let encoding = detect(&others);
    notices.report.encoding = Some(Cow::Owned(format!("UTF-8 and {}", encoding.name())));
    notices
        .info(format!("holds {bad} lines that are not UTF-8: read as {}", encoding.name()))
        .at_line(first_bad)
        .hint("save it as UTF-8");
    let mut text = String::with_capacity(bytes.len());
    for line in lines() {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&encoding.decode_without_bom_handling(line).0),
        }
    }
    Some(text)
}

/// The encoding that `bytes` look like; western where little speaks for another.
fn detect(bytes: &[u8]) -> &'static Encoding {
    let others = bytes.iter().take(ENOUGH).filter(|byte| !byte.is_ascii()).count();
    if others < FEW && others * 4 < bytes.len() {
        return WINDOWS_1252;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let is_last = bytes.len() <= ENOUGH;
    detector.feed(&bytes[..bytes.len().min(ENOUGH)], is_last);
    match detector.guess(None, Utf8Detection::Deny) {
        // the one holds all of the other
        encoding if encoding == GBK => GB18030,
        encoding if encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some() => encoding,
        _ => WINDOWS_1252,
    }
}

/// The encoding that a page of markup names near its beginning: `encoding="…"` or `charset=…`.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(DECLARED_WITHIN)];
    if head.trim_ascii_start().first() != Some(&b'<') {
        return None;
    }
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let value = ["encoding=", "charset="].iter().find_map(|key| head.split_once(key))?.1;
    let value = value.trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':' | '.'))?;
    Some(value[..end].to_owned())
}
/// How many characters of more than one byte are good UTF-8, and how many stretches are not.
fn long_characters(bytes: &[u8]) -> (usize, usize) {
    let mut good = 0;
    let mut bad = 0;
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    (good, bad)
}

/// Latin text in UTF-16 has a zero in nearly every second byte and hardly any in the others.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let shown = &bytes[..bytes.len().min(SHOWN) & !1];
    let pairs = shown.len() / 2;
    if pairs < 4 || !shown.contains(&0) {
        return None;
    }
    let zeros = |from: usize| shown.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    match (first, second) {
        _ if second * 10 > pairs * 6 && first * 50 <= pairs => Some(UTF_16LE),
        _ if first * 10 > pairs * 6 && second * 50 <= pairs => Some(UTF_16BE),
        _ => None,
    }
}
