//! The cross-references: the entities of the article at hand, or the entry of the entity that is open.

use rustc_hash::FxHashMap;

use super::laid_out::{About, LaidOut};
use super::{Cursor, Item, Rows, Selection, Slot, Target};
use crate::model::{ArticleId, EntityId};
use crate::query::{
    Carried, ConcordanceLine, ConcordanceQuestion, Entry, EntryQuestion, Page, Reference, Window,
};

/// Neighbours and quotes in an entry, at the most.
const ENTRY_LIMIT: usize = 40;
/// Mentions laid out at first; standing on the last one asks for more.
pub(super) const MENTIONS: usize = 200;

/// The pane's own state.
#[derive(Debug, Default)]
pub struct References {
    /// The article's entities.
    pub list: Slot<ArticleId, Vec<Reference>>,
    /// The open entity's entry.
    pub entry: Slot<EntryQuestion, Entry>,
    /// Its mentions.
    pub concordance: Slot<ConcordanceQuestion, Window<ConcordanceLine>>,
    /// What is shown, laid out.
    pub rows: Rows,
    /// The cursor and the rows in view.
    pub cursor: Cursor,
    /// What `rows` was laid out from.
    pub(super) laid_out: Option<LaidOut>,
    /// Mentions wanted of the open entity.
    pub(super) mentions: usize,
    /// Whether its sections are shown whole.
    pub(super) unfolded: bool,
    /// What is to be gone to once it is there.
    pub(super) goal: Goal,
    /// What the cursor is to go to once the answers are there.
    pub(super) sought: Option<Target>,
    /// Where the cursor stood in entries and lists that were left.
    pub(super) left: FxHashMap<About, Cursor>,
    /// Entities that the last judgement made others: what was shown of one goes on as the other's.
    pub(super) moved: Vec<(EntityId, EntityId)>,
}

impl References {
    /// The entity whose entry is wanted, with how much of it.
    pub(super) fn wanted_entry(selection: &Selection) -> Option<EntityId> {
        selection.entity
    }

    /// How many neighbours and quotes to ask for.
    pub(super) fn entry_limit() -> usize {
        ENTRY_LIMIT
    }

    /// The mentions wanted.
    pub(super) fn wanted_concordance(&self, selection: &Selection) -> Option<ConcordanceQuestion> {
        let limit = self.mentions.max(MENTIONS);
        selection.entity.map(|entity| ConcordanceQuestion { entity, page: Page::first(limit) })
    }

    /// Whether what is shown is older than what is selected.
    pub fn is_stale(&self, selection: &Selection) -> bool {
        match selection.entity {
            Some(_) => self.entry.is_stale() || self.concordance.is_stale(),
            None => self.list.is_stale(),
        }
    }

    /// Why what is selected cannot be shown.
    pub fn fault(&self, selection: &Selection) -> Option<&str> {
        match selection.entity {
            Some(_) => self.entry.fault().or(self.concordance.fault()),
            None => self.list.fault(),
        }
    }

    /// The item under the cursor.
    pub fn item(&self) -> Option<&Item> {
        self.rows.items.get(self.cursor.item)
    }

    /// The entity under the cursor, where it is on one.
    pub fn entity_at_cursor(&self) -> Option<EntityId> {
        match self.item()?.target {
            Target::Entity(entity, _) => Some(entity),
            _ => None,
        }
    }

    /// Asks again of a corpus read anew; the cursor goes to what it was on when that comes.
    pub(super) fn carry(&mut self, carried: &Carried) {
        self.sought = self.item().and_then(|item| item.target.carried(carried));
        self.list.forget();
        self.entry.forget();
        self.concordance.forget();
        self.rows = Rows::default();
        self.laid_out = None;
        self.left.clear();
        self.moved.clear();
    }

    /// Asks again after a judgement.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        self.moved = moved.to_vec();
        self.list.refresh();
        self.entry.refresh();
        self.concordance.refresh();
    }

    /// Whether more mentions can be had than are laid out.
    pub fn has_more(&self, selection: &Selection) -> bool {
        let known = self.concordance.answer().filter(|_| selection.entity.is_some());
        known.is_some_and(|window| window.rows.len() < window.total.count())
    }

    /// The cursor goes to the last item, every mention laid out.
    pub(super) fn go_to_last(&mut self, height: usize) {
        if let Some(window) = self.concordance.current()
            && window.rows.len() < window.total.count()
        {
            self.mentions = window.total.count();
            self.goal = Goal::LastMention;
        }
        self.move_to(usize::MAX, height);
    }

    /// The next entry or list that is shown has its cursor where it was left.
    pub(super) fn restore(&mut self) {
        self.goal = Goal::WhereLeft;
    }

    /// Moves the cursor by `step` items.
    pub(super) fn step(&mut self, step: isize, height: usize) {
        let before = self.cursor.item;
        self.cursor.step(step, self.rows.items.len());
        if self.cursor.item == before && step < 0 {
            self.cursor.top = 0;
        }
        if self.cursor.item + 1 == self.rows.items.len() {
            self.want_more();
        }
        self.reveal(height);
    }

    /// Puts the cursor on the item `at`.
    pub(super) fn move_to(&mut self, at: usize, height: usize) {
        self.cursor.item = at.min(self.rows.items.len().saturating_sub(1));
        self.reveal(height);
    }

    /// Shows the sections of the entry whole. The cursor stays on its row, where the first of the rest now stands.
    pub(super) fn unfold(&mut self) {
        self.unfolded = true;
    }

    pub(super) fn reveal(&mut self, height: usize) {
        let total = self.rows.rows.len();
        let Some(item) = self.rows.items.get(self.cursor.item) else { return };
        // the first item brings the rows above it along, a group's first its heading
        let (first, rows) = match self.cursor.item {
            0 => (0, item.row + item.rows),
            _ => (item.row.saturating_sub(1), item.rows + 1),
        };
        self.cursor.reveal(first, rows, height, total);
        self.cursor.reveal(item.row, item.rows, height, total);
    }

    fn want_more(&mut self) {
        let known = self.concordance.current().map(|window| (window.rows.len(), window.total.count()));
        if let Some((rows, total)) = known
            && rows < total
        {
            self.mentions = (rows * 4).min(total);
        }
    }
}

/// What the pane waits for to go to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Goal {
    /// Nothing.
    #[default]
    Nothing,
    /// The entity's first mention, in the reader.
    FirstMention,
    /// Its last mention, in the entry, all of them asked for.
    LastMention,
    /// The item on which the cursor stood when the entry or list was left.
    WhereLeft,
}
