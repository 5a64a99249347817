//! The one sanitizer: text from outside passes here before it reaches a terminal, a clipboard, a title or a file.
//!
//! Rules. Line ends of every sort become `\n`, a tab becomes a blank. Dropped: whole escape sequences
//! (ECMA-48: CSI, OSC, DCS, SOS, PM, APC and two-byte ones), every other C0 and C1 control, bidirectional controls,
//! zero-width characters, soft hyphens, tag characters, interlinear marks and noncharacters. A zero-width joiner or
//! non-joiner stays between two characters that are not ASCII, where scripts and emoji need it.

use std::borrow::Cow;

/// An escape string longer than this is taken for text behind a stray introducer, so that nothing is swallowed.
const LONGEST_SEQUENCE: usize = 256;

/// So many bytes are looked at as one.
const STRIDE: usize = 32;

/// Clean text, and how many characters were dropped to make it so (line ends and tabs not counted).
#[derive(Debug, PartialEq, Eq)]
pub struct Cleaned<'a> {
    /// The text; borrowed where nothing had to change.
    pub text: Cow<'a, str>,
    /// Characters that were dropped.
    pub dropped: usize,
}

/// Cleans `text`; paragraphs stay apart by `\n`.
pub fn clean(text: &str) -> Cleaned<'_> {
    if needs_nothing(text) {
        return Cleaned { text: Cow::Borrowed(text), dropped: 0 };
    }
    let mut out = String::with_capacity(text.len());
    let mut dropped = 0;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let step = match treatment(c, out.chars().next_back(), after) {
            Treatment::Keep => {
                out.push(c);
                c.len_utf8()
            }
            Treatment::Become(other, len) => {
                out.push(other);
                len
            }
            Treatment::Drop(len) => {
                dropped += rest[..len].chars().count();
                len
            }
        };
        rest = &rest[step..];
    }
    Cleaned { text: Cow::Owned(out), dropped }
}

/// Cleans `text` into one line: line ends and runs of blanks become one blank, the ends are trimmed.
pub fn clean_line(text: &str) -> String {
    let clean = clean(text).text;
    if is_one_line(&clean) {
        return clean.into_owned();
    }
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `text`, all of it ASCII, has single blanks between words and no others: what nearly every name and headline is.
fn is_one_line(text: &str) -> bool {
    let mut was_blank = true;
    for byte in text.bytes() {
        let is_blank = byte == b' ';
        if !(byte.is_ascii_graphic() || (is_blank && !was_blank)) {
            return false;
        }
        was_blank = is_blank;
    }
    !was_blank
}

/// Whether `text` holds nothing that [`clean`] would change.
pub fn is_clean(text: &str) -> bool {
    matches!(clean(text), Cleaned { text: cleaned, .. } if cleaned == text)
}

enum Treatment {
    Keep,
    /// Write this instead of the next so many bytes.
    Become(char, usize),
    /// Leave out the next so many bytes.
    Drop(usize),
}

/// Whether every character of `text` is kept as it stands. Nearly all text is plain, so that is passed over in strides.
fn needs_nothing(text: &str) -> bool {
    let mut rest = text;
    loop {
        rest = &rest[plain_length(rest.as_bytes())..];
        match rest.chars().next() {
            None => return true,
            Some(c) if stays(c) => rest = &rest[c.len_utf8()..],
            Some(_) => return false,
        }
    }
}

/// How many bytes of `bytes` are plain before one that is not.
fn plain_length(bytes: &[u8]) -> usize {
    let (strides, _) = bytes.as_chunks::<STRIDE>();
    let is_plain_stride =
        |stride: &&[u8; STRIDE]| stride.iter().fold(true, |all, byte| all & is_plain(*byte));
    let passed = strides.iter().take_while(is_plain_stride).count() * STRIDE;
    let rest = bytes[passed..].iter().take_while(|byte| is_plain(**byte));
    passed + rest.count()
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n')
}

/// Whether `c` is kept wherever it stands.
fn stays(c: char) -> bool {
    c == '\n' || !(is_dropped(c) || matches!(c, '\u{2028}' | '\u{2029}'))
}

fn treatment(c: char, before: Option<char>, after: &str) -> Treatment {
    match c {
        '\n' => Treatment::Keep,
        '\r' => Treatment::Become('\n', if after.starts_with('\n') { 2 } else { 1 }),
        '\t' => Treatment::Become(' ', 1),
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Treatment::Become('\n', c.len_utf8()),
        '\u{1b}' => Treatment::Drop(1 + sequence_length(after)),
        '\u{200c}' | '\u{200d}' if joins(before) && joins(after.chars().next()) => Treatment::Keep,
        _ if is_dropped(c) => Treatment::Drop(c.len_utf8()),
        _ => Treatment::Keep,
    }
}

fn joins(neighbour: Option<char>) -> bool {
    neighbour.is_some_and(|c| !c.is_ascii() && stays(c))
}

fn is_dropped(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
        || (c as u32) & 0xfffe == 0xfffe
}

/// Bytes of the escape sequence that goes on in `after`, the ESC itself left out.
fn sequence_length(after: &str) -> usize {
    let bytes = after.as_bytes();
    match bytes.first() {
        Some(b'[') => bytes[1..]
            .iter()
            .take(LONGEST_SEQUENCE)
            .position(|b| !matches!(b, b' '..=b'?'))
            .filter(|&at| matches!(bytes[1 + at], b'@'..=b'~'))
            .map_or(1, |at| at + 2),
        Some(b']' | b'P' | b'X' | b'^' | b'_') => string_length(after).unwrap_or(1),
        Some(b' '..=b'/') => {
            if bytes.get(1).is_some_and(|b| matches!(b, b'0'..=b'~')) {
                2
            } else {
                1
            }
        }
        Some(b'0'..=b'~') => 1,
        _ => 0,
    }
}

/// Bytes up to the end (BEL or ST) of an escape string, where it ends soon and on the same line.
fn string_length(after: &str) -> Option<usize> {
    for (at, c) in after.char_indices().take(LONGEST_SEQUENCE) {
        match c {
            '\u{7}' | '\u{9c}' => return Some(at + c.len_utf8()),
            '\u{1b}' => return Some(if after[at + 1..].starts_with('\\') { at + 2 } else { at }),
            '\n' => return None,
            _ => {}
        }
    }
    None
}
