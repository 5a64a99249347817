//! What is packed: compressed files and archives, nested too, read in memory and within limits. No file is written, no name
//! of an entry is ever used as a path.

mod entry;
mod guard;
mod packing;
mod tarball;
mod zipped;

use std::borrow::Cow;
use std::io::Read;

use self::guard::{Budget, Guard};
use self::packing::Packing;
use super::notices::Notices;

/// Archives in archives are opened so deep (`news.zip` of `day.tar.gz` is three layers).
const DEEPEST: usize = 4;

/// A file, from the disk or out of an archive.
pub(super) struct Unpacked<'a> {
    /// What the reader calls it: the archive's name, and the name in it behind a `/`.
    pub(super) name: String,
    /// Its bytes, no longer packed; `None` where they could not be had.
    pub(super) bytes: Option<Cow<'a, [u8]>>,
    /// What there is to tell of it already.
    pub(super) notices: Notices,
}

/// Where files go as they come, one after the other, so that one of them at a time is in memory.
type Each<'e> = dyn FnMut(Unpacked) + 'e;

/// Gives the files in `bytes`, the file called `name`, to `each`: itself where it is not packed.
pub(super) fn unpack(name: &str, bytes: &[u8], each: &mut Each) {
    let mut budget = Budget::for_source(bytes.len());
    open(Notices::about(name), Cow::Borrowed(bytes), 0, &mut budget, each);
}

/// Whether `bytes` are packed.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    Packing::of(bytes).is_some()
}

/// Opens one layer: `bytes`, told of in `notices`, lie `depth` layers deep.
fn open(mut notices: Notices, bytes: Cow<[u8]>, depth: usize, budget: &mut Budget, each: &mut Each) {
    let name = notices.source().to_owned();
    let Some(packing) = Packing::of(&bytes) else {
        return each(Unpacked { name, bytes: Some(bytes), notices });
    };
    if depth == DEEPEST {
        notices
            .warning(format!("is {} more than {DEEPEST} layers deep: not opened", packing.named()))
            .hint("unpack the outer layers first");
        return each(Unpacked { name, bytes: None, notices });
    }
    notices.report.packing.push(packing.word().into());
    match packing {
        Packing::Zip => zipped::read(notices, &bytes, depth, budget, each),
        Packing::Tar => {
            // what an entry may claim beyond the archive's own bytes (holes) is charged like anything unpacked
            tarball::read(&mut notices, &mut &*bytes, depth, budget, each);
            each(Unpacked { name, bytes: None, notices });
        }
        _ => open_stream(packing, notices, &bytes, depth, budget, each),
    }
}

/// A single compressed file. A tar in it is read as it comes, so that it never lies in memory whole.
fn open_stream(
    packing: Packing,
    mut notices: Notices,
    bytes: &[u8],
    depth: usize,
    budget: &mut Budget,
    each: &mut Each,
) {
    let (reader, taken) = packing.reader(bytes);
    let mut inside = Budget::for_source(bytes.len());
    let mut guard = Guard::new(reader, Box::new(move || taken.get()), budget);
    let mut head = Vec::new();
    let mut error = (&mut guard).take(packing::TAR_HEAD).read_to_end(&mut head).err();
    if error.is_none() && depth + 1 < DEEPEST && Packing::of(&head) == Some(Packing::Tar) {
        notices.report.packing.push(Packing::Tar.word().into());
        tarball::read(&mut notices, &mut head.as_slice().chain(&mut guard), depth + 1, &mut inside, each);
        guard.tell(None, &mut notices);
        let name = notices.source().to_owned();
        return each(Unpacked { name, bytes: None, notices });
    }
    if error.is_none() {
        error = guard.read_to_end(&mut head).err();
    }
    guard.tell(error.as_ref(), &mut notices);
    drop(guard);
    open(notices, Cow::Owned(head), depth + 1, budget, each);
}
