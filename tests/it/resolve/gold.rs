//! Resolution measured with the mentions of a gold file: `GOLD=… EXPORT=… cargo test --test it resolve::gold -- --ignored`,
//! then `score.py --gold $GOLD --export $EXPORT`.

#![allow(clippy::unwrap_used)] // a gold file that cannot be read ends the measurement

use std::fmt::Write;
use std::time::Instant;

use dateline::model::{
    Analysed, Article, Certainty, Entity, EntityId, Extraction, Field, Kind, Mention, Occurrence, Origin,
    Span, Why,
};
use dateline::resolve::Resolved;
use dateline::{extract, resolve};
use rayon::prelude::*;
use serde_json::{Value, json};

#[test]
#[ignore = "writes an export for the scorer"]
fn exports_gold_mentions_resolved() {
    let Ok(gold) = std::env::var("GOLD") else {
        panic!("set GOLD to a gold file and EXPORT to the file to write")
    };
    let gold: Value = serde_json::from_slice(&std::fs::read(gold).unwrap()).unwrap();
    export(gold["articles"].as_array().unwrap().iter().map(analysed).collect());
}

/// Reads articles as JSON Lines (`title`, `body`, `source`, `ordinal`) and finds the mentions itself.
#[test]
#[ignore = "writes an export for the scorer"]
fn exports_extracted_mentions_resolved() {
    let Ok(articles) = std::env::var("ARTICLES") else {
        panic!("set ARTICLES to JSON Lines and EXPORT to the file to write")
    };
    let lines = std::fs::read_to_string(articles).unwrap();
    let rows: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    export(rows.par_iter().map(extracted).collect());
}

fn extracted(row: &Value) -> Analysed {
    let text = |key: &str| row[key].as_str().map(str::to_owned);
    let origin = Origin {
        source: text("source").unwrap_or_default(),
        ordinal: row["ordinal"].as_u64().unwrap_or(0) as u32,
        span: None,
    };
    let body = text("body").unwrap_or_default();
    let article = Article { origin, headline: text("title"), body, ..Article::default() };
    let found = extract::extract(&article);
    Analysed { article, found }
}

/// Reads all news below a folder, as the program does.
#[test]
#[ignore = "writes an export for the scorer"]
fn exports_news_resolved() {
    let Ok(paths) = std::env::var("NEWS") else {
        panic!("set NEWS to files or folders and EXPORT to the file to write")
    };
    let paths: Vec<_> = paths.split(':').map(std::path::PathBuf::from).collect();
    let corpus = dateline::ingest::ingest(&paths, &dateline::ingest::Aids::default(), &|_| ());
    export(corpus.articles);
}

/// Resolves the articles; writes the interchange file, and beside it the merges with their reasons and the time taken, and the
/// merge suggestions.
fn export(mut articles: Vec<Analysed>) {
    let path = std::env::var("EXPORT").expect("EXPORT is the file to write");
    let begun = Instant::now();
    let Resolved { entities, ties } = resolve::resolve(&mut articles);
    let mut told = format!("{} entities in {:?}\n", entities.len(), begun.elapsed());
    for tie in ties {
        let (id, one) = named(&articles, tie.one);
        let (_, other) = named(&articles, tie.other);
        let name = &entities[id.0 as usize].name;
        if one != other {
            writeln!(told, "{:?}\t{one}\t{other}\t{name}", tie.ground).unwrap();
        }
    }
    std::fs::write(format!("{path}.merges"), told).unwrap();
    std::fs::write(format!("{path}.candidates"), candidates(&entities)).unwrap();
    let mut lines = String::new();
    for (id, one) in articles.iter().enumerate() {
        write_article(&mut lines, id, one);
    }
    for (id, entity) in entities.iter().enumerate() {
        let aliases: Vec<&str> = entity.aliases.iter().map(|alias| alias.text.as_str()).collect();
        let row = json!({"type": "entity", "id": format!("e{id}"), "kind": entity.kind, "name": entity.name,
            "aliases": aliases, "mentions": entity.mentions, "articles": entity.articles,
            "tier": entity.tier.word(), "demonym_of": entity.demonym_of.map(|id| format!("e{}", id.0))});
        writeln!(lines, "{row}").unwrap();
    }
    std::fs::write(path, lines).unwrap();
}

