//! The lines of a page, each classified once.

use std::borrow::Cow;

use super::super::markup;
use super::furniture;
use super::shape::{self, Shape};
use super::wrap::{self, Raw};
use crate::text::sanitize;

/// A line of text, hard wraps undone; blank ones are not kept.
#[derive(Debug)]
pub(super) struct Line<'a> {
    /// Clean and trimmed; never empty.
    pub(super) text: Cow<'a, str>,
    /// What it looks like.
    pub(super) shape: Shape,
    /// Its first byte in the decoded source.
    pub(super) start: usize,
    /// One past its last byte there.
    pub(super) end: usize,
    /// The 1-based line it begins on.
    pub(super) number: u32,
    /// The 1-based line it ends on.
    pub(super) last: u32,
    /// How many blank lines stand above it.
    pub(super) gap: u32,
}

/// The lines of a source.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// Those that are not blank, in order.
    pub(super) lines: Vec<Line<'a>>,
    /// Characters that were dropped to make them clean.
    pub(super) dropped: usize,
}

/// The lines of `text` from its byte `from` on.
pub(super) fn page(text: &str, from: usize) -> Page<'_> {
    let raws = wrap::joined(wrap::raw(text, from));
    let is_markdown = is_markdown(&raws);
    let mut page = Page { lines: Vec::with_capacity(raws.len()), dropped: 0 };
    let mut gap = 0;
    for raw in raws {
        if is_markdown && gap == 0 && underlines(&raw.text, &mut page.lines) {
            continue;
        }
        match line(raw, is_markdown, &mut page.dropped) {
            Some(line) => {
                page.lines.push(Line { gap, ..line });
                gap = 0;
            }
            None => gap += 1,
        }
    }
    page
}

/// Whether `text` is the underline of Markdown's older headings; the line above it becomes one.
fn underlines(text: &str, lines: &mut [Line<'_>]) -> bool {
    let level = match text.as_bytes() {
        [b'=', b'=', b'=', ..] if is_underline(text) => 1,
        [b'-', b'-', b'-', ..] if text.bytes().all(|byte| byte == b'-') => 2,
        _ => return false,
    };
    match lines.last_mut() {
        Some(above) if above.shape == Shape::Title || (level == 1 && !shape::ends_sentence(&above.text)) => {
            above.shape = Shape::Heading(level);
        }
        _ => return false,
    }
    true
}

fn line<'a>(raw: Raw<'a>, is_markdown: bool, dropped: &mut usize) -> Option<Line<'a>> {
    if raw.text.is_empty() {
        return None;
    }
    let shown = if raw.text.contains(['<', '&']) {
        Cow::Owned(markup::strip_html(&raw.text).split('\n').collect::<Vec<_>>().join(" "))
    } else {
        raw.text
    };
    let level = if is_markdown { shape::heading_level(&shown) } else { None };
    let stripped = if is_markdown { own(shown, markup::strip_markdown) } else { shown };
    let text = own(stripped, |text| {
        let cleaned = sanitize::clean(text);
        *dropped += cleaned.dropped;
        cleaned.text
    });
    let text = trimmed(text, level.unwrap_or(0));
    let shape = match level {
        Some(level) => heading(&text, level),
        None => shape::of(&text),
    };
    let (start, end, number, last) = (raw.start, raw.end, raw.number, raw.last);
    (!text.is_empty()).then_some(Line { text, shape, start, end, number, last, gap: 0 })
}

/// A heading, if it heads no list of other articles.
fn heading(text: &str, level: usize) -> Shape {
    furniture::of(text).map_or(Shape::Heading(level), Shape::Furniture)
}

/// Applies `change` to what may be borrowed, without copying where nothing changes.
fn own(text: Cow<'_, str>, change: impl FnOnce(&str) -> Cow<'_, str>) -> Cow<'_, str> {
    let changed = match change(&text) {
        Cow::Borrowed(same) if same.len() == text.len() => None,
        changed => Some(changed.into_owned()),
    };
    changed.map_or(text, Cow::Owned)
}

/// Without blanks around it and without `marks` leading (and all closing) `#`.
fn trimmed(text: Cow<'_, str>, marks: usize) -> Cow<'_, str> {
    let inner = if marks > 0 { text.trim().trim_matches('#').trim() } else { text.trim() };
    if inner.len() == text.len() { text } else { Cow::Owned(inner.to_owned()) }
}

/// Whether headings with `#`, underlined headings or links show that the text is Markdown.
fn is_markdown(raws: &[Raw<'_>]) -> bool {
    let headings = raws.iter().filter(|raw| shape::heading_level(&raw.text).is_some()).count();
    let links = raws.iter().filter(|raw| raw.text.contains("](")).count();
    let underlined =
        raws.windows(2).filter(|pair| is_underline(&pair[1].text) && !pair[0].text.is_empty()).count();
    headings > 0 || underlined > 0 || links >= 2
}

/// The line under a heading of Markdown's older sort.
pub(super) fn is_underline(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte == b'=')
}
