//! The lists of `assets/lexicon/`, embedded and read once: names with their aliases, and the words that rules lean on. Beside
//! them the reader's own. It knows nothing of articles; extraction and resolution both ask it.

mod dated;
mod fact_table;
mod facts;
mod names;
mod own;
mod small;
mod table;
mod words;

pub use dated::{DatedEvent, DatedEvents, dated_events};
pub use fact_table::{facts, prepare_facts};
pub use facts::Facts;
pub use names::{Listed, ListedId, Names, names};
pub use own::{OwnForm, OwnLists, OwnName, Pattern, Symbol};
pub use small::in_small_letters;
pub use words::{Gender, Head, Position, Words, words};
