//! Paths to a corpus: source, then extract on all cores, then resolve. It knows nothing of stores or the screen.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::lexicon::OwnLists;
use crate::model::{Analysed, Article, Corpus, Notice};
use crate::source::{self, Loaded};
use crate::{extract, resolve};

/// How far an ingest has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Files are being read.
    Reading(source::Progress),
    /// So many articles of all have been analysed.
    Analysing {
        /// Articles done.
        done: usize,
        /// Articles in all.
        of: usize,
    },
    /// Mentions are being led to entities.
    Resolving,
}

/// Reads and analyses all news below `paths` with the reader's own lists in the folders `lexicons`. `progress` is told from
/// many threads, often, and must be cheap. The corpus is the same for any number of threads.
pub fn ingest(paths: &[PathBuf], lexicons: &[PathBuf], progress: &(dyn Fn(Progress) + Sync)) -> Corpus {
    let load = || source::load(paths, &|reading| progress(Progress::Reading(reading)));
    let (loaded, lists) = rayon::join(load, || read_lists(lexicons));
    analyse_with(loaded, lists, progress)
}

/// The small corpus of our own writing that comes with the program, with the reader's own lists in the folders `lexicons`.
pub fn sample(lexicons: &[PathBuf]) -> Corpus {
    let load = || source::embedded(source::sample::FILES);
    let (loaded, lists) = rayon::join(load, || read_lists(lexicons));
    analyse_with(loaded, lists, &|_| ())
}

/// The lists are read while the files are.
fn read_lists(lexicons: &[PathBuf]) -> (OwnLists, Vec<Notice>) {
    extract::prepare();
    resolve::prepare();
    OwnLists::read(lexicons)
}

/// What there is to say of the lists comes first.
fn analyse_with(
    mut loaded: Loaded,
    (lists, notices): (OwnLists, Vec<Notice>),
    progress: &(dyn Fn(Progress) + Sync),
) -> Corpus {
    loaded.notices.splice(0..0, notices);
    analyse(loaded, &lists, progress)
}

/// Finds what is in the articles, and what `lists` name in them, and joins it over all of them.
pub fn analyse(loaded: Loaded, lists: &OwnLists, progress: &(dyn Fn(Progress) + Sync)) -> Corpus {
    let of = loaded.articles.len();
    let done = AtomicUsize::new(0);
    progress(Progress::Analysing { done: 0, of });
    let analyse = |article| {
        let analysed = analyse_one(article, lists);
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        progress(Progress::Analysing { done, of });
        analysed
    };
    let mut articles: Vec<Analysed> = loaded.articles.into_par_iter().map(analyse).collect();
    progress(Progress::Resolving);
    let entities = resolve::resolve_with(&mut articles, lists);
    Corpus { articles, entities, notices: loaded.notices }
}

/// The date of publication comes first: what `Tuesday` means hangs on it.
fn analyse_one(mut article: Article, lists: &OwnLists) -> Analysed {
    article.published = extract::published(&article);
    let found = extract::extract_with(&article, lists);
    Analysed { article, found }
}
