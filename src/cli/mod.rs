//! The command line: arguments, headless commands, exit codes.

mod arguments;
mod check;
mod export;
mod start;
mod train;

pub use start::start;
