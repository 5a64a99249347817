//! Tests of the room `store`: every store gives the answers of the oracle.

pub(crate) mod chance;
pub(crate) mod company;
mod contract;
pub(crate) mod corpora;
mod judgements;
mod judging;
mod lanes;
mod reopen;
pub(crate) mod same_answers;
mod sample;
pub(crate) mod scan;
mod together;
