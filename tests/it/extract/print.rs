//! A printer for the scorer, run by hand: articles in as JSON Lines, what was found out as the interchange format.

use std::fmt::Write as _;
use std::fs;

use dateline::extract;
use dateline::model::{
    Article, Basis, Extraction, Field, Kind, MentionIndex, Origin, PartialDate, Published, QuoteKind, Span,
    Value,
};
use serde_json::{Value as Json, json};

/// Reads `EXTRACT_IN` (`title`, `byline`, `date`, `body`, `source`, `ordinal`), writes `EXTRACT_OUT`.
#[test]
#[ignore = "prints for the scorer; needs EXTRACT_IN and EXTRACT_OUT"]
fn print_for_the_scorer() {
    let (Ok(from), Ok(to)) = (std::env::var("EXTRACT_IN"), std::env::var("EXTRACT_OUT")) else { return };
    let name = from.rsplit('/').next().unwrap_or("").to_owned();
    let mut out = String::new();
    for (at, line) in fs::read_to_string(&from).unwrap().lines().enumerate() {
        let row: Json = serde_json::from_str(line).unwrap();
        let article = article(&row, &name, at);
        print_article(&mut out, &article, at);
    }
    fs::write(to, out).unwrap();
}

fn article(row: &Json, name: &str, at: usize) -> Article {
    let text = |key: &str| row.get(key).and_then(Json::as_str).map(str::to_owned);
    let mut article = Article {
        origin: Origin {
            source: text("file").unwrap_or_else(|| name.to_owned()),
            ordinal: row.get("ordinal").and_then(Json::as_u64).unwrap_or(at as u64) as u32,
            span: None,
        },
        headline: text("title").map(|title| title.trim().to_owned()),
        byline: text("byline"),
        body: text("body").unwrap_or_default().trim().to_owned(),
        published: text("date").and_then(|date| PartialDate::parse(&date)).map(|value| Published {
            value,
            basis: Basis::Metadata,
            evidence: String::new(),
        }),
        ..Article::default()
    };
    article.published = extract::published(&article);
    article
}

fn print_article(out: &mut String, article: &Article, at: usize) {
    let found = extract::extract(article);
    let published = article
        .published
        .as_ref()
        .map(|p| json!({"value": p.value.to_string(), "basis": p.basis.word(), "evidence": p.evidence}));
    let mut line = |row: Json| writeln!(out, "{row}").unwrap();
    line(
        json!({"type": "article", "id": at.to_string(), "source": article.origin.source, "ordinal": article.origin.ordinal,
        "headline": article.headline, "byline": article.byline, "body": article.body, "published": published}),
    );
    for mention in &found.mentions {
        let text = article.text(mention.field);
        let entity = mention
            .kind
            .is_named()
            .then(|| entity(article, &found, mention.span, mention.field, mention.kind));
        line(
            json!({"type": "mention", "article": at.to_string(), "field": field(mention.field), "start": mention.span.start,
            "end": mention.span.end, "text": mention.span.of(text), "kind": mention.kind.word(), "entity": entity,
            "value": mention.value.as_ref().map(value), "rule": mention.why.rule}),
        );
    }
    let known =
        |index: MentionIndex| found.mention(index).map(|m| entity(article, &found, m.span, m.field, m.kind));
    for quote in &found.quotes {
        let text = article.text(quote.field);
        let kind = if quote.kind == QuoteKind::Speech { "speech" } else { "scare" };
        line(
            json!({"type": "quote", "article": at.to_string(), "field": field(quote.field), "start": quote.span.start,
            "end": quote.span.end, "text": quote.span.of(text), "kind": kind,
            "speaker": quote.speaker.and_then(|s| s.mention).and_then(known),
            "speaker_text": quote.speaker.map(|s| s.words.of(text).to_owned()),
            "cue": quote.cue.map(|cue| cue.of(text).to_owned())}),
        );
    }
    for role in &found.roles {
        line(
            json!({"type": "role", "article": at.to_string(), "person": known(role.person), "field": field(role.field),
            "start": role.title.start, "end": role.title.end, "title": role.title.of(article.text(role.field)),
            "affiliation": role.affiliation.and_then(known)}),
        );
    }
}

/// A stand-in for resolution: people by their last word, others by their text.
fn entity(article: &Article, _found: &Extraction, span: Span, field: Field, kind: Kind) -> String {
    let text = span.of(article.text(field));
    let key = if kind == Kind::Person { text.rsplit([' ', '-']).next().unwrap_or(text) } else { text };
    format!("{}:{}", kind.word(), key.to_lowercase())
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Headline => "headline",
        Field::Body => "body",
    }
}

fn value(value: &Value) -> Json {
    match value {
        Value::Date(date) => json!(date.to_string()),
        Value::Money { amount, currency } => json!({"amount": amount, "currency": currency}),
        Value::Number(number) => json!(number),
        Value::MoneyBetween { min, max, currency } => {
            json!({"min": min, "max": max, "currency": currency})
        }
        Value::Between { min, max } => json!({"min": min, "max": max}),
    }
}
