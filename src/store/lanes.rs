//! Worker lanes: the only place with threads that ask a store. One lane for each value that a pane waits for.
//!
//! A lane has a mailbox with one place: the newest question replaces an older one that has not begun.

use std::any::Any;
use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::Fault;

/// A thread that answers one sort of question, and the mailbox before it. Dropping it ends the thread after the answer it
/// is at; that answer is not delivered any more.
pub struct Lane<Q> {
    mailbox: Arc<Mailbox<Q>>,
}

struct Mailbox<Q> {
    place: Mutex<Place<Q>>,
    changed: Condvar,
}

/// The one place of a mailbox.
struct Place<Q> {
    waiting: Option<(u64, Q)>,
    is_closed: bool,
}

impl<Q: Send + 'static> Lane<Q> {
    /// Starts a lane: it waits `patience` for a newer question before it begins one, asks `answer`, and gives the reply
    /// with the question's generation to `deliver`. A panic in `answer` becomes [`Fault::Broken`]. Fails where the system
    /// has no thread left.
    pub fn start<A>(
        name: &str,
        patience: Duration,
        answer: impl Fn(Q) -> Result<A, Fault> + Send + 'static,
        deliver: impl Fn(u64, Result<A, Fault>) + Send + 'static,
    ) -> io::Result<Self> {
        let place = Place { waiting: None, is_closed: false };
        let mailbox = Arc::new(Mailbox { place: Mutex::new(place), changed: Condvar::new() });
        let own = Arc::clone(&mailbox);
        thread::Builder::new().name(format!("lane {name}")).spawn(move || {
            while let Some((generation, question)) = own.take(patience) {
                let reply = panic::catch_unwind(AssertUnwindSafe(|| answer(question)))
                    .unwrap_or_else(|payload| Err(Fault::Broken(reason(payload.as_ref()))));
                if own.lock().is_closed {
                    break;
                }
                deliver(generation, reply);
            }
        })?;
        Ok(Self { mailbox })
    }

    /// Puts a question into the mailbox in place of one that still waits there. Never blocks.
    pub fn ask(&self, generation: u64, question: Q) {
        self.mailbox.lock().waiting = Some((generation, question));
        self.mailbox.changed.notify_one();
    }
}

impl<Q> Drop for Lane<Q> {
    fn drop(&mut self) {
        self.mailbox.lock().is_closed = true;
        self.mailbox.changed.notify_one();
    }
}

impl<Q> Mailbox<Q> {
    fn lock(&self) -> MutexGuard<'_, Place<Q>> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a question, then until none newer has come for `patience`; `None` when the lane is closed.
    fn take(&self, patience: Duration) -> Option<(u64, Q)> {
        let mut place = self.lock();
        while place.waiting.is_none() && !place.is_closed {
            place = self.changed.wait(place).unwrap_or_else(PoisonError::into_inner);
        }
        while !patience.is_zero() && !place.is_closed {
            let before = place.waiting.as_ref().map(|(generation, _)| *generation);
            let waited = self.changed.wait_timeout(place, patience);
            let (after, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            place = after;
            let is_newest = before == place.waiting.as_ref().map(|(generation, _)| *generation);
            if timeout.timed_out() && is_newest {
                break;
            }
        }
        if place.is_closed { None } else { place.waiting.take() }
    }
}

fn reason(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "it panicked".to_owned())
}
