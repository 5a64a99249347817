//! Addresses, asked for side by side on threads of their own: nothing that reads files ever waits for an answer.

use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, ScopedJoinHandle};
use std::time::Duration;

use super::walk::{Found, Place};
use super::{Assignment, Fetch, Fetched, Unfetched};

/// What became of asking.
pub(super) type Answer = Result<Fetched, Unfetched>;

/// So many are asked for at a time.
const AT_ONCE: usize = 8;

/// While answers are awaited, it is looked so often whether the reader has waited enough.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// Does `meanwhile` while the addresses among `found` are asked for, and waits for these. What `read` makes of each answer
/// comes with its place among `found`, in no order; nothing comes of what the reader did not wait for.
pub(super) fn beside<T, P: Send>(
    found: &[Found],
    assignment: &Assignment,
    read: impl Fn(&Found, Answer) -> P + Sync,
    meanwhile: impl FnOnce() -> T,
) -> (T, Vec<(usize, P)>) {
    let asked: Vec<_> = found.iter().enumerate().filter_map(address).collect();
    let fetch = assignment.fetch.unwrap_or(&Nobody);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut parts = Vec::new();
        while let Some((at, address)) = asked.get(next.fetch_add(1, Ordering::Relaxed)) {
            let answer = (!assignment.is_stopped()).then(|| fetch.fetch(address));
            if let Some(answer) = answer.filter(|_| !assignment.is_stopped()) {
                parts.push((*at, read(&found[*at], answer)));
            }
        }
        parts
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..asked.len().min(AT_ONCE)).map(|_| scope.spawn(work)).collect();
        let done = meanwhile();
        while !workers.iter().all(ScopedJoinHandle::is_finished) {
            if assignment.is_stopped() {
                fetch.give_up();
            }
            thread::sleep(LOOK_EVERY);
        }
        let parts =
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|fall| panic::resume_unwind(fall)));
        (done, parts.flatten().collect())
    })
}

fn address((at, found): (usize, &Found)) -> Option<(usize, &str)> {
    match &found.place {
        Place::Address(address) => Some((at, address)),
        Place::File(_) | Place::StandardInput => None,
    }
}

/// Asks for nothing.
struct Nobody;

impl Fetch for Nobody {
    fn fetch(&self, _: &str) -> Result<Fetched, Unfetched> {
        Err(Unfetched { why: "addresses are not asked for here".to_owned(), hint: None })
    }
}
