//! What the reader says about sources beforehand: how to read them.

use super::mapping::Mapping;

/// The reader's word on sources; none where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directions {
    /// Which fields are what, for the sources whose names match; the first that matches counts.
    pub mappings: Vec<(SourcePattern, Mapping)>,
}

impl Directions {
    /// What is said on the fields of `source`.
    pub(super) fn mapping(&self, source: &str) -> Mapping {
        let said = self.mappings.iter().find(|(pattern, _)| pattern.matches(source));
        said.map(|(_, mapping)| mapping.clone()).unwrap_or_default()
    }
}

/// A pattern of source names: the end of a path, with `*` and `**` (`exports/*.csv`, `*.jsonl`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcePattern(globset::Glob);

impl SourcePattern {
    /// Reads a pattern; `None` where it is none.
    pub fn parse(pattern: &str) -> Option<Self> {
        let anywhere = format!("{{**/,}}{}", pattern.trim_start_matches("./"));
        globset::GlobBuilder::new(&anywhere).literal_separator(true).build().ok().map(Self)
    }

    /// Whether a source of this name is meant.
    pub fn matches(&self, source: &str) -> bool {
        self.0.compile_matcher().is_match(source.trim_start_matches("./"))
    }
}
