//! The command line: arguments, headless commands, exit codes.

mod arguments;
mod export;
mod start;

pub use start::start;
