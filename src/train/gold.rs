//! Exactly labelled corpora: a `.jsonl` as the loader reads it, and a `.gold.json` with the names by character in headline and
//! body.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::TrainError;
use super::sets::{Document, Name};
use crate::model::{Article, Field, Kind};
use crate::source::{self, Assignment};

#[derive(Deserialize)]
struct Gold {
    articles: Vec<GoldArticle>,
}

#[derive(Deserialize)]
struct GoldArticle {
    text: String,
    mentions: Vec<GoldMention>,
}

/// Offsets count characters of the text.
#[derive(Deserialize)]
struct GoldMention {
    start: usize,
    end: usize,
    kind: String,
}

/// Reads a corpus and its gold file.
pub(super) fn read(path: &Path) -> Result<Vec<Document>, TrainError> {
    let beside = path.with_extension("gold.json");
    let text = fs::read_to_string(&beside).map_err(|error| TrainError::read(&beside, error))?;
    let gold: Gold = serde_json::from_str(&text)
        .map_err(|error| TrainError::malformed(&beside, Some(error.line()), error.to_string()))?;
    let articles = source::load(&Assignment::of(&[path.to_owned()])).articles;
    if articles.len() != gold.articles.len() {
        let problem = format!("{} articles, its gold file has {}", articles.len(), gold.articles.len());
        return Err(TrainError::malformed(path, None, problem));
    }
    Ok(articles.into_iter().zip(&gold.articles).map(|(article, gold)| document(article, gold)).collect())
}

/// Finds the labelled names again in the article as the loader gives it: in the headline, else in order in the body.
fn document(article: Article, gold: &GoldArticle) -> Document {
    let offsets: Vec<usize> = gold.text.char_indices().map(|(at, _)| at).chain([gold.text.len()]).collect();
    let byte = |at: usize| offsets[at.min(offsets.len() - 1)];
    let headline = article.headline.as_deref().filter(|headline| gold.text.starts_with(headline));
    let head = headline.map_or(0, str::len);
    let mut names = Vec::new();
    let mut from = 0;
    for mention in &gold.mentions {
        let Some(place) = Kind::NAMED.iter().position(|kind| kind.word() == mention.kind) else { continue };
        let (start, end) = (byte(mention.start), byte(mention.end));
        if end <= head {
            names.push(Name { field: Field::Headline, start, end, place });
            continue;
        }
        let before = byte(mention.start.saturating_sub(3)).max(head);
        let found = find(&article.body, from, &gold.text[before..end], end - start);
        if let Some(at) = found.or_else(|| find(&article.body, from, &gold.text[start..end], end - start)) {
            from = at + (end - start);
            names.push(Name { field: Field::Body, start: at, end: from, place });
        }
    }
    Document { article, names }
}

/// Where the last `len` bytes of `words` begin in `body`, from `from` on.
fn find(body: &str, from: usize, words: &str, len: usize) -> Option<usize> {
    body.get(from..)?.find(words).map(|at| from + at + words.len() - len)
}
