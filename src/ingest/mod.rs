//! Paths to a corpus: source, then extract on all cores, then resolve. It knows nothing of stores or the screen.

pub mod copies;
mod recall;

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::extract::{Extractor, Model};
use crate::fetch::{Terms, Web};
use crate::lexicon::OwnLists;
use crate::model::{Analysed, Article, Corpus, Notice, Severity};
use crate::resolve::Resolved;
use crate::shelf::{Limits, Shelf};
use crate::source::{self, Assignment, Directions, Loaded};
use crate::{extract, resolve};
use recall::Recall;

pub use crate::source::{Root, is_source, root};

/// The folder of the shelf in the cache.
const SHELF: &str = "shelf";

/// What a reader gives beside the program's own knowledge.
#[derive(Clone, Debug, Default)]
pub struct Aids {
    /// Folders of lists; what an earlier one lists counts.
    pub lexicons: Vec<PathBuf>,
    /// The tagger's weights, in place of the embedded ones.
    pub model: Option<PathBuf>,
    /// What the reader says about sources.
    pub directions: Directions,
    /// What there is to tell of all that, before anything was read.
    pub notices: Vec<Notice>,
    /// The folder of what can be made again, where anything may be kept: answers from addresses, and in its folder `shelf` what
    /// was made of sources.
    pub cache: Option<PathBuf>,
}

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

/// Reads and analyses all news below `paths` with what the reader gives beside. `progress` is told from
/// many threads, often, and must be cheap. The corpus is the same for any number of threads, and whatever was kept in the cache.
pub fn ingest(paths: &[PathBuf], aids: &Aids, progress: &(dyn Fn(Progress) + Sync)) -> Corpus {
    ingest_until(paths, aids, progress, &AtomicBool::new(false))
}

/// Like [`ingest`]; while `stop` is set no further file is read and no further article analysed: they are left out, with a
/// notice. [`Progress::Analysing`] with none done tells that reading is over.
pub fn ingest_until(
    paths: &[PathBuf],
    aids: &Aids,
    progress: &(dyn Fn(Progress) + Sync),
    stop: &AtomicBool,
) -> Corpus {
    let shelf = aids.cache.as_deref().map(|cache| Shelf::open(&cache.join(SHELF), Limits::default()));
    make(paths, aids, shelf, Watch { progress, stop })
}

/// Like [`ingest`], with this `shelf` in place of the one in the cache.
pub fn ingest_with(
    paths: &[PathBuf],
    aids: &Aids,
    shelf: Option<Shelf>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Corpus {
    make(paths, aids, shelf, Watch { progress, stop: &AtomicBool::new(false) })
}

/// Who is told how far it has come, and may have waited enough.
#[derive(Clone, Copy)]
struct Watch<'w> {
    progress: &'w (dyn Fn(Progress) + Sync),
    stop: &'w AtomicBool,
}

fn make(paths: &[PathBuf], aids: &Aids, shelf: Option<Shelf>, watch: Watch) -> Corpus {
    let recall = shelf.map(Recall::of);
    let web = Web::new(aids.cache.clone(), Terms::default());
    let assignment = Assignment {
        directions: &aids.directions,
        fetch: Some(&web),
        progress: &|reading| (watch.progress)(Progress::Reading(reading)),
        stop: Some(watch.stop),
        ..Assignment::of(paths)
    };
    let (loaded, lists) = thread::scope(|scope| {
        let lists = scope.spawn(|| prepare(aids));
        // not on a thread of rayon's, since addresses may be waited for
        let loaded = match &recall {
            Some(recall) => source::load_with(&assignment, &|source| recall.read(source)),
            None => source::load(&assignment),
        };
        (loaded, lists.join().unwrap_or_else(|panic| panic::resume_unwind(panic)))
    });
    analyse_with(loaded, lists, recall, watch)
}

/// Reads all news below `paths` (the sample where there is none), and looks for nothing in it.
pub fn read(paths: &[PathBuf], aids: &Aids) -> Loaded {
    let web = Web::new(aids.cache.clone(), Terms::default());
    let mut loaded = if paths.is_empty() {
        source::embedded(source::sample::FILES)
    } else {
        let fetch = Some(&web as &dyn source::Fetch);
        source::load(&Assignment { directions: &aids.directions, fetch, ..Assignment::of(paths) })
    };
    loaded.notices.splice(0..0, aids.notices.iter().cloned());
    loaded
}

/// The small corpus of our own writing that comes with the program, with what the reader gives beside.
pub fn sample(aids: &Aids) -> Corpus {
    let load = || source::embedded(source::sample::FILES);
    let (loaded, lists) = rayon::join(load, || prepare(aids));
    analyse_with(loaded, lists, None, Watch { progress: &|_| (), stop: &AtomicBool::new(false) })
}

