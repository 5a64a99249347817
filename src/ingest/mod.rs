//! Paths to a corpus: source, then extract on all cores, then resolve. It knows nothing of stores or the screen.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::model::{Analysed, Article, Corpus};
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

/// Reads and analyses all news below `paths`. `progress` is told from many threads, often, and must be cheap.
/// The corpus is the same for any number of threads.
pub fn ingest(paths: &[PathBuf], progress: &(dyn Fn(Progress) + Sync)) -> Corpus {
    let load = || source::load(paths, &|reading| progress(Progress::Reading(reading)));
    let (loaded, ()) = rayon::join(load, read_lists);
    analyse(loaded, progress)
}

/// The small corpus of our own writing that comes with the program.
pub fn sample() -> Corpus {
    let (loaded, ()) = rayon::join(|| source::embedded(source::sample::FILES), read_lists);
    analyse(loaded, &|_| ())
}

/// The lists are read while the files are.
fn read_lists() {
    extract::prepare();
    resolve::prepare();
}

/// Finds what is in the articles and joins it over all of them.
pub fn analyse(loaded: Loaded, progress: &(dyn Fn(Progress) + Sync)) -> Corpus {
    let of = loaded.articles.len();
    let done = AtomicUsize::new(0);
    progress(Progress::Analysing { done: 0, of });
    let analyse = |article| {
        let analysed = analyse_one(article);
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        progress(Progress::Analysing { done, of });
        analysed
    };
    let mut articles: Vec<Analysed> = loaded.articles.into_par_iter().map(analyse).collect();
    progress(Progress::Resolving);
    let entities = resolve::resolve(&mut articles);
    Corpus { articles, entities, notices: loaded.notices }
}

/// The date of publication comes first: what `Tuesday` means hangs on it.
fn analyse_one(mut article: Article) -> Analysed {
    if article.published.is_none() {
        article.published = extract::infer_published(&article);
    }
    let found = extract::extract(&article);
    Analysed { article, found }
}
