//! Many sources at once: read on all cores, put together in order.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::mapping::Mapping;
use super::notices::Notices;
use super::walk::Found;
use super::{Loaded, Progress, file, read, walk};

/// Reads all news below `paths`; `progress` is told after each file and must be cheap.
pub fn load(paths: &[PathBuf], progress: &(dyn Fn(Progress) + Sync)) -> Loaded {
    load_with(paths, &Mapping::default(), progress)
}

/// Like [`load`]; `mapping` says which fields of records and columns of tables are what.
pub fn load_with(paths: &[PathBuf], mapping: &Mapping, progress: &(dyn Fn(Progress) + Sync)) -> Loaded {
    let walked = walk::walk(paths);
    let count = Count { found: walked.files.len(), ..Count::default() };
    progress(count.so_far());
    let parts: Vec<Loaded> = walked
        .files
        .par_iter()
        .map(|found| {
            let part = read_file(found, mapping);
            count.add(part.articles.len());
            progress(count.so_far());
            part
        })
        .collect();
    join(Loaded { articles: Vec::new(), notices: walked.notices }, parts)
}

/// Reads files that are in memory already: name and bytes.
pub fn embedded(files: &[(&'static str, &'static [u8])]) -> Loaded {
    let parts = files.par_iter().map(|(name, bytes)| read::read_article_text(name, bytes)).collect();
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

fn read_file(found: &Found, mapping: &Mapping) -> Loaded {
    let mut notices = Notices::about(&found.name);
    match file::bytes(found, &mut notices) {
        Some(bytes) => read::read_with(&found.name, &bytes, mapping),
        None => Loaded { articles: Vec::new(), notices: notices.into_list() },
    }
}

fn join(mut whole: Loaded, parts: Vec<Loaded>) -> Loaded {
    for part in parts {
        whole.articles.extend(part.articles);
        whole.notices.extend(part.notices);
    }
    whole
}
