//! The one integration test binary: text in, text out; key scripts; snapshots; the real program.

mod extract;
mod index;
mod lexicon;
mod resolve;
mod source;
mod store;
mod text;
