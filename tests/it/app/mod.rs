//! Tests of the rooms `app` and `tui`: a corpus and keys in, state and screens out.

mod chance;
mod curator;
pub mod desk;
mod keys;
mod panes;
mod paper;
mod reviewing;
mod screens;
mod verdicts;
