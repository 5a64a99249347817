//! The reader's word on its way to the store: one order after the other, none dropped, the file written behind the answer.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};

use super::event_loop::Event;
use super::loading;
use crate::app::Message;
use crate::query::Order;
use crate::store::{Fault, Store};

/// A thread that follows orders; dropping it ends the thread when all are followed.
pub(super) struct Judging {
    orders: Option<Sender<Order>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Judging {
    /// Starts the thread on `store`; what comes of orders goes to `events`.
    pub(super) fn start(store: Arc<dyn Store>, events: Sender<Event>) -> io::Result<Self> {
        let (orders, waiting) = mpsc::channel::<Order>();
        let thread = std::thread::Builder::new().name("judging".to_owned()).spawn(move || {
            for order in waiting {
                let judged = guarded(|| store.judge(&order));
                let _ =
                    events.send(Event::Message(Message::Judged(judged.map_err(|fault| fault.to_string()))));
                if let Err(fault) = guarded(|| store.save()) {
                    let _ = events.send(Event::Message(Message::Unsaved(fault.to_string())));
                }
            }
        })?;
        Ok(Self { orders: Some(orders), thread: Some(thread) })
    }

    /// Puts an order behind those that wait. Never blocks.
    pub(super) fn follow(&self, order: Order) {
        if let Some(orders) = &self.orders {
            let _ = orders.send(order);
        }
    }
}

impl Drop for Judging {
    /// A judgement made just before the end is written too.
    fn drop(&mut self) {
        self.orders = None;
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
