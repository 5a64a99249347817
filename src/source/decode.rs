//! Bytes to text: byte-order marks, UTF-8, UTF-16, and else windows-1252.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::notices::Notices;

/// How many bytes show the zeros of UTF-16.
const SHOWN: usize = 4096;

/// The encoding that `bytes` announce by a mark or by zeros, and how long the mark is.
pub(super) fn announced(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    Encoding::for_bom(bytes).or_else(|| utf16_by_zeros(bytes).map(|encoding| (encoding, 0)))
}

/// The text of `bytes`; a notice says what had to be assumed or replaced.
pub(super) fn decode<'a>(bytes: &'a [u8], notices: &mut Notices) -> Cow<'a, str> {
    if let Some((encoding, mark)) = announced(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        if broken {
            notices
                .warning(format!("holds bytes that are not {}: shown as \u{fffd}", encoding.name()))
                .hint("save it as UTF-8");
        }
        return text;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(error) => decode_unmarked(bytes, error.valid_up_to(), notices),
    }
}

/// A few bad bytes in much good UTF-8 are damage; else the bytes are taken for windows-1252.
fn decode_unmarked<'a>(bytes: &'a [u8], first_bad: usize, notices: &mut Notices) -> Cow<'a, str> {
    let (good, bad) = long_characters(bytes);
    let line = bytes[..first_bad].split(|byte| *byte == b'\n').count() as u32;
    if good > 4 * bad {
        notices
            .warning(format!("holds {bad} broken UTF-8 characters: shown as \u{fffd}"))
            .at_line(line)
            .hint("save it again as UTF-8");
        return UTF_8.decode_without_bom_handling(bytes).0;
    }
    notices.info("is not UTF-8: read as windows-1252").at_line(line).hint("save it as UTF-8");
    WINDOWS_1252.decode_without_bom_handling(bytes).0
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
    if pairs < 4 {
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
