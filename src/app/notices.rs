//! The overlay of the load report: sources with what was made of them and what there is to tell, troubles first.

use super::overlay::scroll;
use super::{Row, Slot, Tone};
use crate::model::Severity;
use crate::query::{LoadReport, ReportQuestion, ReportSection};
use crate::report::{self, Part};
use crate::text::wrap;

/// Sections asked for at first; reading on asks for twice as many.
const FIRST: usize = 100;

/// No more than so many are laid out; `dateline check` lists all.
const MOST: usize = 3200;

/// Cuts of one source that are listed.
const MOST_CUTS: usize = 12;

/// The overlay's state.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    /// The report, as far as it was read.
    pub report: Slot<ReportQuestion, LoadReport>,
    /// The first row in view.
    pub top: usize,
    limit: usize,
}

impl Notices {
    /// An overlay whose questions are later than `generation`.
    pub(super) fn new(generation: u64) -> Self {
        Self { report: Slot::after(generation), top: 0, limit: FIRST }
    }

    /// The question for what is read so far.
    pub(super) fn wanted(&self) -> ReportQuestion {
        ReportQuestion { limit: self.limit }
    }

    /// Scrolls; near the end of what is there, more is asked for.
    pub(super) fn step(&mut self, step: isize, cells: usize, height: usize) {
        let total = self.rows(cells).len();
        scroll(&mut self.top, step, height, total);
        let is_more = self.report.current().is_some_and(|report| report.total > report.sections.len());
        if is_more && self.top + 2 * height >= total {
            self.limit = (self.limit * 2).min(MOST);
        }
    }

    /// All rows, wrapped for `cells`.
    pub fn rows(&self, cells: usize) -> Vec<Row> {
        let Some(report) = self.report.answer() else { return Vec::new() };
        let mut rows = vec![Row { text: report::summary(report.count), ..Row::default() }];
        for section in &report.sections {
            section_rows(section, cells, &mut rows);
        }
        let more = report.total - report.sections.len();
        if more > 0 {
            let text = format!("and {more} more; `dateline check` lists all");
            rows.extend([Row::default(), Row { text, tone: Tone::Quiet, ..Row::default() }]);
        }
        if report.quiet.sources > 0 {
            rows.extend([Row::default(), Row { text: report::quiet(report.quiet), ..Row::default() }]);
        }
        rows
    }
}

fn section_rows(section: &ReportSection, cells: usize, rows: &mut Vec<Row>) {
    let lines = report::lines(section, MOST_CUTS);
    if !lines.is_empty() || rows.len() == 1 {
        rows.push(Row::default());
    }
    if let Some(source) = &section.source {
        let head = report::columns(source);
        let right = format!("{} · {} · {}", head.format, head.encoding, head.articles);
        let worst = section.notices.iter().map(|notice| notice.severity).max();
        let tone = if worst > Some(Severity::Info) { Tone::Heading } else { Tone::Plain };
        rows.push(Row { text: head.source, tone, right, ..Row::default() });
    }
    for line in lines {
        let (indent, tone) = match line.part {
            Part::Notice(_) if section.source.is_none() => (0, Tone::Plain),
            Part::Notice(Severity::Info) | Part::Made => (2, Tone::Quiet),
            Part::Inner => (4, Tone::Quiet),
            Part::Notice(_) => (2, Tone::Plain),
        };
        for span in wrap::wrap(&line.text, cells.saturating_sub(indent)) {
            let text = " ".repeat(indent) + span.of(&line.text);
            rows.push(Row { text, tone, ..Row::default() });
        }
    }
}