/// Splits from each entity its commonest alias, and tells how many of these pairs are suggested, and how early.
#[test]
#[ignore = "prints figures; needs GOLD"]
#[allow(clippy::print_stdout, reason = "the figures")]
fn split_names_are_suggested() {
    let gold: Value =
        serde_json::from_slice(&std::fs::read(std::env::var("GOLD").unwrap()).unwrap()).unwrap();
    let mut articles: Vec<Analysed> = gold["articles"].as_array().unwrap().iter().map(analysed).collect();
    let mut entities = resolve::resolve(&mut articles).entities;
    let whole = entities.len();
    let mut wanted = Vec::new();
    for at in 0..whole {
        let plain = |name: &str| name.to_lowercase().replace([' ', '-', '.'], "");
        let name = plain(&entities[at].name);
        let Some(which) = entities[at].aliases.iter().position(|alias| plain(&alias.text) != name) else {
            continue;
        };
        let alias = entities[at].aliases.remove(which);
        if entities[at].aliases.is_empty() {
            entities[at].aliases.push(alias);
            continue;
        }
        entities[at].mentions -= alias.mentions;
        wanted.push((EntityId(at as u32), EntityId(entities.len() as u32)));
        let part = Entity { name: alias.text.clone(), mentions: alias.mentions, ..entities[at].clone() };
        entities.push(Entity { aliases: vec![alias], ..part });
    }
    let found = resolve::candidates(&entities);
    let rank = |pair: &(EntityId, EntityId)| found.iter().position(|one| (one.one, one.other) == *pair);
    let ranks: Vec<usize> = wanted.iter().filter_map(rank).collect();
    let early = ranks.iter().filter(|rank| **rank < wanted.len()).count();
    println!(
        "{} split, {} suggested, {early} in the first {}, {} suggestions",
        wanted.len(),
        ranks.len(),
        wanted.len(),
        found.len()
    );
    for pair in wanted.iter().filter(|pair| rank(pair).is_none()) {
        println!("  not: {} | {}", entities[pair.0.0 as usize].name, entities[pair.1.0 as usize].name);
    }
    for one in found.iter().take(wanted.len()).filter(|one| !wanted.contains(&(one.one, one.other))) {
        println!(
            "  too: {} {} | {}",
            one.likeness, entities[one.one.0 as usize].name, entities[one.other.0 as usize].name
        );
    }
}

/// The merge suggestions, a line each.
fn candidates(entities: &[Entity]) -> String {
    let mut told = String::new();
    for pair in resolve::candidates(entities) {
        let end = |id: EntityId| {
            let entity = &entities[id.0 as usize];
            format!("{} ({} {})", entity.name, entity.kind.word(), entity.mentions)
        };
        writeln!(
            told,
            "{}\t{:?}\te{}\te{}\t{}\t{}",
            pair.likeness,
            pair.ground,
            pair.one.0,
            pair.other.0,
            end(pair.one),
            end(pair.other)
        )
        .unwrap();
    }
    told
}

/// The entity and the words of a mention.
fn named(articles: &[Analysed], at: Occurrence) -> (EntityId, &str) {
    let one = &articles[at.article.0 as usize];
    let mention = one.found.mention(at.mention).unwrap();
    (mention.entity.unwrap(), mention.span.of(one.article.text(mention.field)))
}

fn analysed(gold: &Value) -> Analysed {
    let text = gold["text"].as_str().unwrap();
    let headline = gold["headline"].as_str().unwrap_or("");
    let (headline, body) = if !headline.is_empty() && text.starts_with(&format!("{headline}\n")) {
        (Some(headline.to_owned()), text[headline.len() + 1..].to_owned())
    } else {
        (None, text.to_owned())
    };
    let offsets: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let shift = headline.as_ref().map_or(0, |headline| headline.len() + 1);
    let kinds: Vec<(&str, Kind)> = Kind::NAMED.iter().map(|kind| (kind.word(), *kind)).collect();
    let mention = |row: &Value| {
        let kind = kinds.iter().find(|(word, _)| row["kind"] == *word)?.1;
        let at = |key: &str| offsets[row[key].as_u64().unwrap() as usize];
        let (start, end) = (at("start"), at("end"));
        let in_headline = start < shift;
        let (field, start, end) = if in_headline {
            (Field::Headline, start, end)
        } else {
            (Field::Body, start - shift, end - shift)
        };
        let why = Why { rule: "gold", certainty: Certainty::Sure, confidence: None };
        Some(Mention { field, span: Span::new(start, end), kind, value: None, entity: None, why })
    };
    let mut mentions: Vec<Mention> =
        gold["mentions"].as_array().unwrap().iter().filter_map(mention).collect();
    mentions.sort_by_key(|mention| (mention.field, mention.span));
    let origin = Origin {
        source: gold["source"].as_str().unwrap_or("").to_owned(),
        ordinal: gold["ordinal"].as_u64().unwrap_or(0) as u32,
        span: None,
    };
    let article = Article { origin, headline, body, ..Article::default() };
    Analysed { article, found: Extraction { mentions, ..Extraction::default() } }
}

fn write_article(lines: &mut String, id: usize, one: &Analysed) {
    let article = &one.article;
    let row = json!({"type": "article", "id": format!("a{id}"), "source": article.origin.source,
        "ordinal": article.origin.ordinal, "headline": article.headline, "body": article.body});
    writeln!(lines, "{row}").unwrap();
    for mention in &one.found.mentions {
        let row = json!({"type": "mention", "article": format!("a{id}"), "field": mention.field,
            "start": mention.span.start, "end": mention.span.end, "text": mention.span.of(article.text(mention.field)),
            "kind": mention.kind, "rule": mention.why.rule, "certainty": format!("{:?}", mention.why.certainty),
            "confidence": mention.why.confidence, "entity": mention.entity.map(|id| format!("e{}", id.0))});
        writeln!(lines, "{row}").unwrap();
    }
}
