//! The format of a text, told by what it holds; its name is not asked.

use super::mapping::Names;
use super::table;

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// One JSON record a line.
    JsonLines,
    /// A JSON array or object, or several one after the other.
    Json,
    /// Plain text or Markdown, of one article or many.
    Text,
    /// A web page.
    Html,
    /// A feed, or a list of feeds.
    Feed,
    /// A message, or a mailbox of them: read from bytes, since each part has an encoding of its own.
    Mail,
    /// Newswire in SGML.
    Sgml,
    /// A table with a header row.
    Table,
    /// A web archive, read from bytes.
    Warc,
    /// A format that is known but not read, by name.
    Unread(&'static str),
}

/// How much of a text is looked at.
const LOOKED_AT: usize = 64 * 1024;

/// How many lines of it.
const LINES_LOOKED_AT: usize = 200;

/// First words, small, that give a format away.
const OPENINGS: &[(&str, Format)] = &[
    ("<!doctype html", Format::Html),
    ("<html", Format::Html),
    ("<!doctype lewis", Format::Sgml),
    ("<reuters", Format::Sgml),
    ("<rss", Format::Feed),
    ("<feed", Format::Feed),
    ("<opml", Format::Feed),
    ("<rdf:rdf", Format::Feed),
    ("<nitf", Format::Unread("NITF news markup")),
    ("<newsml", Format::Unread("NewsML")),
    ("<?xml", Format::Unread("XML")),
    ("warc/1.", Format::Warc),
    ("%!ps", Format::Unread("PostScript")),
];

/// Tells the format of `text`, which is not blank; columns and fields may be called by `names`.
pub(super) fn tell(text: &str, names: &Names) -> Format {
    let head = head(text.trim_start());
    if let Some(format) = markup(head) {
        return format;
    }
    if is_json_lines(head) {
        return Format::JsonLines;
    }
    if is_json(head) {
        return Format::Json;
    }
    if is_mail(head) {
        return Format::Mail;
    }
    if table::is_table(text, names) {
        return Format::Table;
    }
    Format::Text
}

fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(LOOKED_AT)]
}

fn markup(head: &str) -> Option<Format> {
    let opening = head[..head.floor_char_boundary(400)].to_ascii_lowercase();
    let find =
        |text: &str| OPENINGS.iter().find(|(mark, _)| text.starts_with(mark)).map(|(_, format)| *format);
    // Behind an XML declaration stands what it is.
    let inner = opening.starts_with("<?xml").then(|| opening.split_once("?>")).flatten();
    inner.and_then(|(_, rest)| find(rest.trim_start())).or_else(|| find(&opening))
}

/// Most lines open a record; a broken one among them, even the first, does not hide that.
fn is_json_lines(head: &str) -> bool {
    let lines: Vec<&str> =
        head.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES_LOOKED_AT).collect();
    let opens = |line: &&&str| line.starts_with("{\"") || line.starts_with("{ \"");
    let records = lines.iter().filter(opens).count();
    let whole = lines.iter().filter(|line| opens(line) && line.ends_with('}')).count();
    // What opens with a bracket, or a first line that is not closed, is one value over several lines.
    let is_one_value = head.starts_with('[') || lines.first().is_some_and(|line| line.ends_with(['[', ',']));
    !is_one_value && records * 2 > lines.len() && records >= 2 && whole >= 1
}

/// A bracket that goes on as JSON does; `[Europe](/europe)` or `{see below}` does not.
fn is_json(head: &str) -> bool {
    let inner = |mark| head.strip_prefix(mark).map(str::trim_ascii_start);
    inner('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || inner('[').is_some_and(|rest| rest.is_empty() || rest.starts_with(['{', ']']))
}

/// Header lines of a mail or a mailbox.
fn is_mail(head: &str) -> bool {
    let is_header = |line: &str| {
        line.starts_with([' ', '\t'])
            || line.split_once(':').is_some_and(|(key, _)| {
                !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            })
    };
    let mut lines = head.lines();
    let first = lines.next().unwrap_or("");
    if !first.starts_with("From ") && !is_header(first) {
        return false;
    }
    let headers: Vec<&str> = lines.take_while(|line| is_header(line)).chain([first]).collect();
    let has = |key: &str| headers.iter().any(|line| line.starts_with(key));
    has("Subject:")
        && (has("From:") || has("Date:"))
        && (has("MIME-Version:") || has("Message-ID:") || has("To:"))
}
