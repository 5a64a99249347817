//! Tables: one article a row, the columns mapped by their names, or by what stands in them where no name is known.

mod columns;
mod layout;
mod rows;

use self::columns::Columns;
use self::layout::Layout;
use self::rows::{Row, Rows};
use super::decode::Stretches;
use super::draft::Draft;
use super::fields::{self, Reading};
use super::mapping::{Field, Names};
use super::notices::Notices;
use super::series::Series;

/// A row of a large table is no longer, in bytes: a quote that is not closed within them is not closed.
const LONGEST_ROW: usize = 1 << 26;

/// Whether `text` is a table.
pub(super) fn is_table(text: &str, names: &Names) -> bool {
    Layout::of(text, names).is_some()
}

/// Reads the articles of a table.
pub(super) fn read(text: &str, names: &Names, notices: &mut Notices) -> Vec<Draft> {
    let Some(layout) = Layout::of(text, names) else {
        notices.warning("is no table that can be read").hint("its first row is to name the columns");
        return Vec::new();
    };
    let mut table = Table::of(&layout, names);
    table.tell_columns(notices);
    table.read_text(text, notices)
}

/// A table that is read stretch by stretch.
pub(super) struct Table<'n> {
    names: &'n Names,
    columns: Columns,
    separator: u8,
    /// How many cells the first row has.
    width: usize,
    /// Whether the row that names the columns comes next.
    is_at_header: bool,
    /// The line to be read next.
    number: u32,
    encoding: Stretches,
}

impl<'n> Table<'n> {
    /// The table whose beginning is `text`; `None` where it is none.
    pub(super) fn begin(text: &str, names: &'n Names) -> Option<Self> {
        Layout::of(text, names).map(|layout| Self::of(&layout, names))
    }

    fn of(layout: &Layout, names: &'n Names) -> Self {
        Self {
            names,
            columns: Columns::of(layout, names),
            separator: layout.separator,
            width: layout.header.len(),
            is_at_header: layout.has_header,
            number: 1,
            encoding: Stretches::default(),
        }
    }

    /// Tells which column is what.
    fn tell_columns(&self, notices: &mut Notices) {
        notices.report.format = Some(self.word().into());
        notices.report.mapping = Some(self.columns.mapping(self.names));
        self.names.tell_missing(&self.columns.missing(self.names), "column", notices);
    }

    /// Reads a stretch of decoded text: whole rows.
    fn read_text(&mut self, text: &str, notices: &mut Notices) -> Vec<Draft> {
        let mut drafts = Vec::new();
        let mut rows = Rows::of(text, self.separator, self.width, self.number);
        for row in &mut rows {
            if row != Row::Blank && std::mem::take(&mut self.is_at_header) {
                continue;
            }
            take_row(&self.columns, row, &mut drafts, notices);
        }
        self.number = rows.line();
        drafts
    }
}

impl Series for Table<'_> {
    fn word(&self) -> &'static str {
        if self.separator == b'\t' { "TSV" } else { "CSV" }
    }

    fn border(&self, held: &[u8]) -> Option<usize> {
        rows::last_end(held, self.separator, held.len() >= LONGEST_ROW)
    }

    fn read(&mut self, stretch: &[u8], notices: &mut Notices) -> Vec<Draft> {
        if self.number == 1 {
            self.tell_columns(notices);
        }
        let mut encoding = std::mem::take(&mut self.encoding);
        let drafts = self.read_text(&encoding.decode(stretch, self.number), notices);
        self.encoding = encoding;
        drafts
    }

    fn end(&mut self, notices: &mut Notices) {
        self.encoding.tell(notices);
    }
}

fn take_row(columns: &Columns, row: Row, drafts: &mut Vec<Draft>, notices: &mut Notices) {
    match row {
        Row::Blank => {}
        Row::Whole { line, cells } => take(columns, &cells, line, drafts, notices),
        Row::Mended { line, cells } => {
            notices.warning("a quote is not closed: read as it stands").at_line(line);
            take(columns, &cells, line, drafts, notices);
        }
        Row::Broken { line } => {
            notices.warning("the row is broken: a quote is not closed").at_line(line);
        }
        Row::Lost { line } => {
            notices
                .warning("too many quotes are not closed: reading ends here")
                .at_line(line)
                .hint("save the table again, with quotes that are closed");
        }
    }
}

fn take(columns: &Columns, cells: &[String], line: u32, drafts: &mut Vec<Draft>, notices: &mut Notices) {
    let (found, expected) = (columns::filled(cells), columns.count());
    if found > expected {
        notices.warning(format!("the row has {found} columns, not {expected}")).at_line(line);
    }
    let Some(reading) = article(columns, cells) else {
        let what = format!("the row holds no article ({} of {expected} columns)", cells.len());
        notices.warning(what).at_line(line).hint("a row needs a text or a headline");
        return;
    };
    fields::take(reading, line, drafts, notices);
}

/// The article of a row. One that ends before the column of the text is cut short, not an article without text.
fn article(columns: &Columns, cells: &[String]) -> Option<Reading> {
    let cell = |field| columns.cell(field, cells).map(str::to_owned);
    let headline = cell(Field::Headline).map(fields::plain_line);
    let is_cut = columns.at(Field::Body).is_some_and(|at| at >= cells.len());
    let body = cell(Field::Body).or_else(|| columns.summary(cells).map(str::to_owned));
    if is_cut || (headline.is_none() && body.is_none()) {
        return None;
    }
    let date = cell(Field::Date).map(|date| fields::published(&date));
    let (published, bad_date) = match date {
        Some(Ok(published)) => (Some(published), None),
        Some(Err(bad)) => (None, Some(bad)),
        None => (None, None),
    };
    let draft = Draft {
        headline,
        byline: cell(Field::Byline),
        section: cell(Field::Section),
        outlet: cell(Field::Outlet),
        url: cell(Field::Url),
        published,
        paragraphs: body.as_deref().map(fields::paragraphs).unwrap_or_default(),
        span: None,
    };
    Some(Reading { draft, bad_date })
}
