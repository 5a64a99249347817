//! One channel, one receiver, no ticks: an idle screen uses no processor time.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::judging::Judging;
use super::loading::{self, Loader};
use super::replies::Lanes;
use super::signals::{self, Asked};
use super::watching;
use crate::app::{App, Effect, Message};
use crate::config::Config;
use crate::index::Index;
use crate::query::{Carried, Summary};
use crate::store::{Memory, Store};
use crate::tui::{self, Input, Terminal, Theme};

/// A reply that comes this fast spares a frame that would show what is gone a moment later.
const WAIT_FOR_REPLY: Duration = Duration::from_millis(8);
/// How often an idle program looks whether its terminal is still there: crossterm's reader spins on one that is gone.
const LOOK_FOR_TERMINAL: Duration = Duration::from_secs(5);

/// What reaches the loop.
pub(super) enum Event {
    /// Something for the app.
    Message(Message),
    /// The corpus is loaded; its numbers.
    Opened(Arc<Memory>, Summary),
    /// The corpus was read anew.
    Read(Box<Index>),
    /// It took the place of the one that was open; its numbers, and where everything went.
    Reopened(Arc<Memory>, Summary, Box<Carried>),
    /// Loading broke down.
    Failed(String),
    /// A signal came.
    Signal(Asked),
    /// The terminal can no longer be read.
    Closed,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The reader quit.
    Quit,
    /// A bug in loading, with what it said.
    Failed(String),
    /// The terminal is gone, or a signal asked for the end.
    Signal(i32),
}

/// Opens the screen on `paths` (the sample where there is none) and runs until the reader quits.
///
/// # Errors
/// Where there is no terminal, or it fails.
pub fn run(paths: Vec<PathBuf>, config: Config) -> io::Result<End> {
    tui::install_panic_hook();
    let (sender, events) = mpsc::channel();
    signals::listen(sender.clone())?;
    let terminal = Terminal::enter()?;
    listen_to_terminal(sender.clone())?;
    let (theme, watches) = (config.theme, config.watches);
    if watches {
        watching::start(&paths, sender.clone())?;
    }
    let loader = Loader::start(paths, config, sender.clone())?;
    let (width, height) = terminal.size()?;
    let running =
        Running { app: App::new(width, height), loader, lanes: None, judging: None, terminal, theme, sender };
    let end = running.until_the_end(&events)?;
    tui::restore();
    if let End::Signal(signal) = end {
        signals::end_by(signal);
    }
    Ok(end)
}

fn listen_to_terminal(events: Sender<Event>) -> io::Result<()> {
    std::thread::Builder::new().name("input".to_owned()).spawn(move || {
        loop {
            let (event, closed) = match tui::read() {
                Input::Message(message) => (Event::Message(message), false),
                Input::Closed => (Event::Closed, true),
            };
            if events.send(event).is_err() || closed {
                break;
            }
        }
    })?;
    Ok(())
}

struct Running {
    app: App,
    loader: Loader,
    lanes: Option<Lanes>,
    judging: Option<Judging>,
    terminal: Terminal,
    theme: Theme,
    sender: Sender<Event>,
}

impl Running {
    fn until_the_end(mut self, events: &Receiver<Event>) -> io::Result<End> {
        loop {
            let (app, theme) = (&self.app, self.theme);
            if self.terminal.draw(|buffer| tui::draw(app, theme, buffer)).is_err() {
                return Ok(End::Signal(signals::HANG_UP)); // nothing can be drawn: the terminal is gone
            }
            let Some(first) = wait(events) else { return Ok(End::Signal(signals::HANG_UP)) };
            let mut next = Some(first);
            while let Some(event) = next {
                if let Some(end) = self.take(event)? {
                    return Ok(end);
                }
                next = events.try_recv().ok();
            }
            if let Some(end) = self.wait_for_replies(events)? {
                return Ok(end);
            }
        }
    }

