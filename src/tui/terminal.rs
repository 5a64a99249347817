//! Everything that changes the terminal's state, in one place, undone in one place.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Whether the screen is ours now.
static ACTIVE: AtomicBool = AtomicBool::new(false);
/// Whether it ever was.
static WAS_ACTIVE: AtomicBool = AtomicBool::new(false);

/// A frame is written at once: the buffer holds the largest one.
const FRAME_BYTES: usize = 1 << 20;

/// The screen, taken over; given back by [`restore`].
pub struct Terminal {
    /// Never dropped: ratatui's own drop writes to standard error, which panics where the terminal is gone.
    inner: ManuallyDrop<ratatui::Terminal<CrosstermBackend<BufWriter<Stdout>>>>,
}

impl Terminal {
    /// Takes the screen over.
    ///
    /// # Errors
    /// Where standard input or output is no terminal, or it refuses.
    pub fn enter() -> io::Result<Self> {
        if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
            return Err(io::Error::other("standard input and output must be a terminal"));
        }
        take_over()?;
        let out = BufWriter::with_capacity(FRAME_BYTES, io::stdout());
        let inner = ratatui::Terminal::new(CrosstermBackend::new(out)).inspect_err(|_| restore())?;
        Ok(Self { inner: ManuallyDrop::new(inner) })
    }

    /// Columns and rows.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.inner.size().map(|size| (size.width, size.height))
    }

    /// Draws one frame inside a synchronized update, so that nobody sees half of it.
    ///
    /// # Errors
    /// Where the terminal is gone.
    pub fn draw(&mut self, draw: impl FnOnce(&mut Buffer)) -> io::Result<()> {
        queue!(self.inner.backend_mut(), BeginSynchronizedUpdate)?;
        let drawn = self.inner.draw(|frame| draw(frame.buffer_mut())).map(drop);
        execute!(self.inner.backend_mut(), EndSynchronizedUpdate)?;
        drawn
    }

    /// Blanks the screen; the next frame writes every cell. By `resize`, which does not ask the terminal for its cursor
    /// as `clear` does (beside an input thread that waits two seconds and fails).
    pub fn repaint(&mut self) -> io::Result<()> {
        let (width, height) = self.size()?;
        self.inner.resize(Rect::new(0, 0, width, height))
    }

    /// Takes the screen over again after [`restore`].
    pub fn reenter(&mut self) -> io::Result<()> {
        restore(); // crossterm's raw mode does nothing while it believes that it is on
        take_over()?;
        self.repaint()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
    }
}

fn take_over() -> io::Result<()> {
    enable_raw_mode()?;
    ACTIVE.store(true, Ordering::SeqCst);
    WAS_ACTIVE.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, cursor::Hide, EnableBracketedPaste, EnableMouseCapture)
        .inspect_err(|_| restore())
}

/// Puts the terminal back as it was. Safe to call twice and from the panic hook; every step is tried even where one
/// fails.
pub fn restore() {
    if !ACTIVE.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = queue!(out, EndSynchronizedUpdate);
    let _ = queue!(out, DisableMouseCapture);
    let _ = queue!(out, DisableBracketedPaste);
    let _ = queue!(out, LeaveAlternateScreen);
    let _ = queue!(out, cursor::Show);
    let _ = out.flush();
    let _ = disable_raw_mode();
}

/// Whether the screen was ever taken over.
pub fn was_active() -> bool {
    WAS_ACTIVE.load(Ordering::SeqCst)
}

/// From now on a panic of the calling thread restores the terminal before it is reported. A panic of another thread says
/// nothing while the screen is in use: whoever runs the thread reports it.
pub fn install_panic_hook() {
    let screen_thread = std::thread::current().id();
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == screen_thread {
            restore();
            report(panic);
        } else if !ACTIVE.load(Ordering::SeqCst) {
            report(panic);
        }
    }));
}
