//! Many sources at once: read on all cores, put together in order.

use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::asked::Answer;
use super::notices::Notices;
use super::read::Way;
use super::supply::STRETCH;
use super::walk::{Found, Place};
use super::{Assignment, Loaded, Progress, Source, asked, file, read, walk};
use crate::model::{Notice, Severity};

/// Makes articles of a source that is at hand.
type Read<'r> = &'r (dyn Fn(&Source) -> Loaded + Sync);

/// Where articles go as they come, in order.
type Sink<'s> = &'s mut dyn FnMut(Loaded);

/// Files are read together until they hold so many bytes.
const TOGETHER: u64 = 4 * STRETCH as u64;

/// Reads all news that is assigned.
pub fn load(assignment: &Assignment) -> Loaded {
    load_with(assignment, &|source| source.read())
}

/// Like [`load`]; `read` makes articles of each source, by [`Source::read`] or, where that is known already, without. It is not
/// asked for a file that is read stretch by stretch.
pub fn load_with(assignment: &Assignment, read: Read<'_>) -> Loaded {
    let mut whole = Loaded::default();
    load_into(assignment, read, &mut |part| whole.append(part));
    whole
}

/// Like [`load_with`], handing on in order what is read, part by part: what is in memory hangs on the largest article, not on
/// how much there is. Where addresses are asked for, all is read before any is handed on.
pub fn load_into(assignment: &Assignment, read: Read<'_>, sink: Sink<'_>) {
    let walked = walk::walk(assignment.paths);
    let count = Count { found: walked.files.len(), ..Count::default() };
    (assignment.progress)(count.so_far());
    sink(Loaded { notices: walked.notices, ..Loaded::default() });
    let load = Load { assignment, read, count };
    let files = &walked.files;
    let left = if files.iter().any(|found| matches!(found.place, Place::Address(_))) {
        hand_on(load.beside_addresses(files), sink)
    } else {
        together(files).map(|files| load.files(files, sink)).sum()
    };
    if left > 0 {
        let notices = vec![stopped(left, files.len())];
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

/// Hands on what was read; tells how many parts were left, since the reader has waited enough.
fn hand_on(parts: Vec<Option<Loaded>>, sink: Sink<'_>) -> usize {
    let left = parts.iter().filter(|part| part.is_none()).count();
    parts.into_iter().flatten().for_each(sink);
    left
}

/// A load under way.
struct Load<'a> {
    assignment: &'a Assignment<'a>,
    read: Read<'a>,
    count: Count,
}

impl Load<'_> {
    /// Reads `files` and tells how many of them were left.
    fn files(&self, files: &[Found], sink: Sink<'_>) -> usize {
        match files {
            [alone] => usize::from(self.file(alone, sink).is_none()),
            files => hand_on(files.par_iter().map(|found| self.whole_file(found)).collect(), sink),
        }
    }

    /// All parts, in order; none for what the reader did not wait for. Files are read on all cores, addresses are asked for
    /// beside them.
    fn beside_addresses(&self, found: &[Found]) -> Vec<Option<Loaded>> {
        let read_far = |found: &Found, answer: Answer| self.answer(found, answer);
        let read_near = |found: &Found| match found.place {
            Place::Address(_) => None,
            _ => self.whole_file(found),
        };
        let (mut parts, far): (Vec<_>, _) =
            asked::beside(found, self.assignment, read_far, || found.par_iter().map(read_near).collect());
        for (at, part) in far {
            parts[at] = Some(part);
        }
        parts
    }

    fn whole_file(&self, found: &Found) -> Option<Loaded> {
        let mut whole = Loaded::default();
        self.file(found, &mut |part| whole.append(part)).map(|()| whole)
    }

    /// Reads a file, part by part where it is large; nothing where the reader has waited enough.
    fn file(&self, found: &Found, sink: Sink<'_>) -> Option<()> {
        let is_read = !self.assignment.is_stopped();
        if is_read {
            let mut notices = Notices::about(&found.name);
            file::open(found, &mut notices, |supply, notices| {
                let mapping = self.assignment.directions.mapping(&found.name);
                if supply.is_whole() {
                    let source =
                        Source { name: &found.name, bytes: supply.in_hand(), charset: None, mapping };
                    return self.hand_on((self.read)(&source), sink);
                }
                let is_stopped = || self.assignment.is_stopped();
                let way = Way { mapping: &mapping, charset: None, is_stopped: &is_stopped };
                read::read(supply, notices, &way, &mut |part| self.hand_on(part, sink));
            });
            sink(Loaded { notices: notices.into_list(), ..Loaded::default() });
        }
        self.done();
        is_read.then_some(())
    }

    /// What there is to say of the answer stands before what there is to say of its text.
    fn answer(&self, found: &Found, answer: Answer) -> Loaded {
        let mut notices = Notices::about(&found.name);
        let fetched = file::answered(answer, &mut notices);
        let mut whole = Loaded { notices: notices.into_list(), ..Loaded::default() };
        if let Some(fetched) = fetched {
            let source = Source {
                name: &found.name,
                bytes: &fetched.bytes,
                charset: fetched.charset.as_deref(),
                mapping: self.assignment.directions.mapping(&found.name),
            };
            self.hand_on((self.read)(&source), &mut |part| whole.append(part));
        }
        self.done();
        whole
    }

    fn hand_on(&self, part: Loaded, sink: Sink<'_>) {
        self.count.articles.fetch_add(part.articles.len(), Ordering::Relaxed);
        (self.assignment.progress)(self.count.so_far());
        sink(part);
    }

    fn done(&self) {
        self.count.done.fetch_add(1, Ordering::Relaxed);
        (self.assignment.progress)(self.count.so_far());
    }
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
