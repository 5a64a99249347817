//! Articles from JSON: lines, arrays, and objects with an array inside. A bad record never loses the others.

mod lines;
mod node;
mod record;
mod sample;
mod values;

pub(super) use lines::Lines;
pub(super) use values::read as values;

/// What helps where a record holds no article.
const HINT: &str = "a record needs a text (body, content, text …), best with a headline (title, headline …)";
