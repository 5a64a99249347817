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
    /// Newswire in SGML.
    Sgml,
    /// A table with a header row.
    Table,
    /// A format that is known but not read, by name.
    Unread(&'static str),
}

impl Format {
    /// What it is called.
    pub(super) fn word(self) -> &'static str {
        match self {
            Format::JsonLines => "JSON Lines",
            Format::Json => "JSON",
            Format::Text => "text",
            Format::Html => "web page",
            Format::Feed => "feed",
            Format::Sgml => "SGML newswire",
            Format::Table => "table",
            Format::Unread(what) => what,
        }
    }
}

/// What is read from bytes, since its parts have encodings of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Parcel {
    /// A message, or a mailbox of them.
    Mail,
    /// A web archive.
    Warc,
}

impl Parcel {
    /// What it is called.
    pub(super) fn word(self) -> &'static str {
        match self {
            Parcel::Mail => "mail",
            Parcel::Warc => "web archive",
        }
    }
}

/// How much of a text is looked at.
const LOOKED_AT: usize = 64 * 1024;

/// How many lines of it.
const LINES_LOOKED_AT: usize = 200;

/// Root elements of HTML and XML, small and without prefix, that give a format away.
const ROOTS: &[(&str, Format)] = &[
    ("html", Format::Html),
    ("head", Format::Html),
    ("title", Format::Html),
    ("body", Format::Html),
    ("meta", Format::Html),
    ("article", Format::Html),
    ("lewis", Format::Sgml),
    ("reuters", Format::Sgml),
    ("rss", Format::Feed),
    ("feed", Format::Feed),
    ("opml", Format::Feed),
    ("rdf", Format::Feed),
    ("channel", Format::Feed),
    ("entry", Format::Feed),
    ("item", Format::Feed),
    ("nitf", Format::Unread("NITF news markup")),
    ("newsml", Format::Unread("NewsML")),
    ("newsitem", Format::Unread("NewsML")),
    ("newsmessage", Format::Unread("NewsML")),
];

/// Other first words, small, that give a format away.
const OPENINGS: &[(&str, Format)] = &[("%!ps", Format::Unread("PostScript"))];

/// Tells what is read from `bytes`; `None` for a text, which is decoded first.
pub(super) fn tell_parcel(bytes: &[u8]) -> Option<Parcel> {
    if !may_be_parcel(bytes) {
        return None;
    }
    let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(LOOKED_AT)]);
    let shown = shown.trim_start();
    if shown.starts_with("WARC/1.") || shown.starts_with("WARC/0.") {
        return Some(Parcel::Warc);
    }
    is_mail(shown).then_some(Parcel::Mail)
}

/// Whether the first line looks like that of a parcel: told at once, since nearly nothing is one.
fn may_be_parcel(bytes: &[u8]) -> bool {
    let opening = bytes.trim_ascii_start();
    let line = opening.split(|byte| *byte == b'\n').next().unwrap_or(opening);
    let is_open = line.first().is_some_and(|byte| !byte.is_ascii());
    is_open || line.contains(&b':') || [&b"From "[..], b"WARC/"].iter().any(|mark| line.starts_with(mark))
}

/// Tells the format of `text`, which is not blank; columns and fields may be called by `names`.
pub(super) fn tell(text: &str, names: &Names) -> Format {
    let head = head(text.trim_start());
    if let Some(format) = markup(head) {
        return format;
    }
    if head.starts_with('{') && head.contains("jsonfeed.org/version") {
        return Format::Feed;
    }
    if is_one_element(text) {
        return Format::Unread("XML");
    }
    if is_json_lines(opening_lines(text.trim_start())) {
        return Format::JsonLines;
    }
    if is_json(head) {
        return Format::Json;
    }
    if table::is_table(text, names) {
        return Format::Table;
    }
    Format::Text
}

fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(LOOKED_AT)]
}

/// What is looked at of a text, and two lines at least.
fn opening_lines(text: &str) -> &str {
    let end = text.match_indices('\n').nth(1).map_or(text.len(), |(end, _)| end);
    &text[..end.max(head(text).len())]
}

fn markup(head: &str) -> Option<Format> {
    let opening = head[..head.floor_char_boundary(16)].to_ascii_lowercase();
    if let Some((_, format)) = OPENINGS.iter().find(|(mark, _)| opening.starts_with(mark)) {
        return Some(*format);
    }
    let root = root(head)?.to_ascii_lowercase();
    let local = root.rsplit(':').next().unwrap_or(&root);
    let known = ROOTS.iter().find(|(name, _)| *name == local).map(|(_, format)| *format);
    known.or_else(|| opening.starts_with("<?xml").then_some(Format::Unread("XML")))
}

/// Elements that a fragment of a web page may begin with.
const FRAGMENTS: &[&str] =
    &["a", "b", "div", "em", "h1", "h2", "h3", "i", "p", "section", "span", "strong", "table", "ul"];

/// Whether the whole of `text` is one element, of a kind that no web page has.
fn is_one_element(text: &str) -> bool {
    let text = text.trim();
    let is_closed =
        |name: &str| text.strip_suffix('>').is_some_and(|rest| rest.ends_with(&format!("</{name}")));
    text.starts_with('<')
        && root(head(text)).is_some_and(|name| !FRAGMENTS.contains(&name) && is_closed(name))
}

/// The name of the first element, or of the document type before it; declarations and comments are passed.
fn root(head: &str) -> Option<&str> {
    let mut rest = head;
    loop {
        rest = rest.trim_start().strip_prefix('<')?;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = &comment[comment.find("-->")? + 3..];
        } else if let Some(declaration) = rest.strip_prefix('?') {
            rest = &declaration[declaration.find('>')? + 1..];
        } else {
            let kind = rest.get(..8).filter(|kind| kind.eq_ignore_ascii_case("!doctype"));
            let name = rest[kind.map_or(0, str::len)..].trim_start();
            let end = name.find(|c: char| !(c.is_alphanumeric() || matches!(c, ':' | '-' | '_')))?;
            return Some(&name[..end]).filter(|name| !name.is_empty());
        }
    }
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
    let has = |key: &str| {
        headers.iter().any(|line| line.get(..key.len()).is_some_and(|head| head.eq_ignore_ascii_case(key)))
    };
    let one_of = |keys: &[&str]| keys.iter().any(|key| has(key));
    has("Subject:")
        && one_of(&["From:", "Date:"])
        && one_of(&["MIME-Version:", "Message-ID:", "To:", "Newsgroups:", "Received:", "Content-Type:"])
}
