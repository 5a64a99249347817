//! One line of a list or of a file of patterns, cut into its fields and looked at.

use crate::model::Kind;
use crate::text::sanitize;
use crate::text::tokens::{self, TokenKind};

use super::forms::MOST_WORDS;

/// A form may have so many bytes.
const LONGEST: usize = 200;

/// Why a line or a form is left out.
#[derive(Debug)]
pub(super) struct Refusal {
    /// What is wrong with it.
    pub(super) what: String,
    /// What helps.
    pub(super) hint: &'static str,
}

impl Refusal {
    /// A refusal of `what` with a `hint`.
    pub(super) fn new(what: impl Into<String>, hint: &'static str) -> Self {
        Refusal { what: what.into(), hint }
    }
}

/// A line of a list: `name`, `kind`, `aliases`.
pub(super) struct Listed<'a> {
    /// The canonical name.
    pub(super) name: String,
    /// The word of its kind.
    pub(super) kind: &'a str,
    /// Other forms, parted by bars.
    pub(super) aliases: &'a str,
}

/// A line of patterns: `kind`, `pattern`, `name`.
pub(super) struct Written<'a> {
    /// The word of its kind.
    pub(super) kind: &'a str,
    /// The regular expression.
    pub(super) expression: &'a str,
    /// The canonical name of what it finds.
    pub(super) name: Option<String>,
}

impl<'a> Listed<'a> {
    /// Reads a line of a list.
    pub(super) fn read(line: &'a str) -> Result<Self, Refusal> {
        let [name, kind, aliases] =
            columns(line, "a list has name, kind and aliases, with tabs between them")?;
        Ok(Listed { name: form(name)?, kind, aliases })
    }

    /// Its aliases; an alias that cannot be one is refused alone.
    pub(super) fn aliases(&self) -> impl Iterator<Item = Result<String, Refusal>> {
        self.aliases.split('|').filter(|alias| !alias.trim().is_empty()).map(form)
    }
}

impl<'a> Written<'a> {
    /// Reads a line of patterns.
    pub(super) fn read(line: &'a str) -> Result<Self, Refusal> {
        let [kind, expression, name] =
            columns(line, "patterns have kind, pattern and name, with tabs between them")?;
        if expression.is_empty() {
            return Err(Refusal::new("has no pattern", "the second column is a regular expression"));
        }
        Ok(Written {
            kind,
            expression,
            name: Some(sanitize::clean_line(name)).filter(|name| !name.is_empty()),
        })
    }
}

/// Two or three columns; the third is empty where it is left out.
fn columns<'a>(line: &'a str, hint: &'static str) -> Result<[&'a str; 3], Refusal> {
    let fields: Vec<&str> = line.trim_end().split('\t').map(str::trim).collect();
    match fields[..] {
        [one, other] => Ok([one, other, ""]),
        [one, other, last] => Ok([one, other, last]),
        [_] => Err(Refusal::new("has 1 column, not 2 or 3", hint)),
        _ => Err(Refusal::new(format!("has {} columns, not 2 or 3", fields.len()), hint)),
    }
}

/// A form, cleaned.
fn form(field: &str) -> Result<String, Refusal> {
    let form = sanitize::clean_line(field);
    if form.is_empty() {
        return Err(Refusal::new("has no name", "the first column is the name"));
    }
    if form.len() > LONGEST {
        let shown: String = form.chars().take(30).collect();
        return Err(Refusal::new(
            format!("has a name that is too long: {shown}…"),
            "a name has 200 bytes at the most",
        ));
    }
    let words = tokens::tokens(&form);
    if words.len() > MOST_WORDS {
        return Err(Refusal::new(
            format!("has a name of too many words: {form}"),
            "24 words and marks at the most",
        ));
    }
    if words.iter().all(|word| word.kind == TokenKind::Mark) {
        return Err(Refusal::new(
            format!("has a name without a letter or digit: {form}"),
            "marks alone name nothing",
        ));
    }
    Ok(form)
}

/// One of our kinds of names by its word, where it is one.
pub(super) fn known_kind(word: &str) -> Result<Option<Kind>, Refusal> {
    if word.is_empty() {
        return Err(Refusal::new(
            "has no kind",
            "person, org, place, group, weapon, event or a word of your own",
        ));
    }
    match Kind::ALL.into_iter().find(|kind| kind.word() == word) {
        Some(kind) if !kind.is_named() => Err(Refusal::new(
            format!("has the kind {word}, which is read off the text"),
            "lists give kinds of names only",
        )),
        known => Ok(known),
    }
}
