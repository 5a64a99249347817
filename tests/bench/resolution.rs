//! What resolution costs a mention beside extraction: each article alone, all articles at once, and the merge suggestions; at
//! one, four and sixteen times the articles, so that a cost that grows faster than the corpus shows.
//!
//! Read the ratios: machines differ and are busy. The corpus is made up here: few names in many articles, many in one each.
//! With `NEWS` set to a file of JSON Lines (`title`, `body`), that file is measured instead, and the memory that it takes; the
//! last line tells whether two versions of the program resolve it alike.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::hash::{Hash, Hasher};
use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};

use dateline::model::{Analysed, Article};
use dateline::resolve::Resolved;
use dateline::{extract, resolve};
use rayon::prelude::*;
use rustc_hash::FxHasher;

const ARTICLES: usize = 500;
const ROUNDS: usize = 3;

const GIVEN: [&str; 12] = [
    "Arvid", "Olena", "James", "Fatima", "Mira", "Sergei", "Kofi", "Anna", "Mehmet", "Lucia", "Jonas",
    "Priya",
];
const FIRST: [&str; 16] = [
    "Bral", "Cor", "Del", "Fer", "Gor", "Hal", "Ker", "Lem", "Mor", "Nov", "Orl", "Pel", "Sko", "Tar", "Vel",
    "Zan",
];
const SECOND: [&str; 16] = [
    "anovo", "berg", "chuk", "dal", "enko", "ford", "gar", "hovic", "in", "kas", "land", "mont", "nor",
    "ova", "ski", "ton",
];
const BODIES: [&str; 6] =
    ["Mutual", "Steel Group", "Institute for Peace", "Rail Board", "Shipping Company", "Defense Ministry"];
const COUNTRIES: [&str; 6] = ["Russian", "Ukrainian", "Polish", "Turkish", "Brazilian", "Kenyan"];

/// Numbers that look random and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }

    /// Small numbers often, large ones now and then (Zipf's law).
    fn rank(&mut self, count: usize) -> usize {
        let part = self.below(1 << 20) as f64 / f64::from(1 << 20);
        ((count as f64).powf(part) as usize - 1).min(count - 1)
    }
}

fn surname(number: usize) -> String {
    let rest = number / 256;
    let more = if rest == 0 { "" } else { SECOND[rest % 16] };
    format!("{}{more}{}", FIRST[number % 16], SECOND[number / 16 % 16])
}

/// An article among `count`: people in full and by surname, bodies in full, shortened and as an acronym, bodies of states.
fn made_up(number: usize, count: usize) -> Article {
    let mut chance = Chance(number as u64 + 1);
    let mut body = String::new();
    for _ in 0..6 {
        let who = chance.rank(count * 4);
        let (given, surname) = (GIVEN[who % 12], surname(who / 2));
        let company = crate::surname(chance.rank(count * 2) + 7);
        let kind = BODIES[chance.below(6)];
        let country = COUNTRIES[chance.below(6)];
        body.push_str(&format!(
            "{given} {surname}, the head of {company} {kind}, met officials of the {country} Foreign Ministry in Kyiv. \
             “We expect more of {company},” {surname} said on Tuesday. The Foreign Ministry did not answer Mr. {surname}.\n"
        ));
    }
    Article {
        headline: Some(format!("{} talks go on", surname(chance.rank(count)))),
        body,
        ..Article::default()
    }
}

