//! How bytes are packed, told by the first of them, and the readers that unpack streams.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use bzip2::bufread::MultiBzDecoder;
use flate2::bufread::MultiGzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::StreamingDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};

/// So many bytes show whether a stream holds a tar.
pub(super) const TAR_HEAD: u64 = 512;

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
    pub(super) fn reader(self, bytes: &[u8]) -> (Box<dyn Read + '_>, Rc<Cell<usize>>) {
        let taken = Rc::new(Cell::new(0));
        let counted = Counted { rest: bytes, taken: Rc::clone(&taken) };
        let reader: Box<dyn Read + '_> = match self {
            Packing::Gzip => Box::new(MultiGzDecoder::new(counted)),
            Packing::Bzip2 => Box::new(MultiBzDecoder::new(counted)),
            Packing::Xz => Box::new(XzReader::new_mem_limit(counted, true, XZ_MEMORY)),
            Packing::Zstd => Box::new(Frames { rest: Some(counted), frame: None }),
            Packing::Zip | Packing::Tar => Box::new(counted),
        };
        (reader, taken)
    }
}

/// Packed bytes, counted as they are taken.
struct Counted<'a> {
    rest: &'a [u8],
    taken: Rc<Cell<usize>>,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.rest.read(buffer)?;
        self.taken.set(self.taken.get() + read);
        Ok(read)
    }
}

impl BufRead for Counted<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.rest)
    }

    fn consume(&mut self, amount: usize) {
        self.taken.set(self.taken.get() + amount);
        self.rest.consume(amount);
    }
}

type Frame<'a> = StreamingDecoder<Counted<'a>, ruzstd::decoding::FrameDecoder>;

/// The frames of a zstd stream, one behind the other; the decoder reads a single one.
struct Frames<'a> {
    rest: Option<Counted<'a>>,
    frame: Option<Box<Frame<'a>>>,
}

impl Read for Frames<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(mut frame) = self.frame.take() {
                let read = frame.read(buffer)?;
                if read > 0 || buffer.is_empty() {
                    self.frame = Some(frame);
                    return Ok(read);
                }
                self.rest = Some(frame.into_inner());
            }
            let Some(rest) = self.rest.take().filter(|rest| !rest.rest.is_empty()) else { return Ok(0) };
            self.start(rest)?;
        }
    }
}

impl<'a> Frames<'a> {
    /// Begins the next frame, or passes one that holds no text.
    fn start(&mut self, mut rest: Counted<'a>) -> io::Result<()> {
        let mut ahead = Counted { rest: rest.rest, taken: Rc::default() };
        match StreamingDecoder::new(&mut ahead) {
            Ok(_) => {
                let frame = StreamingDecoder::new(rest).map_err(io::Error::other)?;
                self.frame = Some(Box::new(frame));
            }
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length, ..
            })) => {
                let amount = (8 + length as usize).min(rest.rest.len());
                rest.consume(amount);
                self.rest = Some(rest);
            }
            Err(FrameDecoderError::WindowSizeTooBig { .. }) => {
                return Err(io::Error::new(io::ErrorKind::OutOfMemory, "the window is too big"));
            }
            Err(error) => return Err(io::Error::other(error)),
        }
        Ok(())
    }
}
