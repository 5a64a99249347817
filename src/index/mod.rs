//! Postings, forward lists, co-occurrence, concordance, fuzzy names over a loaded corpus. It knows nothing of threads or
//! panes.
//!
//! It is built once and patched when the reader judges (`changes`): ids stay, lists are replaced, and what can be gathered
//! from an entity's postings in less than a frame (quotes, roles) is not kept at all.

mod articles;
mod build;
mod bundled;
mod called;
mod carry;
mod changes;
mod company;
mod concordance;
mod entry;
mod evidence;
mod labels;
mod letters;
mod likeness;
mod lists;
mod meant;
mod merges;
mod names;
mod neighbours;
mod orders;
mod outline;
mod patch;
mod rank;
mod roles;
mod said;
mod strength;
mod suggest;

pub use build::{Appearance, Index, Posting};
pub use changes::{Changes, Move};
pub use likeness::{Likeness, Typed, searchable};
pub use lists::Lists;
pub use strength::strength;
