//! The real program: in a pseudo-terminal, and without one.

mod headless;
mod screen;
pub mod terminal;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_dateline");

/// Where it keeps what can be made again.
pub const CACHE: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/cache");
