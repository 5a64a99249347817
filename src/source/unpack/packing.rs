//! How bytes are packed, told by the first of them, and the readers that unpack streams.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use bzip2::bufread::MultiBzDecoder;
use flate2::bufread::MultiGzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::super::supply::Supply;

/// XZ streams that want more memory, in KiB, are refused; `xz -9` wants 65 MiB.
const XZ_MEMORY: u32 = 128 * 1024;

/// A way of packing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Gzip,
    Bzip2,
    Xz,
    Zstd,
    Zip,
    Tar,
}

impl Packing {
    /// How `bytes` are packed, where they are.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let at = |at: usize, mark: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(mark));
        // a program that unpacks itself has its zip behind it
        let ends_as_zip = bytes.len().checked_sub(22).is_some_and(|end| at(end, b"PK\x05\x06"));
        match () {
            () if at(0, b"\x1f\x8b\x08") => Some(Packing::Gzip),
            () if at(0, b"BZh") && (at(4, b"1AY&SY") || at(4, b"\x17\x72\x45\x38\x50\x90")) => {
                Some(Packing::Bzip2)
            }
            () if at(0, b"\xfd7zXZ\0") => Some(Packing::Xz),
            // a frame, or one that is to be skipped before it
            () if at(0, b"\x28\xb5\x2f\xfd") || (at(1, b"\x2a\x4d\x18") && bytes[0] & 0xf0 == 0x50) => {
                Some(Packing::Zstd)
            }
            () if at(0, b"PK\x03\x04") || at(0, b"PK\x05\x06") || ends_as_zip => Some(Packing::Zip),
            () if at(257, b"ustar") => Some(Packing::Tar),
            () => None,
        }
    }

    /// What it is called.
    pub(super) fn word(self) -> &'static str {
        match self {
            Packing::Gzip => "gzip",
            Packing::Bzip2 => "bzip2",
            Packing::Xz => "xz",
            Packing::Zstd => "zstd",
            Packing::Zip => "zip",
            Packing::Tar => "tar",
        }
    }

    /// Its name with the article that English puts before it.
    pub(super) fn named(self) -> String {
        format!("{} {} archive", if self == Packing::Xz { "an" } else { "a" }, self.word())
    }

    /// A reader of what a compressed stream holds, all its members, and how many packed bytes it has taken so far.
    pub(super) fn reader(self, packed: Supply<'_>) -> (Box<dyn Read + '_>, Rc<Cell<usize>>) {
        let taken = Rc::new(Cell::new(0));
        let counted = Counted { packed, taken: Rc::clone(&taken) };
        let reader: Box<dyn Read + '_> = match self {
            Packing::Gzip => Box::new(MultiGzDecoder::new(counted)),
            Packing::Bzip2 => Box::new(MultiBzDecoder::new(counted)),
            Packing::Xz => Box::new(XzReader::new_mem_limit(counted, true, XZ_MEMORY)),
            Packing::Zstd => Box::new(Frames::of(counted)),
            Packing::Zip | Packing::Tar => Box::new(counted),
        };
        (reader, taken)
    }
}

/// Packed bytes, counted as they are taken.
struct Counted<'a> {
    packed: Supply<'a>,
    taken: Rc<Cell<usize>>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.packed.read(buffer)?;
        self.taken.set(self.taken.get() + read);
        Ok(read)
    }
}

impl BufRead for Counted<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.packed.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.taken.set(self.taken.get() + amount);
        self.packed.consume(amount);
    }
}

/// The frames of a zstd stream, one behind the other; the crate's own reader reads a single one.
struct Frames<'a> {
    packed: Counted<'a>,
    decoder: FrameDecoder,
    is_within: bool,
}

impl Read for Frames<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.is_within && !self.start()? {
                return Ok(0);
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                let step = BlockDecodingStrategy::UptoBlocks(1);
                self.decoder.decode_blocks(&mut self.packed, step).map_err(io::Error::other)?;
            }
            let read = self.decoder.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            self.is_within = false;
        }
    }
}

impl<'a> Frames<'a> {
    fn of(packed: Counted<'a>) -> Self {
        Self { packed, decoder: FrameDecoder::new(), is_within: false }
    }

    /// Begins the next frame that holds text; false where there is none.
    fn start(&mut self) -> io::Result<bool> {
        while !self.packed.fill_buf()?.is_empty() {
            match self.decoder.init(&mut self.packed) {
                Ok(()) => {
                    self.is_within = true;
                    return Ok(true);
                }
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    io::copy(&mut (&mut self.packed).take(u64::from(length)), &mut io::sink())?;
                }
                Err(FrameDecoderError::WindowSizeTooBig { .. }) => {
                    return Err(io::Error::new(io::ErrorKind::OutOfMemory, "the window is too big"));
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(false)
    }
}
