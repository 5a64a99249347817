//! Tab-separated lists: `#` opens a comment, `|` parts the values of a field.

/// The rows of a list, each cut at its tabs.
pub(super) fn rows(list: &'static str) -> impl Iterator<Item = Row> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| Row { fields: line.split('\t').collect() })
}

/// One record.
pub(super) struct Row {
    fields: Vec<&'static str>,
}

impl Row {
    /// The field in column `at`; empty where the row is shorter.
    pub(super) fn field(&self, at: usize) -> &'static str {
        self.fields.get(at).copied().unwrap_or("").trim()
    }

    /// The field in column `at`, where it is not empty.
    pub(super) fn given(&self, at: usize) -> Option<&'static str> {
        Some(self.field(at)).filter(|field| !field.is_empty())
    }

    /// The values of the field in column `at`.
    pub(super) fn values(&self, at: usize) -> impl Iterator<Item = &'static str> {
        self.field(at).split('|').map(str::trim).filter(|value| !value.is_empty())
    }
}
