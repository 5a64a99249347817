//! The bytes of one file, of what lies behind an address, or of standard input.

use std::fs::File;
use std::io::{self, Read};

use super::notices::Notices;
use super::walk::{self, Found, Place};
use super::{Fetch, Fetched};

/// Texts are pointed into with offsets of 32 bits; half of that leaves room for decoding.
const LARGEST: u64 = 1 << 31;

/// Reads `found` whole; `None` with a notice where that cannot be.
pub(super) fn bytes(found: &Found, fetch: Option<&dyn Fetch>, notices: &mut Notices) -> Option<Vec<u8>> {
    let read = match &found.place {
        Place::Address(address) => return fetched(address, fetch, notices),
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

fn fetched(address: &str, fetch: Option<&dyn Fetch>, notices: &mut Notices) -> Option<Vec<u8>> {
    let fetched =
        fetch.map_or_else(|| Err("addresses are not asked here".to_owned()), |fetch| fetch.fetch(address));
    match fetched {
        Ok(Fetched { bytes, told }) => {
            if let Some(told) = told {
                notices.warning(told);
            }
            Some(bytes)
        }
        Err(words) => {
            notices.error(format!("cannot be fetched: {words}"));
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
