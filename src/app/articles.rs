//! The article list: a window on the corpus, sorted and filtered, with a cursor that follows the selection.

use super::{Cursor, Selection, Slot};
use crate::model::ArticleId;
use crate::query::{ArticleRow, ArticleSort, ArticlesQuestion, Page, Window};

/// Rows asked for at a time; the window moves by half of that.
const WINDOW: usize = 512;

/// The pane's own state.
#[derive(Debug, Default)]
pub struct Articles {
    /// The order.
    pub sort: ArticleSort,
    /// Where the cursor is and what is in view, in items.
    pub cursor: Cursor,
    /// The rows around the cursor.
    pub rows: Slot<ArticlesQuestion, Window<ArticleRow>>,
    /// Where the selected article stands, when something else selected it.
    pub place: Slot<(ArticlesQuestion, ArticleId), Option<usize>>,
    /// The article that the cursor stands for; where the selection differs, its place is asked for.
    settled: Option<(ArticlesQuestion, ArticleId)>,
}

impl Articles {
    /// How many articles are listed.
    pub fn total(&self) -> usize {
        self.rows.answer().map_or(0, |window| window.total.count())
    }

    /// The row of the item `at`, where it is at hand.
    pub fn row(&self, at: usize) -> Option<&ArticleRow> {
        let window = self.rows.answer()?;
        window.rows.get(at.checked_sub(window.offset)?)
    }

    /// Moves the cursor by `step` and gives the article it comes to.
    pub(super) fn step(&mut self, step: isize, selection: &Selection) -> Option<ArticleId> {
        let mut cursor = self.cursor;
        cursor.step(step, self.total());
        self.move_to(cursor.item, selection)
    }

    /// Moves the cursor to the item `at` and gives the article there.
    pub(super) fn move_to(&mut self, at: usize, selection: &Selection) -> Option<ArticleId> {
        self.cursor.item = at.min(self.total().saturating_sub(1));
        let id = self.row(self.cursor.item)?.id;
        self.settled = Some((self.listed(selection), id));
        Some(id)
    }

    /// The rows wanted for what is selected.
    pub(super) fn wanted_rows(&self, selection: &Selection) -> ArticlesQuestion {
        let half = WINDOW / 2;
        let offset = (self.cursor.item / half).saturating_sub(1) * half;
        ArticlesQuestion { page: Page { offset, limit: WINDOW + half }, ..self.listed(selection) }
    }

    /// The place wanted, where the selected article is not the one that the cursor stands for.
    pub(super) fn wanted_place(&self, selection: &Selection) -> Option<(ArticlesQuestion, ArticleId)> {
        let wanted = (self.listed(selection), selection.article?);
        (self.settled.as_ref() != Some(&wanted)).then_some(wanted)
    }

    /// Takes the place that was asked for. `None`: the article is not in the list; the cursor stays where it is.
    pub(super) fn settle(&mut self, selection: &Selection) {
        let Some(place) = self.place.current().copied() else { return };
        if let Some(at) = place {
            self.cursor.item = at;
        }
        self.settled = selection.article.map(|id| (self.listed(selection), id));
    }

    /// Whether the selected article is in the list.
    pub fn lists_selected(&self, selection: &Selection) -> bool {
        self.row(self.cursor.item).is_some_and(|row| Some(row.id) == selection.article)
    }

    /// The question of the list as a whole: filter and order, the page left open.
    fn listed(&self, selection: &Selection) -> ArticlesQuestion {
        let mentioning = selection.filter.into_iter().collect();
        ArticlesQuestion { mentioning, sort: self.sort, page: Page { offset: 0, limit: 0 } }
    }
}
