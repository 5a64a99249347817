//! What it costs when the reader judges: the index follows in place. One table for each size of corpus, in one run.
//!
//! Read the ratios: machines differ and are busy. The corpus is made up, as plain data, without extraction: thirty mentions
//! an article, two entities in six articles of ten, the others ever rarer.
#![allow(clippy::unwrap_used, reason = "a benchmark that cannot go on fails")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use dateline::index::{Changes, Index, Move};
use dateline::model::{
    Alias, Analysed, Article, ArticleId, Candidate, Certainty, Corpus, Entity, EntityId, Extraction, Field,
    Ground, Kind, Mention, MentionIndex, Occurrence, Quote, QuoteKind, Role, Span, Speaker, Tie, Tier, Why,
};
use dateline::query::{
    ArticleSort, ArticlesQuestion, ConcordanceQuestion, EntryQuestion, EvidenceQuestion, MergesQuestion,
    Order, Page, SuggestQuestion, Tiers,
};
use dateline::store::{Memory, Store};

const RUNS: usize = 9;
const MENTIONS: usize = 30;
const CANDIDATES: usize = 20_000;
const BAR: Duration = Duration::from_millis(50);
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

/// Which entity the next mention means: two are everywhere, of the others the low ones are commoner.
fn meant(chance: &mut Chance, entities: usize, has_big: [bool; 2], at: usize) -> usize {
    match at % 10 {
        0 if has_big[0] => 0,
        5 if has_big[1] => 1,
        _ => {
            let (one, other) = (chance.below(entities), chance.below(entities));
            2.max(one * other / entities * (1 + chance.below(4)) / 4)
        }
    }
}

/// One of the three names of an entity.
fn name(entity: usize, which: usize) -> String {
    match which {
        0 => format!("Given{entity} Family{entity}"),
        1 => format!("Family{entity}"),
        _ => format!("G. Family{entity}"),
    }
}

fn article(chance: &mut Chance, entities: usize) -> Analysed {
    let (mut body, mut mentions) = (String::new(), Vec::new());
    let has_big = [chance.below(10) < 6, chance.below(10) < 6];
    for at in 0..MENTIONS {
        let entity = meant(chance, entities, has_big, at);
        body.push_str(if at % 3 == 0 { "Then the old minister met " } else { " and with the others " });
        let start = body.len();
        body.push_str(&name(entity, chance.below(3)));
        mentions.push(Mention {
            field: Field::Body,
            span: Span::new(start, body.len()),
            kind: Kind::Person,
            value: None,
            entity: Some(EntityId(entity as u32)),
            why: Why { rule: "rule:made-up", certainty: Certainty::Likely, confidence: None },
        });
        body.push_str(if at % 3 == 2 { " in town.\n" } else { "," });
    }
    let mention = |at: usize| MentionIndex(at as u32);
    let (words, title) = (Span::new(0, 24), Span::new(9, 21));
    let speaker = Some(Speaker { words, mention: Some(mention(5 * chance.below(6))) });
    let quotes = vec![Quote { field: Field::Body, span: words, kind: QuoteKind::Speech, speaker, cue: None }];
    let role = |person: usize| Role {
        person: mention(person),
        field: Field::Body,
        title,
        affiliation: has_big[1].then(|| mention(5)),
    };
    let roles = vec![role(0), role(10 + chance.below(10))];
    Analysed {
        article: Article { body, ..Article::default() },
        found: Extraction { mentions, quotes, roles },
    }
}

fn corpus(articles: usize) -> Corpus {
    let (mut chance, count) = (Chance(7), articles / 2);
    let articles: Vec<Analysed> = (0..articles).map(|_| article(&mut chance, count)).collect();
    let mut counts = vec![[0; 3]; count];
    for analysed in &articles {
        for mention in &analysed.found.mentions {
            let words = mention.span.of(&analysed.article.body);
            let which = if words.starts_with("Given") { 0 } else { 1 + usize::from(words.starts_with('G')) };
            counts[mention.entity.unwrap().0 as usize][which] += 1;
        }
    }
    let entity = |(at, counts): (usize, &[u32; 3])| {
        let alias = |which: usize| Alias { text: name(at, which), mentions: counts[which] };
        let mut aliases: Vec<Alias> = (0..3).map(alias).filter(|alias| alias.mentions > 0).collect();
        aliases.sort_by(|one, other| (other.mentions, &one.text).cmp(&(one.mentions, &other.text)));
        let mentions = counts.iter().sum();
        let (kind, tier) = (Kind::Person, Tier::Likely);
        Entity { kind, name: name(at, 0), aliases, demonym_of: None, mentions, articles: mentions, tier }
    };
    let entities = counts.iter().enumerate().map(entity).collect();
    let ties = ties(&articles);
    Corpus { articles, entities, ties, ..Corpus::default() }
}

