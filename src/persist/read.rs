//! Reading a text file that the reader may edit too.

use std::fs;
use std::io;
use std::path::Path;

/// Why a file gives no text.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Io(#[from] io::Error),
    /// It holds something else than text.
    #[error("it is not UTF-8")]
    NotText {
        /// The 1-based line of the first byte that is none.
        line: u32,
    },
}

impl Unread {
    /// The 1-based line that it is about.
    pub fn line(&self) -> Option<u32> {
        if let Unread::NotText { line } = self { Some(*line) } else { None }
    }

    /// Whether there is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self, Unread::Io(error) if error.kind() == io::ErrorKind::NotFound)
    }
}

/// The text of the file at `path`.
///
/// # Errors
/// Where it cannot be read, is not there or is no UTF-8.
pub fn read_text(path: &Path) -> Result<String, Unread> {
    String::from_utf8(fs::read(path)?).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        Unread::NotText { line: before.split(|byte| *byte == b'\n').count() as u32 }
    })
}
