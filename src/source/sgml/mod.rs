//! Newswire in SGML, as Reuters laid it out in 1987.

use super::draft::Draft;
use super::notices::Notices;

/// Reads the articles of a source.
pub(super) fn read(_text: &str, notices: &mut Notices) -> Vec<Draft> {
    notices.warning("is Reuters SGML: this format is not read yet");
    Vec::new()
}
