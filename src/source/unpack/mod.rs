//! What is packed: compressed files and archives, nested too, read in memory and within limits. No file is written, no name
//! of an entry is ever used as a path.

mod entry;
mod guard;
mod packing;
mod tarball;
mod zipped;

use self::guard::{Budget, Guard};
use self::packing::Packing;
use super::notices::Notices;
use super::supply::{Supply, TooLarge};

/// Archives in archives are opened so deep (`news.zip` of `day.tar.gz` is three layers).
const DEEPEST: usize = 4;

/// Who reads the files as they come out, one after the other, so that one of them at a time is in memory.
pub(super) trait Taker {
    /// Reads one file, no longer packed. It is called as its notices are: the archive's name, and the name in it behind a `/`.
    fn take(&mut self, supply: Supply, notices: &mut Notices);

    /// All is read and told of the file or archive that `notices` are about.
    fn close(&mut self, notices: Notices);
}

/// Whether `bytes` are a packed file.
pub(super) fn is_packed(bytes: &[u8]) -> bool {
    Packing::of(bytes).is_some()
}

/// Gives the files in `supply`, the source that `notices` are about, to `taker`: itself where it is not packed.
pub(super) fn unpack(supply: Supply, notices: &mut Notices, taker: &mut dyn Taker) {
    let mut budget = Budget::for_source(supply.size());
    open(supply, notices, 0, &mut budget, taker);
}

/// Opens one layer: what `supply` gives, told of in `notices`, lies `depth` layers deep.
fn open(supply: Supply, notices: &mut Notices, depth: usize, budget: &mut Budget, taker: &mut dyn Taker) {
    let Some(packing) = Packing::of(supply.in_hand()) else {
        return taker.take(supply, notices);
    };
    if depth == DEEPEST {
        notices
            .warning(format!("is {} more than {DEEPEST} layers deep: not opened", packing.named()))
            .hint("unpack the outer layers first");
        return;
    }
    notices.report.packing.push(packing.word().into());
    match packing {
        Packing::Zip => match supply.whole() {
            Ok(bytes) => zipped::read(notices, &bytes, depth, budget, taker),
            Err(TooLarge) => too_large(notices),
        },
        // what an entry may claim beyond the archive's own bytes (holes) is charged like anything unpacked
        Packing::Tar => tarball::read(notices, &mut { supply }, depth, budget, taker),
        _ => open_stream(packing, supply, notices, depth, budget, taker),
    }
}

/// A single compressed file, read as it comes, so that it never lies in memory whole.
fn open_stream(
    packing: Packing,
    supply: Supply,
    notices: &mut Notices,
    depth: usize,
    budget: &mut Budget,
    taker: &mut dyn Taker,
) {
    let mut inside = Budget::for_source(supply.size());
    let (reader, used) = packing.reader(supply);
    let mut guard = Guard::new(reader, Box::new(move || used.get()), budget);
    let mut inner = Supply::from(&mut guard, 0);
    if depth + 1 < DEEPEST && Packing::of(inner.in_hand()) == Some(Packing::Tar) {
        notices.report.packing.push(Packing::Tar.word().into());
        tarball::read(notices, &mut inner, depth + 1, &mut inside, taker);
        return guard.tell_limit(notices);
    }
    if !inner.is_whole() {
        open(inner, notices, depth + 1, &mut inside, taker);
        return guard.tell(notices);
    }
    let bytes = inner.into_bytes();
    guard.tell(notices);
    drop(guard);
    open(Supply::of(bytes), notices, depth + 1, budget, taker);
}

/// Tells that a source is larger than what can be in memory.
pub(super) fn too_large(notices: &mut Notices) {
    notices.error("is larger than 2 GiB: not read").hint("split it into smaller files");
}
