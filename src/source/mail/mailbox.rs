//! A mailbox (mbox) to its messages.

use std::borrow::Cow;

/// A message of a mailbox.
pub(super) struct Part<'a> {
    /// Its bytes, `>From` made `From` again.
    pub(super) bytes: Cow<'a, [u8]>,
    /// The line of the mailbox that it begins at, 1-based.
    pub(super) line: u32,
}

/// The messages of `bytes`: one where it is no mailbox.
pub(super) fn messages(bytes: &[u8]) -> Vec<Part<'_>> {
    if !bytes.starts_with(b"From ") {
        return vec![Part { bytes: Cow::Borrowed(bytes), line: 1 }];
    }
    let mut starts: Vec<(usize, u32)> = Vec::new();
    let (mut at, mut was_blank) = (0, true);
    for (number, line) in (1..).zip(bytes.split_inclusive(|byte| *byte == b'\n')) {
        let next = at + line.len();
        if was_blank && line.starts_with(b"From ") && opens_headers(&bytes[next..]) {
            starts.push((next, number + 1));
        }
        was_blank = line.trim_ascii().is_empty();
        at = next;
    }
    let ends = starts.iter().skip(1).map(|(start, _)| before_from(bytes, *start)).chain([bytes.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((start, line), end)| Part { bytes: unquoted(&bytes[*start..end]), line: *line })
        .collect()
}

/// Where the last message begins in `bytes`, which begin with another one.
pub(super) fn last_start(bytes: &[u8]) -> Option<usize> {
    const MARK: &[u8] = b"\nFrom ";
    let mut end = bytes.len();
    while let Some(at) = bytes[..end].windows(MARK.len()).rposition(|window| window == MARK) {
        let above = bytes[..at].rsplit(|byte| *byte == b'\n').next().unwrap_or(&[]);
        let headers = bytes[at + 1..].iter().position(|byte| *byte == b'\n').map(|line| at + line + 2);
        if above.trim_ascii().is_empty() && headers.is_some_and(|from| opens_headers(&bytes[from..])) {
            return Some(at + 1);
        }
        end = at + 1;
    }
    None
}

/// Whether a header line stands at the head of `rest`: else a line of text began with "From".
fn opens_headers(rest: &[u8]) -> bool {
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or(&[]);
    let name = line.split(|byte| *byte == b':').next().unwrap_or(&[]);
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    name.len() < line.len() && !name.is_empty() && name.strip_prefix(b">").unwrap_or(name).iter().all(is_name)
}

/// Where the "From" line above byte `start` begins.
fn before_from(bytes: &[u8], start: usize) -> usize {
    let above = &bytes[..start.saturating_sub(1)];
    above.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1)
}

/// Mailboxes write a line that begins with "From" as ">From".
fn unquoted(bytes: &[u8]) -> Cow<'_, [u8]> {
    let is_quoted = |line: &[u8]| {
        line.starts_with(b">")
            && line
                .trim_ascii_start()
                .iter()
                .position(|b| *b != b'>')
                .is_some_and(|at| line[at..].starts_with(b"From "))
    };
    if !bytes.split(|byte| *byte == b'\n').any(is_quoted) {
        return Cow::Borrowed(bytes);
    }
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    Cow::Owned(lines.flat_map(|line| if is_quoted(line) { &line[1..] } else { line }).copied().collect())
}
