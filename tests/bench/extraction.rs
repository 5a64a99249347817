//! What extraction costs a token: tokenising, reading pages and the whole side by side in one run, then whether it stays
//! linear in one huge article. Time is the thread's own on its processor, the best of several rounds.
//!
//! Read the ratios: machines differ and are busy. The corpus is `white-house.jsonl.gz` of the shared data.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use dateline::extract;
use dateline::model::{Article, Field};
use dateline::text::{sentences, tokens};

const ROUNDS: usize = 7;

/// Seconds that this thread has run.
fn clock() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

fn seconds(run: impl FnOnce()) -> f64 {
    let start = clock();
    run();
    clock() - start
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn corpus() -> Option<Vec<Article>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("DATELINE_SHARED").map_or_else(beside, PathBuf::from);
    let file = std::fs::File::open(shared.join("corpus/white-house.jsonl.gz")).ok()?;
    let lines = BufReader::new(flate2::read::GzDecoder::new(file)).lines();
    Some(lines.map(|line| article(&serde_json::from_str(&line.unwrap()).unwrap())).collect())
}

fn article(record: &serde_json::Value) -> Article {
    let field = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
    Article { headline: Some(field("title")), body: field("body"), ..Article::default() }
}

fn tokens_of(article: &Article) -> usize {
    texts(article).map(|text| tokens::tokens(text).len()).sum()
}

fn texts(article: &Article) -> impl Iterator<Item = &str> {
    [Field::Headline, Field::Body].into_iter().map(|field| article.text(field))
}

/// A part of the work and the way to do it.
type Part = (&'static str, fn(&Article));

const PARTS: [Part; 4] = [
    ("tokenising", |article| {
        black_box(tokens_of(article));
    }),
    ("cutting sentences", |article| {
        texts(article).for_each(|text| drop(black_box(sentences::sentences(text))));
    }),
    ("reading pages, a counted day looked for", |article| {
        black_box(extract::published(article));
    }),
    ("the whole of extraction", |article| {
        black_box(extract::extract(article));
    }),
];

fn side_by_side(corpus: &[Article]) {
    let count: usize = corpus.iter().map(tokens_of).sum();
    let mut best = [f64::INFINITY; PARTS.len()];
    for _ in 0..ROUNDS {
        for (best, (_, part)) in best.iter_mut().zip(PARTS) {
            *best = best.min(seconds(|| corpus.iter().for_each(part)));
        }
    }
    say(&format!("{} articles, {count} tokens; best of {ROUNDS} rounds", corpus.len()));
    for (time, (name, _)) in best.iter().zip(PARTS) {
        let rate = count as f64 / time / 1e6;
        let each = time / count as f64 * 1e6;
        say(&format!("{name:<45} {rate:>8.2} M tokens/s {each:>8.3} µs/token {:>7.2} x", time / best[0]));
    }
}

/// The texts of the corpus as one article of `bytes` at least.
fn repeated(corpus: &[Article], bytes: usize) -> Article {
    let mut body = String::with_capacity(bytes + 100_000);
    for article in corpus.iter().cycle() {
        if body.len() >= bytes {
            break;
        }
        body.push_str(&article.body);
        body.push('\n');
    }
    Article { body, ..Article::default() }
}

/// `count` different names, each in a sentence of its own.
fn many_names(count: usize) -> Article {
    const GIVEN: [&str; 6] = ["Anna", "Peter", "Maria", "John", "Olga", "Ahmed"];
    let syllables = ["ba", "ko", "ri", "mu", "ten", "sal", "vo", "dar", "li", "gon"];
    let sentence = |n: usize| {
        let letters: String =
            format!("{n:05}").bytes().map(|digit| syllables[usize::from(digit - b'0')]).collect();
        format!("{} Z{letters} said the plan of K{letters} had failed. ", GIVEN[n % GIVEN.len()])
    };
    Article { body: (0..count).map(sentence).collect(), ..Article::default() }
}

fn linear(corpus: &[Article]) {
    let plain = |megabytes: usize| {
        (format!("{megabytes} MB of the text in one article"), repeated(corpus, megabytes << 20))
    };
    let letters = |what: &str, body: String| (what.to_owned(), Article { body, ..Article::default() });
    let rows = [
        plain(1),
        plain(4),
        plain(10),
        ("90,000 names in one article".to_owned(), many_names(90_000)),
        letters("a word of a megabyte, small", "a".repeat(1 << 20)),
        letters("a word of a megabyte, capitals", "Ab".repeat(1 << 19)),
        letters("a word of a megabyte, points", "U.".repeat(1 << 19)),
        letters("a line of a megabyte of quotation marks", "“".repeat(1 << 18)),
        letters("a megabyte of line ends", "\n".repeat(1 << 20)),
    ];
    let mut unit = None;
    for (name, article) in rows {
        let time = (0..3)
            .map(|_| seconds(|| drop(black_box(extract::extract(&article)))))
            .fold(f64::INFINITY, f64::min);
        let bytes = time / article.body.len() as f64 * 1e9;
        let each = time / tokens_of(&article) as f64 * 1e6;
        let unit = *unit.get_or_insert(bytes);
        say(&format!("{name:<45} {bytes:>8.1} ns/byte {each:>14.3} µs/token {:>7.2} x a byte", bytes / unit));
    }
}

fn main() {
    extract::prepare();
    let Some(corpus) = corpus() else {
        say("skipped: corpus/white-house.jsonl.gz of the shared data is not here");
        return;
    };
    side_by_side(&corpus);
    linear(&corpus);
}
