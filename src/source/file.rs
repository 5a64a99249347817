//! The bytes of one file, of what lies behind an address, or of standard input.

use std::fs::File;
use std::io::{self, Read};

use super::Fetched;
use super::asked::Answer;
use super::notices::Notices;
use super::supply::Supply;
use super::walk::{self, Found, Place};

/// Opens `found` and gives its bytes to `each`, or tells why that cannot be.
pub(super) fn open(found: &Found, notices: &mut Notices, each: impl FnOnce(Supply, &mut Notices)) {
    match &found.place {
        Place::Address(_) => {} // it comes by way of `answered`
        Place::File(path) => match File::open(path) {
            Ok(file) => read(file, found.length, notices, each),
            Err(error) => drop(notices.error(cannot(&error))),
        },
        Place::StandardInput => read(io::stdin().lock(), 0, notices, each),
    }
}

/// What was answered where an address was asked for; `None` with a notice where that was nothing to read.
pub(super) fn answered(answer: Answer, notices: &mut Notices) -> Option<Fetched> {
    match answer {
        Ok(fetched) => {
            if let Some(told) = &fetched.told {
                notices.warning(told);
            }
            Some(fetched)
        }
        Err(unfetched) => {
            notices.error(format!("cannot be fetched: {}", unfetched.why)).hint = unfetched.hint;
            None
        }
    }
}

/// Reads a file that held `length` bytes when it was found; it may have grown since.
fn read(inner: impl Read, length: u64, notices: &mut Notices, each: impl FnOnce(Supply, &mut Notices)) {
    let mut watched = Watched { inner, failed: None };
    let supply = Supply::from(&mut watched, length);
    let is_whole = supply.is_whole();
    if !is_whole {
        each(supply, notices);
        if let Some(what) = watched.failed {
            notices.error(format!("{what}: what stands behind that is lost"));
        }
        return;
    }
    let bytes = supply.into_bytes();
    match watched.failed {
        Some(what) => drop(notices.error(what)),
        None => each(Supply::of(bytes), notices),
    }
}

/// A reader that remembers why it failed.
struct Watched<R> {
    inner: R,
    failed: Option<String>,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer);
        if let Err(error) = &read
            && error.kind() != io::ErrorKind::Interrupted
        {
            self.failed = Some(cannot(error));
        }
        read
    }
}

fn cannot(error: &io::Error) -> String {
    format!("cannot be read: {}", walk::cause(error))
}
