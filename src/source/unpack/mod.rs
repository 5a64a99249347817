//! What is packed: compressed files and archives, read in memory, within limits.

use std::borrow::Cow;

use super::notices::Notices;

/// A file, from the disk or out of an archive.
pub(super) struct Unpacked<'a> {
    /// What the reader calls it: the archive's name, and the name in it behind a `/`.
    pub(super) name: String,
    /// Its bytes, no longer packed.
    pub(super) bytes: Cow<'a, [u8]>,
}

/// The files in `bytes`, the file called `name`: itself where it is not packed. What is left out is told in `notices`.
pub(super) fn unpack<'a>(name: &str, bytes: &'a [u8], _notices: &mut Notices) -> Vec<Unpacked<'a>> {
    vec![Unpacked { name: name.to_owned(), bytes: Cow::Borrowed(bytes) }]
}
