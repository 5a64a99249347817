//! What is to be read, and how.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Directions, Progress};

/// What is to be read, and how; [`Assignment::of`] gives the plain one.
#[derive(Clone, Copy)]
pub struct Assignment<'a> {
    /// Files, folders, patterns, addresses, `-`.
    pub paths: &'a [PathBuf],
    /// What the reader says about them.
    pub directions: &'a Directions,
    /// How the bytes behind an address are had; without it none is asked for.
    pub fetch: Option<&'a dyn Fetch>,
    /// Told after each source, from many threads; must be cheap.
    pub progress: &'a (dyn Fn(Progress) + Sync),
    /// Set by the reader who has waited enough: what was not read by then is left out, with a notice.
    pub stop: Option<&'a AtomicBool>,
}

impl<'a> Assignment<'a> {
    /// Reads `paths` as they are.
    pub fn of(paths: &'a [PathBuf]) -> Self {
        const PLAIN: &Directions = &Directions { mappings: Vec::new(), cuts: Vec::new() };
        Self { paths, directions: PLAIN, fetch: None, progress: &|_| (), stop: None }
    }

    /// Whether the reader has waited enough.
    pub fn is_stopped(&self) -> bool {
        self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed))
    }
}

/// Gets what lies behind an address.
pub trait Fetch: Sync {
    /// The bytes behind `address` (http or https).
    ///
    /// # Errors
    /// Why they cannot be had.
    fn fetch(&self, address: &str) -> Result<Fetched, Unfetched>;

    /// Ends what is under way, where that can be: the reader has waited enough. Nothing more is asked for after that.
    fn give_up(&self) {}
}

/// What lay behind an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// The bytes, unpacked where the transport had packed them.
    pub bytes: Vec<u8>,
    /// The encoding that is declared beside them.
    pub charset: Option<String>,
    /// What there is to tell: that a copy kept from an earlier time is shown, since nobody answers now.
    pub told: Option<String>,
}

/// Why what lies behind an address cannot be had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unfetched {
    /// In words.
    pub why: String,
    /// What helps, where something does.
    pub hint: Option<String>,
}
