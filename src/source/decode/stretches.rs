//! A source decoded stretch by stretch: UTF-8, and what is none read as the first of it looks.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8};

use super::super::notices::Notices;

/// What is known of a source after the stretches that were decoded.
#[derive(Debug, Default)]
pub(in super::super) struct Stretches {
    /// What lines that are not UTF-8 are in; told by the first of them.
    encoding: Option<&'static Encoding>,
    /// The first line that is not good UTF-8.
    first_bad: Option<u32>,
    /// Lines in the other encoding.
    others: usize,
    /// Characters that are damaged.
    broken: usize,
}

impl Stretches {
    /// The text of the next stretch, which begins in line `number` and ends with a line.
    pub(in super::super) fn decode<'a>(&mut self, stretch: &'a [u8], number: u32) -> Cow<'a, str> {
        let is_first = number == 1;
        let bytes = stretch.strip_prefix(b"\xef\xbb\xbf").filter(|_| is_first).unwrap_or(stretch);
        let first_bad = match std::str::from_utf8(bytes) {
            Ok(text) => return Cow::Borrowed(text),
            Err(error) => error.valid_up_to(),
        };
        let line = bytes[..first_bad].split(|byte| *byte == b'\n').count() as u32 - 1;
        self.first_bad.get_or_insert(number + line);
        let (good, bad) = super::long_characters(bytes);
        if self.encoding.is_none() && good > 4 * bad {
            self.broken += bad;
            return UTF_8.decode_without_bom_handling(bytes).0;
        }
        self.decode_lines(bytes)
    }

    /// Each line by itself: UTF-8 where it is that, unless nearly none is.
    fn decode_lines<'a>(&mut self, bytes: &'a [u8]) -> Cow<'a, str> {
        let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
        let is_good = |line: &&[u8]| std::str::from_utf8(line).is_ok();
        let bad = lines().filter(|line| !is_good(line)).count();
        let good = lines().filter(|line| !line.is_ascii() && is_good(line)).count();
        self.others += bad;
        let encoding = *self.encoding.get_or_insert_with(|| {
            let others: Vec<u8> = lines().filter(|line| !is_good(line)).flatten().copied().collect();
            super::detect(&others)
        });
        if good * 4 < bad {
            return encoding.decode_without_bom_handling(bytes).0;
        }
        let decode = |line| match std::str::from_utf8(line) {
            Ok(line) => Cow::Borrowed(line),
            Err(_) => encoding.decode_without_bom_handling(line).0,
        };
        Cow::Owned(lines().map(decode).collect())
    }

    /// Tells what had to be assumed or replaced.
    pub(in super::super) fn tell(&self, notices: &mut Notices) {
        notices.report.encoding = Some(match self.encoding {
            Some(encoding) => format!("UTF-8 and {}", encoding.name()).into(),
            None => UTF_8.name().into(),
        });
        let Some(line) = self.first_bad else { return };
        if self.broken > 0 {
            let what = format!("holds {} broken UTF-8 characters: shown as \u{fffd}", self.broken);
            notices.warning(what).at_line(line).hint("save it again as UTF-8");
        }
        if let Some(encoding) = self.encoding {
            let what = format!("holds {} lines that are not UTF-8: read as {}", self.others, encoding.name());
            notices.info(what).at_line(line).hint("save it as UTF-8");
        }
    }
}
