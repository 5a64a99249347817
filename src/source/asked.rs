//! Addresses, asked for side by side on threads of their own: nothing that reads files ever waits for an answer.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::walk::{Found, Place};
use super::{Assignment, Fetch, Fetched, Unfetched};

/// What became of asking.
pub(super) type Answer = Result<Fetched, Unfetched>;

/// So many are asked for at a time.
const AT_ONCE: usize = 8;

/// While answers are awaited, it is looked so often whether the reader has waited enough.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// An address on its way.
struct Asked<'a> {
    /// Its place among the sources.
    at: usize,
    address: &'a str,
    /// Empty where the reader did not wait for it.
    answer: OnceLock<Answer>,
}

/// Does `meanwhile` while the addresses among `found` are asked for, and waits for these. Each answer comes with its place
/// among `found`, without one where the reader did not wait for it.
pub(super) fn beside<T>(
    found: &[Found],
    assignment: &Assignment,
    meanwhile: impl FnOnce() -> T,
) -> (T, Vec<(usize, Option<Answer>)>) {
    let asked: Vec<Asked> = found.iter().enumerate().filter_map(Asked::of).collect();
    let done = match assignment.fetch {
        Some(fetch) if !asked.is_empty() => ask_all(&asked, fetch, assignment, meanwhile),
        _ => meanwhile(),
    };
    let not_asked = || (!assignment.is_stopped()).then(|| Err(nobody()));
    let answer = |asked: Asked| (asked.at, asked.answer.into_inner().or_else(not_asked));
    (done, asked.into_iter().map(answer).collect())
}

fn ask_all<T>(
    asked: &[Asked],
    fetch: &dyn Fetch,
    assignment: &Assignment,
    meanwhile: impl FnOnce() -> T,
) -> T {
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(one) = asked.get(next.fetch_add(1, Ordering::Relaxed)) {
            if assignment.is_stopped() {
                break;
            }
            let answer = fetch.fetch(one.address);
            if !assignment.is_stopped() {
                drop(one.answer.set(answer));
            }
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..asked.len().min(AT_ONCE)).map(|_| scope.spawn(work)).collect();
        let done = meanwhile();
        while !workers.iter().all(thread::ScopedJoinHandle::is_finished) {
            if assignment.is_stopped() {
                fetch.give_up();
            }
            thread::sleep(LOOK_EVERY);
        }
        done
    })
}

fn nobody() -> Unfetched {
    Unfetched { why: "addresses are not asked for here".to_owned(), hint: None }
}

impl<'a> Asked<'a> {
    fn of((at, found): (usize, &'a Found)) -> Option<Self> {
        match &found.place {
            Place::Address(address) => Some(Self { at, address, answer: OnceLock::new() }),
            Place::File(_) | Place::StandardInput => None,
        }
    }
}