/// The lists and the model are read while the files are.
fn prepare(aids: &Aids) -> (Extractor, Vec<Notice>) {
    extract::prepare();
    resolve::prepare();
    let (lists, of_lists) = OwnLists::read(&aids.lexicons);
    let mut notices = aids.notices.clone();
    notices.extend(of_lists);
    let mut model = None;
    match aids.model.as_deref().map(read_model) {
        Some(Ok(read)) => model = Some(read),
        Some(Err(notice)) => notices.push(notice),
        None => {}
    }
    (Extractor { lists, model }, notices)
}

fn read_model(path: &Path) -> Result<Model, Notice> {
    let read = fs::read(path).map_err(|error| error.to_string());
    read.and_then(|bytes| Model::read(bytes).map_err(|error| error.to_string())).map_err(|what| Notice {
        severity: Severity::Error,
        source: path.display().to_string(),
        line: None,
        what,
        hint: Some("the tagger's own weights are used; `dateline train` makes others".to_owned()),
    })
}

/// What there is to say of the lists comes first, of the shelf last.
fn analyse_with(
    mut loaded: Loaded,
    (extractor, notices): (Extractor, Vec<Notice>),
    recall: Option<Recall>,
    watch: Watch,
) -> Corpus {
    loaded.notices.splice(0..0, notices);
    let Some(recall) = recall else {
        return analyse_each(loaded, &|article| analyse_one(article, &extractor), &extractor, watch);
    };
    let recalled = recall.extractor(&extractor);
    let mut corpus = analyse_each(loaded, &|article| recalled.analyse(article), &extractor, watch);
    let is_whole = !corpus.is_cut_short;
    corpus.notices.extend(recall.close(is_whole));
    corpus
}

/// Finds what is in the articles, and joins it over all of them.
pub fn analyse(loaded: Loaded, extractor: &Extractor, progress: &(dyn Fn(Progress) + Sync)) -> Corpus {
    let watch = Watch { progress, stop: &AtomicBool::new(false) };
    analyse_each(loaded, &|article| analyse_one(article, extractor), extractor, watch)
}

/// Like [`analyse`]; what is in each article `one` tells.
fn analyse_each(
    loaded: Loaded,
    one: &(dyn Fn(Article) -> Analysed + Sync),
    extractor: &Extractor,
    Watch { progress, stop }: Watch,
) -> Corpus {
    let Loaded { articles, mut notices, reports, is_cut_short } = loaded;
    let articles = folded(articles, &mut notices);
    let of = articles.len();
    let done = AtomicUsize::new(0);
    progress(Progress::Analysing { done: 0, of });
    let analyse = |article| {
        let analysed = (!stop.load(Ordering::Relaxed)).then(|| one(article))?;
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        progress(Progress::Analysing { done, of });
        Some(analysed)
    };
    let mut articles: Vec<Analysed> = articles.into_par_iter().filter_map(analyse).collect();
    let is_cut_short = is_cut_short || articles.len() < of;
    notices.extend(unread(of - articles.len(), of));
    progress(Progress::Resolving);
    let bundles = copies::bundles(&articles.iter().map(|analysed| &analysed.article).collect::<Vec<_>>());
    let Resolved { entities, ties } = resolve::resolve_with(&mut articles, &extractor.lists);
    Corpus { articles, entities, ties, bundles, notices, is_cut_short, sources: reports }
}

/// Tells of articles that the reader did not wait for.
fn unread(left: usize, of: usize) -> Option<Notice> {
    (left > 0).then(|| Notice {
        severity: Severity::Warning,
        source: "all sources".to_owned(),
        line: None,
        what: format!("stopped while {left} of {of} articles were not analysed yet: they are left out"),
        hint: Some("load again to have them".to_owned()),
    })
}

/// What is there twice, word for word, is analysed once.
fn folded(mut articles: Vec<Article>, notices: &mut Vec<Notice>) -> Vec<Article> {
    let count = copies::fold_twins(&mut articles);
    if count > 0 {
        let (are, say) = if count == 1 { ("article is", "says") } else { ("articles are", "say") };
        notices.push(Notice {
            severity: Severity::Info,
            source: "all sources".to_owned(),
            line: None,
            what: format!(
                "{count} {are} left out of the list: word for word they {say} what another one says"
            ),
            hint: Some("the one that is kept names all of its sources".to_owned()),
        });
    }
    articles
}

/// The date of publication comes first: what `Tuesday` means hangs on it.
fn analyse_one(mut article: Article, extractor: &Extractor) -> Analysed {
    article.published = extract::published(&article);
    let found = extractor.extract(&article);
    Analysed { article, found }
}
