//! Tables: one article a row, the columns mapped by their names.

use super::draft::Draft;
use super::notices::Notices;

/// Reads the articles of a source.
pub(super) fn read(_text: &str, notices: &mut Notices) -> Vec<Draft> {
    notices.warning("is a table: this format is not read yet");
    Vec::new()
}
