//! Postings, forward lists, co-occurrence, concordance, fuzzy names over a loaded corpus. It knows nothing of threads or
//! panes.

mod articles;
mod build;
mod bundled;
mod called;
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
