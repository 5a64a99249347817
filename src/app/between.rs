//! Two entities in an overlay: the places where they stand together, or the chain from one to the other.

use std::fmt::Debug;

use super::{Cursor, Rows, Slot, Subject, Target, together_rows};
use crate::model::EntityId;
use crate::query::{Carried, Chain, ChainQuestion, Page, Pair, PairQuestion};

/// Rows asked for at first; standing on the last one asks for as many more.
const LIMIT: usize = 200;

/// What is asked of two entities.
pub trait Asked: Clone + PartialEq + Debug {
    /// What is told of them.
    type Told: Clone + Debug;

    /// The question, for at most so many rows.
    fn ask(of: [EntityId; 2], limit: usize) -> Self;

    /// The title, by the names that are known and what was told.
    fn title(names: [&str; 2], told: Option<&Self::Told>) -> String;

    /// All rows, for `cells`.
    fn rows(told: &Self::Told, cells: usize) -> Rows;

    /// How many items these are.
    fn items(told: &Self::Told) -> usize;

    /// Whether there is more than was told.
    fn has_more(told: &Self::Told) -> bool;
}

/// The overlay's state.
#[derive(Clone, Debug)]
pub struct Between<Q: Asked> {
    of: [Subject; 2],
    /// What is told of the two.
    pub told: Slot<Q, Q::Told>,
    /// The item in hand, and the rows in view.
    pub cursor: Cursor,
    limit: usize,
}

/// The places where two entities stand together.
pub type Together = Between<PairQuestion>;
/// The chain from one entity to another.
pub type ChainTo = Between<ChainQuestion>;

impl<Q: Asked> Between<Q> {
    /// An overlay whose questions are later than `generation`.
    pub(super) fn new(of: [Subject; 2], generation: u64) -> Self {
        Self { of, told: Slot::after(generation), cursor: Cursor::default(), limit: LIMIT }
    }

    pub(super) fn wanted(&self) -> Q {
        Q::ask([self.of[0].entity, self.of[1].entity], self.limit)
    }

    /// What the border says at its top.
    pub fn title(&self) -> String {
        Q::title([&self.of[0].headword, &self.of[1].headword], self.told.answer())
    }

    /// All rows, for `cells`.
    pub fn rows(&self, cells: usize) -> Rows {
        self.told.answer().map(|told| Q::rows(told, cells)).unwrap_or_default()
    }

    /// Whether more is there than the rows show.
    pub fn has_more(&self) -> bool {
        self.told.answer().is_some_and(Q::has_more)
    }

    /// Where the item in hand leads.
    pub(super) fn target(&self, cells: usize) -> Option<Target> {
        self.rows(cells).items.get(self.cursor.item).map(|item| item.target.clone())
    }

    fn items(&self) -> usize {
        self.told.answer().map_or(0, Q::items)
    }

    /// Takes a reply; the cursor stays inside.
    pub(super) fn arrive(&mut self, generation: u64, reply: Result<Q::Told, String>) {
        self.told.receive(generation, reply);
        self.cursor.step(0, self.items());
    }

    /// Moves the cursor by `step` items; on the last one more are asked for.
    pub(super) fn step(&mut self, step: isize, cells: usize, height: usize) {
        let count = self.items();
        self.cursor.step(step, count);
        if self.cursor.item + 1 == count && self.has_more() && !self.told.is_stale() {
            self.limit += LIMIT;
        }
        self.reveal(cells, height);
    }

    /// Puts the cursor on the item that covers `row`.
    pub(super) fn point(&mut self, row: usize, cells: usize) {
        self.cursor.item = self.rows(cells).item_at(self.cursor.top + row).unwrap_or(self.cursor.item);
    }

    /// Brings the item in hand into view.
    pub(super) fn reveal(&mut self, cells: usize, height: usize) {
        let rows = self.rows(cells);
        match rows.items.get(self.cursor.item) {
            // a heading above the first item is shown with it
            Some(item) if self.cursor.item == 0 => {
                self.cursor.reveal(0, item.row + item.rows, height, rows.rows.len());
            }
            Some(item) => self.cursor.reveal(item.row, item.rows, height, rows.rows.len()),
            None => self.cursor.top = 0,
        }
    }

    /// Asks again after a judgement.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        self.of.iter_mut().for_each(|one| one.follow(moved));
        self.told.refresh();
    }

    /// Asks again of a corpus read anew; gives whether both are still there.
    pub(super) fn carry(&mut self, carried: &Carried) -> bool {
        self.told.forget();
        self.of.iter_mut().all(|one| one.carry(carried))
    }
}

impl Asked for PairQuestion {
    type Told = Pair;

    fn ask([one, other]: [EntityId; 2], limit: usize) -> Self {
        PairQuestion { one, other, page: Page::first(limit) }
    }

    fn title(names: [&str; 2], told: Option<&Pair>) -> String {
        together_rows::pair_title(names, told)
    }

    fn rows(told: &Pair, cells: usize) -> Rows {
        together_rows::pair(told, cells)
    }

    fn items(told: &Pair) -> usize {
        told.lines.rows.len()
    }

    fn has_more(told: &Pair) -> bool {
        told.lines.total.count() > told.lines.rows.len()
    }
}

impl Asked for ChainQuestion {
    type Told = Chain;

    fn ask([from, to]: [EntityId; 2], _: usize) -> Self {
        ChainQuestion { from, to }
    }

    fn title(names: [&str; 2], told: Option<&Chain>) -> String {
        together_rows::chain_title(names, told)
    }

    fn rows(told: &Chain, cells: usize) -> Rows {
        together_rows::chain(told, cells)
    }

    fn items(told: &Chain) -> usize {
        told.hops.len() * 2 + 1
    }

    fn has_more(_: &Chain) -> bool {
        false
    }
}
