//! JSON arrays and objects, record by record: where one is broken, reading goes on behind it.

use serde_json::Deserializer;

use super::super::draft::Draft;
use super::super::fields;
use super::super::keys;
use super::super::mapping::Names;
use super::super::notices::Notices;
use super::node::Node;
use super::sample::Sample;
use super::{HINT, record};

/// How deep below the top an array of records is looked for.
const DEEPEST: usize = 3;

/// Reads the articles of a JSON text.
pub(in super::super) fn read(text: &str, names: &Names, notices: &mut Notices) -> Vec<Draft> {
    let start = text.len() - text.trim_start().len();
    let mut reader = Reader {
        text,
        names,
        at: start,
        line: 1,
        counted: 0,
        drafts: Vec::new(),
        sample: Sample::default(),
        notices,
    };
    match records_start(text, start, names) {
        Some(at) => {
            reader.at = at;
            reader.read_records(true);
        }
        None => reader.read_records(false),
    }
    reader.sample.tell(names, reader.notices);
    if reader.drafts.is_empty() {
        reader.notices.warning("holds no articles").hint(HINT);
    }
    reader.drafts
}

struct Reader<'a> {
    text: &'a str,
    names: &'a Names,
    at: usize,
    line: u32,
    /// Up to where line ends have been counted.
    counted: usize,
    drafts: Vec<Draft>,
    sample: Sample,
    notices: &'a mut Notices,
}

impl Reader<'_> {
    /// Reads records one after the other, up to the end of their array where they stand `in_array`.
    fn read_records(&mut self, in_array: bool) {
        while let Some(first) = self.skip_to_record() {
            if first == b']' && in_array {
                return;
            }
            let mut stream = Deserializer::from_str(&self.text[self.at..]).into_iter::<Node>();
            match stream.next() {
                Some(Ok(node)) => {
                    let length = stream.byte_offset();
                    self.take(&node);
                    self.at += length.max(1);
                }
                Some(Err(error)) => {
                    let is_cut_off = error.is_eof();
                    self.tell_broken(is_cut_off);
                    if !self.skip_broken() {
                        return;
                    }
                }
                None => return,
            }
        }
        if in_array {
            let line = self.line_here();
            self.notices.warning("the array is cut off before its end").at_line(line);
        }
    }

    /// Passes blanks and commas; the byte that follows them.
    fn skip_to_record(&mut self) -> Option<u8> {
        let rest = &self.text.as_bytes()[self.at..];
        let skipped = rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b','))?;
        self.at += skipped;
        rest.get(skipped).copied()
    }

    fn take(&mut self, node: &Node) {
        let line = self.line_here();
        match record::read(node, self.names) {
            Some(reading) => {
                self.sample.see(node, self.names);
                fields::take(reading, line, &mut self.drafts, self.notices);
            }
            None => drop(self.notices.warning("the record holds no article").at_line(line).hint(HINT)),
        }
    }

    fn tell_broken(&mut self, is_cut_off: bool) {
        let line = self.line_here();
        let what = if is_cut_off { "the record is cut off or not closed" } else { "the record is not JSON" };
        self.notices.warning(what).at_line(line);
    }

    /// Moves to the next place where a record that can be read may open: a brace behind a comma, a
    /// closed record or a line end. False where there is none.
    fn skip_broken(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let mut behind = b'x';
        for (at, byte) in bytes.iter().copied().enumerate().skip(self.at + 1) {
            if byte == b'{' && matches!(behind, b',' | b'\n' | b'}') && self.reads_as_article(at) {
                self.at = at;
                return true;
            }
            if !matches!(byte, b' ' | b'\t' | b'\r') {
                behind = byte;
            }
        }
        false
    }

    fn reads_as_article(&self, at: usize) -> bool {
        let mut stream = Deserializer::from_str(&self.text[at..]).into_iter::<Node>();
        matches!(stream.next(), Some(Ok(node)) if record::read(&node, self.names).is_some())
    }

    /// The line that reading has come to, 1-based.
    fn line_here(&mut self) -> u32 {
        let between = &self.text.as_bytes()[self.counted..self.at.max(self.counted)];
        self.line += between.split(|byte| *byte == b'\n').count() as u32 - 1;
        self.counted = self.at.max(self.counted);
        self.line
    }
}

/// Where the records of the text begin: behind the bracket of a top array, or of the first array of objects under a
/// usual key near the top; `None` where the text itself is the record (or several are, one after the other).
fn records_start(text: &str, start: usize, names: &Names) -> Option<usize> {
    if text[start..].starts_with('[') {
        return Some(start + 1);
    }
    if is_record(text, start, names) {
        return None;
    }
    let mut scan = Scan { bytes: text.as_bytes(), at: start, depth: 0 };
    let mut key = String::new();
    let mut fallback = None;
    while let Some(mark) = scan.next() {
        match mark {
            Mark::Key(from, to) => key = keys::plain(text.get(from..to).unwrap_or("")),
            Mark::Array if scan.depth <= DEEPEST && scan.holds_object() => {
                if keys::RECORDS.contains(&key.as_str()) {
                    return Some(scan.at);
                }
                fallback = fallback.or(Some(scan.at));
            }
            Mark::Array => {}
        }
    }
    fallback
}

/// Whether the first value of the text is an article itself.
fn is_record(text: &str, start: usize, names: &Names) -> bool {
    let mut stream = Deserializer::from_str(&text[start..]).into_iter::<Node>();
    matches!(stream.next(), Some(Ok(node)) if record::read(&node, names).is_some() && !holds_records(&node, names))
}

/// Whether an object holds an array of objects under a usual key: then its own title is that of a feed.
fn holds_records(node: &Node, names: &Names) -> bool {
    let Node::Object(pairs) = node else { return false };
    pairs.iter().any(|(key, inner)| {
        let key = keys::plain(key);
        keys::RECORDS.contains(&key.as_str())
            && matches!(inner, Node::List(parts) if parts.iter().any(|part| record::read(part, names).is_some()))
    })
}

/// Passes over JSON text without building values: keys and opening array brackets.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

enum Mark {
    Key(usize, usize),
    Array,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<Mark> {
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'"' => {
                    let from = self.at;
                    self.pass_string();
                    if self.is_before_colon() {
                        return Some(Mark::Key(from, self.at.saturating_sub(1).max(from)));
                    }
                }
                b'{' => self.depth += 1,
                b'[' => {
                    self.depth += 1;
                    return Some(Mark::Array);
                }
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
        None
    }

    fn pass_string(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'"' => return,
                _ => {}
            }
        }
        self.at = self.bytes.len();
    }

    fn is_before_colon(&self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        rest.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
    }

    fn holds_object(&self) -> bool {
        let rest = self.bytes.get(self.at..).unwrap_or(&[]);
        rest.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
    }
}
