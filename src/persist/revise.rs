//! Changing a text file that the reader may edit too: what stands in it now is what is changed, and older versions stay.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::write_whole;

/// Versions kept beside a file: `.1` is the newest.
const VERSIONS: u32 = 9;

/// Why a file was not changed; it is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotRevised {
    /// It cannot be read or written.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// It holds something else than text.
    #[error("it is not UTF-8; to write it would lose what it holds")]
    NotText,
    /// The change does not fit what stands in it now.
    #[error("{0}")]
    Unfit(String),
}

/// Makes `change` of the text in `path` as it is now (empty where there is no such file) and writes it whole; its folder is
/// made where it is missing, a link is followed. Where `keep` is asked for, the text before stays beside it as `path.1`,
/// older ones as `.2` to `.9`.
pub fn revise(
    path: &Path,
    keep: bool,
    change: impl FnOnce(&str) -> Result<String, String>,
) -> Result<(), NotRevised> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&path).is_ok_and(|what| !what.is_file()) {
        return Err(NotRevised::Unfit("it is no file".to_owned()));
    }
    let before = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error.into()),
    };
    let text = std::str::from_utf8(&before).map_err(|_| NotRevised::NotText)?;
    let after = change(text).map_err(NotRevised::Unfit)?;
    if after == text {
        return Ok(());
    }
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) if !folder.exists() => fs::create_dir_all(folder)?,
        _ => {}
    }
    if keep && !before.is_empty() {
        keep_version(&path, &before)?;
    }
    write_whole(&path, after.as_bytes())?;
    Ok(())
}

fn keep_version(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(version(path, 1)).is_ok_and(|newest| newest == bytes) {
        return Ok(());
    }
    for number in (1..VERSIONS).rev() {
        match fs::rename(version(path, number), version(path, number + 1)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    write_whole(&version(path, 1), bytes)
}

fn version(path: &Path, number: u32) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{number}"));
    path.with_file_name(name)
}
