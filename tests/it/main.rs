//! The one integration test binary: text in, text out; key scripts; snapshots; the real program.

mod export;
mod extract;
mod index;
mod ingest;
mod lexicon;
mod resolve;
mod source;
mod store;
mod text;
