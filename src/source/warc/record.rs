//! The records of a web archive, one after the other.

/// What a record begins with.
const MARK: &[u8] = b"WARC/";

/// A record: its header lines and what it holds.
pub(super) struct Record<'a> {
    head: &'a [u8],
    /// What it holds, as far as the file goes.
    pub(super) content: &'a [u8],
    /// Its place among the records, 1-based.
    pub(super) number: usize,
    /// Whether the file ends before the record does, or the record's length is wrong.
    pub(super) is_broken: bool,
}

impl Record<'_> {
    /// The value of a header, by its small name.
    pub(super) fn header(&self, name: &str) -> Option<String> {
        header(self.head, name)
    }
}

/// The value of the header `name`, small, among the lines of `head`.
pub(super) fn header(head: &[u8], name: &str) -> Option<String> {
    head.split(|byte| *byte == b'\n').find_map(|line| {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let value =
            line[..colon].eq_ignore_ascii_case(name.as_bytes()).then(|| line[colon + 1..].trim_ascii())?;
        Some(String::from_utf8_lossy(value).into_owned())
    })
}

/// What stands before the first blank line, and what behind it.
pub(super) fn split_head(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let next = at + line.len();
        if line.trim_ascii().is_empty() {
            return (&bytes[..at], &bytes[next..]);
        }
        at = next;
    }
    (bytes, &[])
}

/// All records in `bytes`, `before` of which stood before them. Where a length is wrong, the next record is looked for.
pub(super) fn records(bytes: &[u8], before: usize) -> Vec<Record<'_>> {
    let mut records = Vec::new();
    let mut rest = bytes;
    while let Some(start) = next_record(rest) {
        let (head, body) = split_head(&rest[start..]);
        let end = length(head).filter(|end| body.get(*end..).is_some_and(is_border));
        let cut = end.unwrap_or_else(|| next_record(body).unwrap_or(body.len()));
        records.push(Record {
            head,
            content: &body[..cut],
            number: before + records.len() + 1,
            is_broken: end.is_none(),
        });
        rest = &body[cut..];
    }
    records
}

/// Where the last record begins in `bytes`, which go on behind them and begin with another one.
pub(super) fn last_start(bytes: &[u8]) -> Option<usize> {
    let mut last = None;
    let mut from = 0;
    while let Some(start) = next_record(&bytes[from..]) {
        let (head, body) = split_head(&bytes[from + start..]);
        last = Some(from + start).filter(|start| *start > 0).or(last);
        let behind = length(head).map(|end| body.get(end..));
        let cut = match behind {
            // what follows is not there yet
            Some(None) => break,
            Some(Some(rest)) if rest.trim_ascii_start().len() < MARK.len() => break,
            Some(Some(rest)) if is_border(rest) => body.len() - rest.len(),
            Some(Some(_)) | None => match next_record(body) {
                Some(next) => next,
                None => break,
            },
        };
        from = bytes.len() - body.len() + cut;
    }
    last
}

/// What a record says of its length.
fn length(head: &[u8]) -> Option<usize> {
    header(head, "content-length").and_then(|length| length.parse().ok())
}

/// Whether a record may end before `rest`.
fn is_border(rest: &[u8]) -> bool {
    let rest = rest.trim_ascii_start();
    rest.is_empty() || rest.starts_with(MARK)
}

/// Where the next line begins that opens a record.
fn next_record(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(b"WARC/1.") || line.starts_with(b"WARC/0.") {
            return Some(at);
        }
        at += line.len();
    }
    None
}
