//! The review: a queue of entities that may be one, pair by pair.

use super::{Abreast, Slot, Subject, review_rows};
use crate::model::EntityId;
use crate::query::{MergeSuggestion, MergesQuestion, Order, Tiers, Window};

/// Pairs asked for at a time.
const LIMIT: usize = 20;

/// Two entities of a suggestion, as it orders them.
pub type Pair = (EntityId, EntityId);

/// The overlay's state.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// The suggestions as they were last told.
    pub merges: Slot<MergesQuestion, Window<MergeSuggestion>>,
    /// Those that are not judged yet, the one at hand first.
    queue: Vec<MergeSuggestion>,
    /// Pairs judged, the last one last, so that taking back shows them again.
    judged: Vec<Pair>,
    /// The pair that is to be shown again when it comes.
    sought: Option<Pair>,
    /// Whether the name of the other one stays.
    pub swapped: bool,
    /// The first row in view.
    pub top: usize,
}

impl Review {
    /// Cells between the two sides.
    pub const GAP: u16 = review_rows::GAP as u16;

    /// A review whose questions are later than `generation`.
    pub(super) fn new(generation: u64) -> Self {
        Self { merges: Slot::after(generation), ..Self::default() }
    }

    pub(super) fn wanted(tiers: Tiers, later: &[Pair]) -> MergesQuestion {
        MergesQuestion { with: None, tiers, without: later.to_vec(), limit: LIMIT }
    }

    /// The suggestion at hand.
    pub fn shown(&self) -> Option<&MergeSuggestion> {
        self.queue.first()
    }

    /// How many are left, put off ones aside; `None` before the first answer.
    pub fn left(&self) -> Option<usize> {
        let told = self.merges.answer()?;
        Some(told.total.count().saturating_sub(told.rows.len()) + self.queue.len())
    }

    /// Whether a pair is about to come that is not at hand.
    pub(super) fn must_wait(&self) -> bool {
        self.merges.is_stale() && (self.queue.is_empty() || self.sought.is_some())
    }

    /// Whether the last answer knew no pair any more.
    pub(super) fn is_through(&self) -> bool {
        self.merges.current().is_some() && self.left() == Some(0)
    }

    /// The left side of the pair at hand.
    pub(super) fn subject(&self) -> Option<Subject> {
        let one = &self.shown()?.one;
        Some(Subject::new(&one.entity, Some(one.articles)))
    }

    /// The one whose name stays, and the other.
    pub(super) fn sides(&self) -> Option<Pair> {
        let (one, other) = pair(self.shown()?);
        Some(if self.swapped { (other, one) } else { (one, other) })
    }

    /// Takes a reply. The pair at hand stays at hand, whatever its rank now, and the name that stays too, so that no
    /// key meets another pair than the one that was seen.
    pub(super) fn arrive(&mut self, generation: u64, reply: Result<Window<MergeSuggestion>, String>) {
        if !self.merges.receive(generation, reply) {
            return;
        }
        let Some(told) = self.merges.answer() else { return };
        let kept = self.sought.take().or_else(|| self.sides());
        let judged = |one: &&MergeSuggestion| self.judged.iter().any(|old| same_pair(*old, pair(one)));
        self.queue = told.rows.iter().filter(|one| !judged(one)).cloned().collect();
        let at = kept.and_then(|kept| self.queue.iter().position(|one| same_pair(pair(one), kept)));
        match (at, kept) {
            (Some(at), Some(kept)) => {
                self.queue[..=at].rotate_right(1);
                self.swapped = self.shown().is_some_and(|one| one.one.entity.id != kept.0);
            }
            _ => self.begin(),
        }
    }

    /// The order that judges the pair at hand; the next one is at hand then.
    pub(super) fn judge(&mut self, same: bool) -> Option<Order> {
        let (keep, with) = self.sides()?;
        self.judged.push(pair(self.shown()?));
        self.drop_shown();
        let order = if same {
            Order::Same { keep, with: vec![with] }
        } else {
            Order::Different { one: keep, other: with }
        };
        Some(order)
    }

    /// Puts the pair at hand off, and tells which it was.
    pub(super) fn put_off(&mut self) -> Option<Pair> {
        let shown = pair(self.shown()?);
        self.drop_shown();
        Some(shown)
    }

    /// The pair judged last is to be shown again.
    pub(super) fn take_back(&mut self) {
        self.sought = self.judged.pop();
    }

    /// The last judgement was refused: its pair comes again.
    pub(super) fn refused(&mut self) {
        self.take_back();
        self.merges.refresh();
    }

    /// Asks again after a judgement. Pairs with an entity that is gone are dropped until then.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        let gone = |id: EntityId| moved.iter().any(|(from, _)| *from == id);
        let first = self.shown().map(pair);
        self.queue.retain(|one| !gone(one.one.entity.id) && !gone(one.other.entity.id));
        if self.shown().map(pair) != first {
            self.begin();
        }
        self.merges.refresh();
    }

    /// Begins anew on a corpus read anew.
    pub(super) fn forget(&mut self) {
        self.queue.clear();
        self.judged.clear();
        self.sought = None;
        self.merges.forget();
        self.begin();
    }

    /// All rows, for `cells`.
    pub fn rows(&self, cells: usize) -> Vec<Abreast> {
        self.shown().map(|shown| review_rows::rows(shown, self.swapped, cells)).unwrap_or_default()
    }

    fn drop_shown(&mut self) {
        self.queue.remove(0);
        self.begin();
    }

    fn begin(&mut self) {
        self.swapped = false;
        self.top = 0;
    }
}

fn pair(suggestion: &MergeSuggestion) -> Pair {
    (suggestion.one.entity.id, suggestion.other.entity.id)
}

/// Whether two pairs are the same, in whatever order.
pub(super) fn same_pair(one: Pair, other: Pair) -> bool {
    one == other || (one.1, one.0) == other
}