/// In each article the mentions of each entity, one tied to the next.
fn ties(articles: &[Analysed]) -> Vec<Tie> {
    let mut ties = Vec::new();
    for (at, analysed) in articles.iter().enumerate() {
        let place = |mention: usize| Occurrence {
            article: ArticleId(at as u32),
            mention: MentionIndex(mention as u32),
        };
        let meant: Vec<_> = analysed.found.mentions.iter().map(|mention| mention.entity).collect();
        for (mention, entity) in meant.iter().enumerate() {
            if let Some(before) = meant[..mention].iter().rposition(|before| before == entity) {
                let ground = Ground::ShortInArticle;
                ties.push(Tie { one: place(before), other: place(mention), ground });
            }
        }
    }
    ties
}

/// Pairs by chance, the big ones among them.
fn candidates(entities: usize) -> Vec<Candidate> {
    let mut chance = Chance(9);
    let mut pair = || {
        let one = chance.below(entities / 4);
        let other = one + 1 + chance.below(entities - one - 1);
        let (one, other) = (EntityId(one as u32), EntityId(other as u32));
        Candidate { one, other, likeness: chance.below(101) as u8, ground: Ground::Variant }
    };
    let mut pairs: Vec<Candidate> = (0..CANDIDATES).map(|_| pair()).collect();
    pairs.push(Candidate { one: EntityId(0), other: EntityId(1), likeness: 100, ground: Ground::Variant });
    pairs
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let made = run();
    (made, start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

struct Table {
    unit: Duration,
}

impl Table {
    fn row(&self, what: &str, time: Duration) {
        let (milliseconds, ratio) = (time.as_secs_f64() * 1e3, time.as_secs_f64() / self.unit.as_secs_f64());
        say(&format!("{what:<58} {milliseconds:>10.3} ms {ratio:>10.5} x"));
    }

    /// The first time and the median of making `changes` and taking them back.
    fn judge(&self, what: &str, index: &mut Index, changes: &Changes) -> Duration {
        let (mut there, mut back) = (Vec::new(), Vec::new());
        for _ in 0..RUNS {
            let (inverse, time) = timed(|| index.apply(changes));
            there.push(time);
            back.push(timed(|| black_box(index.apply(&inverse))).1);
        }
        let first = there[0];
        self.row(&format!("{what}: the first time"), first);
        self.row(&format!("{what}: the median"), median(there));
        self.row(&format!("{what}: taken back"), median(back));
        first
    }

    fn ask<T>(&self, what: &str, mut ask: impl FnMut() -> T) -> Duration {
        let time = median((0..RUNS).map(|_| timed(|| black_box(ask())).1).collect());
        self.row(what, time);
        time
    }
}

/// The mentions of `from` that `which` chooses by their words go to `to`.
fn moves(index: &Index, from: EntityId, to: EntityId, which: impl Fn(&str) -> bool) -> Changes {
    let words = |at: &Occurrence| {
        let analysed = index.corpus().article(at.article).unwrap();
        let mention = analysed.found.mention(at.mention).unwrap();
        mention.span.of(&analysed.article.body).to_owned()
    };
    let chosen = index.occurrences(from).iter().filter(|at| which(&words(at)));
    let moves = chosen.map(|mention| Move { mention: *mention, to, kind: Kind::Person }).collect();
    Changes { moves, entities: Vec::new() }
}

fn measure(articles: usize) -> [bool; 3] {
    let corpus = corpus(articles);
    let entities = corpus.entities.len();
    let (mut index, unit) = timed(|| Index::build(corpus));
    let table = Table { unit };
    index.set_candidates(candidates(entities));
    let (big, other, small) = (EntityId(0), EntityId(1), EntityId(entities as u32 / 10));
    let size =
        |id| format!("{} mentions, {} articles", index.occurrences(id).len(), index.postings(id).len());
    say(&format!("\n{articles} articles, {} mentions, {entities} entities", articles * MENTIONS));
    say(&format!("a big one: {}; another: {}; a small one: {}", size(big), size(other), size(small)));
    table.row("building the index (the unit)", unit);
    let into_big = moves(&index, small, big, |_| true);
    let took = table.judge("a small one joins a big one", &mut index, &into_big);
    let both = moves(&index, other, big, |_| true);
    table.judge("a big one joins another", &mut index, &both);
    let new = EntityId(entities as u32);
    let mut split = moves(&index, big, new, |words| words.starts_with("Family"));
    split.entities.push((new, index.corpus().entities[0].clone()));
    table.judge("a name in most articles splits off", &mut index, &split);
    let mut retyped = moves(&index, big, big, |_| true);
    retyped.moves.iter_mut().for_each(|moved| moved.kind = Kind::Org);
    table.judge("a big one is retyped", &mut index, &retyped);
    let hidden = (small, Entity { tier: Tier::Hidden, ..index.corpus().entities[small.0 as usize].clone() });
    table.judge("a small one is hidden", &mut index, &Changes { moves: Vec::new(), entities: vec![hidden] });
    table.ask("who is called so, the first time and after", || index.called("Family7").len());
    let gathered = ask(&table, &index, big);
    let corpus = index.into_corpus();
    let visible = through_the_store(&table, corpus, big, small);
    [took < BAR, gathered < FRAME, visible < BAR]
}

/// From the order to the answers that every pane then asks for.
fn through_the_store(table: &Table, corpus: Corpus, big: EntityId, small: EntityId) -> Duration {
    let store = Memory::open(corpus, None, None);
    let page = Page::first(200);
    let panes = || {
        let list =
            ArticlesQuestion { mentioning: Vec::new(), sort: ArticleSort::Loaded, open: Vec::new(), page };
        black_box(store.articles(&list).unwrap());
        black_box(store.article(ArticleId(0)).unwrap());
        black_box(store.references(ArticleId(0)).unwrap());
        black_box(store.entry(&EntryQuestion { entity: small, limit: 40, tiers: Tiers::default() }).unwrap());
        black_box(store.concordance(&ConcordanceQuestion { entity: small, page }).unwrap());
    };
    panes(); // they are open when the reader judges
    let queue = MergesQuestion { with: None, tiers: Tiers::default(), without: Vec::new(), limit: 0 };
    black_box(store.merges(&queue).unwrap()); // what may be one was looked for, and is offered anew after each judgement
    let other = EntityId(small.0 + 1);
    let orders = [
        ("two ordinary ones", Order::Same { keep: small, with: vec![other] }),
        ("a small one joins a big one", Order::Same { keep: big, with: vec![small] }),
        (
            "a name splits off",
            Order::SplitOff {
                entity: small,
                name: store.index().corpus().entities[small.0 as usize].aliases[0].text.clone(),
                only_in: None,
            },
        ),
        ("another name", Order::Rename { entity: small, to: "Another Name".to_owned() }),
    ];
    let from_big = Order::SplitOff { entity: big, name: "Family0".to_owned(), only_in: None };
    visible(table, &store, &panes, "a name of a big one splits off", &from_big);
    orders.iter().map(|(what, order)| visible(table, &store, &panes, what, order)).max().unwrap_or_default()
}

/// How long it takes the first time until every pane shows what `order` did.
fn visible(table: &Table, store: &Memory, panes: &dyn Fn(), what: &str, order: &Order) -> Duration {
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let judge_and_show = || {
            store.judge(order).unwrap();
            panes();
        };
        times.push(timed(judge_and_show).1);
        store.judge(&Order::Undo).unwrap();
    }
    let first = times[0];
    table.row(&format!("visible in all panes: {what}, the first time"), first);
    table.row(&format!("visible in all panes: {what}, the median"), median(times));
    first
}

fn ask(table: &Table, index: &Index, big: EntityId) -> Duration {
    let entry = |entity, limit| EntryQuestion { entity, limit, tiers: Tiers::default() };
    table.ask("the entry of a big one", || index.entry(&entry(big, 20)));
    let gathered = table.ask("the same without neighbours", || index.entry(&entry(big, 0)));
    let evidence = EvidenceQuestion { entity: big, limit: 20 };
    table.ask("the evidence behind it", || index.evidence(&evidence));
    let merges = MergesQuestion { with: None, tiers: Tiers::default(), without: Vec::new(), limit: 20 };
    table.ask("merge suggestions, of 20,000 candidates", || index.merges(&merges));
    for typed in ["", "family7"] {
        let question = SuggestQuestion { typed: typed.to_owned(), limit: 20, ..SuggestQuestion::default() };
        table.ask(&format!("suggestions for {typed:?}"), || index.suggest(&question));
    }
    gathered
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "missed" }
}

fn main() {
    let sizes = [1_000, 10_000, 100_000];
    let met = sizes.map(measure);
    say(&format!(
        "\nbar: a small one joins a big one within 50 ms: {}",
        verdict(met.iter().all(|met| met[0]))
    ));
    say(&format!(
        "bar: a judgement on small ones is visible in all panes within 50 ms, the first too: {}",
        verdict(met.iter().all(|met| met[2]))
    ));
    say(&format!(
        "bar: dates, roles and quotes of a big one gathered within a frame: {}",
        verdict(met.iter().all(|met| met[1]))
    ));
}
