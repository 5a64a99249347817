//! A line that the reader types.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::sanitize;

/// Letters taken; more is a paste gone wrong.
const LONGEST: usize = 100;

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The letters.
    pub text: String,
}

impl Line {
    /// A line that holds `text` already, however long it is.
    pub(super) fn filled(text: &str) -> Self {
        Self { text: sanitize::clean_line(text) }
    }

    /// Types `text`, cleaned, on one line.
    pub(super) fn type_text(&mut self, text: &str) {
        let clean = sanitize::clean(text).text.replace('\n', " ");
        let room = LONGEST.saturating_sub(self.text.chars().count());
        self.text.extend(clean.chars().take(room));
    }

    /// Erases the last letter, with the marks on it.
    pub(super) fn erase(&mut self) {
        let end = self.text.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
        self.text.truncate(end);
    }

    /// Erases the last word.
    pub(super) fn erase_word(&mut self) {
        let end = self.text.trim_end().rfind(' ').map_or(0, |at| at + 1);
        self.text.truncate(end);
    }

    /// Erases all.
    pub(super) fn clear(&mut self) {
        self.text.clear();
    }
}
