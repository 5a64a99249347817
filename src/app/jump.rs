//! The fuzzy jump box: typed letters, suggestions, a cursor.

use unicode_segmentation::UnicodeSegmentation;

use super::{Cursor, Slot};
use crate::model::EntityId;
use crate::query::{SuggestQuestion, Suggestion, Window};
use crate::text::sanitize;

/// Suggestions asked for.
const LIMIT: usize = 100;
/// Letters taken; more is a paste gone wrong.
const LONGEST: usize = 100;

/// The box's state.
#[derive(Clone, Debug, Default)]
pub struct Jump {
    /// What was typed.
    pub typed: String,
    /// What fits it.
    pub suggestions: Slot<SuggestQuestion, Window<Suggestion>>,
    /// The suggestion in hand.
    pub cursor: Cursor,
}

impl Jump {
    /// The question for what is typed.
    pub(super) fn wanted(&self) -> SuggestQuestion {
        SuggestQuestion { typed: self.typed.clone(), limit: LIMIT, ..SuggestQuestion::default() }
    }

    /// Types `text`, cleaned, on one line.
    pub(super) fn type_text(&mut self, text: &str) {
        let clean = sanitize::clean(text).text.replace('\n', " ");
        let room = LONGEST.saturating_sub(self.typed.chars().count());
        self.typed.extend(clean.chars().take(room));
        self.cursor = Cursor::default();
    }

    /// Erases the last letter, with the marks on it.
    pub(super) fn erase(&mut self) {
        let end = self.typed.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
        self.typed.truncate(end);
        self.cursor = Cursor::default();
    }

    /// Erases the last word.
    pub(super) fn erase_word(&mut self) {
        let end = self.typed.trim_end().rfind(' ').map_or(0, |at| at + 1);
        self.typed.truncate(end);
        self.cursor = Cursor::default();
    }

    /// Erases all.
    pub(super) fn clear(&mut self) {
        self.typed.clear();
        self.cursor = Cursor::default();
    }

    /// The suggestions at hand.
    pub fn rows(&self) -> &[Suggestion] {
        self.suggestions.answer().map_or(&[], |window| window.rows.as_slice())
    }

    /// Moves the cursor by `step`.
    pub(super) fn step(&mut self, step: isize) {
        self.cursor.step(step, self.rows().len());
    }

    /// The entity in hand. While newer suggestions are under way there is none, so that a fast Enter does not open
    /// what an older question found.
    pub(super) fn chosen(&self) -> Option<EntityId> {
        let rows = &self.suggestions.current()?.rows;
        rows.get(self.cursor.item).map(|suggestion| suggestion.entity.id)
    }
}
