//! A chain from one entity to another: for people, and as JSON.

use std::io::{self, Write};

use serde::Serialize;

use crate::model::Span;
use crate::query::{self, ChainEnd, EntityLabel, PairLine};
use crate::text::{sanitize, width};

/// Cells of a title in text.
const TITLE: usize = 100;

/// Writes it for people: each entity, and below it the sentence that leads to the next.
pub fn write_text(chain: &query::Chain, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", name(&chain.from))?;
    for hop in &chain.hops {
        for passage in &hop.line.passages {
            writeln!(out, "    {}", sanitize::clean_line(&passage.sentence))?;
        }
        writeln!(out, "    {}", sanitize::clean_line(&whence(&hop.line)))?;
        writeln!(out, "{}", name(&hop.to))?;
    }
    match chain.end {
        ChainEnd::Found => Ok(()),
        ChainEnd::NoChain => writeln!(out, "no chain of six hops or less leads to {}", name(&chain.to)),
        ChainEnd::GaveUp => {
            writeln!(out, "too many lie between it and {}: the search was given up", name(&chain.to))
        }
    }
}

fn name(entity: &EntityLabel) -> String {
    format!("{} ({})", sanitize::clean_line(&entity.name), entity.kind.word())
}

fn whence(line: &PairLine) -> String {
    let title = width::truncate(&line.title, TITLE).into_owned();
    let date = line.published.map(|date| date.to_string());
    let parts =
        [Some(format!("in one {}", line.closeness.word())), Some(line.source.clone()), Some(title), date];
    let told: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    told.join(" · ")
}

/// Writes it as one JSON object on one line.
pub fn write_json(chain: &query::Chain, out: &mut dyn Write) -> io::Result<()> {
    let end = match chain.end {
        ChainEnd::Found => "found",
        ChainEnd::NoChain => "none",
        ChainEnd::GaveUp => "given up",
    };
    let hops = chain.hops.iter().map(hop).collect();
    let chain = Chain { from: Name::of(&chain.from), to: Name::of(&chain.to), end, hops };
    serde_json::to_writer(&mut *out, &chain)?;
    out.write_all(b"\n")
}

fn hop(hop: &query::Hop) -> Hop<'_> {
    let line = &hop.line;
    let passages = line.passages.iter().map(|passage| {
        let pair = |name: &Span| (name.start, name.end);
        Passage { sentence: &passage.sentence, names: passage.names.iter().map(pair).collect() }
    });
    Hop {
        from: Name::of(&hop.from),
        to: Name::of(&hop.to),
        closeness: line.closeness.word(),
        strength: hop.strength,
        source: &line.source,
        title: &line.title,
        published: line.published.map(|date| date.to_string()),
        passages: passages.collect(),
    }
}

#[derive(Serialize)]
struct Chain<'a> {
    from: Name<'a>,
    to: Name<'a>,
    end: &'static str,
    hops: Vec<Hop<'a>>,
}

#[derive(Serialize)]
struct Hop<'a> {
    from: Name<'a>,
    to: Name<'a>,
    closeness: &'static str,
    strength: f64,
    source: &'a str,
    title: &'a str,
    published: Option<String>,
    passages: Vec<Passage<'a>>,
}

#[derive(Serialize)]
struct Passage<'a> {
    sentence: &'a str,
    /// Bytes of `sentence` that name either.
    names: Vec<(u32, u32)>,
}

#[derive(Serialize)]
struct Name<'a> {
    kind: &'static str,
    name: &'a str,
}

impl<'a> Name<'a> {
    fn of(entity: &'a EntityLabel) -> Self {
        Self { kind: entity.kind.word(), name: &entity.name }
    }
}
