//! A file that is written piece by piece: beside its place until it is whole.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{PART, beside};

/// A file on its way to its place. Where it is given up, nothing is left of it; where the program is killed, a hidden file is
/// left that [`sweep`] takes away.
#[derive(Debug)]
pub struct Begun {
    file: File,
    beside: PathBuf,
    path: PathBuf,
}

impl Begun {
    /// Begins the file that will be `path`.
    pub fn begin(path: &Path) -> io::Result<Self> {
        let beside = beside(path)?;
        let mut file = File::create(&beside)?;
        // the lock tells others that somebody writes here; it ends with this process, however that ends. Where the file
        // system knows no locks nobody sweeps. Who sweeps may have come between the first two steps
        while file.lock().is_ok() && !fs::exists(&beside)? {
            file = File::create(&beside)?;
        }
        Ok(Self { file, beside, path: path.to_owned() })
    }

    /// Puts it in its place, whole. It is not forced to the disk: for what can be made again, a checksum does.
    pub fn finish(self) -> io::Result<()> {
        fs::rename(&self.beside, &self.path)
    }
}

impl Write for Begun {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        // after a rename there is nothing here; what else is left of it helps nobody
        drop(fs::remove_file(&self.beside));
    }
}

/// Takes away what programs that were killed have left in `folder`.
pub fn sweep(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        if name.starts_with(b".") && name.ends_with(PART.as_bytes()) {
            sweep_one(&entry.path())?;
        }
    }
    Ok(())
}

/// Takes a file away that nobody writes any more; its lock is held meanwhile.
fn sweep_one(path: &Path) -> io::Result<()> {
    match File::open(path) {
        Ok(file) if file.try_lock().is_ok() => super::remove(path),
        _ => Ok(()),
    }
}
