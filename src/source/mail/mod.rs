//! Mail: one message, or a mailbox of many.

use super::draft::Draft;
use super::notices::Notices;

/// Reads the articles of a source.
pub(super) fn read(_bytes: &[u8], notices: &mut Notices) -> Vec<Draft> {
    notices.warning("is mail: this format is not read yet");
    Vec::new()
}
