//! What a page says of its article in JSON-LD (schema.org).

use std::collections::HashMap;

use serde_json::Value;

/// The fields of the article that JSON-LD describes.
#[derive(Debug, Default)]
pub(super) struct LinkedData {
    pub(super) headline: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) section: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    pub(super) date: Option<String>,
    pub(super) body: Option<String>,
}

/// Types that are articles by another name than `…Article`.
const ARTICLES: &[&str] = &["BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"];

/// No article has more authors.
const MOST_NAMES: usize = 100;

/// No page describes more things.
const MOST_NODES: usize = 2000;

/// The article in `scripts`, and how many of them are not JSON.
pub(super) fn read(scripts: &[String]) -> (Option<LinkedData>, usize) {
    let values: Vec<Option<Value>> = scripts.iter().map(|script| parse(script)).collect();
    let broken = values.iter().filter(|value| value.is_none()).count();
    let nodes = nodes(values.iter().flatten());
    let named: HashMap<&str, &Value> = nodes
        .iter()
        .rev()
        .filter(|node| is_full(node))
        .filter_map(|node| Some((node.get("@id")?.as_str()?, *node)))
        .collect();
    let article = nodes.iter().find(|node| is_article(node));
    (article.map(|article| Graph { named }.article(article)), broken)
}

fn parse(script: &str) -> Option<Value> {
    let bare = script
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[");
    let bare = bare.trim_end_matches("-->").trim_end().trim_end_matches("//]]>").trim_end_matches("]]>");
    let bare = bare.trim().trim_end_matches(';');
    // Line ends within strings are no JSON and common.
    serde_json::from_str(bare)
        .or_else(|_| serde_json::from_str(&bare.replace(|c: char| c.is_control(), " ")))
        .ok()
}

/// All objects in lists and graphs, the outer ones first.
fn nodes<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<&'a Value> {
    let mut nodes: Vec<&Value> = Vec::new();
    let mut waiting: Vec<&Value> = values.collect();
    waiting.reverse();
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(parts) => waiting.extend(parts.iter().rev()),
            Value::Object(fields) if nodes.len() < MOST_NODES => {
                nodes.push(value);
                let inner = ["mainEntity", "mainEntityOfPage", "publisher", "author", "@graph"];
                waiting.extend(inner.iter().filter_map(|key| fields.get(*key)));
            }
            _ => {}
        }
    }
    nodes
}

/// Whether an object says more than the name of another one.
fn is_full(node: &Value) -> bool {
    node.as_object().is_some_and(|fields| fields.len() > 1)
}

fn is_article(node: &Value) -> bool {
    let is = |kind: &Value| {
        kind.as_str().is_some_and(|kind| {
            let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
            kind.ends_with("Article") || ARTICLES.contains(&kind)
        })
    };
    match node.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is),
        Some(kind) => is(kind),
        None => false,
    }
}

struct Graph<'a> {
    named: HashMap<&'a str, &'a Value>,
}

impl Graph<'_> {
    fn article(&self, node: &Value) -> LinkedData {
        let first = |keys: &[&str]| keys.iter().find_map(|key| words(node.get(*key)?));
        let named = |keys: &[&str]| keys.iter().find_map(|key| self.names(node.get(*key)?));
        let date = first(&["datePublished", "dateCreated", "dateModified", "uploadDate"]);
        LinkedData {
            headline: first(&["headline", "name", "alternativeHeadline"]),
            byline: named(&["author", "creator", "contributor"]),
            section: first(&["articleSection"]),
            outlet: named(&["publisher", "sourceOrganization", "isPartOf"]),
            url: first(&["url"]).or_else(|| page(node.get("mainEntityOfPage")?)),
            date,
            body: first(&["articleBody", "text"]),
        }
    }

    /// The names of persons or bodies, with commas between.
    fn names(&self, value: &Value) -> Option<String> {
        let parts = match value {
            Value::Array(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        let mut names: Vec<String> = Vec::new();
        for name in parts.iter().take(MOST_NAMES).filter_map(|part| self.name(part)) {
            if !names.contains(&name) && !name.contains("://") {
                names.push(name);
            }
        }
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn name(&self, part: &Value) -> Option<String> {
        let own = || words(part.get("name")?);
        let elsewhere = || words(self.named.get(part.get("@id")?.as_str()?)?.get("name")?);
        match part {
            Value::String(_) => words(part),
            _ => own().or_else(elsewhere),
        }
    }
}

/// The address of the page that an article is the main part of.
fn page(page: &Value) -> Option<String> {
    let url = words(page).or_else(|| words(page.get("@id").or_else(|| page.get("url"))?))?;
    url.contains("://").then_some(url)
}

/// The words of a string, or of the first string of a list; an object that stands for words has them under a few keys.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(parts) => parts.iter().find_map(|part| part.as_str().map(str::to_owned)),
        Value::Object(fields) => fields.get("@value").and_then(Value::as_str).map(str::to_owned),
        Value::Null | Value::Bool(_) => None,
    }
}
