//! The same sixty articles in many formats: each loads all of them, but for what it cannot hold.

use dateline::model::Article;
use dateline::source::{self, Assignment};
use dateline::text::sanitize;
use serde_json::Value;

use crate::shared_data;

/// The formats, and what each lacks.
const FORMATS: &[(&str, &[&str])] = &[
    ("txt", TXT),
    ("txt-notitle", &["title", "date", "byline", "url", "source", "section"]),
    ("txt-utf16", TXT),
    ("txt-cp1252", TXT),
    ("md", &[]),
    ("pages.warc.gz", &["section", "source"]),
    ("txt.zip", TXT),
    ("txt.tar", TXT),
    ("txt.tar.gz", TXT),
    ("articles.json", &[]),
    ("wrapped.json", &["section"]),
    ("guardian.json", &["source"]),
    ("articles.jsonl", &[]),
    ("articles-ascii.jsonl", &[]),
    ("other-keys.jsonl", &[]),
    ("articles.jsonl.gz", &[]),
    ("two-members.jsonl.gz", &[]),
    ("articles.jsonl.bz2", &[]),
    ("articles.jsonl.xz", &[]),
    ("articles.jsonl.zst", &[]),
    ("articles.csv", &[]),
    ("semicolon.csv", &[]),
    ("kaggle.csv", &["byline", "url", "source"]),
    ("articles.tsv", &["source", "section", "paragraph breaks"]),
    ("reuters.sgm", &["url", "source"]),
];

const TXT: &[&str] = &["url", "source", "section"];

/// In plain text `See Also: …` and a line of dashes are furniture; these two articles hold such a line.
const FURNITURE: [u64; 2] = [22, 36];

/// A field's name in the gold, and what an article says there.
type Said = fn(&Article) -> Option<String>;

const FIELDS: &[(&str, Said)] = &[
    ("title", |article| article.headline.clone()),
    ("date", |article| article.published.as_ref().map(|published| published.value.to_string())),
    ("byline", |article| article.byline.clone()),
    ("source", |article| article.outlet.clone()),
    ("section", |article| article.section.clone()),
    ("url", |article| article.url.clone()),
];

fn gold() -> Option<Vec<Value>> {
    let text = std::fs::read_to_string(shared_data("corpus/formats/gold.json")?).unwrap();
    Some(serde_json::from_str(&text).unwrap())
}

/// What `article` has in a field of the gold, as articles write it.
fn expected(gold: &Value, field: &str) -> Option<String> {
    let text = sanitize::clean_line(gold[field].as_str()?);
    let day = || text.get(..10).unwrap_or(&text).to_owned();
    Some(if field == "date" { day() } else { text })
}

fn body(gold: &Value) -> String {
    let lines = gold["paras"].as_array().unwrap().iter().map(|part| part.as_str().unwrap());
    let lines: Vec<String> = lines
        .flat_map(|part| {
            let part = sanitize::clean(part).text.into_owned();
            part.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>()
        })
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

/// Some of the texts were taken from the web with some of their markup, which goes; then only words are compared.
fn has_markup(gold: &Value) -> bool {
    gold["paras"].as_array().unwrap().iter().any(|part| part.as_str().unwrap().contains(['<', '&']))
}

/// The letters of `text`, without tags and blanks: where a tag went, words stand together or apart.
fn letters(text: &str) -> String {
    let mut plain = String::new();
    let mut is_tag = false;
    for c in text.replace("&nbsp;", " ").replace("&amp;", "&").chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            c => plain.push(c),
        }
    }
    plain.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Where `article` differs from the gold.
fn differences(format: &str, lacks: &[&str], gold: &Value, article: &Article) -> Vec<String> {
    let place = format!("{format} {}", gold["n"]);
    let mut wrong = Vec::new();
    for (field, said) in FIELDS.iter().filter(|(field, _)| !lacks.contains(field)) {
        let (expected, found) = (expected(gold, field), said(article));
        if expected != found {
            wrong.push(format!("{place} {field}: {found:?}, not {expected:?}"));
        }
    }
    // an opening line may be taken for the headline that the format lacks
    let opening = article.headline.as_ref().filter(|_| lacks.contains(&"title"));
    let opened = opening.map(|headline| format!("{headline}\n{}", article.body));
    let (found, expected) = (opened.as_ref().unwrap_or(&article.body), body(gold));
    let is_same = if lacks.contains(&"paragraph breaks") {
        letters(found) == letters(&expected)
    } else {
        letters(found) == letters(&expected) && (has_markup(gold) || *found == expected)
    };
    let is_known =
        FURNITURE.contains(&gold["n"].as_u64().unwrap()) && (format.starts_with("txt") || format == "md");
    if !is_same && !is_known {
        wrong.push(format!("{place} body: {found:?}, not {expected:?}"));
    }
    wrong
}

#[test]
fn every_format_gives_the_same_articles() {
    let Some(gold) = gold() else { return };
    let mut wrong = Vec::new();
    for (format, lacks) in FORMATS {
        let Some(path) = shared_data(&format!("corpus/formats/{format}")) else { return };
        let articles = source::load(&Assignment::of(&[path])).articles;
        let count = if matches!(*format, "txt-utf16" | "txt-cp1252") { 10 } else { gold.len() };
        if articles.len() != count {
            wrong.push(format!("{format}: {} articles, not {count}", articles.len()));
            continue;
        }
        for (gold, article) in gold.iter().zip(&articles) {
            wrong.extend(differences(format, lacks, gold, article));
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}
