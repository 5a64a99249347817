//! The trail: where the reader has been, walked back and forward.

use super::Selection;
use crate::model::EntityId;

/// A stop on the trail.
pub type Visit = Selection;

/// Visits in order, and which of them is the present one.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    visits: Vec<Visit>,
    at: usize,
}

/// Older visits than this many are forgotten.
const LONGEST: usize = 1_000;

impl Trail {
    /// Goes on from `left` to a new visit; what lay ahead is dropped.
    pub fn leave(&mut self, left: Visit) {
        self.visits.truncate(self.at);
        if self.visits.last() != Some(&left) {
            self.visits.push(left);
        }
        if self.visits.len() > LONGEST {
            self.visits.remove(0);
        }
        self.at = self.visits.len();
    }

    /// One visit back from `here`.
    pub fn back(&mut self, here: Visit) -> Option<Visit> {
        let to = self.at.checked_sub(1)?;
        if self.at == self.visits.len() {
            self.visits.push(here);
        } else {
            self.visits[self.at] = here;
        }
        self.at = to;
        self.visits.get(to).cloned()
    }

    /// One visit forward from `here`.
    pub fn forward(&mut self, here: Visit) -> Option<Visit> {
        let to = self.visits.get(self.at + 1)?.clone();
        self.visits[self.at] = here;
        self.at += 1;
        Some(to)
    }

    /// Follows entities that became others.
    pub(super) fn follow(&mut self, moved: &[(EntityId, EntityId)]) {
        self.visits.iter_mut().for_each(|visit| visit.follow(moved));
    }

    /// Changes every visit, or drops it.
    pub(super) fn change(&mut self, change: impl Fn(Visit) -> Option<Visit>) {
        let before = std::mem::take(&mut self.visits);
        let at = std::mem::take(&mut self.at);
        for (number, visit) in before.into_iter().enumerate() {
            if let Some(visit) = change(visit) {
                self.visits.push(visit);
                self.at += usize::from(number < at);
            }
        }
    }

    /// How many visits lie behind and ahead.
    pub fn extent(&self) -> (usize, usize) {
        (self.at, self.visits.len().saturating_sub(self.at + 1))
    }
}
