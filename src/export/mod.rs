//! Answers and whole corpora to files that other programs read. It knows nothing of the screen.

pub mod chain;
mod ids;
pub mod jsonl;
pub mod report;
mod rows;
