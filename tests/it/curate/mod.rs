//! Judgements: their file, what they change, and that a replay ends where the live run did.

mod file;
mod judging;
