//! The load report: what was made of each source, with what there is to tell of it.

use crate::model::{Notice, SourceReport};

/// How much of the load report is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportQuestion {
    /// Sections, at the most.
    pub limit: usize,
}

/// The load report, troubles first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoadReport {
    /// What was asked for, from the first section on.
    pub sections: Vec<ReportSection>,
    /// How many sections there are in all.
    pub total: usize,
    /// Sources that have no section, since there are many and nothing is to be told of them.
    pub quiet: QuietSources,
    /// Everything in numbers.
    pub count: ReportCount,
}

/// A source with what there is to tell of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReportSection {
    /// What was made of it; `None` for what is told of a folder, a list, settings.
    pub source: Option<SourceReport>,
    /// What is told of it, in the order of loading.
    pub notices: Vec<Notice>,
}

/// Sources that nothing is to be told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QuietSources {
    /// How many.
    pub sources: usize,
    /// Their articles.
    pub articles: usize,
}

/// A load in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportCount {
    /// Sources, the unreadable ones among them.
    pub sources: usize,
    /// Articles, each copy counted.
    pub articles: usize,
    /// Notices of sources that could not be read.
    pub errors: usize,
    /// Notices of what was left out or changed.
    pub warnings: usize,
    /// Notices for information.
    pub infos: usize,
}
