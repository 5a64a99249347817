//! Whose turn it is in a transcript: whom `I` means.

use super::cast::Cast;
use super::scene::Scene;
use crate::extract::page::Shape;
use crate::model::{Kind, MentionIndex};

/// The turns of a transcript: where each begins, and whose it is.
#[derive(Default)]
pub(super) struct Turns(Vec<(usize, Option<MentionIndex>)>);

impl Turns {
    /// Reads the labels that open the lines of a page.
    pub(super) fn read(scene: &Scene, cast: &Cast) -> Self {
        let page = scene.page;
        let mut turns = Vec::new();
        let mut at = 0;
        while at < page.len() {
            let line = page.line(at);
            if let Some(end) = label_end(scene, line.start) {
                turns.push((line.start, holder(scene, cast, line.start, end)));
            }
            at = line.end + 1;
        }
        // a label or two are no transcript
        if turns.len() < 3 {
            turns.clear();
        }
        Turns(turns)
    }
}

/// The end of the label that opens the line at `start`: `MS. PSAKI:`, `Q`, `Anna Reed:`.
fn label_end(scene: &Scene, start: usize) -> Option<usize> {
    let page = scene.page;
    if page.word(start) == "Q" {
        return Some(start + 1);
    }
    let colon = (start + 1..start + 8).find(|at| page.word(*at) == ":")?;
    let loud = |at: usize| {
        matches!(page.shape(at), Shape::Caps | Shape::Initial) || matches!(page.word(at), "." | "-" | "’")
    };
    let person = scene.of_kind(start, Kind::Person).is_some_and(|(_, m)| scene.words_of(m.span).1 == colon);
    (person || (start..colon).all(loud)).then_some(colon)
}

/// Whose turn the label `start..end` opens.
fn holder(scene: &Scene, cast: &Cast, start: usize, end: usize) -> Option<MentionIndex> {
    let page = scene.page;
    if let Some((index, _)) = (start..end).find_map(|at| scene.of_kind(at, Kind::Person)) {
        return Some(index);
    }
    if !page.is(start, &["the"]) {
        return scene.people.called(page.word(end - 1));
    }
    cast.bearer(&page.slice(start + 1, end).to_lowercase()).or(cast.author)
}

impl Scene<'_> {
    /// Whether the page is a transcript, or one person's speech or statement.
    pub(super) fn is_spoken(&self) -> bool {
        !self.turns.0.is_empty() || self.cast.author.is_some()
    }

    /// Whom `I` at the word `at` means: whose turn it is, or who speaks all through.
    pub(super) fn speaking(&self, at: usize) -> Option<MentionIndex> {
        let turns = &self.turns.0;
        if turns.is_empty() {
            return self.cast.author;
        }
        let next = turns.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1).and_then(|turn| turns[turn].1)
    }
}
