//! The command line: arguments, headless commands, exit codes.

mod arguments;
mod check;
mod export;
mod path;
mod start;
mod train;

pub use start::start;
