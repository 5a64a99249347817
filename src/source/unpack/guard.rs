//! The limits that unpacking keeps to.

use std::io::{self, Read};

use super::super::notices::Notices;

/// No source unpacks to more bytes in all.
const MOST_BYTES: u64 = 1 << 30;
/// Whatever it packs, a source may unpack to so many bytes.
const FREE_BYTES: u64 = 64 << 20;
/// Text packs ten times smaller, at the very best fifty times.
const RATIO: u64 = 100;
/// What is small is let through, whatever its ratio.
const FREE_OF_RATIO: u64 = 8 << 20;
/// No source gives more files.
const MOST_ENTRIES: usize = 200_000;

/// The limits are looked at behind each step of so many bytes.
const STEP: usize = 1 << 16;

/// What a source may still unpack to.
pub(super) struct Budget {
    bytes: u64,
    entries: usize,
}

impl Budget {
    /// For a source of `length` bytes.
    pub(super) fn for_source(length: u64) -> Self {
        let bytes = length.saturating_mul(RATIO).clamp(FREE_BYTES, MOST_BYTES);
        Self { bytes, entries: MOST_ENTRIES }
    }

    /// Takes one more entry; false, and a notice, where there has been too much.
    pub(super) fn admits(&mut self, notices: &mut Notices) -> bool {
        let what = match (self.bytes, self.entries) {
            (0, _) => "unpacks to more than one source may: the other entries are not read".to_owned(),
            (_, 0) => format!("holds more than {MOST_ENTRIES} entries: the others are not read"),
            _ => {
                self.entries -= 1;
                return true;
            }
        };
        notices.warning(what).hint("unpack it first, if you trust it");
        false
    }
}

/// Why reading ended before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    Ratio,
    Total,
}

/// A reader of unpacked bytes that ends where a limit is reached.
pub(super) struct Guard<'a, R> {
    inner: R,
    /// Packed bytes taken so far.
    taken: Box<dyn Fn() -> usize + 'a>,
    given: u64,
    budget: &'a mut Budget,
    hit: Option<Limit>,
    failed: Option<io::ErrorKind>,
}

impl<'a, R: Read> Guard<'a, R> {
    /// Watches over `inner`; `taken` tells how many packed bytes it has read.
    pub(super) fn new(inner: R, taken: Box<dyn Fn() -> usize + 'a>, budget: &'a mut Budget) -> Self {
        Self { inner, taken, given: 0, budget, hit: None, failed: None }
    }

    /// Tells how reading ended, where that was not at the end.
    pub(super) fn tell(&self, notices: &mut Notices) {
        let read = size(self.given);
        let what = match self.failed {
            _ if self.hit.is_some() => return self.tell_limit(notices),
            None => return,
            Some(io::ErrorKind::OutOfMemory) => {
                "asks for too much memory to be unpacked: not read".to_owned()
            }
            Some(io::ErrorKind::UnexpectedEof) => format!("is cut off: read as far as it goes, {read}"),
            Some(_) => format!("is damaged: read as far as it goes, {read}"),
        };
        notices.warning(what).hint("get it again");
    }

    /// Tells which limit reading ended at, where it did.
    pub(super) fn tell_limit(&self, notices: &mut Notices) {
        let read = size(self.given);
        let what = match self.hit {
            None => return,
            Some(Limit::Ratio) => format!("unpacks to more than {RATIO} times its size: read up to {read}"),
            Some(Limit::Total) => format!("unpacks to more than one source may: read up to {read}"),
        };
        notices.warning(what).hint("unpack it first, if you trust it");
    }
}

impl<R: Read> Read for Guard<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.hit.is_some() {
            return Ok(0);
        }
        if self.given > FREE_OF_RATIO && self.given / RATIO > (self.taken)() as u64 {
            self.hit = Some(Limit::Ratio);
            return Ok(0);
        }
        // one byte beyond the budget tells an end at the limit from one behind it
        let most = usize::try_from(self.budget.bytes + 1).unwrap_or(STEP).min(buffer.len()).min(STEP);
        let read = match self.inner.read(&mut buffer[..most]) {
            Ok(read) => read,
            Err(error) => {
                self.failed = Some(error.kind()).filter(|kind| *kind != io::ErrorKind::Interrupted);
                return Err(error);
            }
        };
        if read as u64 > self.budget.bytes {
            self.hit = Some(Limit::Total);
        }
        let kept = (read as u64).min(self.budget.bytes);
        self.budget.bytes -= kept;
        self.given += kept;
        Ok(kept as usize)
    }
}

fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", bytes / 1024),
        _ => format!("{} MiB", bytes >> 20),
    }
}