fn news(path: &str) -> Vec<Article> {
    let lines = BufReader::new(std::fs::File::open(path).unwrap()).lines();
    let article = |line: &String| {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let field = |name: &str| record[name].as_str().unwrap_or_default().to_owned();
        Article { headline: Some(field("title")), body: field("body"), ..Article::default() }
    };
    lines.map(|line| article(&line.unwrap())).collect()
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

fn extracted(article: &Article) -> Analysed {
    Analysed { article: article.clone(), found: extract::extract(article) }
}

/// Seconds for each part, and the mentions.
#[derive(Clone, Copy)]
struct Costs {
    mentions: usize,
    extraction: f64,
    alone: f64,
    whole: f64,
    candidates: f64,
}

fn measure(articles: &[Article]) -> Costs {
    let (analysed, extraction) = seconds(|| articles.iter().map(extracted).collect::<Vec<_>>());
    let mentions = analysed.iter().map(|one| one.found.mentions.len()).sum();
    let mut single = analysed.clone();
    let ((), alone) = seconds(|| {
        for one in &mut single {
            black_box(resolve::resolve(std::slice::from_mut(one)));
        }
    });
    drop(single);
    let mut costs = Costs { mentions, extraction, alone, whole: f64::INFINITY, candidates: f64::INFINITY };
    for _ in 0..ROUNDS {
        let mut all = analysed.clone();
        let (resolved, whole) = seconds(|| resolve::resolve(&mut all));
        let (_, candidates) = seconds(|| black_box(resolve::candidates(&resolved.entities)));
        costs.whole = costs.whole.min(whole);
        costs.candidates = costs.candidates.min(candidates);
    }
    costs
}

/// What is shown, and how it is worked out.
type Row = (&'static str, fn(&Costs) -> f64);

fn growth() {
    let sizes = [ARTICLES, 4 * ARTICLES, 16 * ARTICLES];
    let measured =
        sizes.map(|count| measure(&(0..count).map(|number| made_up(number, count)).collect::<Vec<_>>()));
    say("cost a mention, against extraction at the smallest size\n");
    say(&format!("{:44}{:>10}{:>10}{:>10}", "", "1x", "4x", "16x"));
    let unit = measured[0].extraction / measured[0].mentions as f64;
    let parts: [Row; 5] = [
        ("extraction", |costs| costs.extraction),
        ("resolution, each article alone", |costs| costs.alone),
        ("resolution of all articles", |costs| costs.whole),
        ("merge suggestions", |costs| costs.candidates),
        ("resolution / extraction", |costs| costs.whole / costs.extraction * costs.mentions as f64),
    ];
    for (name, part) in parts {
        let unit = if name.contains('/') { 1.0 } else { unit };
        let row = measured.map(|costs| format!("{:>10.3}", part(&costs) / costs.mentions as f64 / unit));
        say(&format!("{name:44}{}", row.concat()));
    }
    let mentions = measured.map(|costs| format!("{:>10}", costs.mentions));
    say(&format!("{:44}{}", "mentions", mentions.concat()));
}

/// What the system says of this process's memory, in bytes: `VmRSS` now, `VmHWM` at its peak.
fn memory(line: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found =
        status.lines().find_map(|own| own.strip_prefix(line)?.strip_prefix(':')?.split_whitespace().next());
    found.and_then(|number| number.parse::<f64>().ok()).unwrap_or(0.0) * 1024.0
}

/// A number that changes with any entity, tie, or entity or kind of a mention.
fn digest(articles: &[Analysed], resolved: &Resolved) -> u64 {
    let mut hasher = FxHasher::default();
    for entity in &resolved.entities {
        let counts = (entity.mentions, entity.articles);
        (&*entity.name, entity.kind, counts, entity.tier, entity.demonym_of).hash(&mut hasher);
        for alias in &entity.aliases {
            (&*alias.text, alias.mentions).hash(&mut hasher);
        }
    }
    resolved.ties.hash(&mut hasher);
    for mention in articles.iter().flat_map(|one| &one.found.mentions) {
        (mention.kind, mention.entity).hash(&mut hasher);
    }
    hasher.finish()
}

/// One large file on all cores: time by the wall clock, memory a mention.
fn large(path: &str) {
    let time = |since: std::time::Instant| since.elapsed().as_secs_f64();
    extract::prepare();
    resolve::prepare();
    let empty = memory("VmRSS");
    let articles = news(path);
    let start = std::time::Instant::now();
    let analysed = |article: Article| {
        let found = extract::extract(&article);
        Analysed { article, found }
    };
    let mut all: Vec<Analysed> = articles.into_par_iter().map(analysed).collect();
    let extraction = time(start);
    let mentions: usize = all.iter().map(|one| one.found.mentions.len()).sum();
    let each = |bytes: f64| bytes / mentions as f64;
    let (before, peak_before) = (memory("VmRSS"), memory("VmHWM"));
    let start = std::time::Instant::now();
    let resolved = resolve::resolve(&mut all);
    let resolution = time(start);
    let (after, peak) = (memory("VmRSS"), memory("VmHWM"));
    let start = std::time::Instant::now();
    let suggested = resolve::candidates(&resolved.entities).len();
    say(&format!(
        "{} articles, {mentions} mentions, {} entities, {} ties, {suggested} suggestions\n\
         extraction {extraction:.2} s, resolution {resolution:.2} s (ratio {:.3}), suggestions {:.2} s\n\
         bytes a mention: {:.0} before resolution (peak {:.0}), {:.0} after it (peak {:.0}), {:.0} at the end's peak\n\
         digest {:016x}",
        all.len(),
        resolved.entities.len(),
        resolved.ties.len(),
        resolution / extraction,
        time(start),
        each(before - empty),
        each(peak_before - empty),
        each(after - empty),
        each(peak - empty),
        each(memory("VmHWM") - empty),
        digest(&all, &resolved),
    ));
}

fn main() {
    if let Ok(path) = std::env::var("NEWS") {
        return large(&path);
    }
    extract::prepare();
    resolve::prepare();
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    one.install(growth);
}
