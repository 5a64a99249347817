//! Windows: a stretch of a longer answer.

/// Which rows of an answer are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Page {
    /// Rows to pass over.
    pub offset: usize,
    /// Rows to give, at the most.
    pub limit: usize,
}

impl Page {
    /// The first `limit` rows.
    pub fn first(limit: usize) -> Self {
        Self { offset: 0, limit }
    }

    /// Every row.
    pub fn all() -> Self {
        Self { offset: 0, limit: usize::MAX }
    }
}

/// How many rows an answer has in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// Counted.
    Exact(usize),
    /// At least so many.
    AtLeast(usize),
}

impl Default for Total {
    fn default() -> Self {
        Total::Exact(0)
    }
}

impl Total {
    /// The number, exact or not.
    pub fn count(self) -> usize {
        match self {
            Total::Exact(count) | Total::AtLeast(count) => count,
        }
    }
}

/// Rows of an answer, from `offset` on.
#[derive(Clone, Debug, PartialEq)]
pub struct Window<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Where the first of them stands in the whole answer.
    pub offset: usize,
    /// How many there are in all.
    pub total: Total,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), offset: 0, total: Total::default() }
    }
}

impl<T> Window<T> {
    /// The rows of `all` that `page` wants, made by `row`.
    pub fn cut<S>(all: &[S], page: Page, row: impl FnMut(&S) -> T) -> Self {
        let offset = page.offset.min(all.len());
        let rows = all[offset..].iter().take(page.limit).map(row).collect();
        Self { rows, offset, total: Total::Exact(all.len()) }
    }
}
