//! Raw lines, and how paragraphs that were hard-wrapped at a width are joined again.

use std::borrow::Cow;

use super::{fields, shape};

/// A line of the source, or several that were one paragraph.
#[derive(Debug)]
pub(super) struct Raw<'a> {
    /// Trimmed at both ends.
    pub(super) text: Cow<'a, str>,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) number: u32,
    pub(super) last: u32,
    /// Blanks before it.
    indent: usize,
}

/// No text is wrapped wider.
const WIDEST: usize = 100;

/// Nor narrower.
const NARROWEST: usize = 40;

/// The raw lines of `text` from its byte `from` on; all sorts of line ends count.
pub(super) fn raw(text: &str, from: usize) -> Vec<Raw<'_>> {
    let mut number = 1 + text[..from].matches('\n').count() as u32;
    let mut out = Vec::new();
    let mut start = from;
    let bytes = text.as_bytes();
    let ends = text[from..].char_indices().filter(|(_, c)| is_line_end(*c));
    for (at, c) in ends {
        let end = from + at;
        if end < start || (c == '\r' && bytes.get(end + 1) == Some(&b'\n')) {
            continue;
        }
        out.push(trim(text, start, end, number));
        number += u32::from(matches!(c, '\n' | '\r'));
        start = end + c.len_utf8();
    }
    if start < text.len() {
        out.push(trim(text, start, text.len(), number));
    }
    out
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn trim(text: &str, start: usize, end: usize, number: u32) -> Raw<'_> {
    let line = &text[start..end];
    let indent = line.len() - line.trim_start().len();
    let inner = line.trim();
    let start = start + if inner.is_empty() { 0 } else { indent };
    Raw { text: Cow::Borrowed(inner), start, end: start + inner.len(), number, last: number, indent }
}

/// Joins the lines of wrapped paragraphs; other text comes back as it is.
pub(super) fn joined(raws: Vec<Raw<'_>>) -> Vec<Raw<'_>> {
    let Some(width) = wrap_width(&raws) else { return raws };
    let margin = usual_margin(&raws);
    let mut out: Vec<Raw<'_>> = Vec::with_capacity(raws.len());
    let mut length_above = 0;
    for raw in raws {
        let length = raw.indent + raw.text.chars().count();
        match out.last_mut() {
            Some(above) if goes_on(above, &raw, length_above, width, margin) => join(above, &raw),
            _ => out.push(raw),
        }
        length_above = length;
    }
    out
}

fn join<'a>(above: &mut Raw<'a>, raw: &Raw<'a>) {
    let text = above.text.to_mut();
    if !is_hyphenated(text) {
        text.push(' ');
    }
    text.push_str(&raw.text);
    above.end = raw.end;
    above.last = raw.last;
}

/// Whether the last word of `text` goes on in the next line.
fn is_hyphenated(text: &str) -> bool {
    let before = text.strip_suffix(['-', '—']).and_then(|rest| rest.chars().next_back());
    before.is_some_and(char::is_alphabetic)
}

/// Whether `raw` goes on with the paragraph above it: not set in, of no shape of its own, and the line above so full
/// that the next word would not have fitted.
fn goes_on(above: &Raw<'_>, raw: &Raw<'_>, length_above: usize, width: usize, margin: usize) -> bool {
    let first_word = raw.text.split(' ').next().unwrap_or("").chars().count();
    let is_full = (length_above + 1 + first_word) * 4 > width * 3
        || (is_hyphenated(&above.text) && raw.text.starts_with(char::is_lowercase));
    !above.text.is_empty()
        && !raw.text.is_empty()
        && is_full
        && (raw.indent <= margin || raw.indent < above.indent)
        && !shape::stands_alone(&raw.text)
        && (above.last > above.number || may_go_on(&above.text))
}

/// Whether the line may be the first of several.
fn may_go_on(text: &str) -> bool {
    !shape::stands_alone(text)
        || shape::is_bullet(text)
        || fields::field(text).is_some_and(|(_, value)| !value.is_empty())
}

/// The width that the text is wrapped at: no longer lines, most of those that are followed by another end without
/// ending a sentence. `None` where it is not wrapped.
fn wrap_width(raws: &[Raw<'_>]) -> Option<usize> {
    let lengths =
        raws.iter().filter(|raw| !raw.text.is_empty()).map(|raw| raw.indent + raw.text.chars().count());
    let mut lengths: Vec<usize> = lengths.collect();
    lengths.sort_unstable();
    let width = *lengths.get(lengths.len() * 97 / 100)?;
    let followed: Vec<&Raw<'_>> = raws
        .windows(2)
        .filter(|pair| !pair[0].text.is_empty() && !pair[1].text.is_empty())
        .map(|pair| &pair[0])
        .collect();
    let open = followed.iter().filter(|raw| !shape::ends_sentence(&raw.text)).count();
    let full = followed.iter().filter(|raw| (raw.indent + raw.text.chars().count()) * 3 >= width * 2).count();
    let is_wrapped = followed.len() >= 3 && open * 2 > followed.len() && full * 2 > followed.len();
    ((NARROWEST..=WIDEST).contains(&width) && is_wrapped).then_some(width)
}

/// The indent of most lines.
fn usual_margin(raws: &[Raw<'_>]) -> usize {
    let mut indents: Vec<usize> =
        raws.iter().filter(|raw| !raw.text.is_empty()).map(|raw| raw.indent).collect();
    indents.sort_unstable();
    indents.get(indents.len() / 2).copied().unwrap_or(0)
}
