//! The lists of `assets/lexicon/`, embedded and read once: names with their aliases, and the words that rules lean on.
//! It knows nothing of articles; extraction and resolution both ask it.

mod names;
mod table;
mod words;

pub use names::{Listed, ListedId, Names, names};
pub use words::{Gender, Head, Position, Words, words};
