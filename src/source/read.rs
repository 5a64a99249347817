//! One source: its bytes to articles, whatever its format.

use std::borrow::Cow;

use super::draft;
use super::format::{Format, Parcel};
use super::mapping::{Mapping, Names};
use super::notices::Notices;
use super::unpack::{self, Unpacked};
use super::{Loaded, decode, feed, format, html, json, magic, mail, page, sgml, table, warc};
use crate::model::{Article, SourceReport};

/// JSON Lines are read in stretches of about so many bytes.
const STRETCH: usize = 8 << 20;

/// A source whose bytes are at hand.
#[derive(Clone, Debug)]
pub struct Source<'b> {
    /// What articles and notices call it.
    pub name: &'b str,
    /// All of it.
    pub bytes: &'b [u8],
    /// The encoding that was declared beside them, for a text that is not packed.
    pub charset: Option<&'b str>,
    /// What the reader says of its fields.
    pub mapping: Mapping,
}

impl Source<'_> {
    /// Reads its articles. Nothing but what stands in it makes a difference.
    pub fn read(&self) -> Loaded {
        read_declared(self.name, self.bytes, &self.mapping, self.charset)
    }
}

/// Reads the articles of one source, called `name`, from its bytes, unpacked where they are packed.
pub fn read_article_text(name: &str, bytes: &[u8]) -> Loaded {
    read_with(name, bytes, &Mapping::default())
}

/// Like [`read_article_text`]; `mapping` says which fields of records are what.
pub fn read_with(name: &str, bytes: &[u8], mapping: &Mapping) -> Loaded {
    read_declared(name, bytes, mapping, None)
}

/// Like [`read_with`]; `charset` is the encoding that was declared beside the bytes, for a text that is not packed.
fn read_declared(name: &str, bytes: &[u8], mapping: &Mapping, charset: Option<&str>) -> Loaded {
    let names = Names::of(mapping);
    let mut loaded = Loaded::default();
    unpack::unpack(name, bytes, &mut |Unpacked { name, bytes: unpacked, mut notices }| {
        let before = loaded.articles.len();
        if let Some(unpacked) = unpacked {
            let is_as_it_came = matches!(unpacked, Cow::Borrowed(_));
            let charset = charset.filter(|_| is_as_it_came);
            loaded.articles.extend(read_articles(&name, &unpacked, &names, charset, &mut notices));
        }
        let articles = (loaded.articles.len() - before) as u32;
        loaded.reports.push(SourceReport { source: name, articles });
        loaded.notices.extend(notices.into_list());
    });
    loaded
}

fn read_articles(
    name: &str,
    bytes: &[u8],
    names: &Names,
    charset: Option<&str>,
    notices: &mut Notices,
) -> Vec<Article> {
    let drafts = match format::tell_parcel(bytes) {
        Some(Parcel::Warc) => warc::read(bytes, notices),
        Some(Parcel::Mail) => mail::read(bytes, notices),
        None => return read_text(name, bytes, names, charset, notices),
    };
    draft::finish(drafts, name, 0, notices)
}

fn read_text(
    name: &str,
    bytes: &[u8],
    names: &Names,
    charset: Option<&str>,
    notices: &mut Notices,
) -> Vec<Article> {
    if let Some(what) = refusal(bytes) {
        notices.warning(what);
        return Vec::new();
    }
    let text = decode::decode_labelled(bytes, charset, notices);
    if text.trim().is_empty() {
        notices.warning("holds no text");
        return Vec::new();
    }
    if u32::try_from(text.len()).is_err() {
        notices.error("is larger than 4 GiB as text: not read").hint("split it into smaller files");
        return Vec::new();
    }
    let drafts = match format::tell(&text, names) {
        Format::JsonLines => return read_lines(name, &text, names, notices),
        Format::Json => json::values(&text, names, notices),
        Format::Text => page::read(&text, notices),
        Format::Html => html::read(&text, notices),
        Format::Feed => feed::read(&text, notices),
        Format::Sgml => sgml::read(&text, notices),
        Format::Table => table::read(&text, names, notices),
        Format::Unread(what) => {
            notices.warning(format!("is {what}: this format is not read yet"));
            Vec::new()
        }
    };
    draft::finish(drafts, name, 0, notices)
}

/// Reads JSON Lines stretch by stretch, so that drafts of a whole large file never stand beside its articles.
fn read_lines(name: &str, text: &str, names: &Names, notices: &mut Notices) -> Vec<Article> {
    let mut articles = Vec::new();
    let (mut rest, mut number) = (text, 1);
    while !rest.is_empty() {
        let end =
            rest.as_bytes().get(STRETCH..).and_then(|behind| behind.iter().position(|byte| *byte == b'\n'));
        let (stretch, behind) = rest.split_at(end.map_or(rest.len(), |end| STRETCH + end + 1));
        let drafts = json::lines(stretch, number, names, notices);
        articles.append(&mut draft::finish(drafts, name, articles.len(), notices));
        number += stretch.bytes().filter(|byte| *byte == b'\n').count() as u32;
        rest = behind;
    }
    articles
}

/// Why `bytes` are not read at all.
fn refusal(bytes: &[u8]) -> Option<String> {
    if bytes.is_empty() {
        return Some("is empty".to_owned());
    }
    match magic::signature(bytes) {
        Some(what) if what.ends_with("archive") => Some(format!("is {what}: this format is not read yet")),
        Some(what) => Some(format!("is {what}, not text: passed over")),
        None if !decode::is_announced(bytes) && magic::is_data(bytes) => {
            Some("is binary data, not text: passed over".to_owned())
        }
        None => None,
    }
}
