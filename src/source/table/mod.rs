//! Tables: one article a row, the columns mapped by their names, or by what stands in them where no name is known.

mod columns;
mod layout;
mod rows;

use self::columns::Columns;
use self::layout::Layout;
use self::rows::{Row, Rows};
use super::draft::Draft;
use super::fields::{self, Reading};
use super::mapping::{Field, Names};
use super::notices::Notices;

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
    let columns = Columns::of(&layout, names);
    notices.report.format = Some(if layout.separator == b'\t' { "TSV" } else { "CSV" }.into());
    notices.report.mapping = Some(columns.mapping(names));
    names.tell_missing(&columns.missing(names), "column", notices);
    let mut drafts = Vec::new();
    let rows = Rows::of(text, layout.separator, layout.header.len()).skip_while(|row| *row == Row::Blank);
    for row in rows.skip(usize::from(layout.has_header)) {
        match row {
            Row::Blank => {}
            Row::Whole { line, cells } => take(&columns, &cells, line, &mut drafts, notices),
            Row::Mended { line, cells } => {
                notices.warning("a quote is not closed: read as it stands").at_line(line);
                take(&columns, &cells, line, &mut drafts, notices);
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
    drafts
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
