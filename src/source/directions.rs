//! What the reader says about sources beforehand: how to read them.

use globset::{Glob, GlobBuilder, GlobMatcher};

use super::mapping::Mapping;
use crate::model::Correction;

/// The reader's word on sources; none where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directions {
    /// Which fields are what, for the sources whose names match; the first that matches counts.
    pub mappings: Vec<(SourcePattern, Mapping)>,
    /// Where articles of pages begin, and where none does; what is said later counts.
    pub cuts: Vec<Correction>,
}

impl Directions {
    /// What is said on the fields of `source`, or else of the `archive` that it lies in.
    pub(super) fn mapping(&self, source: &str, archive: &str) -> Mapping {
        let said = |name: &str| self.mappings.iter().find(|(pattern, _)| pattern.matches(name));
        said(source).or_else(|| said(archive)).map(|(_, mapping)| mapping.clone()).unwrap_or_default()
    }
}

impl Directions {
    /// What is said on the cuts of `source`.
    pub(super) fn cuts(&self, source: &str) -> Vec<&Correction> {
        let plain = |name: &str| name.trim_start_matches("./").to_owned();
        if self.cuts.is_empty() {
            return Vec::new();
        }
        let source = plain(source);
        self.cuts.iter().filter(|cut| plain(&cut.source) == source).collect()
    }
}

/// A pattern of source names: the end of a path, with `*` and `**` (`exports/*.csv`, `*.jsonl`).
#[derive(Clone, Debug)]
pub struct SourcePattern(GlobMatcher);

impl PartialEq for SourcePattern {
    fn eq(&self, other: &Self) -> bool {
        self.glob() == other.glob()
    }
}

impl Eq for SourcePattern {}

impl SourcePattern {
    /// Reads a pattern; `None` where it is none.
    pub fn parse(pattern: &str) -> Option<Self> {
        let anywhere = format!("{{**/,}}{}", pattern.trim_start_matches("./"));
        let glob = GlobBuilder::new(&anywhere).literal_separator(true).build().ok()?;
        Some(Self(glob.compile_matcher()))
    }

    fn glob(&self) -> &Glob {
        self.0.glob()
    }

    /// Whether a source of this name is meant.
    pub fn matches(&self, source: &str) -> bool {
        self.0.is_match(source.trim_start_matches("./"))
    }
}
