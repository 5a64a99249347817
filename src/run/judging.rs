//! The reader's word on its way to the store: one order after the other, none dropped, the file written behind the answer.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};

use super::event_loop::Event;
use super::loading;
use crate::app::Message;
use crate::index::Index;
use crate::query::Order;
use crate::store::{Fault, Memory, Store};

/// A thread that follows orders; dropping it ends the thread when all are followed.
pub(super) struct Judging {
    work: Option<Sender<Work>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

/// What waits in line.
enum Work {
    Order(Order),
    /// The same corpus read anew: it takes the place of the one that is judged.
    Adopt(Box<Index>),
}

impl Judging {
    /// Starts the thread on `store`; what comes of orders goes to `events`.
    pub(super) fn start(mut store: Arc<Memory>, events: Sender<Event>) -> io::Result<Self> {
        let (work, waiting) = mpsc::channel::<Work>();
        let thread = std::thread::Builder::new().name("judging".to_owned()).spawn(move || {
            for work in waiting {
                match work {
                    Work::Order(order) => follow(&store, &order, &events),
                    Work::Adopt(index) => adopt(&mut store, *index, &events),
                }
            }
        })?;
        Ok(Self { work: Some(work), thread: Some(thread) })
    }

    /// Puts an order behind all that waits. Never blocks.
    pub(super) fn follow(&self, order: Order) {
        self.line_up(Work::Order(order));
    }

    /// Takes up the corpus read anew when all orders before are followed, so that none is lost. Never blocks.
    pub(super) fn adopt(&self, index: Box<Index>) {
        self.line_up(Work::Adopt(index));
    }

    fn line_up(&self, one: Work) {
        if let Some(work) = &self.work {
            let _ = work.send(one);
        }
    }
}

fn follow(store: &Memory, order: &Order, events: &Sender<Event>) {
    let judged = guarded(|| store.judge(order)).map_err(|fault| fault.to_string());
    let _ = events.send(Event::Message(Message::Judged(judged)));
    if let Err(fault) = guarded(|| store.save()) {
        let _ = events.send(Event::Message(Message::Told(fault.to_string())));
    }
}

fn adopt(store: &mut Arc<Memory>, index: Index, events: &Sender<Event>) {
    let (next, carried) = store.reopen(index);
    *store = Arc::new(next);
    let _ = events.send(match store.summary() {
        Ok(summary) => Event::Reopened(Arc::clone(store), summary, Box::new(carried)),
        Err(fault) => Event::Failed(fault.to_string()),
    });
}

impl Drop for Judging {
    /// A judgement made just before the end is written too.
    fn drop(&mut self) {
        self.work = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// A panic becomes a fault, so that the next order is followed.
fn guarded<A>(answer: impl FnOnce() -> Result<A, Fault>) -> Result<A, Fault> {
    panic::catch_unwind(AssertUnwindSafe(answer))
        .unwrap_or_else(|panic| Err(Fault::Broken(loading::words(panic.as_ref()))))
}
