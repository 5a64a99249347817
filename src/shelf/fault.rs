//! What did not go as it should; nothing of it loses more than time.

use std::io;
use std::path::Path;

/// A file that cannot be used, or a folder that cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {what}")]
pub struct Fault {
    /// The path of the file or folder.
    pub place: String,
    /// What is wrong with it.
    pub what: String,
}

impl Fault {
    /// `what` is wrong with `path`.
    pub(super) fn of(path: &Path, what: impl Into<String>) -> Self {
        Self { place: path.display().to_string(), what: what.into() }
    }

    /// Nothing new can be kept in `folder`.
    pub(super) fn unwritable(folder: &Path, error: &io::Error) -> Self {
        Self::of(folder, format!("nothing can be kept here: {error}"))
    }
}
