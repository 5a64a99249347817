//! BIO files: a token and its tag on each line, an empty line between sentences, `-DOCSTART-` between articles. The text is laid
//! out as print would have it, a line for each sentence, so that the tagger learns from what it will read.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::TrainError;
use super::sets::{Document, Name};
use crate::extract::tagger::labels::OTHER;
use crate::model::{Article, Field, Kind};

/// A token and its tag.
type Tagged<'a> = (&'a str, &'a str);

/// Reads a file, unpacked where its name ends in `.gz`.
pub(super) fn read(path: &Path) -> Result<Vec<Document>, TrainError> {
    let bytes = fs::read(path).map_err(|error| TrainError::read(path, error))?;
    let mut text = String::new();
    if path.extension().is_some_and(|extension| extension == "gz") {
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text)
    } else {
        bytes.as_slice().read_to_string(&mut text)
    }
    .map_err(|error| TrainError::read(path, error))?;
    parse(&text).map_err(|(line, problem)| TrainError::malformed(path, Some(line), problem))
}

/// The articles of a BIO text, or the line, from 1 on, that is none.
fn parse(text: &str) -> Result<Vec<Document>, (usize, String)> {
    let mut documents = Vec::new();
    let mut sentences: Vec<Vec<Tagged>> = vec![Vec::new()];
    for (at, line) in text.lines().enumerate() {
        if line.starts_with("-DOCSTART-") {
            documents.extend(lay_out(&std::mem::take(&mut sentences)));
            sentences.push(Vec::new());
        } else if line.trim().is_empty() {
            sentences.push(Vec::new());
        } else {
            let (token, tag) = line.split_once('\t').unwrap_or((line, "O"));
            let tag = tag.trim();
            if tag != "O" && !tag.starts_with("B-") && !tag.starts_with("I-") {
                return Err((at + 1, format!("`{tag}` is no tag: O, B-KIND or I-KIND")));
            }
            if let Some(sentence) = sentences.last_mut() {
                sentence.push((token, tag));
            }
        }
    }
    documents.extend(lay_out(&sentences));
    Ok(documents)
}

/// The place of a tag's kind; `None` for those that the tagger does not learn.
fn place(tag: &str) -> Option<usize> {
    let kind = tag.get(2..)?;
    if kind == "MISC" {
        return Some(OTHER);
    }
    Kind::NAMED.iter().position(|one| one.word().eq_ignore_ascii_case(kind))
}

/// The text of an article and its names; nothing where it has no words.
fn lay_out(sentences: &[Vec<Tagged>]) -> Option<Document> {
    let mut text = String::new();
    let mut names: Vec<Name> = Vec::new();
    for sentence in sentences.iter().filter(|sentence| !sentence.is_empty()) {
        if !text.is_empty() {
            text.push('\n');
        }
        let mut quoted = false;
        let mut before = "";
        let mut open = None;
        for (token, tag) in sentence {
            if !is_glued(before, token, quoted) {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(token);
            quoted ^= *token == "\"";
            before = token;
            let place = place(tag);
            match (place, names.last_mut()) {
                (Some(_), Some(last)) if tag.starts_with("I-") && open == place => last.end = text.len(),
                (Some(place), _) => {
                    names.push(Name { field: Field::Body, start, end: text.len(), place });
                }
                _ => {}
            }
            open = place;
        }
    }
    let article = Article { body: text, ..Article::default() };
    (!article.body.is_empty()).then_some(Document { article, names })
}

/// Whether print sets no blank between two tokens; `quoted` tells that a straight mark is open.
fn is_glued(before: &str, token: &str, quoted: bool) -> bool {
    const CLOSING: &[&str] =
        &[",", ".", ";", ":", "!", "?", "%", ")", "]", "}", "”", "'", "’", "''", "...", "n't", "n’t"];
    const ENDINGS: &[&str] = &["s", "S", "m", "re", "ve", "ll", "d", "t"];
    const OPENING: &[&str] = &["", "(", "[", "{", "“", "$", "£", "€", "#", "``"];
    let ending = token.strip_prefix(['\'', '’']).is_some_and(|ending| ENDINGS.contains(&ending));
    let straight = quoted && (token == "\"" || before == "\"");
    CLOSING.contains(&token) || ending || OPENING.contains(&before) || straight
}
