//! Web archives: the pages in a WARC file.

use super::draft::Draft;
use super::notices::Notices;

/// Reads the articles of a source.
pub(super) fn read(_bytes: &[u8], notices: &mut Notices) -> Vec<Draft> {
    notices.warning("is a web archive (WARC): this format is not read yet");
    Vec::new()
}
