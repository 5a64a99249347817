//! How a table is laid out: what parts its cells, and whether its first row names the columns.

use super::super::mapping::Names;
use super::rows::{Row, Rows};

/// Rows looked at.
const LOOKED_AT: usize = 30;
/// A name of a column is no longer, in bytes.
const LONGEST_NAME: usize = 60;
/// A row of names is no longer, in bytes.
const LONGEST_HEADER: usize = 1 << 20;
/// In a column of running text the cells are at least so long, in bytes.
const PROSE: usize = 60;

/// A table's layout.
#[derive(Debug)]
pub(super) struct Layout {
    /// What stands between cells.
    pub(super) separator: u8,
    /// Whether the first row names the columns.
    pub(super) has_header: bool,
    /// The cells of the first row.
    pub(super) header: Vec<String>,
    /// Whether there are rows behind it, broken ones too.
    has_rows: bool,
    /// Some rows behind it; the first row among them where it is no header.
    pub(super) sample: Vec<Vec<String>>,
}

impl Layout {
    /// The layout of `text`, where it is a table.
    pub(super) fn of(text: &str, names: &Names) -> Option<Self> {
        [b'\t', b',', b';', b'|'].into_iter().find_map(|separator| Self::with(text, separator, names))
    }

    fn with(text: &str, separator: u8, names: &Names) -> Option<Self> {
        let first_line = text.split(['\n', '\r']).next().unwrap_or("");
        if first_line.len() > LONGEST_HEADER || !first_line.as_bytes().contains(&separator) {
            return None;
        }
        let mut rows = Rows::of(text, separator, 0, 1).filter(|row| *row != Row::Blank).take(LOOKED_AT);
        let Some(Row::Whole { cells: header, .. }) = rows.next() else { return None };
        let behind: Vec<Row> = rows.collect();
        let has_rows = !behind.is_empty();
        let sample = behind.into_iter().filter_map(|row| match row {
            Row::Whole { cells, .. } => Some(cells),
            _ => None,
        });
        let mut layout = Self { separator, has_header: true, header, has_rows, sample: sample.collect() };
        if layout.header.len() < 2 {
            return None;
        }
        if layout.is_header(names) {
            return Some(layout);
        }
        // a quoted cell right before a separator tells a table without a header from prose, where a blank follows
        let closed = format!("\"{}", char::from(separator));
        let mut rest = first_line.match_indices(&closed).map(|(at, _)| &first_line[at + closed.len()..]);
        let is_quoted = text.starts_with('"') && rest.any(|rest| !rest.starts_with(' '));
        if layout.header.len() >= 3 && is_quoted && layout.share() >= 90 {
            layout.has_header = false;
            layout.sample.insert(0, layout.header.clone());
            return Some(layout);
        }
        None
    }

    /// Names that are known count for much; where none is, the rows must be all of one length, and hold running text.
    fn is_header(&self, names: &Names) -> bool {
        let cells = || self.header.iter().map(|cell| cell.trim());
        if cells().any(|cell| cell.len() > LONGEST_NAME || cell.contains('\n')) {
            return false;
        }
        let known = cells().filter(|cell| names.knows(cell)).count();
        if known >= 2 {
            let goes_on = self.sample.is_empty() || self.sample.iter().any(|row| row.len() >= 2);
            return if self.has_rows { goes_on } else { known >= 3 };
        }
        let are_names = self.header.iter().all(|cell| {
            !cell.starts_with(' ')
                && cell.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' '))
        });
        let rows = self.sample.len();
        match known {
            1 => are_names && rows >= 2 && self.share() >= 80,
            _ => are_names && self.header.len() >= 3 && rows >= 3 && self.share() >= 90 && self.holds_prose(),
        }
    }

    /// Of a hundred rows behind the first, so many are of its length.
    fn share(&self) -> usize {
        let same = self.sample.iter().filter(|row| row.len() == self.header.len()).count();
        if self.sample.is_empty() { 100 } else { same * 100 / self.sample.len() }
    }

    fn holds_prose(&self) -> bool {
        self.longest_column().is_some_and(|(_, length)| length >= PROSE)
    }

    /// The column with the longest cells, and how long they are at the median, in bytes.
    pub(super) fn longest_column(&self) -> Option<(usize, usize)> {
        let median = |column: usize| {
            let mut lengths: Vec<usize> =
                self.sample.iter().filter_map(|row| row.get(column)).map(String::len).collect();
            lengths.sort_unstable();
            lengths.get(lengths.len() / 2).copied().unwrap_or(0)
        };
        // of columns with equally long cells the first
        let columns = (0..self.header.len()).map(|column| (column, median(column)));
        columns
            .max_by_key(|(column, length)| (*length, usize::MAX - column))
            .filter(|(_, length)| *length > 0)
    }
}
