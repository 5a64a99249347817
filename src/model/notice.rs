//! What went wrong and did not stop the work.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Something the reader should know about a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// How much it matters.
    pub severity: Severity,
    /// The source's name, as given.
    pub source: String,
    /// 1-based line in it, where one can be named.
    pub line: Option<u32>,
    /// What happened: lower case, the thing, then the cause.
    pub what: String,
    /// What helps, where something does.
    pub hint: Option<String>,
}

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// For information: nothing is missing.
    Info,
    /// Something was left out or changed.
    Warning,
    /// A whole source could not be read.
    Error,
}

impl Severity {
    /// The word that lists show.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.severity.word(), self.source)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.what)?;
        if let Some(hint) = &self.hint {
            write!(f, " ({hint})")?;
        }
        Ok(())
    }
}
