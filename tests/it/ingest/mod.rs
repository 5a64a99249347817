//! Tests of the room `ingest`.

#![allow(clippy::unwrap_used)] // a test may fail

mod copies;
mod shelved;

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use dateline::extract::Extractor;
use dateline::ingest::{self, Aids, Progress};
use dateline::lexicon::OwnLists;
use dateline::model::{Article, Notice, Origin, Severity};
use dateline::source::Loaded;

use crate::lexicon::folder;

/// Articles that name the same people and places over and over.
fn loaded(count: u32) -> Loaded {
    let article = |ordinal| {
        let person = ["Volodymyr Zelenskyy", "Keir Starmer", "Pål Jonson"][ordinal as usize % 3];
        let city = ["Kyiv", "London", "Paris", "Warsaw"][ordinal as usize % 4];
        Article {
            origin: Origin { source: "news.txt".to_owned(), ordinal, span: None },
            headline: Some(format!("Talks in {city}")),
            body: format!(
                "“We will go on,” President {person} said in {city} on Tuesday. {ordinal} people came."
            ),
            ..Article::default()
        }
    };
    let notice = Notice {
        severity: Severity::Info,
        source: "news.txt".to_owned(),
        line: Some(3),
        what: "an empty record".to_owned(),
        hint: None,
    };
    Loaded { articles: (0..count).map(article).collect(), notices: vec![notice], ..Loaded::default() }
}

#[test]
fn any_number_of_threads_gives_the_same_corpus() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            (
                ingest::analyse(loaded(200), &Extractor::default(), &|_| ()),
                ingest::sample(&ingest::Aids::default()),
            )
        })
    };
    let one = with(1);
    assert_eq!(one, with(4));
    let ordinals: Vec<_> = one.0.articles.iter().map(|analysed| analysed.article.origin.ordinal).collect();
    assert_eq!(ordinals, (0..200).collect::<Vec<_>>());
    assert_eq!(one.0.notices, loaded(0).notices);
}

#[test]
fn any_number_of_threads_gives_the_same_corpus_with_own_lists() {
    let names = "Kyiv\tcapital\tLondon\nAnna Lund\tperson\nsome people\tcrowd\n";
    let patterns = "number\t\\d+ people\tcrowd of $0\n";
    let files = [("a.tsv", names.as_bytes()), ("b.patterns", patterns.as_bytes()), ("c.tsv", b"no tab\n")];
    let folder = folder("ingest-lists", &files);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let (lists, _) = OwnLists::read(std::slice::from_ref(&folder));
        let aids = Aids { lexicons: vec![folder.clone()], model: None, ..Aids::default() };
        pool.install(|| {
            (ingest::analyse(loaded(200), &Extractor { lists, model: None }, &|_| ()), ingest::sample(&aids))
        })
    };
    let one = with(1);
    assert_eq!(one, with(4));
    let most = &one.0.entities[0];
    assert_eq!((most.kind.word(), most.name.as_str(), most.mentions), ("capital", "Kyiv", 200));
    assert_eq!(one.1.notices[0].line, Some(1), "what is wrong with a list comes first");
}

#[test]
fn what_is_there_twice_is_analysed_once_and_told() {
    let Loaded { mut articles, notices, .. } = loaded(6);
    articles.extend(articles.clone());
    let corpus =
        ingest::analyse(Loaded { articles, notices, ..Loaded::default() }, &Extractor::default(), &|_| ());
    assert_eq!(corpus.articles.len(), 6);
    assert!(corpus.articles.iter().all(|analysed| analysed.article.twins.len() == 1));
    let told = &corpus.notices[1];
    assert_eq!(told.severity, Severity::Info);
    assert!(told.what.starts_with("6 articles are left out of the list"), "{}", told.what);
}

#[test]
fn progress_tells_every_article() {
    let told = Mutex::new(Vec::new());
    ingest::analyse(loaded(50), &Extractor::default(), &|progress| told.lock().unwrap().push(progress));
    let mut told = told.into_inner().unwrap();
    assert_eq!(told.pop(), Some(Progress::Resolving));
    let done = |progress: &Progress| match progress {
        Progress::Analysing { done, of: 50 } => *done,
        other => panic!("{other:?} is out of place"),
    };
    let mut done: Vec<_> = told.iter().map(done).collect();
    done.sort_unstable();
    assert_eq!(done, (0..=50).collect::<Vec<_>>());
}

#[test]
fn nothing_gives_an_empty_corpus() {
    let corpus = ingest::ingest(&[], &ingest::Aids::default(), &|_| ());
    assert_eq!((corpus.articles.len(), corpus.entities.len()), (0, 0));
}

#[test]
fn what_the_reader_does_not_wait_for_is_told() {
    let folder = std::env::temp_dir().join(format!("dateline-stop-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for at in 0..9 {
        std::fs::write(
            folder.join(format!("{at}.txt")),
            format!("Headline {at}\n\nText number {at} of nine.\n"),
        )
        .unwrap();
    }
    // three files are read, then one of their articles is analysed
    let stop = AtomicBool::new(false);
    let enough = |progress| {
        let is_enough = match progress {
            Progress::Reading(read) => read.files_done == 3,
            Progress::Analysing { done: 0, .. } => return stop.store(false, Ordering::Relaxed),
            Progress::Analysing { done, .. } => done == 1,
            Progress::Resolving => false,
        };
        stop.fetch_or(is_enough, Ordering::Relaxed);
    };
    let one_core = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let paths = [folder.clone()];
    let corpus = one_core.install(|| ingest::ingest_until(&paths, &Aids::default(), &enough, &stop));
    std::fs::remove_dir_all(folder).unwrap();
    let told: Vec<&str> = corpus.notices.iter().map(|notice| notice.what.as_str()).collect();
    assert_eq!(
        told,
        [
            "stopped while 6 of 9 files were not read yet",
            "stopped while 2 of 3 articles were not analysed yet: they are left out",
        ]
    );
    assert_eq!(corpus.articles.len(), 1);
}
