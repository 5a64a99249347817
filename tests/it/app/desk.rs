//! The app with a store behind it and no terminal: keys in, state out. Answers come at once, or when a test lets them.

use std::collections::VecDeque;
use std::sync::Arc;

use dateline::app::{App, Effect, Key, Message, Mouse, MouseAct, Overlay, Question, Reply};
use dateline::model::Corpus;
use dateline::query::{EntryQuestion, MergesQuestion, Order, Tiers};
use dateline::store::{Memory, Store};
use dateline::tui::{self, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the app waits for.
enum Asked {
    Question(u64, Question),
    Order(Order),
}

/// A reader's desk.
pub struct Desk {
    pub app: App,
    store: Arc<dyn Store>,
    /// Questions that wait, where the store is held up.
    waiting: VecDeque<Asked>,
    is_held_up: bool,
    /// Everything else that the app asked for.
    pub effects: Vec<Effect>,
}

impl Desk {
    /// Opens `corpus` on a screen of this size.
    pub fn open(corpus: Corpus, width: u16, height: u16) -> Self {
        Self::with_store(Arc::new(Memory::new(corpus)), width, height)
    }

    /// Opens a store.
    pub fn with_store(store: Arc<dyn Store>, width: u16, height: u16) -> Self {
        let mut desk = Self::before_opening(store, width, height);
        desk.corpus_opens();
        desk
    }

    /// A desk whose corpus is still loading.
    pub fn before_opening(store: Arc<dyn Store>, width: u16, height: u16) -> Self {
        let app = App::new(width, height);
        Self { app, store, waiting: VecDeque::new(), is_held_up: false, effects: Vec::new() }
    }

    /// The corpus is loaded, and what may be one was looked for.
    pub fn corpus_opens(&mut self) {
        let queue = MergesQuestion { with: None, tiers: Tiers::default(), without: Vec::new(), limit: 0 };
        self.store.merges(&queue).unwrap();
        let summary = self.store.summary().unwrap();
        self.send(Message::Opened(summary));
    }

    /// Another store answers from now on.
    pub fn is_behind(&mut self, store: Arc<dyn Store>) {
        self.store = store;
    }

    /// Presses keys, written `j j enter`; `"pal jonson"` in quotes types letters.
    pub fn press(&mut self, script: &str) -> &mut Self {
        for (at, part) in script.split('"').enumerate() {
            if at % 2 == 1 {
                for letter in part.chars() {
                    self.send(Message::Key(Key::plain(dateline::app::Code::Char(letter))));
                }
                continue;
            }
            for notation in part.split_whitespace() {
                let key = Key::parse(notation).unwrap_or_else(|| panic!("no such key: {notation}"));
                self.send(Message::Key(key));
            }
        }
        self
    }

    /// Clicks a cell.
    pub fn click(&mut self, x: u16, y: u16) -> &mut Self {
        self.send(Message::Mouse(Mouse { act: MouseAct::Click, x, y }));
        self
    }

    /// Sends a message and carries out what the app asks for.
    pub fn send(&mut self, message: Message) {
        let effects = self.app.update(message);
        for effect in effects {
            match effect {
                Effect::Judge(order) => self.waiting.push_back(Asked::Order(order)),
                Effect::Ask(generation, question) => {
                    self.waiting.push_back(Asked::Question(generation, question));
                }
                other => self.effects.push(other),
            }
        }
        while !self.is_held_up {
            let Some(asked) = self.waiting.pop_front() else { break };
            let message = self.carry_out(asked);
            self.send(message);
        }
    }

    fn carry_out(&self, asked: Asked) -> Message {
        match asked {
            Asked::Question(generation, question) => Message::Reply(generation, self.answer(question)),
            Asked::Order(order) => {
                Message::Judged(self.store.judge(&order).map_err(|fault| fault.to_string()))
            }
        }
    }

    /// Holds answers up from now on.
    pub fn hold_up(&mut self) {
        self.is_held_up = true;
    }

    /// Lets the one that waits longest come, no other.
    pub fn let_one_go(&mut self) {
        if let Some(asked) = self.waiting.pop_front() {
            let message = self.carry_out(asked);
            self.send(message);
        }
    }

    /// Lets every answer that waits come, and those after it.
    pub fn let_go(&mut self) {
        self.is_held_up = false;
        while let Some(asked) = self.waiting.pop_front() {
            let message = self.carry_out(asked);
            self.send(message);
        }
    }

    fn answer(&self, question: Question) -> Reply {
        fn said<A>(answer: Result<A, dateline::store::Fault>) -> Result<A, String> {
            answer.map_err(|fault| fault.to_string())
        }
        match question {
            Question::Articles(list) => Reply::Articles(said(self.store.articles(&list))),
            Question::Place(list, id) => Reply::Place(said(self.store.place(&list, id))),
            Question::Article(id) => Reply::Article(said(self.store.article(id).map(Box::new))),
            Question::Difference(asked) => {
                Reply::Difference(said(self.store.difference(&asked).map(Box::new)))
            }
            Question::References(id) => Reply::References(said(self.store.references(id))),
            Question::Entry(asked) => Reply::Entry(said(self.store.entry(&asked).map(Box::new))),
            Question::Evidence(asked) => Reply::Evidence(said(self.store.evidence(&asked).map(Box::new))),
            Question::Merges(asked) => Reply::Merges(said(self.store.merges(&asked))),
            Question::Concordance(asked) => Reply::Concordance(said(self.store.concordance(&asked))),
            Question::Pair(asked) => Reply::Pair(said(self.store.pair(&asked).map(Box::new))),
            Question::Chain(asked) => Reply::Chain(said(self.store.chain(&asked).map(Box::new))),
            Question::Suggest(asked) => Reply::Suggest(said(self.store.suggest(&asked))),
            Question::Cuts(id) => Reply::Cuts(said(self.store.cuts(id))),
            Question::Report(asked) => Reply::Report(said(self.store.report(&asked))),
        }
    }

    /// One frame.
    pub fn frame(&self, theme: Theme) -> Buffer {
        let screen = self.app.layout.screen;
        let mut buffer = Buffer::empty(Rect::new(0, 0, screen.width, screen.height));
        tui::draw(&self.app, theme, &mut buffer);
        buffer
    }

    /// The screen as text, trailing blanks left out.
    pub fn screen(&self) -> String {
        let buffer = self.frame(Theme::default());
        let rows = (0..buffer.area.height).map(|y| row_text(&buffer, y).trim_end().to_owned());
        rows.collect::<Vec<_>>().join("\n")
    }

    /// The state in a line: focus, article, marked mention, open entity, filter, overlay.
    pub fn state(&self) -> String {
        let selection = &self.app.selection;
        let entity = |id: Option<dateline::model::EntityId>| {
            id.map_or("-".to_owned(), |id| {
                self.store
                    .entry(&EntryQuestion { entity: id, limit: 0, tiers: Tiers::default() })
                    .unwrap()
                    .entity
                    .name
            })
        };
        let mention = selection.mention.and_then(|index| {
            let view = self.store.article(selection.article?).ok()?;
            let mention = view.analysed.found.mention(index)?;
            Some(mention.span.of(view.analysed.article.text(mention.field)).to_owned())
        });
        let overlay: String = self
            .app
            .overlays()
            .map(|overlay| match overlay {
                Overlay::Jump(_) => " [jump]",
                Overlay::Help(_) => " [help]",
                Overlay::Notices(_) => " [notices]",
                Overlay::Compare(_) => " [compare]",
                Overlay::Cuts(_) => " [cuts]",
                Overlay::Menu(_) => " [menu]",
                Overlay::Kinds(_) => " [kinds]",
                Overlay::Rename(_) => " [rename]",
                Overlay::Why(_) => " [why]",
                Overlay::Review(_) => " [review]",
                Overlay::Together(_) => " [together]",
                Overlay::Chain(_) => " [chain]",
            })
            .collect();
        format!(
            "{:?} article {} mention {} entry {} filter {}{overlay}",
            self.app.focus,
            selection.article.map_or("-".to_owned(), |id| id.0.to_string()),
            mention.unwrap_or_else(|| "-".to_owned()),
            entity(selection.entity),
            entity(selection.filter),
        )
    }
}

/// A row of cells as text; the second cell of a wide character is left out.
pub fn row_text(buffer: &Buffer, y: u16) -> String {
    let mut text = String::new();
    let mut skip = 0;
    for x in 0..buffer.area.width {
        if skip > 0 {
            skip -= 1;
            continue;
        }
        let symbol = buffer[(x, y)].symbol();
        skip = dateline::text::width::width(symbol).saturating_sub(1);
        text.push_str(symbol);
    }
    text
}
