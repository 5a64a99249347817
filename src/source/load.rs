//! Many sources at once: read on all cores, put together in order.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::asked::Answer;
use super::notices::Notices;
use super::walk::{Found, Place};
use super::{Assignment, Loaded, Progress, Source, asked, file, read, walk};
use crate::model::{Notice, Severity};

/// Makes articles of a source.
type Read<'r> = &'r (dyn Fn(&Source) -> Loaded + Sync);

/// Reads all news that is assigned.
pub fn load(assignment: &Assignment) -> Loaded {
    load_with(assignment, &|source| source.read())
}

/// Like [`load`]; `read` makes articles of each source, by [`Source::read`] or, where that is known already, without.
pub fn load_with(assignment: &Assignment, read: Read<'_>) -> Loaded {
    let walked = walk::walk(assignment.paths);
    let count = Count { found: walked.files.len(), ..Count::default() };
    (assignment.progress)(count.so_far());
    let parts = read_all(&walked.files, assignment, &count, read);
    let left = parts.iter().filter(|part| part.is_none()).count();
    let mut loaded =
        join(Loaded { notices: walked.notices, ..Loaded::default() }, parts.into_iter().flatten());
    if left > 0 {
        loaded.is_cut_short = true;
        loaded.notices.push(stopped(left, walked.files.len()));
    }
    loaded
}

/// All parts, in order; none for what the reader did not wait for. Files are read on all cores, addresses are asked for
/// beside them.
fn read_all(found: &[Found], assignment: &Assignment, count: &Count, read: Read<'_>) -> Vec<Option<Loaded>> {
    let tell = |part: Option<&Loaded>| {
        count.add(part.map_or(0, |part| part.articles.len()));
        (assignment.progress)(count.so_far());
    };
    let read_far = |found: &Found, answer: Answer| {
        let part = read_answer(found, answer, assignment, read);
        tell(Some(&part));
        part
    };
    let read_near = |found: &Found| {
        if matches!(found.place, Place::Address(_)) {
            return None;
        }
        let part = (!assignment.is_stopped()).then(|| read_file(found, assignment, read));
        tell(part.as_ref());
        part
    };
    let (mut parts, far): (Vec<_>, _) =
        asked::beside(found, assignment, read_far, || found.par_iter().map(read_near).collect());
    for (at, part) in far {
        parts[at] = Some(part);
    }
    parts
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

/// What there is to say of how the bytes were had comes first.
fn read_file(found: &Found, assignment: &Assignment, read: Read<'_>) -> Loaded {
    let mut notices = Notices::about(&found.name);
    let bytes = file::bytes(found, &mut notices);
    let made = bytes.map(|bytes| {
        read(&Source {
            name: &found.name,
            bytes: &bytes,
            charset: None,
            mapping: assignment.directions.mapping(&found.name),
        })
    });
    join(Loaded { notices: notices.into_list(), ..Loaded::default() }, made)
}

/// What there is to say of the answer stands before what there is to say of its text.
fn read_answer(found: &Found, answer: Answer, assignment: &Assignment, read: Read<'_>) -> Loaded {
    let mut notices = Notices::about(&found.name);
    let fetched = file::answered(answer, &mut notices);
    let made = fetched.map(|fetched| {
        read(&Source {
            name: &found.name,
            bytes: &fetched.bytes,
            charset: fetched.charset.as_deref(),
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
