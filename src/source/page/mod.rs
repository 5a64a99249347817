//! Plain text and Markdown: one article, or a page dump with several.
//!
//! A pipeline: raw lines are joined where they are hard-wrapped and given a shape once (`lines`, `shape`); each cut rule
//! says where articles would begin (`cut`); the rule with the most evidence wins, the reader's word goes before it
//! (`corrections`); each stretch then gives up its head
//! (`head`), its furniture (`furniture`) and its body (`body`).

mod article;
mod body;
mod corrections;
mod cut;
mod fields;
mod front;
mod furniture;
mod head;
mod lines;
mod reader;
mod record;
mod shape;
mod single;
mod stamp;
mod told;
mod wrap;

pub(super) use furniture::is_line as is_furniture_line;
pub(super) use reader::read;
