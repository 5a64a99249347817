//! The bytes of one file.

use std::fs;

use super::notices::Notices;
use super::walk::{self, Found};

/// Texts are pointed into with offsets of 32 bits; half of that leaves room for decoding.
const LARGEST: u64 = 1 << 31;

/// Reads `found` whole; `None` with a notice where that cannot be.
pub(super) fn bytes(found: &Found, notices: &mut Notices) -> Option<Vec<u8>> {
    match fs::metadata(&found.path).map(|meta| meta.len()) {
        Ok(length) if length >= LARGEST => {
            notices.error("is larger than 2 GiB: not read").hint("split it into smaller files");
            return None;
        }
        Ok(_) => {}
        Err(error) => {
            notices.error(format!("cannot be read: {}", walk::cause(&error)));
            return None;
        }
    }
    match fs::read(&found.path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            notices.error(format!("cannot be read: {}", walk::cause(&error)));
            None
        }
    }
}