    fn wait_for_replies(&mut self, events: &Receiver<Event>) -> io::Result<Option<End>> {
        let until = Instant::now() + WAIT_FOR_REPLY;
        while self.lanes.is_some() && self.app.is_waiting() {
            let left = until.saturating_duration_since(Instant::now());
            let Ok(event) = events.recv_timeout(left) else { break };
            if let Some(end) = self.take(event)? {
                return Ok(Some(end));
            }
        }
        Ok(None)
    }

    fn take(&mut self, event: Event) -> io::Result<Option<End>> {
        let message = match event {
            Event::Message(message) => message,
            Event::Opened(store, summary) => {
                self.judging = Some(Judging::start(Arc::clone(&store), self.sender.clone())?);
                self.ask_from_now_on(store)?;
                Message::Opened(summary)
            }
            Event::Read(index) => {
                if let Some(judging) = &self.judging {
                    judging.adopt(index);
                }
                return Ok(None);
            }
            Event::Reopened(store, summary, carried) => {
                self.ask_from_now_on(store)?;
                Message::Reopened(summary, carried)
            }
            Event::Failed(words) => return Ok(Some(End::Failed(words))),
            Event::Closed => return Ok(Some(End::Signal(signals::HANG_UP))),
            Event::Signal(Asked::End(signal)) => return Ok(Some(End::Signal(signal))),
            Event::Signal(Asked::Suspend) => return self.suspend().map(|()| None),
            Event::Signal(Asked::Resume) => {
                self.terminal.reenter()?;
                let (width, height) = self.terminal.size()?;
                Message::Resize(width, height)
            }
        };
        panic_where_a_test_asks(&message);
        let effects = self.app.update(message);
        self.carry_out(effects)
    }

    fn ask_from_now_on(&mut self, store: Arc<Memory>) -> io::Result<()> {
        let asked: Arc<dyn Store> = Arc::<Memory>::clone(&store);
        self.lanes = Some(Lanes::start(&asked, &self.sender)?);
        loading::look_for_merges(store)
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> io::Result<Option<End>> {
        for effect in effects {
            match effect {
                Effect::Ask(generation, question) => {
                    if let Some(lanes) = &self.lanes {
                        lanes.ask(generation, question);
                    }
                }
                Effect::Judge(order) => {
                    if let Some(judging) = &self.judging {
                        judging.follow(order);
                    }
                }
                Effect::Cut(correction) => self.loader.correct(correction),
                Effect::Load => self.loader.load_again(),
                Effect::StopLoading => self.loader.stop(),
                Effect::Repaint => self.terminal.repaint()?,
                Effect::Suspend => self.suspend()?,
                Effect::Quit => return Ok(Some(End::Quit)),
            }
        }
        Ok(None)
    }

    /// Gives the terminal back and stops; SIGCONT brings the screen again. Where nothing could be stopped it comes at once.
    fn suspend(&mut self) -> io::Result<()> {
        tui::restore();
        if signals::stop() { Ok(()) } else { self.terminal.reenter() }
    }
}

/// The next event; `None` where the terminal is gone.
fn wait(events: &Receiver<Event>) -> Option<Event> {
    loop {
        match events.recv_timeout(LOOK_FOR_TERMINAL) {
            Ok(event) => return Some(event),
            Err(RecvTimeoutError::Timeout) if io::stdin().is_terminal() => {}
            Err(_) => return None,
        }
    }
}

/// Tests of the restored terminal need a panic on the screen's thread: a debug build panics on the key that
/// `DATELINE_PANIC_KEY` names.
fn panic_where_a_test_asks(message: &Message) {
    if cfg!(debug_assertions)
        && let Message::Key(key) = message
        && let Ok(asked) = std::env::var("DATELINE_PANIC_KEY")
    {
        assert!(crate::app::Key::parse(&asked) != Some(*key), "a test asked for this panic");
    }
}
