//! Messages in, effects out.

use std::collections::VecDeque;

use super::action::{self, Action};
use super::{App, Code, Effect, Key, Message, Overlay, Pane, Question, References, Reply, Scope};
use crate::query::{ArticleRow, EntryQuestion, Tiers, Window};

impl App {
    /// Takes a message; gives what the app asks of the world.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        let mut effects = Vec::new();
        match message {
            Message::Key(key) => self.take_key(key, &mut effects),
            Message::Mouse(mouse) => {
                self.type_ahead.clear();
                self.mouse(mouse, &mut effects);
            }
            Message::Paste(text) => {
                if let Some(Overlay::Jump(jump)) = &mut self.overlay {
                    jump.type_text(&text);
                }
            }
            Message::Resize(width, height) => self.resize(width, height),
            Message::Progress(loading) => self.loading = Some(loading),
            Message::Opened(summary) => {
                self.loading = None;
                self.summary = Some(summary);
            }
            Message::Reply(generation, reply) => self.take_reply(generation, reply),
            Message::Judged(Ok(judged)) => self.remark = Some(judged.said),
            Message::Judged(Err(words)) | Message::Unsaved(words) => self.remark = Some(words),
        }
        self.settle(&mut effects);
        self.replay_keys(&mut effects);
        effects
    }

    /// Whether an answer is under way that the screen shows.
    pub fn is_waiting(&self) -> bool {
        let overlay = match &self.overlay {
            Some(Overlay::Jump(jump)) => jump.suggestions.is_stale(),
            Some(Overlay::Notices(notices)) => notices.list.is_stale(),
            _ => false,
        };
        overlay
            || self.articles.rows.is_stale()
            || self.articles.place.is_stale()
            || self.reader.view.is_stale()
            || self.references.is_stale(&self.selection)
    }

    /// A key that needs an answer still under way waits for it, and so do the keys behind it: typing ahead is safe.
    fn take_key(&mut self, key: Key, effects: &mut Vec<Effect>) {
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

    fn replay_keys(&mut self, effects: &mut Vec<Effect>) {
        while let Some(key) = self.type_ahead.front().copied() {
            if self.must_wait(key) {
                return;
            }
            self.type_ahead.pop_front();
            self.press(key, effects);
            self.settle(effects);
        }
    }

    fn must_wait(&self, key: Key) -> bool {
        let no_article = self.articles_wait() && self.selection.article.is_none();
        let reader = no_article || self.reader.view.is_stale();
        let references = no_article || self.references.is_stale(&self.selection);
        match (self.action_of(key), &self.overlay) {
            (Some(Action::Open), Some(Overlay::Jump(jump))) => {
                self.summary.is_none() || reader || jump.suggestions.is_stale()
            }
            (Some(Action::NextArticle | Action::PreviousArticle), None) => self.articles_wait(),
            (
                Some(
                    Action::NextMention
                    | Action::PreviousMention
                    | Action::NextSame
                    | Action::PreviousSame
                    | Action::Filter,
                ),
                None,
            ) => references || reader,
            (Some(Action::Open | Action::Down | Action::Up | Action::Top | Action::Bottom), None) => {
                match self.focus {
                    Pane::Articles => self.articles_wait(),
                    Pane::Reader => reader,
                    Pane::References => references,
                }
            }
            _ => false,
        }
    }

    fn articles_wait(&self) -> bool {
        self.summary.is_none() || self.articles.rows.is_stale() || self.articles.place.is_stale()
    }

    fn action_of(&self, key: Key) -> Option<Action> {
        match self.overlay {
            Some(Overlay::Jump(_)) => action::lookup(key, &[Scope::Jump]),
            _ => action::lookup(key, &[Scope::Moving, Scope::Everywhere]),
        }
    }

    fn press(&mut self, key: Key, effects: &mut Vec<Effect>) {
        self.remark = None;
        match (self.action_of(key), &mut self.overlay) {
            (Some(action), _) => self.perform(action, effects),
            (None, Some(Overlay::Jump(jump))) => {
                if let (Code::Char(c), false, false) = (key.code, key.ctrl, key.alt) {
                    jump.type_text(c.encode_utf8(&mut [0; 4]));
                }
            }
            (None, _) => self.remark = Some(format!("{key} does nothing here; ? shows the keys")),
        }
    }

    fn take_reply(&mut self, generation: u64, reply: Reply) {
        match reply {
            Reply::Articles(rows) => self.take_rows(generation, rows),
            Reply::Place(place) => {
                if self.articles.place.receive(generation, place) {
                    self.articles.settle(&self.selection);
                    self.select_arrived();
                    self.reveal_article();
                }
            }
            Reply::Article(view) => drop(self.reader.view.receive(generation, view.map(|view| *view))),
            Reply::References(list) => drop(self.references.list.receive(generation, list)),
            Reply::Entry(entry) => drop(self.references.entry.receive(generation, entry.map(|entry| *entry))),
            Reply::Concordance(lines) => {
                if self.references.concordance.receive(generation, lines) {
                    self.follow_first();
                }
            }
            Reply::Suggest(suggestions) => {
                if let Some(Overlay::Jump(jump)) = &mut self.overlay {
                    jump.suggestions.receive(generation, suggestions);
                }
            }
            Reply::Evidence(_) | Reply::Merges(_) => {}
            Reply::Notices(list) => {
                if let Some(Overlay::Notices(notices)) = &mut self.overlay {
                    notices.list.receive(generation, list);
                }
            }
        }
    }

    fn take_rows(&mut self, generation: u64, rows: Result<Window<ArticleRow>, String>) {
        if !self.articles.rows.receive(generation, rows) {
            return;
        }
        self.articles.cursor.step(0, self.articles.total());
        if self.selection.article.is_none() {
            self.selection.article = self.articles.move_to(0, &self.selection);
        }
        self.select_arrived();
        self.reveal_article();
    }

    /// Brings layout and questions into line with what is selected now.
    fn settle(&mut self, effects: &mut Vec<Effect>) {
        self.fit();
        if self.summary.is_some() {
            self.ask(effects);
        }
    }

    /// Lays out what the panes show for the sizes that they have. A pane that is not shown keeps its layout.
    fn fit(&mut self) {
        let layout = self.layout;
        if layout.area(Pane::Reader).width > 0 {
            // a blank stands before and a scroll bar behind the text
            self.reader.fit(layout.cells(Pane::Reader).saturating_sub(2), layout.rows(Pane::Reader));
        }
        let cells = match layout.cells(Pane::References) {
            0 => usize::from(layout.screen.width).saturating_sub(2),
            cells => cells,
        };
        self.references.fit(&self.selection, cells.saturating_sub(2), layout.rows(Pane::References).max(1));
    }

    /// Every pane's wanted question; a slot asks only where it differs from what it last asked.
    fn ask(&mut self, effects: &mut Vec<Effect>) {
        let selection = &self.selection;
        let mut ask = |asked: Option<(u64, Question)>| {
            effects.extend(asked.map(|(generation, question)| Effect::Ask(generation, question)));
        };
        let rows = self.articles.wanted_rows(selection);
        ask(tag(self.articles.rows.want(Some(rows)), Question::Articles));
        let place = self.articles.wanted_place(selection);
        ask(tag(self.articles.place.want(place), |(list, id)| Question::Place(list, id)));
        ask(tag(self.reader.view.want(selection.article), Question::Article));
        ask(tag(self.references.list.want(selection.article), Question::References));
        let entry = References::wanted_entry(selection);
        let wanted = entry.map(|entity| EntryQuestion {
            entity,
            limit: References::entry_limit(),
            tiers: Tiers::default(),
        });
        ask(tag(self.references.entry.want(wanted), Question::Entry));
        let lines = self.references.wanted_concordance(selection);
        ask(tag(self.references.concordance.want(lines), Question::Concordance));
        match &mut self.overlay {
            Some(Overlay::Jump(jump)) => {
                let wanted = jump.wanted();
                ask(tag(jump.suggestions.want(Some(wanted)), Question::Suggest));
            }
            Some(Overlay::Notices(notices)) => ask(tag(notices.list.want(Some(())), |()| Question::Notices)),
            _ => {}
        }
    }
}

/// Keys that wait for an answer.
pub(super) type TypeAhead = VecDeque<Key>;

fn tag<Q>(asked: Option<(u64, Q)>, question: impl Fn(Q) -> Question) -> Option<(u64, Question)> {
    asked.map(|(generation, wanted)| (generation, question(wanted)))
}
