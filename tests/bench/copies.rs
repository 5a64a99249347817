//! What telling copies costs an article beside extraction, and how well it is done where that is known; at one, four and
//! sixteen times the articles, so that a cost that grows faster than the corpus shows.
//!
//! Read the ratios: machines differ and are busy. The corpus is made up here: one article in ten is another one with words
//! changed and a paragraph left out. With `NEWS` set to a file of JSON Lines that is measured instead, and with `GOLD` set to
//! one that says of each article `{"dup_of": number or null}` what is found is judged by that.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::io::Write;

use dateline::ingest::copies;
use dateline::model::Article;
use dateline::{extract, source};

const ARTICLES: usize = 500;
/// Articles that extraction is measured on, at the most.
const EXTRACTED: usize = 500;

const WORDS: [&str; 32] = [
    "the", "of", "a", "to", "and", "in", "minister", "said", "talks", "went", "on", "for", "river",
    "harbour", "council", "vote", "was", "put", "off", "until", "spring", "after", "storm", "price", "grain",
    "rose", "sharply", "again", "people", "left", "homes", "behind",
];

/// Numbers that look random and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}

/// The article `number` of a made-up corpus; one in ten is a copy of the one five before it.
fn made_up(number: usize) -> Article {
    let is_copy = number % 10 == 9;
    let mut chance = Chance(if is_copy { number - 5 } else { number } as u64 + 1);
    let mut paragraphs = Vec::new();
    for _ in 0..8 {
        let words: Vec<&str> = (0..50).map(|_| WORDS[chance.below(WORDS.len())]).collect();
        paragraphs.push(words.join(" "));
    }
    if is_copy {
        paragraphs.remove(3);
        paragraphs[0] = paragraphs[0].replacen("said", "told reporters", 1);
    }
    Article { headline: Some(format!("Talks {number}")), body: paragraphs.join("\n"), ..Article::default() }
}

/// Seconds that this thread has run.
fn clock() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
}

fn seconds<T>(run: impl FnOnce() -> T) -> (T, f64) {
    let start = clock();
    let out = run();
    (out, clock() - start)
}

fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Articles that are held to be copies of one another, by their numbers.
type Sets = Vec<Vec<u32>>;

fn found(articles: &[Article]) -> Sets {
    let bundles = copies::bundles(&articles.iter().collect::<Vec<_>>());
    let mut sets: Sets = Vec::new();
    let mut members = BTreeSet::new();
    let ordinals = |at: usize| {
        let article = &articles[at];
        std::iter::once(article.origin.ordinal).chain(article.twins.iter().map(|twin| twin.origin.ordinal))
    };
    for bundle in bundles {
        members.extend(bundle.members());
        sets.push(bundle.members().flat_map(|id| ordinals(id.0 as usize)).collect());
    }
    let alone = |at: &usize| !members.contains(&dateline::model::ArticleId(*at as u32));
    sets.extend((0..articles.len()).filter(alone).map(|at| ordinals(at).collect()));
    sets.retain(|set: &Vec<u32>| set.len() > 1);
    sets
}

/// Precision and recall of pairs.
fn judged(found: &Sets, gold: &Sets) -> (f64, f64) {
    let (found, gold) = (pairs(found), pairs(gold));
    let right = found.intersection(&gold).count() as f64;
    (right / found.len() as f64, right / gold.len() as f64)
}

fn pairs(sets: &Sets) -> BTreeSet<(u32, u32)> {
    let mut pairs = BTreeSet::new();
    for set in sets {
        for (at, one) in set.iter().enumerate() {
            pairs.extend(set[..at].iter().map(|other| (*one.min(other), *one.max(other))));
        }
    }
    pairs
}

fn gold(path: &str) -> Sets {
    let mut sets: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (at, line) in std::fs::read_to_string(path).unwrap().lines().enumerate() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let of = row["dup_of"].as_u64().map_or(at as u32, |of| of as u32);
        sets.entry(of).or_default().push(at as u32);
    }
    sets.into_values().filter(|set| set.len() > 1).collect()
}

fn measure(mut articles: Vec<Article>, gold: &Sets) {
    let count = articles.len();
    let some = count.min(EXTRACTED);
    let ((), extraction) = seconds(|| {
        articles[..some].iter().for_each(|article| drop(black_box(extract::extract(article))));
    });
    let (folded, twins) = seconds(|| copies::fold_twins(&mut articles));
    let refs: Vec<&Article> = articles.iter().collect();
    let (bundles, bundling) = seconds(|| copies::bundles(&refs));
    let each = |seconds: f64, of: usize| seconds * 1e6 / of as f64;
    let extraction = each(extraction, some);
    let cost = each(twins, count) + each(bundling, count);
    let judged = if gold.is_empty() {
        String::new()
    } else {
        let (precision, recall) = judged(&found(&articles), gold);
        format!("{precision:>10.4} {recall:>8.4}")
    };
    say(&format!(
        "{count:>8} {extraction:>12.1} {:>8.1} {:>8.1} {:>8.2} % {folded:>8} {:>8} {judged}",
        each(twins, count),
        each(bundling, count),
        cost / extraction * 100.0,
        bundles.len(),
    ));
}

fn main() {
    extract::prepare();
    say(
        "articles   extraction    twins  bundles    of it   folded  bundles  precision   recall   (microseconds an article)",
    );
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(|| match std::env::var("NEWS") {
        Ok(news) => {
            let articles = source::read_article_text("news.jsonl", &std::fs::read(news).unwrap()).articles;
            let gold = std::env::var("GOLD").map(|path| gold(&path)).unwrap_or_default();
            measure(articles, &gold);
        }
        Err(_) => {
            for times in [1, 4, 16] {
                let numbered = |number: usize| {
                    let mut article = made_up(number);
                    article.origin.ordinal = number as u32;
                    article
                };
                let count = ARTICLES * times;
                let gold = (0..count as u32)
                    .filter(|number| number % 10 == 9)
                    .map(|number| vec![number - 5, number])
                    .collect();
                measure((0..count).map(numbered).collect(), &gold);
            }
        }
    });
}
