//! The only writer of files: each is written whole or not at all. It reads those that it writes, too.

mod begun;
mod read;
mod revise;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub use begun::{Begun, sweep};
pub use read::{Unread, read_text};
pub use revise::{NotRevised, revise};

/// Writes `bytes` to `path`: first beside it, then in its place, so that no reader and no crash ever sees half of it.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = beside(path)?;
    let written = File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // what is left of it helps nobody; the first error is the one to tell
        drop(fs::remove_file(&beside));
    }
    written
}

/// Takes a file away; one that is not there is no fault.
pub fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// How the name of a file ends that is not whole yet; it begins with a point.
const PART: &str = ".part";

/// A name of this process's own in the same folder, so that the rename stays within one file system.
fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}{PART}", std::process::id()));
    Ok(path.with_file_name(beside))
}
