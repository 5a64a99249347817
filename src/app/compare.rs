//! A wire copy beside the article that leads its copies: what it cut and what it added.

use super::sentence::{counted, whence};
use super::{Row, Slot, Tone};
use crate::model::Span;
use crate::query::{Carried, Difference, DifferenceQuestion};
use crate::text::difference::{Line, Side};
use crate::text::wrap;

/// Cells before a line: its sign and a blank.
const SIGN: usize = 2;

/// The overlay's state.
#[derive(Clone, Debug)]
pub struct Compare {
    /// Which two.
    of: DifferenceQuestion,
    /// What they differ in.
    pub difference: Slot<DifferenceQuestion, Difference>,
    /// The first row in view.
    pub top: usize,
}

impl Compare {
    /// Lays a copy over its leader; its questions are later than `generation`.
    pub(super) fn new(of: DifferenceQuestion, generation: u64) -> Self {
        Self { of, difference: Slot::after(generation), top: 0 }
    }

    pub(super) fn wanted(&self) -> DifferenceQuestion {
        self.of
    }

    /// Where the two are now; gives whether both are still there.
    pub(super) fn carry(&mut self, carried: &Carried) -> bool {
        let now = carried.article(self.of.old).zip(carried.article(self.of.new));
        if let Some((old, new)) = now {
            self.of = DifferenceQuestion { old, new };
            self.difference.forget();
        }
        now.is_some()
    }

    /// All rows, wrapped for `cells`.
    pub fn rows(&self, cells: usize) -> Vec<Row> {
        self.difference.answer().map(|difference| rows(difference, cells)).unwrap_or_default()
    }
}

fn rows(difference: &Difference, cells: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for (sign, tone, article) in [("−", Tone::Cut, &difference.old), ("+", Tone::Added, &difference.new)] {
        let row = whence(&article.title, &article.source, article.published, cells);
        rows.push(Row { text: format!("{sign} {}", row.text.trim_start()), tone, ..row });
    }
    let mut before = None;
    for stretch in difference.lines.chunk_by(|one, next| one.side == Side::Both && next.side == Side::Both) {
        let side = stretch[0].side;
        if (before, side) != (Some(Side::Cut), Side::Added) {
            rows.push(Row::default()); // what is added stands right below what it is in place of
        }
        before = Some(side);
        if side == Side::Both {
            let text = format!("  … {} the same", counted(stretch.len(), "paragraph"));
            rows.push(Row { text, tone: Tone::Quiet, ..Row::default() });
        } else {
            rows.extend(stretch.iter().flat_map(|line| line_rows(line, cells)));
        }
    }
    rows
}

/// A line wrapped, its sign before it, the words that changed marked.
fn line_rows(line: &Line, cells: usize) -> Vec<Row> {
    let (sign, tone) = if line.side == Side::Cut { ("− ", Tone::Cut) } else { ("+ ", Tone::Added) };
    let row = |(at, row): (usize, &Span)| {
        let before = if at == 0 { sign } else { "  " };
        let moved = |span: &Span| {
            let (start, end) = (span.start.max(row.start), span.end.min(row.end));
            let shift = before.len() as u32;
            (start < end).then(|| Span { start: start - row.start + shift, end: end - row.start + shift })
        };
        let marked = line.changed.iter().filter_map(moved).collect();
        Row { text: format!("{before}{}", row.of(&line.text)), tone, marked, ..Row::default() }
    };
    wrap::wrap(&line.text, cells.saturating_sub(SIGN)).iter().enumerate().map(row).collect()
}
