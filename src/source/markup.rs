//! Simple HTML and Markdown to plain words, in one pass. No tree is built, so nesting costs nothing.

use std::borrow::Cow;

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

/// Named character references that news uses.
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("sbquo", "‚"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("bdquo", "„"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
    ("euro", "€"),
    ("pound", "£"),
    ("yen", "¥"),
    ("cent", "¢"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("deg", "°"),
    ("frac12", "½"),
    ("times", "×"),
    ("sect", "§"),
    ("para", "¶"),
    ("shy", "\u{ad}"),
    ("aacute", "á"),
    ("agrave", "à"),
    ("acirc", "â"),
    ("auml", "ä"),
    ("aring", "å"),
    ("atilde", "ã"),
    ("aelig", "æ"),
    ("ccedil", "ç"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("iacute", "í"),
    ("icirc", "î"),
    ("iuml", "ï"),
    ("ntilde", "ñ"),
    ("oacute", "ó"),
    ("ocirc", "ô"),
    ("ouml", "ö"),
    ("oslash", "ø"),
    ("otilde", "õ"),
    ("uacute", "ú"),
    ("ucirc", "û"),
    ("uuml", "ü"),
    ("szlig", "ß"),
    ("Aacute", "Á"),
    ("Auml", "Ä"),
    ("Aring", "Å"),
    ("Ccedil", "Ç"),
    ("Eacute", "É"),
    ("Ntilde", "Ñ"),
    ("Oacute", "Ó"),
    ("Ouml", "Ö"),
    ("Oslash", "Ø"),
    ("Uuml", "Ü"),
];

/// No link is longer, in bytes: a search for its end stops there.
const LONGEST_LINK: usize = 1000;

/// No named reference is longer.
const LONGEST_ENTITY: usize = 8;

/// `text` without HTML: block elements become line ends, other known ones go, references are decoded.
/// A `<` that opens no known element stays.
pub(super) fn strip_html(text: &str) -> Cow<'_, str> {
    if text.contains('<') {
        Cow::Owned(decode_entities(&strip_tags(text)).into_owned())
    } else {
        decode_entities(text)
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

fn decode_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = if let Some((character, length)) = reference(rest) {
            out.push_str(&character);
            length
        } else {
            out.push('&');
            1
        };
        rest = &rest[length..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character that the reference at the head of `rest` means, and the reference's length.
fn reference(rest: &str) -> Option<(Cow<'static, str>, usize)> {
    let end = rest.bytes().take(LONGEST_ENTITY + 2).position(|byte| byte == b';')?;
    let name = &rest[1..end];
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(|c| (Cow::Owned(c.to_string()), end + 1));
    }
    let (_, character) = ENTITIES.iter().find(|(known, _)| *known == name)?;
    Some((Cow::Borrowed(character), end + 1))
}

/// `line` without Markdown's emphasis, links (their words stay), pictures and code marks.
pub(super) fn strip_markdown(line: &str) -> Cow<'_, str> {
    if !line.contains(['*', '_', '[', '`', '\\']) {
        return Cow::Borrowed(line);
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['*', '_', '[', '`', '\\', '!']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let opens_link = rest.starts_with('[') || rest.starts_with("![");
        if let Some((words, after)) = opens_link.then(|| link(rest)).flatten() {
            out.push_str(&strip_marks(words));
            rest = after;
            continue;
        }
        rest = step_over_mark(rest, &mut out);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The words of the link at the head of `rest` (a picture has none), and what follows it.
fn link(rest: &str) -> Option<(&str, &str)> {
    let is_picture = rest.starts_with('!');
    let open = usize::from(is_picture) + 1;
    let window = &rest[..rest.floor_char_boundary(LONGEST_LINK)];
    let middle = open + window.get(open..)?.find(['[', ']'])?;
    if !window[middle..].starts_with("](") {
        return None;
    }
    let end = middle + window[middle..].find(')')?;
    Some((if is_picture { "" } else { &rest[open..middle] }, &rest[end + 1..]))
}

fn strip_marks(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '*' | '`')).collect()
}

/// Leaves out an emphasis mark that hugs a word; keeps any other character.
fn step_over_mark<'a>(rest: &'a str, out: &mut String) -> &'a str {
    let mark = rest.chars().next().unwrap_or_default();
    let run = rest.len() - rest.trim_start_matches(mark).len();
    let before = out.chars().next_back();
    let after = rest[run..].chars().next();
    let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let inside_word = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    let is_mark = match mark {
        '*' | '`' => run <= 3 && (touches(before) || touches(after)),
        '_' => run <= 3 && !inside_word && (touches(before) || touches(after)),
        '\\' => run == 1 && after.is_some_and(|c| c.is_ascii_punctuation()),
        _ => false,
    };
    if !is_mark {
        out.push_str(&rest[..run]);
    } else if mark == '\\' {
        let escaped = after.map_or(0, char::len_utf8);
        out.push_str(&rest[run..run + escaped]);
        return &rest[run + escaped..];
    }
    &rest[run..]
}
