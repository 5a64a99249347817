//! The bytes of one source.

use std::fs::File;
use std::io::{self, Read};

use super::Fetched;
use super::asked::Answer;
use super::notices::Notices;
use super::walk::{self, Found, Place};

/// Texts are pointed into with offsets of 32 bits; half of that leaves room for decoding.
const LARGEST: u64 = 1 << 31;

/// Reads `found` whole; `None` with a notice where that cannot be.
pub(super) fn bytes(found: &Found, notices: &mut Notices) -> Option<Vec<u8>> {
    let read = match &found.place {
        // it comes by way of `answered`
        Place::Address(_) => return None,
        Place::File(path) => File::open(path).and_then(|file| {
            let length = file.metadata()?.len();
            read(file, length)
        }),
        Place::StandardInput => read(io::stdin().lock(), 0),
    };
    match read {
        Ok(Some(bytes)) => Some(bytes),
        Ok(None) => {
            notices.error("is larger than 2 GiB: not read").hint("split it into smaller files");
            None
        }
        Err(error) => {
            notices.error(format!("cannot be read: {}", walk::cause(&error)));
            None
        }
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

/// All of `reader`, which says that it holds `length` bytes; a file may grow meanwhile. `None` where it is too large.
fn read(reader: impl Read, length: u64) -> io::Result<Option<Vec<u8>>> {
    if length >= LARGEST {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(length as usize + 1);
    reader.take(LARGEST).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 != LARGEST).then_some(bytes))
}
