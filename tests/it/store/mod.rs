//! Tests of the room `store`: every store gives the answers of the oracle.

pub(crate) mod chance;
mod contract;
pub(crate) mod corpora;
mod lanes;
mod same_answers;
pub(crate) mod scan;
