//! The notices overlay: what the loader had to say.

use super::{Row, Slot, Tone};
use crate::model::{Notice, Severity};
use crate::text::{sanitize, wrap};

/// The overlay's state.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    /// The notices.
    pub list: Slot<(), Vec<Notice>>,
    /// The first row in view.
    pub top: usize,
}

impl Notices {
    /// All rows, wrapped for `cells`.
    pub fn rows(&self, cells: usize) -> Vec<Row> {
        let Some(notices) = self.list.answer() else { return Vec::new() };
        if notices.is_empty() {
            return vec![Row {
                text: "nothing went wrong: every file was read whole".to_owned(),
                ..Row::default()
            }];
        }
        notices.iter().flat_map(|notice| notice_rows(notice, cells)).collect()
    }
}

fn notice_rows(notice: &Notice, cells: usize) -> Vec<Row> {
    let line = notice.line.map(|line| format!(", line {line}")).unwrap_or_default();
    let head = sanitize::clean_line(&format!("{}: {}{line}", notice.severity.word(), notice.source));
    let tone = if notice.severity == Severity::Info { Tone::Quiet } else { Tone::Heading };
    let mut rows = vec![Row { text: head, tone, ..Row::default() }];
    let hint = notice.hint.as_ref().map(|hint| format!(" ({hint})")).unwrap_or_default();
    let what = sanitize::clean_line(&format!("{}{hint}", notice.what));
    for span in wrap::wrap(&what, cells.saturating_sub(2)) {
        rows.push(Row { text: format!("  {}", span.of(&what)), ..Row::default() });
    }
    rows
}
