//! Answers kept in the reader's cache folder, one file for each address. A file that is not as it was written is none.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::DateTime;

use super::address::Address;
use super::failure::Failure;
use crate::persist;
use crate::source::Fetched;

/// What a file begins with; the number changes with the layout.
const MARK: &str = "dateline answer 1 ";

/// More than the lines before a body ever take.
const HEAD: u64 = 1 << 17;

/// An answer, and what its server is asked by whether it changed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// The server's own mark of this version.
    pub(super) etag: Option<String>,
    /// When it says that it last changed.
    pub(super) modified: Option<String>,
    /// When it was answered, by the server's clock.
    pub(super) date: Option<String>,
    /// The encoding that was declared beside it.
    pub(super) charset: Option<String>,
    /// The body, unpacked.
    pub(super) bytes: Vec<u8>,
}

impl Kept {
    /// What the reader gets; where a failure made it stand in for a newer one, with a word on that.
    pub(super) fn shown(self, instead: Option<&Failure>) -> Fetched {
        let told =
            instead.map(|failure| format!("{}: what was there {} is shown", failure.why, self.since()));
        Fetched { bytes: self.bytes, charset: self.charset, told }
    }

    /// From when it is.
    fn since(&self) -> String {
        let date = self.date.as_deref().or(self.modified.as_deref());
        let date = date.and_then(|date| DateTime::parse_from_rfc2822(date).ok());
        date.map_or_else(
            || "at an earlier time".to_owned(),
            |date| format!("on {}", date.to_utc().format("%Y-%m-%d at %H:%M UTC")),
        )
    }
}

/// The folder of answers.
pub(super) struct Shelf {
    folder: PathBuf,
    largest: u64,
}

impl Shelf {
    /// Below `cache`; answers with a body of more than `largest` bytes are none.
    pub(super) fn new(cache: &Path, largest: u64) -> Self {
        Self { folder: cache.join("addresses"), largest }
    }

    /// What is kept from `address`.
    pub(super) fn get(&self, address: &Address) -> Option<Kept> {
        let most = self.largest.saturating_add(HEAD);
        let mut bytes = Vec::new();
        File::open(self.path(address)).ok()?.take(most).read_to_end(&mut bytes).ok()?;
        read(&bytes, &address.uri.to_string())
    }

    /// Keeps an answer. Where that fails the next one is asked for in full, and nothing is lost.
    pub(super) fn put(&self, address: &Address, answer: &Kept) {
        let Some(bytes) = written(answer, &address.uri.to_string()) else { return };
        let made = fs::create_dir_all(&self.folder);
        drop(made.and_then(|()| persist::write_whole(&self.path(address), &bytes)));
    }

    fn path(&self, address: &Address) -> PathBuf {
        self.folder.join(format!("{:016x}", hash(address.uri.to_string().as_bytes())))
    }
}

/// The mark and a checksum of all behind it; the address, since two may have one hash; what is remembered; the body.
fn written(answer: &Kept, address: &str) -> Option<Vec<u8>> {
    let mut head = format!("address: {address}\n");
    for (key, value) in [
        ("etag", &answer.etag),
        ("modified", &answer.modified),
        ("date", &answer.date),
        ("charset", &answer.charset),
    ] {
        if let Some(value) = value {
            writeln!(head, "{key}: {value}").ok()?;
        }
    }
    head.push('\n');
    let sum = hashed(hash(head.as_bytes()), &answer.bytes);
    Some([format!("{MARK}{sum:016x}\n").as_bytes(), head.as_bytes(), &answer.bytes].concat())
}

fn read(bytes: &[u8], address: &str) -> Option<Kept> {
    let (mark, rest) = bytes.split_at_checked(MARK.len() + 17)?;
    if mark != format!("{MARK}{:016x}\n", hash(rest)).as_bytes() {
        return None;
    }
    let end = rest.windows(2).position(|pair| pair == b"\n\n")?;
    let head = std::str::from_utf8(&rest[..end]).ok()?;
    let value = |key: &str| {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(name, _)| *name == key).map(|(_, value)| value.to_owned()).next()
    };
    (value("address")? == address).then(|| Kept {
        etag: value("etag"),
        modified: value("modified"),
        date: value("date"),
        charset: value("charset"),
        bytes: rest[end + 2..].to_vec(),
    })
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): short, and the same in every version of the program.
fn hash(bytes: &[u8]) -> u64 {
    hashed(0xcbf2_9ce4_8422_2325, bytes)
}

fn hashed(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
