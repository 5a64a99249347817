//! Markdown's inline marks.

use std::borrow::Cow;

/// No link is longer, in bytes: a search for its end stops there.
const LONGEST_LINK: usize = 1000;

/// `line` without Markdown's emphasis, links (their words stay), pictures and code marks.
pub(in super::super) fn strip(line: &str) -> Cow<'_, str> {
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
