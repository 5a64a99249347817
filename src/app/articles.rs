//! The article list: a window on the corpus, sorted and filtered, with a cursor that follows the selection.

use super::{Cursor, Selection, Slot};
use crate::model::ArticleId;
use crate::query::{ArticleList, ArticleRow, ArticleSort, ArticlesQuestion, Carried, Page, Place};

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
    pub rows: Slot<ArticlesQuestion, ArticleList>,
    /// Where the selected article stands, when something else selected it.
    pub place: Slot<(ArticlesQuestion, ArticleId), Option<Place>>,
    /// Bundles of wire copies that are open, by their leaders.
    open: Vec<ArticleId>,
    /// The article that the cursor stands for; where the selection differs, its place is asked for.
    settled: Option<(ArticlesQuestion, ArticleId)>,
    /// What to do with the row under the cursor as soon as it is there.
    pending: Pending,
    /// The name of the entity that the list is filtered by.
    pub filter_name: Option<String>,
}

/// Why a row that is not at hand yet is waited for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pending {
    #[default]
    Nothing,
    /// The cursor went beyond the rows at hand: the article there is to be selected.
    Move,
    /// A filter was set: where it leaves the article at hand out, the first one is to be selected.
    Filter,
}

impl Articles {
    /// How many rows there are.
    pub fn total(&self) -> usize {
        self.rows.answer().map_or(0, |list| list.window.total.count())
    }

    /// How many articles they stand for: more, where bundles are closed.
    pub fn articles(&self) -> usize {
        self.rows.answer().map_or(0, |list| list.articles)
    }

    /// The row of the item `at`, where it is at hand.
    pub fn row(&self, at: usize) -> Option<&ArticleRow> {
        let window = &self.rows.answer()?.window;
        window.rows.get(at.checked_sub(window.offset)?)
    }

    /// Moves the cursor by `step` and gives the article it comes to.
    /// Where the article at hand is not in the list, the first step leads to the row under the cursor.
    pub(super) fn step(&mut self, step: isize, selection: &Selection) -> Option<ArticleId> {
        let mut cursor = self.cursor;
        let step = if step > 0 && !self.lists_selected(selection) { step - 1 } else { step };
        cursor.step(step, self.total());
        self.move_to(cursor.item, selection)
    }

    /// Moves the cursor to the item `at` and gives the article there.
    pub(super) fn move_to(&mut self, at: usize, selection: &Selection) -> Option<ArticleId> {
        self.cursor.item = at.min(self.total().saturating_sub(1));
        let Some(row) = self.row(self.cursor.item) else {
            self.pending = Pending::Move;
            return None;
        };
        let id = row.id;
        self.pending = Pending::Nothing;
        self.settled = Some((self.listed(selection), id));
        Some(id)
    }

    /// Opens the bundle under the cursor, or closes it; gives its head, and whether it is open now.
    pub(super) fn toggle(&mut self) -> Option<(ArticleId, bool)> {
        let bundled = self.row(self.cursor.item)?.bundled?;
        let at = self.open.iter().position(|leader| *leader == bundled.leader);
        match at {
            Some(at) => drop(self.open.swap_remove(at)),
            None => self.open.push(bundled.leader),
        }
        Some((bundled.head, at.is_none()))
    }

    /// Asks again of a corpus read anew; the cursor goes where its article is now.
    pub(super) fn carry(&mut self, carried: &Carried) {
        self.rows.forget();
        self.place.forget();
        self.settled = None;
        self.open = self.open.iter().filter_map(|leader| carried.article(*leader)).collect();
    }

    /// Whether a bundle is open.
    pub fn is_open(&self, leader: ArticleId) -> bool {
        self.open.contains(&leader)
    }

    /// Says that a filter was set.
    pub(super) fn filtered(&mut self, name: Option<String>) {
        self.filter_name = name;
        self.pending = Pending::Filter;
    }

    /// The article that was waited for and is to be selected now.
    pub(super) fn arrived(&mut self, selection: &Selection) -> Option<ArticleId> {
        let here = self.rows.current().is_some();
        match self.pending {
            Pending::Move if here => self.move_to(self.cursor.item, selection),
            Pending::Filter if here => match self.place.current()? {
                Some(_) => {
                    self.pending = Pending::Nothing;
                    None
                }
                None => self.move_to(0, selection),
            },
            _ => None,
        }
    }

    /// The rows wanted for what is selected.
    pub(super) fn wanted_rows(&self, selection: &Selection) -> ArticlesQuestion {
        let half = WINDOW / 2;
        let offset = (self.cursor.top / half).saturating_sub(1) * half;
        ArticlesQuestion { page: Page { offset, limit: WINDOW + half }, ..self.listed(selection) }
    }

    /// The place wanted, where the selected article is not the one that the cursor stands for.
    pub(super) fn wanted_place(&self, selection: &Selection) -> Option<(ArticlesQuestion, ArticleId)> {
        let wanted = (self.listed(selection), selection.article?);
        (self.settled.as_ref() != Some(&wanted)).then_some(wanted)
    }

    /// Takes the place that was asked for. `None`: the article is not in the list; the cursor stays where it is. A bundle that
    /// holds the article is opened.
    pub(super) fn settle(&mut self, selection: &Selection) {
        let Some(place) = self.place.current().copied() else { return };
        if let Some(place) = place {
            self.cursor.item = place.row;
            if let Some(leader) = place.inside {
                return self.open.push(leader); // then its place is another one
            }
        }
        self.settled = selection.article.map(|id| (self.listed(selection), id));
    }

    /// Asks again after a judgement: a filtered list may hold others now.
    pub(super) fn refresh(&mut self, is_filtered: bool) {
        self.rows.refresh();
        if is_filtered {
            self.place.refresh();
            self.settled = None;
        }
    }

    /// Whether the selected article is in the list.
    pub fn lists_selected(&self, selection: &Selection) -> bool {
        self.row(self.cursor.item).is_some_and(|row| Some(row.id) == selection.article)
    }

    /// The question of the list as a whole: filter and order, the page left open.
    fn listed(&self, selection: &Selection) -> ArticlesQuestion {
        let mentioning = selection.filter.into_iter().collect();
        ArticlesQuestion {
            mentioning,
            sort: self.sort,
            open: self.open.clone(),
            page: Page { offset: 0, limit: 0 },
        }
    }
}
