//! Rows of running text: a mention in its sentence, where it stands, wrapped words.

use super::{Row, Tone};
use crate::model::{PartialDate, Span};
use crate::query::ConcordanceLine;
use crate::text::{width, wrap};

/// Rows that a sentence may take.
pub(super) const SENTENCE_ROWS: usize = 4;

/// The sentence wrapped, the rows around its mention kept where it is too long.
pub(super) fn sentence(line: &ConcordanceLine, cells: usize) -> Vec<Row> {
    // a cell is kept for the mark of what is left out
    let wrapped = wrap::wrap(&line.sentence, cells.saturating_sub(1));
    let holding = wrapped.iter().rposition(|row| row.start <= line.highlight.start).unwrap_or(0);
    let first = holding.saturating_sub(SENTENCE_ROWS - 2).min(wrapped.len().saturating_sub(SENTENCE_ROWS));
    let shown = wrapped.iter().enumerate().skip(first).take(SENTENCE_ROWS);
    let row = |(at, row): (usize, &Span)| {
        let before = if at == first && first > 0 { "…" } else { "" };
        let behind = if at + 1 == first + SENTENCE_ROWS && at + 1 < wrapped.len() { "…" } else { "" };
        let shift = before.len() as u32;
        let marked = overlap(*row, line.highlight)
            .map(|span| Span { start: span.start + shift, end: span.end + shift });
        let text = format!("{before}{}{behind}", row.of(&line.sentence));
        Row { text, marked: marked.into_iter().collect(), ..Row::default() }
    };
    shown.map(row).collect()
}

/// The part of `span` that lies in `row`, counted from the row's start.
pub(super) fn overlap(row: Span, span: Span) -> Option<Span> {
    let (start, end) = (row.start.max(span.start), row.end.min(span.end));
    (start < end).then(|| Span { start: start - row.start, end: end - row.start })
}

/// Where something stands: source and title, its date at the right.
pub(super) fn whence(title: &str, source: &str, published: Option<PartialDate>, cells: usize) -> Row {
    let date = published.map(|date| date.to_string());
    let text: Vec<&str> = [source, title].into_iter().filter(|part| !part.is_empty()).collect();
    let right = date.unwrap_or_default();
    let room = cells.saturating_sub(width::width(&right) + 3);
    let text = format!("  {}", width::truncate(&text.join(" · "), room));
    Row { text, tone: Tone::Quiet, right, ..Row::default() }
}

/// Text wrapped into at most `most` rows, the last one cut.
pub(super) fn wrapped(text: &str, cells: usize, most: usize, tone: Tone) -> Vec<Row> {
    let spans = wrap::wrap(text, cells);
    let cut = spans.len() > most;
    let row = |(at, span): (usize, &Span)| {
        let mut words = span.of(text).to_owned();
        if cut && at + 1 == most {
            words = format!("{}…", width::truncate(&words, cells.saturating_sub(1)).trim_end_matches('…'));
        }
        Row { text: words, tone, ..Row::default() }
    };
    spans.iter().take(most).enumerate().map(row).collect()
}

/// A number of things.
pub(super) fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}
