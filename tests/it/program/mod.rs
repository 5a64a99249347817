//! The real program: in a pseudo-terminal, and without one.

mod check;
mod headless;
mod screen;
pub mod terminal;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_dateline");
