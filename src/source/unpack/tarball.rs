//! Tar archives.

use std::io::Read;

use tar::{Archive, EntryType};

use super::super::notices::Notices;
use super::Taker;
use super::entry::{self, PassedOver};
use super::guard::Budget;

/// Reads the entries of a tar in their order, from a reader that may be a stream.
pub(super) fn read(
    notices: &mut Notices,
    reader: &mut dyn Read,
    depth: usize,
    budget: &mut Budget,
    taker: &mut dyn Taker,
) {
    let archive_name = notices.source().to_owned();
    let mut archive = Archive::new(reader);
    let Ok(entries) = archive.entries() else { return };
    let mut passed_over = PassedOver::default();
    for found in entries {
        let Ok(mut found) = found else {
            notices.warning("is damaged or cut off: the entries behind that are lost").hint("get it again");
            break;
        };
        let name = String::from_utf8_lossy(&found.path_bytes()).into_owned();
        let sort = found.header().entry_type();
        let is_file = matches!(sort, EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse);
        if sort == EntryType::Directory || passed_over.takes(&name, is_file, found.size()) {
            continue;
        }
        if !budget.admits(notices) {
            break;
        }
        let packed = usize::try_from(found.header().entry_size().unwrap_or(0)).unwrap_or(usize::MAX);
        let claimed = found.size();
        let label = entry::label(&archive_name, &name);
        let mut whole = WholeEntry { inner: &mut found, left: claimed };
        entry::read(notices.within(&label), &mut whole, packed, depth, budget, taker);
    }
    passed_over.tell(notices);
}

/// An entry that is shorter than its header says is cut off; the crate takes that for its end.
struct WholeEntry<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for WholeEntry<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self.left.saturating_sub(read as u64);
        if read == 0 && self.left > 0 && !buffer.is_empty() {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(read)
    }
}
