//! What was made of each source: the load report.

use serde::{Deserialize, Serialize};

/// What was made of one file, entry of an archive, or address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceReport {
    /// Its name, as articles and notices call it.
    pub source: String,
    /// How many articles it gave.
    pub articles: u32,
}
