//! The load report: sources and what is told of them, put in order and in words, the same on the screen and from the
//! command line. It knows nothing of either.

mod arrange;
mod words;

pub use arrange::{arranged, count, sections};
pub use words::{Columns, Line, Part, columns, cut, lines, quiet, summary};
