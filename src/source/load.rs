//! Many sources at once: read on all cores, put together in order.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::notices::Notices;
use super::walk::Found;
use super::{Assignment, Loaded, Progress, Source, file, read, walk};
use crate::model::{Notice, Severity};

/// Reads all news that is assigned.
pub fn load(assignment: &Assignment) -> Loaded {
    load_with(assignment, &|source| source.read())
}

/// Like [`load`]; `read` makes articles of each source, by [`Source::read`] or, where that is known already, without.
pub fn load_with(assignment: &Assignment, read: &(dyn Fn(&Source) -> Loaded + Sync)) -> Loaded {
    let walked = walk::walk(assignment.paths);
    let count = Count { found: walked.files.len(), ..Count::default() };
    (assignment.progress)(count.so_far());
    let parts: Vec<Option<Loaded>> = walked
        .files
        .par_iter()
        .map(|found| {
            let part = (!assignment.is_stopped()).then(|| read_file(found, assignment, read));
            count.add(part.as_ref().map_or(0, |part| part.articles.len()));
            (assignment.progress)(count.so_far());
            part
        })
        .collect();
    let left = parts.iter().filter(|part| part.is_none()).count();
    let mut loaded =
        join(Loaded { notices: walked.notices, ..Loaded::default() }, parts.into_iter().flatten());
    if left > 0 {
        loaded.notices.push(stopped(left, walked.files.len()));
    }
    loaded
}

/// Tells what the reader did not wait for.
fn stopped(left: usize, of: usize) -> Notice {
    Notice {
        severity: Severity::Warning,
        source: "all sources".to_owned(),
        line: None,
        what: format!("stopped while {left} of {of} files were not read yet"),
        hint: Some("reload to read them".to_owned()),
    }
}

/// Reads files that are in memory already: name and bytes.
pub fn embedded(files: &[(&'static str, &'static [u8])]) -> Loaded {
    let parts: Vec<Loaded> =
        files.par_iter().map(|(name, bytes)| read::read_article_text(name, bytes)).collect();
    join(Loaded::default(), parts)
}

#[derive(Default)]
struct Count {
    found: usize,
    done: AtomicUsize,
    articles: AtomicUsize,
}

impl Count {
    fn add(&self, articles: usize) {
        self.done.fetch_add(1, Ordering::Relaxed);
        self.articles.fetch_add(articles, Ordering::Relaxed);
    }

    fn so_far(&self) -> Progress {
        Progress {
            files_done: self.done.load(Ordering::Relaxed),
            files_found: self.found,
            articles: self.articles.load(Ordering::Relaxed),
        }
    }
}

/// What there is to say of how the bytes were had comes first.
fn read_file(found: &Found, assignment: &Assignment, read: &(dyn Fn(&Source) -> Loaded + Sync)) -> Loaded {
    let mut notices = Notices::about(&found.name);
    let bytes = file::bytes(found, assignment.fetch, &mut notices);
    let made = bytes.map(|bytes| {
        read(&Source {
            name: &found.name,
            bytes: &bytes,
            mapping: assignment.directions.mapping(&found.name),
        })
    });
    join(Loaded { notices: notices.into_list(), ..Loaded::default() }, made)
}

fn join(mut whole: Loaded, parts: impl IntoIterator<Item = Loaded>) -> Loaded {
    for part in parts {
        whole.articles.extend(part.articles);
        whole.notices.extend(part.notices);
        whole.reports.extend(part.reports);
    }
    whole
}
