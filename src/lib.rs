//! `dateline`: a pile of news, walked through by the people, places, organisations, weapons and events in it.
//!
//! ARCHITECTURE.md describes the house; each room's `mod.rs` says what it is for.

pub mod app;
pub mod cli;
pub mod config;
pub mod curate;
pub mod export;
pub mod extract;
pub mod fetch;
pub mod index;
pub mod ingest;
pub mod lexicon;
pub mod model;
pub mod persist;
pub mod query;
pub mod report;
pub mod resolve;
pub mod run;
pub mod shelf;
pub mod source;
pub mod store;
pub mod text;
pub mod train;
pub mod tui;
