//! The help overlay: the action table, scrolled.

use super::action::TABLE;
use super::{Row, Scope, Tone};

/// The overlay's state.
#[derive(Clone, Copy, Debug, Default)]
pub struct Help {
    /// The first row in view.
    pub top: usize,
}

impl Help {
    /// All rows, from the action table.
    pub fn rows() -> Vec<Row> {
        let mut rows = Vec::new();
        for scope in [Scope::Everywhere, Scope::Moving, Scope::Jump] {
            if !rows.is_empty() {
                rows.push(Row::default());
            }
            rows.push(Row { text: scope.heading().to_owned(), tone: Tone::Heading, ..Row::default() });
            for row in TABLE.iter().filter(|row| row.scope == scope) {
                rows.push(Row { text: format!("{:<18} {}", row.shown_keys(), row.does), ..Row::default() });
            }
        }
        rows
    }
}
