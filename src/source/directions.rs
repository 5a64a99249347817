//! What the reader says about sources beforehand: how to read them.

use std::fmt;

use globset::{Glob, GlobBuilder, GlobMatcher};

use super::mapping::Mapping;
use super::unpack;
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
    /// What of this may count for `source`, or for what is packed in its `bytes`.
    pub(super) fn about(&self, source: &str, bytes: &[u8]) -> Self {
        if self.mappings.is_empty() && self.cuts.is_empty() {
            return Self::default();
        }
        let is_packed = unpack::is_packed(bytes);
        let inside = format!("{}/", plain(source));
        let mappings = self.mappings.iter().filter(|(pattern, _)| is_packed || pattern.matches(source));
        let cuts = self.cuts.iter().filter(|cut| {
            let name = plain(&cut.source);
            name == plain(source) || (is_packed && name.starts_with(&inside))
        });
        Self { mappings: mappings.cloned().collect(), cuts: cuts.cloned().collect() }
    }

    /// What is said on the cuts of `source`.
    pub(super) fn cuts(&self, source: &str) -> Vec<&Correction> {
        let source = plain(source);
        self.cuts.iter().filter(|cut| plain(&cut.source) == source).collect()
    }
}

/// A name as it is compared.
fn plain(name: &str) -> &str {
    name.trim_start_matches("./")
}

/// A pattern of source names: the end of a path, with `*` and `**` (`exports/*.csv`, `*.jsonl`).
#[derive(Clone)]
pub struct SourcePattern(GlobMatcher);

impl fmt::Debug for SourcePattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.glob())
    }
}

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
