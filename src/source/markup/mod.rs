//! Simple HTML and Markdown to plain words, in one pass. No tree is built, so nesting costs nothing.

mod entities;
mod markdown;

use std::borrow::Cow;

pub(super) use entities::decode_reference;
pub(super) use markdown::strip as strip_markdown;

/// Elements that end a line of text where they open or close.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements within a line of text.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i", "iframe", "img", "ins",
    "kbd", "label", "mark", "picture", "q", "s", "small", "source", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "video", "wbr",
];

/// Elements whose content is not for readers.
const HIDDEN: &[&str] = &["script", "style", "noscript", "template", "svg", "head"];

/// `text` without HTML: block elements become line ends, other known ones go, references are decoded.
/// A `<` that opens no known element stays.
pub(super) fn strip_html(text: &str) -> Cow<'_, str> {
    if text.contains('<') {
        Cow::Owned(entities::decode(&strip_tags(text)).into_owned())
    } else {
        entities::decode(text)
    }
}

fn strip_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut ends = Ends::default();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = ends.past_comment(rest).unwrap_or(&rest[4..]);
            continue;
        }
        let (name, is_closing) = tag_name(rest);
        let Some(after) = ends.past_tag(rest, name) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        rest = if is_closing { after } else { ends.past_hidden(after, name).unwrap_or(after) };
        if is(BLOCKS, name) {
            out.push('\n');
        }
    }
    out.push_str(rest);
    out
}

/// Ends that have been searched for in vain, and so are not searched for again: a text of a million `<a` is passed once.
#[derive(Default)]
struct Ends {
    no_tag: bool,
    no_comment: bool,
    never_closed: Vec<String>,
}

impl Ends {
    fn past_comment<'a>(&mut self, rest: &'a str) -> Option<&'a str> {
        let end = if self.no_comment { None } else { rest.find("-->") };
        self.no_comment = end.is_none();
        end.map(|end| &rest[end + 3..])
    }

    fn past_tag<'a>(&mut self, rest: &'a str, name: &str) -> Option<&'a str> {
        if self.no_tag || !known(name) {
            return None;
        }
        let end = rest.find('>');
        self.no_tag = end.is_none();
        end.map(|end| &rest[end + 1..])
    }

    /// Past the content of an element that is not for readers.
    fn past_hidden<'a>(&mut self, after: &'a str, name: &str) -> Option<&'a str> {
        if !is(HIDDEN, name) || self.never_closed.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            return None;
        }
        let closed = past_closing(after, name);
        if closed.is_none() {
            self.never_closed.push(name.to_owned());
        }
        closed
    }
}

fn known(name: &str) -> bool {
    is(BLOCKS, name) || is(INLINE, name) || is(HIDDEN, name)
}

fn is(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The name of the tag that opens `rest`, and whether it is a closing one.
fn tag_name(rest: &str) -> (&str, bool) {
    let inner = &rest[1..];
    let is_closing = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let end = inner.bytes().take(12).position(|b| !b.is_ascii_alphanumeric()).unwrap_or(0);
    let ends_well = matches!(inner.as_bytes().get(end), Some(b'>' | b' ' | b'/' | b'\n' | b'\t' | b'\r'));
    (if ends_well { &inner[..end] } else { "" }, is_closing)
}

/// What follows the closing tag of `name`, where there is one.
fn past_closing<'a>(rest: &'a str, name: &str) -> Option<&'a str> {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let tag = from + at;
        if tag_name(&rest[tag..]).0.eq_ignore_ascii_case(name) {
            return Some(rest[tag..].find('>').map_or("", |end| &rest[tag + end + 1..]));
        }
        from = tag + 2;
    }
    None
}
