//! Which column of a table is what.

use super::super::dates;
use super::super::keys;
use super::super::mapping::{Field, Names};
use super::layout::Layout;

/// Columns left aside that are named in the notice.
const NAMED: usize = 8;

/// The columns of a table, mapped.
pub(super) struct Columns {
    names: Vec<String>,
    /// The column of each field, in the order of [`Field::ALL`].
    fields: [Option<usize>; Field::ALL.len()],
    summary: Option<usize>,
    /// Whether the text was found by what stands in its column.
    is_guessed: bool,
}

impl Columns {
    /// Maps the columns by name; the text, and in a table without header the rest, by what stands in them.
    pub(super) fn of(layout: &Layout, names: &Names) -> Self {
        let plain: Vec<String> = layout.header.iter().map(|name| keys::plain(name.trim())).collect();
        let mut columns = Self {
            names: layout.header.iter().map(|name| name.trim().to_owned()).collect(),
            fields: [None; Field::ALL.len()],
            summary: None,
            is_guessed: false,
        };
        if layout.has_header {
            let find = |name: &str| plain.iter().position(|column| column == name);
            columns.fields = Field::ALL.map(|field| names.names(field).find_map(find));
            columns.summary = keys::SUMMARY.iter().copied().find_map(find);
            // `subject` is a section beside a title, a headline without one
            let weak = |keys: &[&str]| keys.iter().copied().find_map(find);
            let field = if columns.at(Field::Headline).is_some() {
                (Field::Section, weak(keys::WEAK_SECTION))
            } else {
                (Field::Headline, weak(keys::WEAK_HEADLINE))
            };
            columns.fill(field.0, field.1);
        } else {
            columns.names = (1..=layout.header.len()).map(|number| format!("column {number}")).collect();
        }
        if columns.at(Field::Body).is_none() && columns.summary.is_none() {
            let longest = layout.longest_column().map(|(column, _)| column);
            columns.is_guessed = columns.fill(Field::Body, longest);
        }
        if !layout.has_header {
            columns.guess_rest(layout);
        }
        columns
    }

    /// Gives `field` a column that no other field has; whether it took it.
    fn fill(&mut self, field: Field, column: Option<usize>) -> bool {
        let is_free = column.is_some() && !self.fields.contains(&column) && self.at(field).is_none();
        if is_free {
            self.fields[field as usize] = column;
        }
        is_free
    }

    /// The date is where dates are; the headline is the longest text beside the body.
    fn guess_rest(&mut self, layout: &Layout) {
        let all = |column: usize, test: &dyn Fn(&str) -> bool| {
            layout.sample.iter().all(|row| row.get(column).is_some_and(|cell| test(cell)))
        };
        let has_letters =
            |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).count() * 2 > cell.len().min(40);
        let count = layout.header.len();
        let date =
            (0..count).find(|column| all(*column, &|cell| dates::read(cell).is_some() && cell.len() > 4));
        self.fill(Field::Date, date);
        let length =
            |column: usize| layout.sample.iter().filter_map(|row| row.get(column)).map(String::len).sum();
        let taken = self.fields;
        let texts = (0..count).filter(|column| !taken.contains(&Some(*column)) && all(*column, &has_letters));
        let longest = texts.max_by_key(|column| -> usize { length(*column) });
        self.fill(Field::Headline, longest);
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.names.len()
    }

    /// The column of `field`.
    pub(super) fn at(&self, field: Field) -> Option<usize> {
        self.fields[field as usize]
    }

    /// What a row says in the column of `field`.
    pub(super) fn cell<'c>(&self, field: Field, cells: &'c [String]) -> Option<&'c str> {
        text(cells, self.at(field)?)
    }

    /// What stands in for a text.
    pub(super) fn summary<'c>(&self, cells: &'c [String]) -> Option<&'c str> {
        text(cells, self.summary?)
    }

    /// The mapping in words: `columns: title → headline, content → body; left aside: id`.
    pub(super) fn told(&self) -> String {
        let name = |column: usize| self.names.get(column).map_or("", String::as_str);
        let mapped = Field::ALL.into_iter().filter_map(|field| {
            let guessed = if field == Field::Body && self.is_guessed { " (the longest text)" } else { "" };
            Some(format!("{} → {}{guessed}", name(self.at(field)?), field.word()))
        });
        let summary = self.summary.map(|column| format!("{} → summary", name(column)));
        let mapped: Vec<String> = mapped.chain(summary).collect();
        let is_aside = |column: &usize| {
            !self.fields.contains(&Some(*column))
                && self.summary != Some(*column)
                && !name(*column).is_empty()
        };
        let aside: Vec<usize> = (0..self.names.len()).filter(is_aside).collect();
        let named: Vec<&str> = aside.iter().take(NAMED).map(|column| name(*column)).collect();
        let more = aside.len().saturating_sub(NAMED);
        let aside = match (aside.len(), more) {
            (0, _) => String::new(),
            (_, 0) => format!("; left aside: {}", named.join(", ")),
            _ => format!("; left aside: {} and {more} more", named.join(", ")),
        };
        crate::text::sanitize::clean_line(&format!("columns: {}{aside}", mapped.join(", ")))
    }
}

/// How many cells a row has, the empty ones at its end left out.
pub(super) fn filled(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

fn text(cells: &[String], column: usize) -> Option<&str> {
    cells.get(column).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}
