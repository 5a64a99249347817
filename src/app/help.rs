//! The help overlay: the action table, scrolled.

use super::action::TABLE;
use super::{ActionRow, Row, Scope, Tone};
use crate::text::{width, wrap};

/// Cells of the column of keys.
const KEYS: usize = 18;

/// The overlay's state.
#[derive(Clone, Copy, Debug, Default)]
pub struct Help {
    /// The first row in view.
    pub top: usize,
}

impl Help {
    /// All rows, from the action table, wrapped for `cells`.
    pub fn rows(cells: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        for scope in Scope::ALL {
            if !rows.is_empty() {
                rows.push(Row::default());
            }
            rows.push(Row { text: scope.heading().to_owned(), tone: Tone::Heading, ..Row::default() });
            for row in TABLE.iter().filter(|row| row.scope == scope) {
                rows.extend(action_rows(row, cells));
            }
        }
        rows
    }
}

/// Keys beside what they do, or above it where the overlay is narrow.
fn action_rows(row: &ActionRow, cells: usize) -> Vec<Row> {
    let keys = row.shown_keys();
    let narrow = cells < 3 * KEYS;
    let indent = if narrow { 2 } else { KEYS + 1 };
    let plain = |text: String| Row { text, ..Row::default() };
    let mut rows: Vec<Row> = wrap::wrap(row.does, cells.saturating_sub(indent))
        .iter()
        .map(|span| plain(format!("{}{}", " ".repeat(indent), span.of(row.does))))
        .collect();
    match rows.first_mut().filter(|_| !narrow && width::width(&keys) <= KEYS) {
        Some(first) => {
            let gap = indent - width::width(&keys);
            first.text = format!("{keys}{}{}", " ".repeat(gap), first.text.trim_start());
        }
        None => rows.insert(0, plain(keys)),
    }
    rows
}
