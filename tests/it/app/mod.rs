//! Tests of the rooms `app` and `tui`: a corpus and keys in, state and screens out.

mod chance;
pub mod desk;
mod keys;
mod panes;
mod paper;
mod screens;
