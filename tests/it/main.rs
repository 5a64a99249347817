//! The one integration test binary: text in, text out; key scripts; snapshots; the real program.
#![allow(unreachable_pub, reason = "one binary: what its modules share is public")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod acceptance;
mod app;
mod config;
mod curate;
mod export;
mod extract;
mod fetch;
mod index;
mod ingest;
mod layering;
mod lexicon;
mod program;
mod report;
mod resolve;
mod shelf;
mod source;
mod store;
mod text;
mod train;

use std::path::{Path, PathBuf};

/// The file or folder `name` of the shared data, which lies beside the crate or where `DATELINE_SHARED` says; `None`,
/// and a printed line, where it is not there.
#[allow(clippy::print_stdout, reason = "a skipped test says so")]
pub fn shared_data(name: &str) -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let path = std::env::var_os("DATELINE_SHARED").map_or_else(beside, PathBuf::from).join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} is not here");
    None
}
