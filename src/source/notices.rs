//! What is told of one source as it is read: notices, and the report of what was made of it.

use crate::model::{Notice, Severity, SourceReport};

/// Notices that all name the same source, and its report.
#[derive(Debug)]
pub(super) struct Notices {
    /// What was made of the source so far.
    pub(super) report: SourceReport,
    list: Vec<Notice>,
    /// What is told no more, since so much was told already.
    unlisted: usize,
    /// Where the last one of those stands while its line and hint are added.
    spare: Option<Box<Notice>>,
    dropped: usize,
}

/// A source that is bad throughout is told of no more often.
const MOST: usize = 50;

impl Notices {
    /// None yet, about `source`.
    pub(super) fn about(source: &str) -> Self {
        let report = SourceReport { source: source.to_owned(), ..SourceReport::default() };
        Self { report, list: Vec::new(), unlisted: 0, spare: None, dropped: 0 }
    }

    /// None yet, about what is called `name` and lies in the archive that these are about.
    pub(super) fn within(&self, name: &str) -> Self {
        let mut inner = Self::about(name);
        inner.report.packing.clone_from(&self.report.packing);
        inner
    }

    /// The name of the source.
    pub(super) fn source(&self) -> &str {
        &self.report.source
    }

    /// Adds what is only to be known.
    pub(super) fn info(&mut self, what: impl Into<String>) -> &mut Notice {
        self.add(Severity::Info, what.into())
    }

    /// Adds what was left out or changed.
    pub(super) fn warning(&mut self, what: impl Into<String>) -> &mut Notice {
        self.add(Severity::Warning, what.into())
    }

    /// Adds why the whole source could not be read.
    pub(super) fn error(&mut self, what: impl Into<String>) -> &mut Notice {
        self.add(Severity::Error, what.into())
    }

    /// Counts characters that were dropped; one notice tells of all of them.
    pub(super) fn count_dropped(&mut self, characters: usize) {
        self.dropped += characters;
    }

    /// All of them, in the order they were added.
    pub(super) fn into_list(self) -> Vec<Notice> {
        self.into_parts().0
    }

    /// All of them, and the report.
    pub(super) fn into_parts(mut self) -> (Vec<Notice>, SourceReport) {
        let (unlisted, dropped) = (self.unlisted, self.dropped);
        let mut last = |what: String| {
            let severity = Severity::Warning;
            self.list.push(Notice {
                severity,
                source: self.report.source.clone(),
                line: None,
                what,
                hint: None,
            });
        };
        if unlisted > 0 {
            last(format!("{unlisted} more of the same kind"));
        }
        match dropped {
            0 => {}
            1 => last("1 control or invisible character was dropped".to_owned()),
            _ => last(format!("{dropped} control or invisible characters were dropped")),
        }
        (self.list, self.report)
    }

    fn add(&mut self, severity: Severity, what: String) -> &mut Notice {
        let notice = Notice { severity, source: self.source().to_owned(), line: None, what, hint: None };
        if self.list.len() < MOST {
            return self.list.push_mut(notice);
        }
        self.unlisted += 1;
        self.spare.insert(Box::new(notice))
    }
}

impl Notice {
    /// Names the line, 1-based.
    pub(super) fn at_line(&mut self, line: u32) -> &mut Self {
        self.line = Some(line);
        self
    }

    /// Says what helps.
    pub(super) fn hint(&mut self, hint: impl Into<String>) -> &mut Self {
        self.hint = Some(hint.into());
        self
    }
}
