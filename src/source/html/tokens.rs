//! HTML as a row of tags and texts, told in one pass. Nothing is nested here, so nesting costs nothing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, HtmlString, Spanned, Token, Tokenizer};

/// What a page is made of. Names are small, references in texts are decoded.
pub(super) enum Piece<'a> {
    /// An opening tag.
    Open {
        /// Its name.
        name: &'a str,
        /// Its attributes.
        attributes: Attributes<'a>,
        /// Whether it is written `<a/>`.
        closes_itself: bool,
    },
    /// A closing tag's name.
    Close(&'a str),
    /// Words between tags; those of scripts and styles too.
    Text(&'a str),
}

/// The attributes of a tag, by their small names.
#[derive(Clone, Copy)]
pub(super) struct Attributes<'a>(&'a BTreeMap<HtmlString, Spanned<HtmlString, ()>>);

impl<'a> Attributes<'a> {
    /// The value under `name`; empty where it has none.
    pub(super) fn get(self, name: &str) -> Option<Cow<'a, str>> {
        self.0.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value))
    }

    /// The value under `name`, where it says something.
    pub(super) fn filled(self, name: &str) -> Option<String> {
        self.get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// Whether there is a value under `name`, or the name alone.
    pub(super) fn has(self, name: &str) -> bool {
        self.0.contains_key(name.as_bytes())
    }
}

/// Tells the pieces of `html` to `see`, first to last.
pub(super) fn each(html: &str, mut see: impl FnMut(Piece<'_>)) {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => see(Piece::Open {
                name: &String::from_utf8_lossy(&tag.name),
                attributes: Attributes(&tag.attributes),
                closes_itself: tag.self_closing,
            }),
            Token::EndTag(tag) => see(Piece::Close(&String::from_utf8_lossy(&tag.name))),
            Token::String(text) => see(Piece::Text(&String::from_utf8_lossy(&text))),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
}
