//! Signals: restored terminal on every way out, suspend and resume.

use std::io;
use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;

use super::event_loop::Event;

/// What a signal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// End, as by this signal.
    End(i32),
    /// Stop until continued.
    Suspend,
    /// Take the screen again after a stop.
    Resume,
}

/// Sends every signal as an event. Called before the screen is taken over, so that none can end the program with the
/// screen taken.
pub(super) fn listen(events: Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let asked = match signal {
                SIGTSTP => Asked::Suspend,
                SIGCONT => Asked::Resume,
                signal => Asked::End(signal),
            };
            if events.send(Event::Signal(asked)).is_err() {
                break;
            }
        }
    })?;
    Ok(())
}

/// Stops the whole job (`cargo run` too) until the shell continues it. Without a shell above (the job leads its session, as
/// when a terminal starts the program itself) nobody could, so nothing is stopped. Gives whether it was.
pub(super) fn stop() -> bool {
    let session = rustix::process::getsid(None).ok();
    if session.is_none_or(|session| session == rustix::process::getpgrp()) {
        return false;
    }
    rustix::process::kill_current_process_group(rustix::process::Signal::STOP).is_ok()
}

/// Ends the program as the signal would have, so that the parent sees the usual status.
pub(super) fn end_by(signal: i32) {
    let _ = signal_hook::low_level::emulate_default_handler(signal);
}

/// The signal of a terminal that is gone.
pub(super) const HANG_UP: i32 = SIGHUP;
