//! Laying out the cross-references: when their rows are made again, and where the cursor goes on.

use super::marks::became;
use super::references::{Goal, MENTIONS};
use super::{References, Rows, Selection, Target, entry_rows, list_rows};
use crate::model::{ArticleId, EntityId};
use crate::query::Tiers;

/// What rows depend on; where it is the same they are not laid out again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LaidOut {
    list: Option<ArticleId>,
    entry: Option<EntityId>,
    mentions: Option<(EntityId, usize)>,
    /// How many answers came of each, since a judgement may change the answer to the same question.
    answers: [u64; 3],
    shows_entry: bool,
    unfolded: bool,
    tiers: Tiers,
    cells: usize,
}

/// What the pane is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum About {
    List(ArticleId),
    Entry(EntityId),
}

impl LaidOut {
    fn about(&self) -> Option<About> {
        if self.shows_entry { self.entry.map(About::Entry) } else { self.list.map(About::List) }
    }
}

impl References {
    /// Lays out what is to be shown, where it changed.
    pub(super) fn fit(&mut self, selection: &Selection, tiers: Tiers, cells: usize, height: usize) {
        let shows_entry = selection.entity.is_some();
        let mut wanted = LaidOut {
            list: self.list.answered().copied(),
            entry: self.entry.answered().map(|question| question.entity),
            mentions: self.concordance.answered().map(|question| (question.entity, question.page.limit)),
            answers: [self.list.answers(), self.entry.answers(), self.concordance.answers()],
            shows_entry,
            unfolded: self.unfolded,
            tiers,
            cells,
        };
        if self.laid_out.as_ref() == Some(&wanted) || (shows_entry && self.entry.answer().is_none()) {
            return;
        }
        let kept = self.laid_out.as_ref().is_some_and(|old| self.goes_on(old, &wanted));
        let at = self.item().map(|item| self.followed(&item.target)).filter(|_| kept);
        if !kept {
            self.leave(&wanted);
            wanted.unfolded = false;
        }
        self.rows = self.lay_out(&wanted);
        self.laid_out = Some(wanted);
        if self.goal == Goal::LastMention && !self.has_more(selection) {
            self.goal = Goal::Nothing;
            self.cursor.item = usize::MAX;
        } else if let Some(at) =
            at.and_then(|at| self.rows.items.iter().position(|item| item.target.is_like(&at)))
        {
            self.cursor.item = at;
        }
        if let Some(sought) = self.sought.take_if(|_| !self.list.is_stale() && !self.entry.is_stale())
            && let Some(at) = self.rows.items.iter().position(|item| item.target.is_like(&sought))
        {
            self.cursor.item = at;
        }
        self.cursor.item = self.cursor.item.min(self.rows.items.len().saturating_sub(1));
        if kept {
            self.reveal(height);
        }
    }

    fn lay_out(&self, wanted: &LaidOut) -> Rows {
        if !wanted.shows_entry {
            let list = self.list.answer().map_or(&[][..], Vec::as_slice);
            return list_rows::list(list, wanted.tiers, wanted.cells);
        }
        let Some(entry) = self.entry.answer() else { return Rows::default() };
        let became = |entity: Option<EntityId>| entity.map(|entity| became(&self.moved, entity));
        let same = became(wanted.mentions.map(|(entity, _)| entity)) == became(wanted.entry);
        let mentions = self.concordance.answer().filter(|_| same);
        entry_rows::entry(entry, mentions, wanted.unfolded, wanted.tiers, wanted.cells)
    }

    /// Leaves what was shown, with the cursor noted, for something else.
    fn leave(&mut self, wanted: &LaidOut) {
        if let Some(about) = self.laid_out.as_ref().and_then(LaidOut::about) {
            self.left.insert(about, self.cursor);
        }
        let back = self.goal == Goal::WhereLeft;
        let restored = wanted.about().filter(|_| back);
        if back {
            self.goal = Goal::Nothing;
        }
        self.cursor = restored.and_then(|about| self.left.get(&about).copied()).unwrap_or_default();
        self.mentions = MENTIONS;
        self.unfolded = false;
    }

    /// Whether both are about the same list or entity, which may have become another one.
    fn goes_on(&self, old: &LaidOut, new: &LaidOut) -> bool {
        let now = |about: Option<About>| match about {
            Some(About::Entry(entity)) => Some(About::Entry(became(&self.moved, entity))),
            about => about,
        };
        now(old.about()) == now(new.about())
    }

    /// A target after the last judgement.
    fn followed(&self, target: &Target) -> Target {
        match target {
            Target::Entity(entity, mention) => Target::Entity(became(&self.moved, *entity), *mention),
            Target::Alias(entity, name) => Target::Alias(became(&self.moved, *entity), name.clone()),
            other => other.clone(),
        }
    }
}
