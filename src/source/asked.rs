//! Addresses, asked for side by side on threads of their own: nothing that reads files ever waits for an answer.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use rustc_hash::FxHashMap;

use super::walk::{Found, Place};
use super::{Assignment, Fetch, Fetched, Unfetched};

/// What became of asking.
pub(super) type Answer = Result<Fetched, Unfetched>;

/// So many are asked for at a time.
const AT_ONCE: usize = 8;

/// While answers are awaited, it is looked so often whether the reader has waited enough.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// What came of an address.
pub(super) type Awaited<P> = Result<P, NotAwaited>;

/// The reader did not wait for it.
#[derive(Debug)]
pub(super) struct NotAwaited;

/// Does `meanwhile` while the addresses among `found` are asked for; what `read` makes of each answer is given by
/// [`Answers`] as it comes.
pub(super) fn beside<P: Send, T>(
    found: &[Found],
    assignment: &Assignment,
    read: impl Fn(&Found, Answer) -> P + Sync,
    meanwhile: impl FnOnce(&mut Answers<P>) -> T,
) -> T {
    let asked: Vec<_> = found.iter().enumerate().filter_map(address).collect();
    let fetch = assignment.fetch.unwrap_or(&Nobody);
    let next = AtomicUsize::new(0);
    let (sender, came) = mpsc::channel();
    let work = |sender: Sender<(usize, Awaited<P>)>| {
        while let Some((at, address)) = asked.get(next.fetch_add(1, Ordering::Relaxed)) {
            let answer = (!assignment.is_stopped()).then(|| fetch.fetch(address));
            let answer = answer.filter(|_| !assignment.is_stopped());
            let _ = sender.send((*at, answer.map(|answer| read(&found[*at], answer)).ok_or(NotAwaited)));
        }
    };
    thread::scope(|scope| {
        for _ in 0..asked.len().min(AT_ONCE) {
            let sender = sender.clone();
            scope.spawn(|| work(sender));
        }
        drop(sender);
        meanwhile(&mut Answers { came, early: FxHashMap::default(), assignment, fetch })
    })
}

/// What comes of asking.
pub(super) struct Answers<'a, P> {
    came: Receiver<(usize, Awaited<P>)>,
    /// What came before it was taken.
    early: FxHashMap<usize, Awaited<P>>,
    assignment: &'a Assignment<'a>,
    fetch: &'a dyn Fetch,
}

impl<P> Answers<'_, P> {
    /// What came of the address at this place among those found, where something did by now.
    pub(super) fn look(&mut self, at: usize) -> Option<Awaited<P>> {
        self.early.extend(self.came.try_iter());
        self.early.remove(&at)
    }

    /// Like [`Answers::look`], once something came.
    pub(super) fn wait(&mut self, at: usize) -> Awaited<P> {
        loop {
            if let Some(answer) = self.early.remove(&at) {
                return answer;
            }
            if self.assignment.is_stopped() {
                self.fetch.give_up();
            }
            match self.came.recv_timeout(LOOK_EVERY) {
                Ok((other, answer)) => drop(self.early.insert(other, answer)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(NotAwaited),
            }
        }
    }
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
