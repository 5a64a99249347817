//! Pure functions on strings: the one sanitizer, folding, tokens, sentences, cell widths, wrapping, what
//! two texts differ in, blocks of a file, the word that was meant.
//! It knows nothing of articles, entities or the screen.

pub mod blocks;
pub mod difference;
pub mod fold;
pub mod months;
pub mod nearest;
pub mod sanitize;
pub mod sentences;
pub mod tokens;
pub mod width;
pub mod wrap;
