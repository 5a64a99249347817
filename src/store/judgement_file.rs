//! The reader's file of judgements on disk.

use std::path::PathBuf;

use crate::curate::{self, Edit, Ledger};
use crate::model::{Notice, Severity};
use crate::persist::{self, NotRevised};

/// Where judgements are kept.
#[derive(Debug, Default)]
pub(super) struct JudgementFile {
    /// `None`: they hold until the program ends.
    path: Option<PathBuf>,
    /// Whether the text before this run's first change is kept beside it already.
    is_kept: bool,
    /// Whether it was said that there is no file.
    is_said: bool,
    /// What it would hold, where there is none.
    unfiled: String,
}

impl JudgementFile {
    /// The file at `path`, there or not yet.
    pub(super) fn new(path: Option<PathBuf>) -> Self {
        Self { path, ..Self::default() }
    }

    /// Its name in notices.
    pub(super) fn name(&self) -> String {
        self.path.as_ref().map_or_else(String::new, |path| path.display().to_string())
    }

    /// Reads it as if `edits` were made already; a file that cannot be read holds no judgements and one notice.
    pub(super) fn read(&self, edits: &[Edit]) -> Ledger {
        let read = |text: String| Ledger::read(&self.name(), &curate::revised(&text, edits).unwrap_or(text));
        let Some(path) = &self.path else { return read(self.unfiled.clone()) };
        match persist::read_text(path) {
            Ok(text) => read(text),
            Err(missing) if missing.is_missing() => read(String::new()),
            Err(unread) => {
                let (severity, source, line) = (Severity::Error, self.name(), unread.line());
                let what = format!("{unread}; none of its judgements counts, and it will not be written");
                let notice = Notice { severity, source, line, what, hint: None };
                Ledger { entries: Vec::new(), notices: vec![notice] }
            }
        }
    }

    /// Makes the edits in the file as it stands now. Gives the edits that are still to be made beside what went wrong.
    pub(super) fn revise(&mut self, edits: Vec<Edit>) -> Result<(), (Vec<Edit>, String)> {
        if edits.is_empty() {
            return Ok(());
        }
        let Some(path) = &self.path else {
            if let Ok(text) = curate::revised(&self.unfiled, &edits) {
                self.unfiled = text;
            }
            let is_said = std::mem::replace(&mut self.is_said, true);
            let words = "there is no folder of settings; --judgements FILE names a file".to_owned();
            return if is_said { Ok(()) } else { Err((Vec::new(), words)) };
        };
        let revised = persist::revise(path, !self.is_kept, |text| curate::revised(text, &edits));
        match revised {
            Ok(()) => {
                self.is_kept = true;
                Ok(())
            }
            Err(NotRevised::Unfit(words)) => {
                // a block that is gone cannot go again; what is new must not wait for it
                let new = edits.into_iter().filter(|edit| matches!(edit, Edit::Append(_))).collect();
                Err((new, format!("{}: {words}", path.display())))
            }
            Err(error) => Err((edits, format!("{}: {error}", path.display()))),
        }
    }
}
