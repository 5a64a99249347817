//! Many sources at once: read on all cores, put together in order.

use std::collections::VecDeque;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::asked::{self, Awaited};
use super::desk::{Count, Desk};
use super::supply::STRETCH;
use super::walk::Found;
use super::{Assignment, Loaded, Source, read, walk};
use crate::model::{Notice, Severity};

/// Files are read together until they hold so many bytes.
const TOGETHER: u64 = 4 * STRETCH as u64;

/// Makes articles of a source whose bytes are at hand.
pub type Read<'r> = &'r (dyn Fn(&Source) -> Loaded + Sync);

/// Reads all news that is assigned.
pub fn load(assignment: &Assignment) -> Loaded {
    load_with(assignment, &|source| source.read())
}

/// Like [`load`]; `read` makes articles of each source but the largest, by [`Source::read`] or, where that is known already,
/// without.
pub fn load_with(assignment: &Assignment, read: Read<'_>) -> Loaded {
    let mut whole = Loaded::default();
    load_into(assignment, read, &mut |part| whole.append(part));
    whole
}

/// Like [`load_with`], handed on in order, part by part: what is in memory hangs on the largest article and not on how much
/// there is.
pub fn load_into(assignment: &Assignment, read: Read<'_>, sink: &mut dyn FnMut(Loaded)) {
    let walked = walk::walk(assignment.paths);
    let count = Count::of(walked.files.len());
    (assignment.progress)(count.so_far());
    sink(Loaded { notices: walked.notices, ..Loaded::default() });
    let desk = Desk { assignment, read, count: &count };
    let read_answer = |found: &Found, answer| desk.read_answer(found, answer);
    let left = asked::beside(&walked.files, assignment, read_answer, |answers| {
        let mut line = Line { desk, waiting: VecDeque::new(), left: 0, sink: &mut *sink };
        let mut at = 0;
        for files in together(&walked.files) {
            match files {
                [one] if one.is_far() => line.waiting.push_back(Waiting::Far(at)),
                [alone] => {
                    let left = desk.read_large(alone, &mut |part| line.take(part));
                    line.left += left;
                }
                many => {
                    let left = desk.read_together(many, &mut |part| line.take(part));
                    line.left += left;
                }
            }
            at += files.len();
            line.hand_on(|at| answers.look(at));
        }
        line.hand_on(|at| Some(answers.wait(at)));
        line.left
    });
    if left > 0 {
        let notices = vec![stopped(left, walked.files.len())];
        sink(Loaded { notices, is_cut_short: true, ..Loaded::default() });
    }
}

/// Parts in order: what stands behind an address is held back until that is answered, and files are read meanwhile.
struct Line<'a> {
    desk: Desk<'a>,
    waiting: VecDeque<Waiting>,
    /// How many sources the reader did not wait for.
    left: usize,
    sink: &'a mut dyn FnMut(Loaded),
}

enum Waiting {
    Part(Loaded),
    /// An address, by its place among what was found.
    Far(usize),
}

impl Line<'_> {
    fn take(&mut self, part: Loaded) {
        if self.waiting.is_empty() {
            (self.sink)(part);
        } else {
            self.waiting.push_back(Waiting::Part(part));
        }
    }

    /// Hands on what waits, up to the first address of which `answered` knows nothing yet.
    fn hand_on(&mut self, mut answered: impl FnMut(usize) -> Option<Awaited<Loaded>>) {
        while let Some(first) = self.waiting.pop_front() {
            match first {
                Waiting::Part(part) => (self.sink)(part),
                Waiting::Far(at) => match answered(at) {
                    Some(part) => self.left += self.desk.count_one(part.ok(), self.sink),
                    None => return self.waiting.push_front(Waiting::Far(at)),
                },
            }
        }
    }
}

/// Stretches of `files` that are read on all cores; a large file is one by itself, and so is what comes from far.
fn together(files: &[Found]) -> impl Iterator<Item = &[Found]> {
    let mut rest = files;
    std::iter::from_fn(move || {
        let first = rest.first()?;
        let mut bytes = first.length;
        let fits = rest.iter().skip(1).take_while(|found| {
            bytes += found.length;
            bytes <= TOGETHER && !found.is_far()
        });
        let count = if first.is_far() { 1 } else { 1 + fits.count() };
        let (some, behind) = rest.split_at(count);
        rest = behind;
        Some(some)
    })
}

/// Tells what the reader did not wait for.
fn stopped(left: usize, of: usize) -> Notice {
    Notice {
        severity: Severity::Warning,
        source: "all sources".to_owned(),
        line: None,
        what: format!("stopped while {left} of {of} files were not read yet"),
        hint: Some("load again to have them".to_owned()),
    }
}

/// Reads files that are in memory already: name and bytes.
pub fn embedded(files: &[(&'static str, &'static [u8])]) -> Loaded {
    let parts: Vec<Loaded> =
        files.par_iter().map(|(name, bytes)| read::read_article_text(name, bytes)).collect();
    let mut whole = Loaded::default();
    for part in parts {
        whole.append(part);
    }
    whole
}
