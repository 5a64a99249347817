//! One source: its bytes to articles, whatever its format.

use std::borrow::Cow;

use super::draft;
use super::format::{Format, Parcel};
use super::mapping::Names;
use super::notices::Notices;
use super::unpack::{self, Unpacked};
use super::{Directions, Loaded, decode, feed, format, html, json, magic, mail, page, sgml, table, warc};
use crate::model::{Article, Correction};

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
    /// What the reader says of it, or of what is packed in it.
    pub directions: Directions,
}

impl Source<'_> {
    /// Reads its articles. Nothing but what stands in it makes a difference.
    pub fn read(&self) -> Loaded {
        read_declared(self.name, self.bytes, &self.directions, self.charset)
    }
}

/// Reads the articles of one source, called `name`, from its bytes, unpacked where they are packed.
pub fn read_article_text(name: &str, bytes: &[u8]) -> Loaded {
    read_with(name, bytes, &Directions::default())
}

/// Like [`read_article_text`], as the reader directs.
pub fn read_with(name: &str, bytes: &[u8], directions: &Directions) -> Loaded {
    read_declared(name, bytes, directions, None)
}

/// Like [`read_with`]; `charset` is the encoding that was declared beside the bytes, for a text that is not packed.
fn read_declared(name: &str, bytes: &[u8], directions: &Directions, charset: Option<&str>) -> Loaded {
    let archive = name;
    let mut loaded = Loaded::default();
    unpack::unpack(name, bytes, &mut |Unpacked { name, bytes: unpacked, mut notices }| {
        let before = loaded.articles.len();
        if let Some(unpacked) = unpacked {
            let is_as_it_came = matches!(unpacked, Cow::Borrowed(_));
            let how = How {
                names: Names::of(&directions.mapping(&name, archive)),
                cuts: directions.cuts(&name),
                charset: charset.filter(|_| is_as_it_came),
            };
            loaded.articles.extend(read_articles(&name, &unpacked, &how, &mut notices));
        }
        notices.report.articles = (loaded.articles.len() - before) as u32;
        let (told, report) = notices.into_parts();
        loaded.reports.push(report);
        loaded.notices.extend(told);
    });
    loaded
}

/// What is said of one source.
struct How<'d> {
    names: Names,
    cuts: Vec<&'d Correction>,
    /// The encoding that was declared beside its bytes.
    charset: Option<&'d str>,
}

fn read_articles(name: &str, bytes: &[u8], how: &How, notices: &mut Notices) -> Vec<Article> {
    let Some(parcel) = format::tell_parcel(bytes) else { return read_text(name, bytes, how, notices) };
    notices.report.format = Some(parcel.word().into());
    let drafts = match parcel {
        Parcel::Warc => warc::read(bytes, notices),
        Parcel::Mail => mail::read(bytes, notices),
    };
    draft::finish(drafts, name, 0, notices)
}

fn read_text(name: &str, bytes: &[u8], how: &How, notices: &mut Notices) -> Vec<Article> {
    if let Some(what) = refusal(bytes) {
        notices.warning(what);
        return Vec::new();
    }
    let text = decode::decode_labelled(bytes, how.charset, notices);
    if text.trim().is_empty() {
        notices.warning("holds no text");
        return Vec::new();
    }
    if u32::try_from(text.len()).is_err() {
        notices.error("is larger than 4 GiB as text: not read").hint("split it into smaller files");
        return Vec::new();
    }
    let names = &how.names;
    let format = format::tell(&text, names);
    notices.report.format = Some(format.word().into());
    if format != Format::Text && !how.cuts.is_empty() {
        notices.warning("is no page of plain text: what you said of its cuts does not count");
    }
    let drafts = match format {
        Format::JsonLines => return read_lines(name, &text, names, notices),
        Format::Json => json::values(&text, names, notices),
        Format::Text => page::read(&text, &how.cuts, notices),
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
