//! One message to an article.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::super::draft::{Draft, Paragraph};
use super::super::notices::Notices;
use super::super::{byline, html};
use super::letter;
use crate::model::{Basis, Published};
use crate::text::sanitize;

/// Words in the names of those who send for a house.
const HOUSES: &[&str] = &[
    "alert",
    "alerts",
    "briefing",
    "bulletin",
    "chronicle",
    "daily",
    "desk",
    "digest",
    "editors",
    "express",
    "gazette",
    "guardian",
    "herald",
    "journal",
    "list",
    "mail",
    "media",
    "magazine",
    "monitor",
    "news",
    "newsletter",
    "newsletters",
    "newsroom",
    "notification",
    "notifications",
    "observer",
    "office",
    "post",
    "press",
    "radio",
    "reporter",
    "review",
    "service",
    "standard",
    "team",
    "telegraph",
    "the",
    "times",
    "today",
    "tribune",
    "tv",
    "update",
    "updates",
    "weekly",
    "wire",
    "world",
];

/// A plain text that holds less than one in so many bytes of the page beside it stands in for it.
const STUB: usize = 4;

/// What was left out of messages.
#[derive(Default)]
pub(super) struct Aside {
    /// Quoted lines, attributions and signatures.
    pub(super) lines: usize,
    pub(super) attachments: usize,
}

/// Reads the message in `bytes`, which stands at `line`; `None` with a notice where it is no article.
pub(super) fn read(bytes: &[u8], line: u32, aside: &mut Aside, notices: &mut Notices) -> Option<Draft> {
    let Some(message) = MessageParser::default().parse(bytes) else {
        notices.warning("the message cannot be read").at_line(line);
        return None;
    };
    aside.attachments += message.attachments().filter(|part| !is_inline(part)).count();
    if parts(&message).any(|part| part.is_encoding_problem) {
        notices.warning("the message holds text that is broken: read as far as it goes").at_line(line);
    }
    let headline = message.subject().map(without_reply).filter(|subject| !subject.is_empty());
    let published = published(&message, line, notices);
    let saved = saved_page(&message);
    let paragraphs = if saved.is_some() { Vec::new() } else { paragraphs(&message, aside) };
    let is_article = !paragraphs.is_empty() || saved.is_some() || (headline.is_some() && published.is_some());
    if !is_article {
        notices.warning("the message holds no text").at_line(line);
        return None;
    }
    let (byline, outlet) = sender(&message);
    let own = Draft { headline, byline, outlet, published, paragraphs, ..Draft::default() };
    Some(match saved {
        Some(page) => Draft {
            headline: page.headline.or(own.headline),
            published: page.published.or(own.published),
            ..page
        },
        None => own,
    })
}

fn parts<'a>(message: &'a Message<'_>) -> impl Iterator<Item = &'a MessagePart<'a>> {
    message.text_bodies().chain(message.html_bodies())
}

/// Pictures within the text are no attachments.
fn is_inline(part: &MessagePart<'_>) -> bool {
    part.content_id().is_some() || matches!(part.body, PartType::InlineBinary(_))
}

fn published(message: &Message<'_>, line: u32, notices: &mut Notices) -> Option<Published> {
    let evidence = sanitize::clean_line(message.header_raw("Date")?);
    let Some(value) = super::date(&evidence) else {
        let shown: String = evidence.chars().take(40).collect();
        notices.warning(format!("the date “{shown}” cannot be read")).at_line(line);
        return None;
    };
    Some(Published { value, basis: Basis::Metadata, evidence })
}

/// Who wrote a message, and who published it: a person's name is a byline, a list's or a house's name an outlet.
fn sender(message: &Message<'_>) -> (Option<String>, Option<String>) {
    let list = message
        .header_raw("List-Id")
        .and_then(|list| list.split_once('<'))
        .map(|(name, _)| sanitize::clean_line(name.trim().trim_matches('"')));
    let name =
        message.from().and_then(|from| from.first()).and_then(|from| from.name()).map(sanitize::clean_line);
    let Some(name) = name.filter(|name| !name.is_empty()) else { return (None, list) };
    let is_house = byline::is_house(&name)
        || name.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| HOUSES.contains(&word));
    let list = list.filter(|list| !list.is_empty());
    if is_house || byline::read_bare(&name).is_none() {
        (None, list.or(Some(name)))
    } else {
        (Some(name), list)
    }
}

fn without_reply(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some(mark) = ["re:", "fw:", "fwd:", "aw:", "wg:"]
        .iter()
        .find(|mark| rest.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark)))
    {
        rest = rest[mark.len()..].trim_start();
    }
    rest.to_owned()
}

/// The text of a message: the plain one, unless it only stands in for the page beside it.
fn paragraphs(message: &Message<'_>, aside: &mut Aside) -> Vec<Paragraph> {
    let mut plain = letter::Letter::default();
    for part in message.text_bodies() {
        if let PartType::Text(text) = &part.body {
            let read = letter::read(text, is_flowed(part));
            plain.paragraphs.extend(read.paragraphs);
            plain.aside += read.aside;
        }
    }
    let pages = message.html_bodies().filter_map(|part| match &part.body {
        PartType::Html(page) => Some(html::paragraphs(page)),
        _ => None,
    });
    let page: Vec<Paragraph> = pages.flatten().collect();
    let size =
        |paragraphs: &[Paragraph]| paragraphs.iter().map(|paragraph| paragraph.text.len()).sum::<usize>();
    if size(&plain.paragraphs) * STUB < size(&page) {
        return page;
    }
    if plain.paragraphs.is_empty() && is_undivided(message) {
        let start = message.root_part().offset_body as usize;
        let text = String::from_utf8_lossy(message.raw_message.get(start..).unwrap_or(&[]));
        return letter::read(&text, false).paragraphs;
    }
    aside.lines += plain.aside;
    plain.paragraphs
}

/// Whether a message says that it has parts and has none.
fn is_undivided(message: &Message<'_>) -> bool {
    let is_multipart =
        message.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("multipart"));
    is_multipart && message.text_body.is_empty() && message.html_body.is_empty()
}

fn is_flowed(part: &MessagePart<'_>) -> bool {
    part.content_type()
        .and_then(|kind| kind.attribute("format"))
        .is_some_and(|format| format.eq_ignore_ascii_case("flowed"))
}

/// The article of a web page that a browser saved as a message (MHTML).
fn saved_page(message: &Message<'_>) -> Option<Draft> {
    let place = message.header_raw("Snapshot-Content-Location").map(sanitize::clean_line);
    if place.is_none() && !message.header_raw("From")?.contains("Saved by") {
        return None;
    }
    let page = message.html_bodies().find_map(|part| match &part.body {
        PartType::Html(page) => Some(page),
        _ => None,
    })?;
    let draft = html::read(page, &mut Notices::about("")).into_iter().next()?;
    Some(Draft { url: draft.url.or(place), ..draft })
}
