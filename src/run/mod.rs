//! The running program: terminal, signals, loader and lanes joined in one event loop. The one room that knows the clock.

mod event_loop;
mod judging;
mod loading;
mod replies;
mod signals;
mod watching;

pub use event_loop::{End, run};
