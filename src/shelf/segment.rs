//! One file of a shelf. It opens with its format, then come the records, then a list of them, then where the list begins.
//!
//! A record is its checksum, then its bytes, packed (LZ4). The list has a checksum too, so that a file that is cut short, changed
//! or of another format is told before any of it is believed.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::key::{Key, Label};

/// How a file opens; the last byte is the version of the format.
pub(super) const HEAD: &[u8; 8] = b"dlshelf\x01";
/// Bytes of a checksum.
const SUM: usize = 16;
/// Bytes at the end: where the list begins, its checksum.
const FOOT: usize = 8 + SUM;
/// Bytes of a line of the list: key, label, where the record begins and ends.
const ENTRY: usize = Key::LENGTH + 3 * 8;
/// LZ4 makes no more of a byte.
const RATIO: usize = 255;

/// A record in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) key: Key,
    pub(super) label: Label,
    pub(super) place: Range<u64>,
}

impl Entry {
    /// How many bytes it takes, with its line in the list.
    pub(super) fn size(&self) -> u64 {
        self.place.end - self.place.start + ENTRY as u64
    }

    fn write(&self, list: &mut Vec<u8>) {
        list.extend(self.key.0);
        for number in [self.label.0, self.place.start, self.place.end] {
            list.extend(number.to_le_bytes());
        }
    }

    fn read(line: &[u8; ENTRY]) -> Option<Self> {
        let (key, numbers) = line.split_first_chunk()?;
        let mut numbers = numbers.as_chunks().0.iter().map(|number| u64::from_le_bytes(*number));
        let label = Label(numbers.next()?);
        Some(Self { key: Key(*key), label, place: numbers.next()?..numbers.next()? })
    }
}

/// A record's bytes, packed, behind their checksum.
pub(super) fn pack(key: &Key, record: &[u8]) -> Vec<u8> {
    let packed = lz4_flex::compress_prepend_size(record);
    let mut out = sum(&[key.bytes(), &packed]).to_vec();
    out.extend(packed);
    out
}

/// The record that was packed; `None` where it is not as it was.
pub(super) fn unpack(key: &Key, bytes: &[u8]) -> Option<Vec<u8>> {
    let packed = checked(key, bytes)?;
    let (length, _) = lz4_flex::block::uncompressed_size(packed).ok()?;
    if length > packed.len().saturating_mul(RATIO) {
        return None;
    }
    lz4_flex::decompress_size_prepended(packed).ok()
}

/// What lies behind the checksum, where that holds.
pub(super) fn checked<'b>(key: &Key, bytes: &'b [u8]) -> Option<&'b [u8]> {
    let (told, packed) = bytes.split_first_chunk::<SUM>()?;
    (*told == sum(&[key.bytes(), packed])).then_some(packed)
}

/// The list of `entries`, which begins at `start`, and what stands behind it.
pub(super) fn end(entries: &[Entry], start: u64) -> Vec<u8> {
    let mut list = Vec::with_capacity(entries.len() * ENTRY + FOOT);
    for entry in entries {
        entry.write(&mut list);
    }
    let sum = sum(&[&list, &start.to_le_bytes()]);
    list.extend(start.to_le_bytes());
    list.extend(sum);
    list
}

fn sum(parts: &[&[u8]]) -> [u8; SUM] {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part);
    }
    let mut sum = [0; SUM];
    hasher.finalize_xof().fill(&mut sum);
    sum
}

/// Why a file is not used.
pub(super) enum Unusable {
    /// It cannot be read now.
    Io(io::Error),
    /// It is not what a shelf writes.
    Broken(&'static str),
}

impl From<io::Error> for Unusable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Unusable::Broken("it is cut short"),
            _ => Unusable::Io(error),
        }
    }
}

/// A file of a shelf, open. What another program takes away meanwhile stays readable where the system lets it.
#[derive(Debug)]
pub(super) struct Segment {
    pub(super) path: PathBuf,
    pub(super) size: u64,
    file: Mutex<File>,
}

impl Segment {
    /// Opens a file and reads its list.
    pub(super) fn open(path: &Path) -> Result<(Self, Vec<Entry>), Unusable> {
        let mut file = File::open(path)?;
        let size = file.metadata()?.len();
        let mut head = [0; HEAD.len()];
        file.read_exact(&mut head)?;
        if head[..HEAD.len() - 1] != HEAD[..HEAD.len() - 1] {
            return Err(Unusable::Broken("it is damaged"));
        }
        if head != *HEAD {
            return Err(Unusable::Broken("it is of another version"));
        }
        let entries = read_list(&mut file, size)?;
        Ok((Self { path: path.to_owned(), size, file: Mutex::new(file) }, entries))
    }

    /// The bytes at `place`, as they lie there.
    pub(super) fn read(&self, place: &Range<u64>) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; (place.end - place.start) as usize];
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(place.start))?;
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

fn read_list(file: &mut File, size: u64) -> Result<Vec<Entry>, Unusable> {
    let broken = || Unusable::Broken("it is damaged");
    let foot_at = size.checked_sub((HEAD.len() + FOOT) as u64).ok_or(Unusable::Broken("it is cut short"))?
        + HEAD.len() as u64;
    file.seek(SeekFrom::Start(foot_at))?;
    let mut foot = [0; FOOT];
    file.read_exact(&mut foot)?;
    let (start, told) = foot.split_first_chunk().ok_or_else(broken)?;
    let start_at = u64::from_le_bytes(*start);
    if start_at < HEAD.len() as u64
        || start_at > foot_at
        || !(foot_at - start_at).is_multiple_of(ENTRY as u64)
    {
        return Err(broken());
    }
    file.seek(SeekFrom::Start(start_at))?;
    let mut list = vec![0; (foot_at - start_at) as usize];
    file.read_exact(&mut list)?;
    if sum(&[&list, start])[..] != *told {
        return Err(broken());
    }
    let fits = |entry: &Entry| {
        let Range { start, end } = entry.place;
        HEAD.len() as u64 <= start && start <= end && end <= start_at
    };
    let entries = list.as_chunks().0.iter().map(|line| Entry::read(line).filter(fits));
    entries.collect::<Option<_>>().ok_or_else(broken)
}
