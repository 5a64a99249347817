//! Keys: which action a key calls, and which keys have to wait for an answer that is still under way.

use std::collections::VecDeque;

use super::action::{self, Action};
use super::{App, Code, Effect, Key, Overlay, Pane, Scope};

/// Keys that wait for an answer.
pub(super) type TypeAhead = VecDeque<Key>;

impl App {
    /// Whether an answer is under way that the screen shows.
    pub fn is_waiting(&self) -> bool {
        self.overlays().any(Overlay::is_stale)
            || self.is_judging()
            || self.articles.rows.is_stale()
            || self.articles.place.is_stale()
            || self.reader.view.is_stale()
            || self.references.is_stale(&self.selection)
    }

    /// A key that needs an answer still under way waits for it, and so do the keys behind it: typing ahead is safe.
    pub(super) fn take_key(&mut self, key: Key, effects: &mut Vec<Effect>) {
        let at_once = key.code == Code::Esc
            || (key.ctrl && matches!(key.code, Code::Char('c' | 'z' | 'l')))
            || (self.overlay.is_none() && self.action_of(key) == Some(Action::Quit));
        if at_once {
            self.type_ahead.clear();
        }
        if !at_once && (!self.type_ahead.is_empty() || self.must_wait(key)) {
            self.type_ahead.push_back(key);
        } else {
            self.press(key, effects);
        }
    }

    pub(super) fn replay_keys(&mut self, effects: &mut Vec<Effect>) {
        while let Some(key) = self.type_ahead.front().copied() {
            if self.must_wait(key) {
                return;
            }
            self.type_ahead.pop_front();
            self.press(key, effects);
            self.settle(effects);
        }
    }

    /// Behind an order every key waits: what it would do hangs on what comes of the order.
    fn must_wait(&self, key: Key) -> bool {
        if self.is_judging() {
            return true;
        }
        let Some(action) = self.action_of(key) else { return false };
        match &self.overlay {
            Some(Overlay::Jump(jump)) => {
                let needs = matches!(
                    action,
                    Action::Open | Action::Mark | Action::Verdicts | Action::Down | Action::PageDown
                );
                needs && (self.summary.is_none() || jump.suggestions.is_stale() || self.reader_waits())
            }
            Some(Overlay::Why(why)) => {
                let needs = judges(action) || steps_or_opens(action);
                needs && (self.summary.is_none() || why.evidence.is_stale())
            }
            Some(Overlay::Together(two)) => steps_or_opens(action) && two.told.is_stale(),
            Some(Overlay::Chain(two)) => steps_or_opens(action) && two.told.is_stale(),
            Some(Overlay::Cuts(cuts)) => {
                let moves = matches!(action, Action::Down | Action::Up | Action::PageDown | Action::Bottom);
                let needs = moves || matches!(action, Action::Open | Action::Begins | Action::Joins);
                needs && (self.summary.is_none() || cuts.list.is_stale())
            }
            Some(Overlay::Review(review)) => review.must_wait(),
            Some(_) => false,
            None => self.must_wait_in_panes(action),
        }
    }

    fn must_wait_in_panes(&self, action: Action) -> bool {
        match action {
            Action::NextArticle | Action::PreviousArticle | Action::Copies => self.articles_wait(),
            Action::Compare | Action::Cuts | Action::Begins => self.reader_waits(),
            Action::NextMention
            | Action::PreviousMention
            | Action::NextSame
            | Action::PreviousSame
            | Action::Filter => self.references_wait() || self.reader_waits(),
            Action::Open | Action::Down | Action::Up | Action::Top | Action::Bottom => match self.focus {
                Pane::Articles => self.articles_wait(),
                Pane::Reader => self.reader_waits(),
                Pane::References => self.references_wait(),
            },
            action if judges(action) || matches!(action, Action::Together | Action::Chain) => {
                self.summary.is_none() || self.references_wait() || self.reader_waits()
            }
            _ => false,
        }
    }

    fn reader_waits(&self) -> bool {
        self.no_article_yet() || self.reader.view.is_stale()
    }

    fn references_wait(&self) -> bool {
        self.no_article_yet() || self.references.is_stale(&self.selection)
    }

    fn no_article_yet(&self) -> bool {
        self.articles_wait() && self.selection.article.is_none()
    }

    fn articles_wait(&self) -> bool {
        self.summary.is_none() || self.articles.rows.is_stale() || self.articles.place.is_stale()
    }

    /// Where keys are looked up now, the first place first.
    pub fn scopes(&self) -> &'static [Scope] {
        match self.overlay {
            Some(Overlay::Jump(_) | Overlay::Rename(_)) => &[Scope::Jump],
            Some(Overlay::Menu(_)) => &[Scope::Judging, Scope::Moving],
            Some(Overlay::Kinds(_)) => &[Scope::Kinds, Scope::Moving],
            Some(Overlay::Review(_)) => &[Scope::Review, Scope::Moving, Scope::Everywhere],
            Some(Overlay::Cuts(_)) => &[Scope::Cuts, Scope::Moving, Scope::Everywhere],
            Some(
                Overlay::Help(_)
                | Overlay::Notices(_)
                | Overlay::Compare(_)
                | Overlay::Together(_)
                | Overlay::Chain(_),
            ) => &[Scope::Moving, Scope::Everywhere],
            Some(Overlay::Why(_)) | None => &[Scope::Judging, Scope::Moving, Scope::Everywhere],
        }
    }

    fn action_of(&self, key: Key) -> Option<Action> {
        let everywhere = || action::lookup(key, &[Scope::Everywhere]);
        match self.overlay {
            // what would change the subject behind a menu has to wait until it is closed
            Some(Overlay::Menu(_) | Overlay::Kinds(_)) => action::lookup(key, self.scopes()).or_else(|| {
                everywhere().filter(|action| {
                    matches!(action, Action::Quit | Action::Help | Action::Repaint | Action::Suspend)
                })
            }),
            _ => action::lookup(key, self.scopes()),
        }
    }

    fn press(&mut self, key: Key, effects: &mut Vec<Effect>) {
        self.remark = None;
        if let Some(action) = self.action_of(key) {
            return self.perform(action, effects);
        }
        match (key.code, &self.overlay) {
            (Code::Char(c), Some(Overlay::Jump(_) | Overlay::Rename(_))) => {
                if !key.ctrl && !key.alt {
                    self.edit(|line| line.type_text(c.encode_utf8(&mut [0; 4])));
                }
            }
            (_, Some(Overlay::Jump(_) | Overlay::Rename(_))) => {}
            (_, Some(Overlay::Kinds(_))) => {
                // a letter that is no kind was not meant for this menu
                self.close();
                self.remark = Some(format!("{key} is no kind: nothing was judged"));
            }
            _ => self.remark = Some(format!("{key} does nothing here; ? shows the keys")),
        }
    }
}

/// Whether an action needs the items of a list.
fn steps_or_opens(action: Action) -> bool {
    matches!(action, Action::Open | Action::Down | Action::PageDown)
}

/// Whether an action judges what the cursor is on: then the cursor must be on what is shown last.
fn judges(action: Action) -> bool {
    matches!(
        action,
        Action::Verdicts
            | Action::Same
            | Action::NotThis
            | Action::NotThisHere
            | Action::Means
            | Action::MeansHere
            | Action::Retype
            | Action::Rename
            | Action::Hide
            | Action::Confirm
            | Action::Mark
            | Action::Why
    )
}
