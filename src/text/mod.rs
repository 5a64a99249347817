//! Pure functions on strings: the one sanitizer, folding, tokens, sentences, cell widths, wrapping, what
//! two texts differ in.
//! It knows nothing of articles, entities or the screen.

pub mod difference;
pub mod fold;
pub mod months;
pub mod sanitize;
pub mod sentences;
pub mod tokens;
pub mod width;
pub mod wrap;
