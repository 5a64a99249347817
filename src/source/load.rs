//! Many sources at once: read on all cores, put together in order.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::notices::Notices;
use super::walk::Found;
use super::{Assignment, Loaded, Progress, file, read, walk};
use crate::model::{Notice, Severity};

/// Reads all news that is assigned.
pub fn load(assignment: &Assignment) -> Loaded {
    let walked = walk::walk(assignment.paths);
    let count = Count { found: walked.files.len(), ..Count::default() };
    (assignment.progress)(count.so_far());
    let parts: Vec<Option<Loaded>> = walked
        .files
        .par_iter()
        .map(|found| {
            let part = (!assignment.is_stopped()).then(|| read_file(found, assignment));
            count.add(part.as_ref().map_or(0, |part| part.articles.len()));
            (assignment.progress)(count.so_far());
            part
        })
        .collect();
    let left = parts.iter().filter(|part| part.is_none()).count();
    let mut loaded =
        join(Loaded { notices: walked.notices, ..Loaded::default() }, parts.into_iter().flatten());
    if left > 0 {
        loaded.is_cut_short = true;
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
        hint: Some("load again to have them".to_owned()),
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

fn read_file(found: &Found, assignment: &Assignment) -> Loaded {
    let mut notices = Notices::about(&found.name);
    match file::bytes(found, assignment.fetch, &mut notices) {
        Some(bytes) => read::read_with(&found.name, &bytes, assignment.directions),
        None => {
            let (notices, report) = notices.into_parts();
            Loaded { notices, reports: vec![report], ..Loaded::default() }
        }
    }
}

fn join(mut whole: Loaded, parts: impl IntoIterator<Item = Loaded>) -> Loaded {
    for part in parts {
        whole.articles.extend(part.articles);
        whole.notices.extend(part.notices);
        whole.reports.extend(part.reports);
    }
    whole
}
