//! What it costs from paths to the first frame, and a frame after it: one table, everything in one run.
//!
//! Read the ratios: machines differ and are busy. The corpus is the user's, where it is there, else the sample.
#![allow(unreachable_pub, reason = "what it shares with the tests is public there")]
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dateline::model::Corpus;
use dateline::store::Memory;
use dateline::tui::Theme;
use dateline::{extract, ingest, lexicon, source};

#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../it/app/desk.rs"]
mod desk;
#[allow(dead_code, reason = "the tests use more of it")]
#[path = "../it/program/terminal.rs"]
mod terminal;

use desk::Desk;
use terminal::Terminal;

const RUNS: usize = 25;

/// The median of several runs.
fn median(runs: usize, mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2]
}

struct Table {
    unit: Duration,
}

impl Table {
    fn row(&self, what: &str, time: Duration) {
        let (milliseconds, ratio) = (time.as_secs_f64() * 1e3, time.as_secs_f64() / self.unit.as_secs_f64());
        say(&format!("{what:<58} {milliseconds:>10.3} ms {ratio:>10.2} x"));
    }
}

fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn corpus_folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("DATELINE_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
    let users = shared.join("corpus/seeds");
    if users.is_dir() { users } else { root.join("assets/sample") }
}

fn read_bytes(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .map(|path| {
            if path.is_dir() { read_bytes(&path) } else { std::fs::read(path).map_or(0, |bytes| bytes.len()) }
        })
        .sum()
}

fn main() {
    let folder = corpus_folder();
    let paths = vec![folder.clone()];
    let lists = median(1, || {
        black_box((lexicon::names(), lexicon::words()));
    });
    let warm_up = median(1, || drop(black_box(ingest::ingest(&paths, &ingest::Aids::default(), &|_| {}))));
    let corpus = ingest::ingest(&paths, &ingest::Aids::default(), &|_| {});
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    say(&format!(
        "corpus: {name}, {} articles, {} entities, {} bytes; median of {RUNS} runs",
        corpus.articles.len(),
        corpus.entities.len(),
        read_bytes(&folder)
    ));
    let table = Table {
        unit: median(RUNS, || {
            black_box(read_bytes(&folder));
        }),
    };
    table.row("reading the same bytes (the unit)", table.unit);
    table.row("reading the lists, once a run", lists);
    table.row("the first loading after that", warm_up);
    loading(&table, &paths, &corpus);
    frames(&table, &corpus);
    let mut starts: Vec<Duration> = (0..RUNS).map(|_| first_frame(&folder)).collect();
    starts.sort_unstable();
    let first = starts[RUNS / 2];
    table.row("the program, from start to the whole first frame", first);
    say(&format!("bar: first frame below 100 ms: {}", verdict(first < Duration::from_millis(100))));
}

fn loading(table: &Table, paths: &[PathBuf], corpus: &Corpus) {
    table.row(
        "loading articles",
        median(RUNS, || drop(black_box(source::load(&source::Assignment::of(paths))))),
    );
    let extracted = median(RUNS, || {
        for analysed in &corpus.articles {
            black_box(extract::extract(&analysed.article));
        }
    });
    table.row("extraction, one thread", extracted);
    table.row(
        "loading, extraction, resolution",
        median(RUNS, || drop(black_box(ingest::ingest(paths, &ingest::Aids::default(), &|_| {})))),
    );
    let mut copies = vec![corpus.clone(); RUNS];
    let mut indexed = Vec::with_capacity(RUNS);
    let index = || indexed.push(Memory::new(copies.pop().unwrap()));
    table.row("indexing in memory", median(RUNS, index));
    drop(black_box(indexed));
}

fn frames(table: &Table, corpus: &Corpus) {
    let mut worst = Duration::ZERO;
    for (width, height) in [(80, 24), (120, 40), (200, 60), (400, 120)] {
        let mut desk = Desk::open(corpus.clone(), width, height);
        desk.press("2 n n n");
        let frame = median(RUNS, || drop(black_box(desk.frame(Theme::default()))));
        table.row(&format!("a frame at {width}x{height}"), frame);
        if width == 200 {
            worst = frame;
        }
    }
    let mut desk = Desk::open(corpus.clone(), 200, 60);
    let mut forth = false;
    let moved = median(RUNS, || {
        forth = !forth;
        desk.press(if forth { "j" } else { "k" });
        black_box(desk.frame(Theme::default()));
    });
    table.row("a move to the next article at 200x60, answers and frame", moved);
    let jumped = median(RUNS, || {
        desk.press("/ \"uk\" enter");
        black_box(desk.frame(Theme::default()));
    });
    table.row("a jump of two letters at 200x60, answers and frame", jumped);
    say(&format!("bar: a frame at 200x60 below 2 ms: {}", verdict(worst < Duration::from_millis(2))));
}

/// From the start of the program to the first bytes of the cross-references.
fn first_frame(folder: &Path) -> Duration {
    let start = Instant::now();
    let mut terminal =
        Terminal::start(env!("CARGO_BIN_EXE_dateline"), &[&folder.to_string_lossy()], &[], 120, 40);
    // the bytes are looked at, not a parsed screen: parsing would take the processor from the program
    let end = Instant::now() + terminal::PATIENCE;
    while !terminal.bytes().windows(8).any(|window| window == b"people (") {
        assert!(Instant::now() < end, "it never showed the cross-references");
        std::thread::sleep(Duration::from_millis(1));
    }
    let took = start.elapsed();
    terminal.send("q");
    terminal.wait_for_end();
    took
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "missed" }
}
