//! The reader's own word on names: judgements, the file they live in, and what they change in a corpus. It does no input
//! or output and knows nothing of the screen.
//!
//! Judgements count from first to last, each on what the ones before it made; so a live session and a replay of its file
//! end the same.

mod attributes;
mod block;
mod changes;
mod curator;
mod find;
mod judgement;
mod ledger;
mod means;
mod plan;
mod record;
mod replay;
mod same;
mod split;
mod tidy;

pub use curator::{Curator, Edit};
pub use judgement::{Judgement, Reference};
pub use ledger::{Entered, Ledger, append, remove, revised};
pub use tidy::tidy;
