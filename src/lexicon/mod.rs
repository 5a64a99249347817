//! The lists of `assets/lexicon/`, embedded and read once: names with their aliases, and the words that rules lean on.
//! It knows nothing of articles; extraction and resolution both ask it.

mod fact_table;
mod facts;
mod names;
mod small;
mod table;
mod words;

pub use fact_table::{facts, prepare_facts};
pub use facts::Facts;
pub use names::{Listed, ListedId, Names, names};
pub use small::in_small_letters;
pub use words::{Gender, Head, Position, Words, words};
