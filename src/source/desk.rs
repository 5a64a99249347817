//! Reading sources one by one or together, and counting what comes.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::asked::Answer;
use super::load::Read;
use super::notices::Notices;
use super::read::Reader;
use super::unpack::{self, Taker};
use super::walk::Found;
use super::{Assignment, Loaded, Progress, Source, file};

/// How sources are read. What each function reads is counted; it gives how many sources were left, since the reader has waited
/// enough.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub(super) assignment: &'a Assignment<'a>,
    pub(super) read: Read<'a>,
    pub(super) count: &'a Count,
}

impl Desk<'_> {
    /// Reads `files` on all cores.
    pub(super) fn read_together(self, files: &[Found], sink: &mut dyn FnMut(Loaded)) -> usize {
        let read = |found: &Found| {
            let mut loaded = Loaded::default();
            let left = self.read_large(found, &mut |part| loaded.append(part));
            (left == 0).then_some(loaded)
        };
        let parts: Vec<Option<Loaded>> = files.par_iter().map(read).collect();
        let left = parts.iter().filter(|part| part.is_none()).count();
        parts.into_iter().flatten().for_each(sink);
        left
    }

    /// Reads one file, which may be large: it is handed on as it comes.
    pub(super) fn read_large(self, found: &Found, sink: &mut dyn FnMut(Loaded)) -> usize {
        let is_read = !self.assignment.is_stopped();
        if is_read {
            self.read_file(found, &mut |part| {
                self.count.articles.fetch_add(part.articles.len(), Ordering::Relaxed);
                self.tell();
                sink(part);
            });
        }
        self.count.done.fetch_add(1, Ordering::Relaxed);
        self.tell();
        usize::from(!is_read)
    }

    /// Hands on what came from far.
    pub(super) fn count_one(self, part: Option<Loaded>, sink: &mut dyn FnMut(Loaded)) -> usize {
        let left = usize::from(part.is_none());
        self.count.articles.fetch_add(part.as_ref().map_or(0, |part| part.articles.len()), Ordering::Relaxed);
        self.count.done.fetch_add(1, Ordering::Relaxed);
        self.tell();
        part.into_iter().for_each(sink);
        left
    }

    fn tell(self) {
        (self.assignment.progress)(self.count.so_far());
    }

    /// What is small enough is read when all of it is at hand, so that what is known already need not be read.
    fn read_file(self, found: &Found, sink: &mut dyn FnMut(Loaded)) {
        let directions = self.assignment.directions;
        let is_stopped = || self.assignment.is_stopped();
        let mut notices = Notices::about(&found.name);
        let mut reader = Reader::new(&found.name, directions, &is_stopped, sink);
        let mut whole = None;
        file::open(found, &mut notices, |supply, notices| {
            if supply.is_whole() {
                whole = Some(supply.into_bytes());
            } else {
                unpack::unpack(supply, notices, &mut reader);
            }
        });
        match whole {
            Some(bytes) => {
                let directions = directions.about(&found.name, &bytes);
                sink((self.read)(&Source { name: &found.name, bytes: &bytes, charset: None, directions }));
            }
            None => reader.close(notices),
        }
    }

    /// What there is to say of the answer stands before what there is to say of its text.
    pub(super) fn read_answer(self, found: &Found, answer: Answer) -> Loaded {
        let mut notices = Notices::about(&found.name);
        let fetched = file::answered(answer, &mut notices);
        let made = fetched.map(|fetched| {
            (self.read)(&Source {
                name: &found.name,
                bytes: &fetched.bytes,
                charset: fetched.charset.as_deref(),
                directions: self.assignment.directions.about(&found.name, &fetched.bytes),
            })
        });
        let (notices, report) = notices.into_parts();
        let reports = if made.is_none() { vec![report] } else { Vec::new() };
        let mut loaded = Loaded { notices, reports, ..Loaded::default() };
        loaded.append(made.unwrap_or_default());
        loaded
    }
}

/// How much was read so far.
#[derive(Default)]
pub(super) struct Count {
    found: usize,
    done: AtomicUsize,
    articles: AtomicUsize,
}

impl Count {
    /// Nothing yet, of so many files.
    pub(super) fn of(found: usize) -> Self {
        Self { found, ..Self::default() }
    }

    /// How far it has come.
    pub(super) fn so_far(&self) -> Progress {
        Progress {
            files_done: self.done.load(Ordering::Relaxed),
            files_found: self.found,
            articles: self.articles.load(Ordering::Relaxed),
        }
    }
}
