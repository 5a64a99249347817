//! Tests of the rooms `app` and `tui`: a corpus and keys in, state and screens out.

mod bureau;
mod chance;
mod copies;
mod curator;
mod cuts;
pub mod desk;
mod keys;
mod marks;
mod orders;
mod panes;
mod paper;
mod reopened;
mod reviewing;
mod screens;
mod tiers;
mod together;
mod verdicts;
mod wire;
