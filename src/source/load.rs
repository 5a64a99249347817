//! Many sources at once: read on all cores, put together in order.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::notices::Notices;
use super::supply::STRETCH;
use super::walk::Found;
use super::{Assignment, Loaded, Progress, file, read, unpack, walk};
use crate::model::{Notice, Severity};

/// Files are read together until they hold so many bytes.
const TOGETHER: u64 = 4 * STRETCH as u64;

/// Reads all news that is assigned.
pub fn load(assignment: &Assignment) -> Loaded {
    let mut whole = Loaded::default();
    load_into(assignment, &mut |part| whole.append(part));
    whole
}

/// Reads all news that is assigned and hands it on in order, part by part: what is in memory hangs on the largest article
/// and not on how much there is.
pub fn load_into(assignment: &Assignment, sink: &mut dyn FnMut(Loaded)) {
    let walked = walk::walk(assignment.paths);
    let count = Count { found: walked.files.len(), ..Count::default() };
    (assignment.progress)(count.so_far());
    sink(Loaded { notices: walked.notices, ..Loaded::default() });
    let mut left = 0;
    for files in together(&walked.files) {
        left += read_files(files, assignment, &count, sink);
    }
    if left > 0 {
        let notices = vec![stopped(left, walked.files.len())];
        sink(Loaded { notices, is_cut_short: true, ..Loaded::default() });
    }
}

/// Stretches of `files` that are read on all cores; a large file is one by itself.
fn together(files: &[Found]) -> impl Iterator<Item = &[Found]> {
    let mut rest = files;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = rest.iter().skip(1).take_while(|found| {
            bytes += found.length;
            bytes + rest[0].length <= TOGETHER
        });
        let (some, behind) = rest.split_at((1 + fits.count()).min(rest.len()));
        rest = behind;
        Some(some).filter(|some| !some.is_empty())
    })
}

/// Reads `files` and tells how many of them were left, since the reader has waited enough.
fn read_files(
    files: &[Found],
    assignment: &Assignment,
    count: &Count,
    sink: &mut dyn FnMut(Loaded),
) -> usize {
    let is_read = |found: &Found, sink: &mut dyn FnMut(Loaded)| {
        let is_read = !assignment.is_stopped();
        if is_read {
            read_file(found, assignment, count, sink);
        }
        count.done.fetch_add(1, Ordering::Relaxed);
        (assignment.progress)(count.so_far());
        is_read
    };
    if let [alone] = files {
        return usize::from(!is_read(alone, sink));
    }
    let read = |found: &Found| {
        let mut loaded = Loaded::default();
        is_read(found, &mut |part| loaded.append(part)).then_some(loaded)
    };
    let parts: Vec<Option<Loaded>> = files.par_iter().map(read).collect();
    let left = parts.iter().filter(|part| part.is_none()).count();
    parts.into_iter().flatten().for_each(sink);
    left
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

#[derive(Default)]
struct Count {
    found: usize,
    done: AtomicUsize,
    articles: AtomicUsize,
}

impl Count {
    fn so_far(&self) -> Progress {
        Progress {
            files_done: self.done.load(Ordering::Relaxed),
            files_found: self.found,
            articles: self.articles.load(Ordering::Relaxed),
        }
    }
}

fn read_file(found: &Found, assignment: &Assignment, count: &Count, sink: &mut dyn FnMut(Loaded)) {
    let mapping = assignment.directions.mapping(&found.name);
    let mut counted = |part: Loaded| {
        count.articles.fetch_add(part.articles.len(), Ordering::Relaxed);
        (assignment.progress)(count.so_far());
        sink(part);
    };
    let is_stopped = || assignment.is_stopped();
    read::read(Notices::about(&found.name), &mapping, &is_stopped, &mut counted, |taker, notices| {
        file::open(found, assignment.fetch, notices, |supply, notices| {
            unpack::unpack(supply, notices, taker);
        });
    });
}
