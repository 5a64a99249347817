//! What is told of paths that give no file.

use std::fs::FileType;
use std::io;
use std::path::Path;

use super::super::notices::Notices;
use super::name;
use crate::model::Notice;

/// Tells how many files or folders were passed over, and why.
pub(super) fn passed_over(notices: &mut Notices, count: usize, what: &str) {
    match count {
        0 => {}
        1 => drop(notices.info(format!("1 file or folder passed over: {what}"))),
        _ => drop(notices.info(format!("{count} files or folders passed over: {what}"))),
    }
}

/// Tells why nothing is to be read at `path`.
pub(super) fn missing(notices: &mut Notices, path: &Path, error: &io::Error) {
    if error.kind() == io::ErrorKind::NotFound {
        let what =
            if path.is_symlink() { "the link leads nowhere" } else { "there is no such file or folder" };
        notices.error(what).hint("check the path");
    } else {
        notices.error(format!("cannot be looked at: {}", cause(error)));
    }
}

/// What stopped the walk at some place below `root`.
pub(super) fn unwalkable(root: &Path, error: &walkdir::Error) -> Notice {
    let mut notices = Notices::about(&name(error.path().unwrap_or(root)));
    if let Some(ancestor) = error.loop_ancestor() {
        notices.warning(format!("the link leads back to {}: not followed", name(ancestor))).clone()
    } else if let Some(cause_error) = error.io_error() {
        let is_broken_link = cause_error.kind() == io::ErrorKind::NotFound;
        let what = if is_broken_link {
            "the link leads nowhere".to_owned()
        } else {
            format!("cannot be looked at: {}", cause(cause_error))
        };
        notices.error(what).clone()
    } else {
        notices.error("cannot be looked at").clone()
    }
}

/// Why the system refused, in lower case and without its number.
pub(in super::super) fn cause(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "no permission to read it".to_owned(),
        io::ErrorKind::NotFound => "it is gone".to_owned(),
        kind => kind.to_string(),
    }
}

/// What is no file, in words.
#[cfg(unix)]
pub(super) fn kind_word(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match kind {
        _ if kind.is_fifo() => "a named pipe",
        _ if kind.is_socket() => "a socket",
        _ if kind.is_block_device() || kind.is_char_device() => "a device",
        _ => "something else",
    }
}

#[cfg(not(unix))]
pub(super) fn kind_word(_: FileType) -> &'static str {
    "something else"
}
