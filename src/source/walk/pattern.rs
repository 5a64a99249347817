//! Patterns in place of paths: `'news/**/*.txt'`, in quotes, so that the shell leaves them alone.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};

/// Letters that make a path a pattern.
const MARKS: [char; 4] = ['*', '?', '[', '{'];

/// A pattern, and the folder below which it matches.
pub(super) struct Pattern {
    /// What stands before the first mark.
    pub(super) base: PathBuf,
    matcher: GlobMatcher,
}

impl Pattern {
    /// The pattern that `path` is, where it is one.
    pub(super) fn of(path: &Path) -> Option<Self> {
        if !path.to_str()?.contains(MARKS) {
            return None;
        }
        let is_plain = |part: &std::path::Component| !part.as_os_str().to_string_lossy().contains(MARKS);
        let base: PathBuf = path.components().take_while(is_plain).collect();
        let rest: PathBuf = path.components().skip_while(is_plain).collect();
        let glob = GlobBuilder::new(rest.to_str()?).literal_separator(true).build().ok()?;
        let base = if base.as_os_str().is_empty() { PathBuf::from(".") } else { base };
        Some(Self { base, matcher: glob.compile_matcher() })
    }

    /// Whether it matches `path`, which lies below its folder.
    pub(super) fn matches(&self, path: &Path) -> bool {
        path.strip_prefix(&self.base).is_ok_and(|rest| self.matcher.is_match(rest))
    }
}
