//! One source: its bytes to articles, whatever its format.

use super::draft::{self, Draft};
use super::format::Format;
use super::notices::Notices;
use super::unpack::{self, Unpacked};
use super::{Loaded, decode, feed, format, html, json, magic, mail, page, sgml, table, warc};

/// Reads the articles of one source, called `name`, from its bytes, unpacked where they are packed.
pub fn read_article_text(name: &str, bytes: &[u8]) -> Loaded {
    let mut notices = Notices::about(name);
    let files = unpack::unpack(name, bytes, &mut notices);
    let mut loaded = Loaded { articles: Vec::new(), notices: notices.into_list() };
    for Unpacked { name, bytes } in files {
        let mut notices = Notices::about(&name);
        let drafts = read_drafts(&bytes, &mut notices);
        loaded.articles.extend(draft::finish(drafts, &name, &mut notices));
        loaded.notices.extend(notices.into_list());
    }
    loaded
}

fn read_drafts(bytes: &[u8], notices: &mut Notices) -> Vec<Draft> {
    match format::tell_bytes(bytes) {
        Some(Format::Warc) => return warc::read(bytes, notices),
        Some(Format::Mail) => return mail::read(bytes, notices),
        _ => {}
    }
    if let Some(what) = refusal(bytes) {
        notices.warning(what);
        return Vec::new();
    }
    let text = decode::decode(bytes, notices);
    if text.trim().is_empty() {
        notices.warning("holds no text");
        return Vec::new();
    }
    if u32::try_from(text.len()).is_err() {
        notices.error("is larger than 4 GiB as text: not read").hint("split it into smaller files");
        return Vec::new();
    }
    match format::tell(&text) {
        Format::JsonLines => json::lines(&text, notices),
        Format::Json => json::values(&text, notices),
        Format::Text => page::read(&text, notices),
        Format::Html => html::read(&text, notices),
        Format::Feed => feed::read(&text, notices),
        Format::Mail => mail::read(bytes, notices),
        Format::Sgml => sgml::read(&text, notices),
        Format::Table => table::read(&text, notices),
        Format::Warc => warc::read(bytes, notices),
        Format::Unread(what) => {
            notices.warning(format!("is {what}: this format is not read yet"));
            Vec::new()
        }
    }
}

/// Why `bytes` are not read at all.
fn refusal(bytes: &[u8]) -> Option<String> {
    if bytes.is_empty() {
        return Some("is empty".to_owned());
    }
    match magic::signature(bytes) {
        Some(what) if what.ends_with("archive") => Some(format!("is {what}: this format is not read yet")),
        Some(what) => Some(format!("is {what}, not text: passed over")),
        None if decode::announced(bytes).is_none() && magic::is_data(bytes) => {
            Some("is binary data, not text: passed over".to_owned())
        }
        None => None,
    }
}
