//! Which column of a table is what.

use super::super::dates;
use super::super::keys;
use super::super::mapping::{self, Field, Names};
use super::layout::Layout;
use crate::model::{FieldMapping, MappedField, MappingBasis};

/// The columns of a table, mapped.
pub(super) struct Columns {
    names: Vec<String>,
    /// The column of each field, in the order of [`Field::ALL`].
    fields: [Option<usize>; Field::ALL.len()],
    summary: Option<usize>,
    /// Fields whose column was found by what stands in it.
    guessed: Vec<Field>,
}

impl Columns {
    /// Maps the columns by name; the text, and in a table without header the rest, by what stands in them.
    pub(super) fn of(layout: &Layout, names: &Names) -> Self {
        let plain: Vec<String> = layout.header.iter().map(|name| keys::plain(name.trim())).collect();
        let mut columns = Self {
            names: layout.header.iter().map(|name| name.trim().to_owned()).collect(),
            fields: [None; Field::ALL.len()],
            summary: None,
            guessed: Vec::new(),
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
            columns.guess(Field::Body, longest);
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

    /// Gives `field` a column because of what stands in it.
    fn guess(&mut self, field: Field, column: Option<usize>) {
        if self.fill(field, column) {
            self.guessed.push(field);
        }
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
        self.guess(Field::Date, date);
        let length =
            |column: usize| layout.sample.iter().filter_map(|row| row.get(column)).map(String::len).sum();
        let taken = self.fields;
        let texts = (0..count).filter(|column| !taken.contains(&Some(*column)) && all(*column, &has_letters));
        let longest = texts.max_by_key(|column| -> usize { length(*column) });
        self.guess(Field::Headline, longest);
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

    /// The mapping, as the report tells it.
    pub(super) fn mapping(&self, names: &Names) -> FieldMapping {
        let name = |column: usize| self.names.get(column).map_or("", String::as_str);
        let basis = |field: Field, name: &str| match () {
            () if self.guessed.contains(&field) => MappingBasis::Content,
            () if names.is_own(field, name) => MappingBasis::Reader,
            () => MappingBasis::Name,
        };
        let mapped = Field::ALL.into_iter().filter_map(|field| {
            let name = name(self.at(field)?);
            Some(MappedField {
                name: mapping::shown(name),
                field: field.word().into(),
                basis: basis(field, name),
            })
        });
        let summary = self.summary.map(|column| MappedField {
            name: mapping::shown(name(column)),
            field: "summary".into(),
            basis: MappingBasis::Name,
        });
        let is_aside = |column: &usize| {
            !self.fields.contains(&Some(*column))
                && self.summary != Some(*column)
                && !name(*column).is_empty()
        };
        let aside = (0..self.names.len()).filter(is_aside).map(|column| mapping::shown(name(column)));
        FieldMapping { fields: mapped.chain(summary).collect(), aside: aside.collect() }
    }

    /// Fields that the reader named and no column is called by.
    pub(super) fn missing(&self, names: &Names) -> Vec<Field> {
        let has = |own: &str| self.names.iter().any(|name| keys::plain(name) == own);
        Field::ALL.into_iter().filter(|field| names.own(*field).is_some_and(|own| !has(own))).collect()
    }
}

/// How many cells a row has, the empty ones at its end left out.
pub(super) fn filled(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

fn text(cells: &[String], column: usize) -> Option<&str> {
    cells.get(column).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}
