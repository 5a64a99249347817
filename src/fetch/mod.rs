//! What lies behind an address that the reader named, over HTTP: asked anew only where it changed, kept for the times when
//! nobody answers. It knows nothing of formats, articles or the screen.

mod address;
mod ask;
mod failure;
mod kept;

use std::path::PathBuf;
use std::time::Duration;

use ureq::Agent;

use self::address::Address;
use self::ask::Answer;
use self::failure::Failure;
use self::kept::{Kept, Shelf};
use crate::source::{Fetch, Fetched, Unfetched};

/// How long is waited for an answer, and how much of it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// For a connection.
    pub connect: Duration,
    /// For all of it, redirects and body too.
    pub whole: Duration,
    /// Bytes of a body, unpacked.
    pub largest: u64,
}

impl Default for Terms {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), whole: Duration::from_secs(30), largest: 32 << 20 }
    }
}

/// Gets what lies behind addresses. What came is kept in a folder, but for what lies behind a password and what its
/// server wants nobody to keep.
pub struct Web {
    agent: Agent,
    shelf: Option<Shelf>,
    terms: Terms,
}

impl Web {
    /// Keeps what comes below `folder`, which is made where it is missing; nothing is kept without one.
    pub fn new(folder: Option<PathBuf>, terms: Terms) -> Self {
        let shelf = folder.map(|folder| Shelf::new(&folder, terms.largest));
        Self { agent: ask::agent(terms), shelf, terms }
    }

    fn answered(&self, address: &Address, kept: Option<Kept>) -> Result<Fetched, Failure> {
        match (ask::ask(&self.agent, address, kept.as_ref(), self.terms), kept) {
            (Ok(Answer::Unchanged), Some(kept)) => Ok(kept.shown(None)),
            (Ok(Answer::Unchanged), None) => Err(Failure::of_status(304)),
            (Ok(Answer::Whole { answer, may_be_kept }), _) => {
                if may_be_kept && let Some(shelf) = self.shelf_for(address) {
                    shelf.put(address, &answer);
                }
                Ok(answer.shown(None))
            }
            (Err(failure), Some(kept)) if failure.may_pass => Ok(kept.shown(Some(&failure))),
            (Err(failure), _) => Err(failure),
        }
    }

    /// What lies behind a password is not written down.
    fn shelf_for(&self, address: &Address) -> Option<&Shelf> {
        self.shelf.as_ref().filter(|_| address.authorization.is_none())
    }
}

impl Fetch for Web {
    fn fetch(&self, address: &str) -> Result<Fetched, Unfetched> {
        let fetched = Address::parse(address).and_then(|address| {
            let kept = self.shelf_for(&address).and_then(|shelf| shelf.get(&address));
            self.answered(&address, kept)
        });
        fetched.map_err(|Failure { why, hint, .. }| Unfetched { why, hint: hint.map(str::to_owned) })
    }

    fn give_up(&self) {
        self.agent.clone().shutdown();
    }
}
