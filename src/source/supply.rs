//! The bytes of a source as they come: some in hand, the rest behind a reader.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

/// So many bytes of a source are in hand at first; a source that is larger and holds many records is read in stretches
/// of this size.
pub(super) const STRETCH: usize = 8 << 20;

/// Texts are pointed into with offsets of 32 bits; half of that leaves room for decoding.
const LARGEST: u64 = 1 << 31;

/// What is not in hand is had in pieces of so many bytes.
const PIECE: usize = 1 << 16;

/// A source that is larger than what may be in hand.
#[derive(Debug)]
pub(super) struct TooLarge;

/// Bytes in hand, and a reader of those behind them. Where reading fails the bytes end; whoever made the reader tells why.
pub(super) struct Supply<'a> {
    held: Cow<'a, [u8]>,
    /// How much of `held` is used up.
    used: usize,
    rest: Option<&'a mut dyn Read>,
    /// How many they are thought to be in all.
    expected: u64,
    /// Why the bytes end, where that is not their end.
    error: Option<io::Error>,
}

impl<'a> Supply<'a> {
    /// Bytes that are all in hand.
    pub(super) fn of(bytes: impl Into<Cow<'a, [u8]>>) -> Self {
        Self { held: bytes.into(), used: 0, rest: None, expected: 0, error: None }
    }

    /// What `reader` gives, perhaps `expected` bytes: all of it in hand where that is little.
    pub(super) fn from(reader: &'a mut dyn Read, expected: u64) -> Self {
        let held = Vec::with_capacity(expected.min(STRETCH as u64) as usize + 1);
        let mut supply = Self { held: Cow::Owned(held), used: 0, rest: Some(reader), expected, error: None };
        supply.fill(STRETCH);
        supply
    }

    /// The bytes in hand.
    pub(super) fn in_hand(&self) -> &[u8] {
        &self.held[self.used..]
    }

    /// Whether those are all.
    pub(super) fn is_whole(&self) -> bool {
        self.rest.is_none()
    }

    /// Whether all bytes are used up.
    pub(super) fn is_spent(&self) -> bool {
        self.is_whole() && self.in_hand().is_empty()
    }

    /// How many bytes there are; where that is not known, more than any that is.
    pub(super) fn size(&self) -> u64 {
        if self.is_whole() { self.in_hand().len() as u64 } else { self.expected.max(LARGEST) }
    }

    /// All bytes in hand.
    pub(super) fn whole(mut self) -> Result<Cow<'a, [u8]>, TooLarge> {
        if self.expected < LARGEST {
            self.fill(LARGEST as usize);
        }
        if !self.is_whole() || self.in_hand().len() as u64 >= LARGEST {
            return Err(TooLarge);
        }
        Ok(match self.held {
            held if self.used == 0 => held,
            held => Cow::Owned(held[self.used..].to_vec()),
        })
    }

    /// The bytes in hand, for one who knows that they are all.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        let mut held = self.held.into_owned();
        held.drain(..self.used);
        held
    }

    /// The next stretch, which ends where `border` finds the last end of a record among bytes; more and more of them are
    /// looked at until one ends. `None` behind the last stretch.
    pub(super) fn stretch(&mut self, border: impl Fn(&[u8]) -> Option<usize>) -> Option<&[u8]> {
        let mut most = STRETCH;
        let end = loop {
            self.fill(most);
            let held = self.in_hand();
            if self.is_whole() && held.len() <= most {
                break held.len();
            }
            match border(&held[..held.len().min(most)]) {
                Some(end) if end > 0 => break end,
                // what is that long is no record
                _ if most as u64 >= LARGEST => break most.min(held.len()),
                _ => most *= 2,
            }
        };
        let start = self.used;
        self.used += end;
        Some(&self.held[start..self.used]).filter(|stretch| !stretch.is_empty())
    }

    /// Reads on until at least `most` bytes are in hand, or all.
    fn fill(&mut self, most: usize) {
        let Some(rest) = self.rest.as_deref_mut() else { return };
        let held = self.held.to_mut();
        held.drain(..self.used);
        self.used = 0;
        while held.len() < most {
            let (start, room) = (held.len(), held.capacity() - held.len());
            let room = if room == 0 { PIECE } else { room.min(PIECE) };
            held.resize(start + room.min(most - start), 0);
            let read = rest.read(&mut held[start..]);
            held.truncate(start + *read.as_ref().unwrap_or(&0));
            match read {
                Ok(0) => return self.rest = None,
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.error = Some(error);
                    return self.rest = None;
                }
            }
        }
    }
}

impl Read for Supply<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut in_hand = self.fill_buf()?;
        let read = in_hand.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

impl BufRead for Supply<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.used == self.held.len() && !self.is_whole() {
            // what was in hand at first is let go
            if self.held.len() > PIECE {
                self.held = Cow::Owned(Vec::with_capacity(PIECE));
            }
            self.used = self.held.len();
            self.fill(PIECE);
        }
        if self.used == self.held.len()
            && let Some(error) = self.error.take()
        {
            return Err(error);
        }
        Ok(self.in_hand())
    }

    fn consume(&mut self, amount: usize) {
        self.used = (self.used + amount).min(self.held.len());
    }
}
