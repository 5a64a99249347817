//! The rows of a table, one after the other: where a quote is not closed, reading goes on in the next line.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// A row of a table, with the line it begins in, 1-based.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A line without anything.
    Blank,
    /// Its cells, unquoted.
    Whole { line: u32, cells: Vec<String> },
    /// A line whose quote is not closed, its cells as they stand.
    Mended { line: u32, cells: Vec<String> },
    /// A line whose quote is not closed and that makes no row.
    Broken { line: u32 },
    /// So much is broken that reading ends.
    Lost { line: u32 },
}

/// Reads rows of `text`.
pub(super) struct Rows<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    separator: u8,
    columns: usize,
    reader: Reader,
    plain: Reader,
    /// What may still be read in vain in search of closing quotes.
    patience: usize,
}

impl<'a> Rows<'a> {
    /// The rows of `text`, of so many `columns`, the first of them in line `line`.
    pub(super) fn of(text: &'a str, separator: u8, columns: usize, line: u32) -> Self {
        let reader = |quoting| ReaderBuilder::new().delimiter(separator).quoting(quoting).build();
        let patience = text.len().saturating_mul(2).saturating_add(1 << 24);
        Self { text, at: 0, line, separator, columns, reader: reader(true), plain: reader(false), patience }
    }

    /// The line that comes next.
    pub(super) fn line(&self) -> u32 {
        self.line
    }

    fn pass(&mut self, end: usize) {
        self.line += line_ends(&self.text.as_bytes()[self.at..end]);
        self.at = end;
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let rest = &self.text.as_bytes()[self.at..];
        if rest.is_empty() {
            return None;
        }
        let line = self.line;
        let found = Extent::of(rest, self.separator);
        let first_line = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let is_broken = !found.is_sound && found.content > first_line;
        if !is_broken {
            let cells = cells(&mut self.reader, &rest[..found.content]);
            self.pass(self.at + found.whole);
            let is_blank = cells.iter().all(|cell| cell.trim().is_empty());
            return Some(if is_blank { Row::Blank } else { Row::Whole { line, cells } });
        }
        if found.whole > self.patience {
            self.at = self.text.len();
            return Some(Row::Lost { line });
        }
        self.patience -= found.whole;
        let cells = cells(&mut self.plain, &rest[..first_line]);
        self.pass(self.at + first_line + line_end(&rest[first_line..]));
        Some(if cells.len() == self.columns { Row::Mended { line, cells } } else { Row::Broken { line } })
    }
}

/// Behind the last row of `held`, the beginning of a table that goes on. Where `is_all` may be taken for all there is, a row
/// whose quote is not closed ends with its first line.
pub(super) fn last_end(held: &[u8], separator: u8, is_all: bool) -> Option<usize> {
    let mut patience = held.len().saturating_mul(4);
    let mut end = 0;
    loop {
        let rest = &held[end..];
        let row = Extent::of(rest, separator);
        let is_open = row.whole == rest.len();
        if (is_open && !(is_all && end == 0)) || row.whole > patience {
            return Some(end).filter(|end| *end > 0);
        }
        patience -= row.whole;
        let first_line = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let is_broken = !row.is_sound && row.content > first_line;
        end += if is_broken { first_line + line_end(&rest[first_line..]) } else { row.whole };
        if is_open {
            return Some(end);
        }
    }
}

/// How far a row reaches.
struct Extent {
    /// Without its line end.
    content: usize,
    /// With it.
    whole: usize,
    /// Its quotes are closed, and only where a cell ends.
    is_sound: bool,
}

impl Extent {
    fn of(rest: &[u8], separator: u8) -> Self {
        let mut at = 0;
        let mut is_sound = true;
        let mut opens_cell = true;
        while let Some(byte) = rest.get(at) {
            match byte {
                b'"' if opens_cell => {
                    let Some(end) = past_quoted(rest, at + 1) else {
                        return Self { content: rest.len(), whole: rest.len(), is_sound: false };
                    };
                    at = end;
                    let ends_cell =
                        rest.get(at).is_none_or(|b| *b == separator || matches!(b, b'\n' | b'\r' | b' '));
                    is_sound &= ends_cell;
                    opens_cell = false;
                    continue;
                }
                b'\n' | b'\r' => return Self { content: at, whole: at + line_end(&rest[at..]), is_sound },
                byte => opens_cell = *byte == separator,
            }
            at += 1;
        }
        Self { content: at, whole: at, is_sound }
    }
}

/// Behind the closing quote of a cell whose content begins at `from`; two quotes within are one.
fn past_quoted(rest: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += rest.get(at..)?.iter().position(|byte| *byte == b'"')? + 1;
        match rest.get(at) {
            Some(b'"') => at += 1,
            _ => return Some(at),
        }
    }
}

/// Bytes of the line end that opens `rest`.
fn line_end(rest: &[u8]) -> usize {
    match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// Line ends of every sort in `bytes`.
fn line_ends(bytes: &[u8]) -> u32 {
    let feeds = bytes.split(|byte| *byte == b'\n').count() - 1;
    let returns =
        bytes.iter().enumerate().filter(|(at, byte)| **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    (feeds + returns.count()) as u32
}

/// The cells of one row. The crate takes quotes off; it leaves bytes of UTF-8 whole.
fn cells(reader: &mut Reader, row: &[u8]) -> Vec<String> {
    reader.reset();
    let mut content = vec![0; row.len() + 1];
    let mut ends = vec![0; row.len() + 2];
    let (result, _, mut written, mut count) = reader.read_record(row, &mut content, &mut ends);
    if result == ReadRecordResult::InputEmpty {
        // an empty input ends the last row
        let (_, _, more, last) = reader.read_record(&[], &mut content[written..], &mut ends[count..]);
        written += more;
        count += last;
    }
    let mut start = 0;
    let cell = |end: &usize| {
        let cell = String::from_utf8_lossy(&content[start..(*end).min(written)]).into_owned();
        start = *end;
        cell
    };
    ends[..count].iter().map(cell).collect()
}
