//! Web pages: the article on the page, and what its metadata says of it.

use super::draft::Draft;
use super::notices::Notices;

/// Reads the articles of a source.
pub(super) fn read(_text: &str, notices: &mut Notices) -> Vec<Draft> {
    notices.warning("is a web page (HTML): this format is not read yet");
    Vec::new()
}
