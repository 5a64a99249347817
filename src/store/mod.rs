//! Who answers questions: the `Store` trait, its implementation in memory, and the lanes of worker threads that call it.
//! It knows nothing of panes or keys.

mod contract;
mod cuts;
mod judgement_file;
mod judging;
mod lanes;
mod memory;

pub use contract::{Fault, Store};
pub use judging::judged;
pub use lanes::Lane;
pub use memory::Memory;
