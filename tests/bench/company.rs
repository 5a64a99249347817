//! What it costs to tell who appears with whom: the entry of an entity with its neighbours, the places where two stand together,
//! the shortest chain between two. Beside each time stands its ratio to building the index of the same corpus.

#![allow(clippy::unwrap_used)] // a benchmark may fail

use std::hint::black_box;
use std::time::{Duration, Instant};

use dateline::index::Index;
use dateline::model::{
    Alias, Analysed, Article, ArticleId, Bundle, Certainty, Corpus, Entity, EntityId, Extraction, Field,
    Kind, Mention, Span, Tier, Why,
};
use dateline::query::{ChainQuestion, EntryQuestion, Page, PairQuestion, Tiers};

const RUNS: usize = 9;
const MENTIONS: usize = 30;
const FRAME: Duration = Duration::from_millis(16);

fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Numbers that look like chance, the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }
}

/// An article of 30 mentions in ten sentences and five paragraphs. Two entities stand in three articles of five; of the others
/// the low ones are commoner, and what is near in number stands together oftener.
fn article(chance: &mut Chance, entities: usize) -> Analysed {
    let (mut body, mut mentions) = (String::new(), Vec::new());
    let has_big = [chance.below(10) < 6, chance.below(10) < 6];
    let topic = chance.below(entities);
    for at in 0..MENTIONS {
        let entity = match at % 10 {
            0 if has_big[0] => 0,
            5 if has_big[1] => 1,
            odd if odd % 2 == 1 => 2 + (topic + chance.below(40)) % (entities - 2),
            _ => 2.max(chance.below(entities) * chance.below(entities) / entities),
        };
        body.push_str(if at % 3 == 0 { "Then the old minister met " } else { " and with the others " });
        let start = body.len();
        body.push_str(&format!("Family{entity}"));
        let certainty = if chance.below(8) == 0 { Certainty::Doubtful } else { Certainty::Likely };
        mentions.push(Mention {
            field: Field::Body,
            span: Span::new(start, body.len()),
            kind: Kind::Person,
            value: None,
            entity: Some(EntityId(entity as u32)),
            why: Why { rule: "rule:made-up", certainty, confidence: None },
        });
        body.push_str(match at % 6 {
            2 => " in town. ",
            5 => " in town.\n",
            _ => ",",
        });
    }
    let found = Extraction { mentions, ..Extraction::default() };
    Analysed { article: Article { body, ..Article::default() }, found }
}

/// One article in ten is one of three wire copies.
fn corpus(articles: usize) -> Corpus {
    let (mut chance, count) = (Chance(7), articles / 2);
    let articles: Vec<Analysed> = (0..articles).map(|_| article(&mut chance, count)).collect();
    let entity = |at: usize| {
        let name = format!("Family{at}");
        let aliases = vec![Alias { text: name.clone(), mentions: 1 }];
        let tier = if at % 9 == 8 { Tier::Noise } else { Tier::Likely };
        Entity { kind: Kind::Person, name, aliases, demonym_of: None, mentions: 1, articles: 1, tier }
    };
    let entities = (0..count).map(entity).collect();
    let bundle = |first: u32| Bundle {
        leader: ArticleId(first),
        copies: vec![ArticleId(first + 7), ArticleId(first + 13)],
    };
    let bundles = (0..articles.len() as u32 - 30).step_by(30).map(bundle).collect();
    Corpus { articles, entities, bundles, ..Corpus::default() }
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let made = run();
    (made, start.elapsed())
}

struct Table {
    unit: Duration,
}

impl Table {
    fn row(&self, what: &str, time: Duration) {
        let (milliseconds, ratio) = (time.as_secs_f64() * 1e3, time.as_secs_f64() / self.unit.as_secs_f64());
        say(&format!("{what:<58} {milliseconds:>10.3} ms {ratio:>10.5} x"));
    }

    /// The median of a few runs, the first of which is left out.
    fn ask<T>(&self, what: &str, mut ask: impl FnMut() -> T) -> Duration {
        black_box(ask());
        let mut times: Vec<Duration> = (0..RUNS).map(|_| timed(|| black_box(ask())).1).collect();
        times.sort_unstable();
        self.row(what, times[RUNS / 2]);
        times[RUNS / 2]
    }
}

fn measure(articles: usize) -> bool {
    let corpus = corpus(articles);
    let entities = corpus.entities.len();
    let (index, unit) = timed(|| Index::build(corpus));
    let table = Table { unit };
    let (big, other) = (EntityId(0), EntityId(1));
    let (small, far) = (EntityId(entities as u32 / 2), EntityId(entities as u32 - 1));
    let size =
        |id| format!("{} mentions, {} articles", index.occurrences(id).len(), index.postings(id).len());
    say(&format!("\n{articles} articles, {} mentions, {entities} entities", articles * MENTIONS));
    say(&format!("the commonest: {}; a small one: {}", size(big), size(small)));
    table.row("building the index (the unit)", unit);
    let entry = |entity, limit| index.entry(&EntryQuestion { entity, limit, tiers: Tiers::default() });
    let commonest = table.ask("the entry of the commonest, with neighbours", || entry(big, 40));
    table.ask("the same without neighbours", || entry(big, 0));
    table.ask("the entry of a small one, with neighbours", || entry(small, 40));
    let pair = |one, other| index.pair(&PairQuestion { one, other, page: Page::first(200) });
    table.ask("the two commonest together, 200 places", || pair(big, other));
    table.ask("a small one and the commonest together", || pair(small, big));
    let chain = |from, to| index.chain(&ChainQuestion { from, to });
    let hops = |from, to| chain(from, to).map_or(0, |chain| chain.hops.len());
    table.ask(&format!("a chain of {} from the commonest", hops(big, far)), || chain(big, far));
    table.ask(&format!("a chain of {} between two small ones", hops(small, far)), || chain(small, far));
    commonest < FRAME
}

fn main() {
    let met = [1_000, 10_000, 100_000].map(measure);
    let verdict = if met.iter().all(|met| *met) { "met" } else { "missed" };
    say(&format!("\nbar: the entry of the commonest, with neighbours, within a frame (16 ms): {verdict}"));
}
