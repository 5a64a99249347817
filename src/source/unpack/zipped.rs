//! Zip archives.

use std::collections::HashSet;
use std::io::Cursor;

use zip::ZipReadOptions;
use zip::read::read_zipfile_from_stream;
use zip::result::ZipError;
use zip::unstable::read::ZipIterable;

use super::super::notices::Notices;
use super::Taker;
use super::entry::{self, PassedOver};
use super::guard::Budget;

/// Reads the entries of a zip in the order of its table of contents, two of one name too.
pub(super) fn read(
    notices: &mut Notices,
    bytes: &[u8],
    depth: usize,
    budget: &mut Budget,
    taker: &mut dyn Taker,
) {
    match ZipIterable::try_new(Cursor::new(bytes), zip::read::Config::default()) {
        Ok(archive) => read_entries(archive, bytes, notices, depth, budget, taker),
        Err(_) => read_without_contents(bytes, notices, depth, budget, taker),
    }
}

fn read_entries(
    mut archive: ZipIterable<Cursor<&[u8]>>,
    bytes: &[u8],
    notices: &mut Notices,
    depth: usize,
    budget: &mut Budget,
    taker: &mut dyn Taker,
) {
    let mut passed_over = PassedOver::default();
    let mut seen = HashSet::new();
    let mut overlapping = 0;
    let Ok(entries) = archive.files() else { return };
    for found in entries {
        let Ok(found) = found else {
            notices.warning("the table of contents is damaged: the entries behind that are lost");
            break;
        };
        let name = found.name().unwrap_or_default().into_owned();
        if name == "[Content_Types].xml" || name == "mimetype" {
            notices.warning("is an Office document or a book, not text: passed over").hint("save it as text");
            break;
        }
        if found.is_dir() || passed_over.takes(&name, found.is_file(), found.size()) {
            continue;
        }
        if !seen.insert(found.header_start()) {
            overlapping += 1;
            continue;
        }
        if !budget.admits(notices) {
            break;
        }
        let label = entry::label(notices.source(), &name);
        let packed = usize::try_from(found.compressed_size()).unwrap_or(usize::MAX).min(bytes.len());
        match found.with_reader(&mut Cursor::new(bytes), ZipReadOptions::new()) {
            Ok(mut reader) => entry::read(notices.within(&label), &mut reader, packed, depth, budget, taker),
            Err(error) => taker.close(unreadable(notices.within(&label), &error)),
        }
    }
    if overlapping > 0 {
        notices.warning(format!("{overlapping} entries lie on top of another one: not read"));
    }
    passed_over.tell(notices);
}

/// A zip that is cut off has lost its table of contents, which stands at the end; its entries are read from the beginning.
fn read_without_contents(
    bytes: &[u8],
    notices: &mut Notices,
    depth: usize,
    budget: &mut Budget,
    taker: &mut dyn Taker,
) {
    notices
        .warning("is cut off or damaged: entries are read from its beginning, as far as they go")
        .hint("get it again");
    let mut passed_over = PassedOver::default();
    let mut rest = bytes;
    while let Ok(Some(mut found)) = read_zipfile_from_stream(&mut rest) {
        let name = found.name().unwrap_or_default().into_owned();
        if found.is_dir() || passed_over.takes(&name, found.is_file(), found.size()) {
            continue;
        }
        if !budget.admits(notices) {
            break;
        }
        let label = entry::label(notices.source(), &name);
        let packed = usize::try_from(found.compressed_size()).unwrap_or(usize::MAX).min(bytes.len());
        entry::read(notices.within(&label), &mut found, packed, depth, budget, taker);
    }
    passed_over.tell(notices);
}

/// What there is to tell of an entry that cannot be opened.
fn unreadable(mut notices: Notices, error: &ZipError) -> Notices {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            notices.warning("is encrypted: not read").hint("unpack it with its password first");
        }
        ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => {
            notices.warning("is packed in a way that is not known: not read").hint("unpack it first");
        }
        _ => drop(notices.warning("is damaged: not read").hint("get it again")),
    }
    notices
}
