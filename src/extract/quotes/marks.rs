//! Quotation marks: which ones open, which ones close, and what stands between them.

use crate::model::Span;

/// Words between marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marked {
    /// With the marks.
    pub(super) outer: Span,
    /// Without them.
    pub(super) inner: Span,
    /// Whether a closing mark stands behind it; if not, the quotation goes on in the next paragraph.
    pub(super) closed: bool,
}

/// How far an apostrophe may look for its closing mark: longer speech stands in double marks.
const SINGLE_REACH: usize = 1200;

/// All outermost quoted words of `text`, in order.
pub(super) fn find(text: &str) -> Vec<Marked> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let rest = &text[(start + line.len() + 1).min(text.len())..];
        in_line(line, start, rest, &mut out);
        start += line.len() + 1;
    }
    out
}

fn in_line(line: &str, base: usize, rest: &str, out: &mut Vec<Marked>) {
    let mut at = 0;
    let next = rest.chars().take(8).find(|c| !c.is_whitespace());
    let ends_sentence = line.trim_end().ends_with(['.', '?', '!', '…', '—', '’', '”']);
    // marks that nothing closes from here to the end of the line: looked for once
    let mut unclosed: Vec<char> = Vec::new();
    while let Some((offset, mark)) = line[at..].char_indices().find(|(_, c)| is_mark(*c)) {
        let open = at + offset;
        at = open + mark.len_utf8();
        if unclosed.contains(&mark) || !opens(line, open, mark) {
            continue;
        }
        let from = open + width(mark);
        let end = closing(line, from, mark);
        let goes_on = || next == Some(mark) && (matches!(mark, '“' | '"') || ends_sentence);
        // the closing mark forgotten: `she said: “We lost.`
        let told = || mark == '“' && line[..open].trim_end().ends_with([':', ',']) && ends_sentence;
        let (inner_end, outer_end, closed) = match end {
            Some((end, length)) => (end, end + length, true),
            None if goes_on() => (line.len(), line.len(), false),
            None if told() => (line.len(), line.len(), true),
            None => {
                if !matches!(mark, '‘' | '\'') {
                    unclosed.push(mark);
                }
                continue;
            }
        };
        let inner = trimmed(line, from, inner_end);
        if inner.0 < inner.1 {
            out.push(Marked {
                outer: Span::new(base + open, base + outer_end),
                inner: Span::new(base + inner.0, base + inner.1),
                closed,
            });
        }
        at = outer_end;
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '“' | '"' | '‘' | '\'' | '«' | '„' | '»' | '‹' | '‚' | '`')
}

/// The bytes of an opening mark; two grave accents are one.
fn width(mark: char) -> usize {
    if mark == '`' { 2 } else { mark.len_utf8() }
}

fn trimmed(line: &str, from: usize, to: usize) -> (usize, usize) {
    let inner = &line[from..to];
    let start = from + (inner.len() - inner.trim_start().len());
    (start, start + inner.trim().len())
}

/// Whether the mark at `at` opens.
fn opens(line: &str, at: usize, mark: char) -> bool {
    let before = line[..at].chars().next_back();
    let after = line[at..].chars().nth(1);
    let free = before
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"'));
    let starts = after.is_some_and(|c| !c.is_whitespace());
    match mark {
        '“' | '«' | '„' | '‹' => true,
        '»' | '‚' => free && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '…' | '[')),
        '`' => free && after == Some('`'),
        '"' => free && starts,
        '‘' => free && after.is_some_and(|c| c.is_alphanumeric() || matches!(c, '“' | '…' | '[')),
        _ => free && after.is_some_and(char::is_alphabetic) && !elided(&line[at + 1..]),
    }
}

/// `'em`, `'tis`, `'cause`: an apostrophe for letters left out.
fn elided(rest: &str) -> bool {
    let word: String = rest.chars().take_while(|c| c.is_alphabetic()).collect();
    matches!(
        word.to_lowercase().as_str(),
        "em" | "tis" | "til" | "twas" | "cause" | "n" | "round" | "s" | "cos" | "bout"
    )
}

/// Where the mark that closes `mark` begins, and its bytes.
fn closing(line: &str, from: usize, mark: char) -> Option<(usize, usize)> {
    let rest = &line[from..];
    let found = |close: &[char]| {
        rest.char_indices().find(|(_, c)| close.contains(c)).map(|(at, c)| (from + at, c.len_utf8()))
    };
    match mark {
        '“' => found(&['”']).or_else(|| found(&['"'])),
        '»' => found(&['«']),
        '‹' => found(&['›']),
        '‚' => found(&['‘', '’']),
        '`' => line.get(from..).and_then(|rest| rest.find("''")).map(|at| (from + at, 2)),
        '„' => found(&['“', '”']),
        '«' => found(&['»']),
        '"' => found(&['"']),
        '‘' => single(line, from, '’', '‘'),
        _ => single(line, from, '\'', '\''),
    }
}

/// A closing single mark, apostrophes told apart: the first that stands behind punctuation, or else the first behind a word.
fn single(line: &str, from: usize, close: char, open: char) -> Option<(usize, usize)> {
    let mut first = None;
    let mut in_double = false;
    for (offset, c) in line[from..].char_indices() {
        let at = from + offset;
        if offset > SINGLE_REACH {
            break;
        }
        match c {
            '“' => in_double = true,
            '”' => in_double = false,
            _ => {}
        }
        if c != close || in_double {
            let reopened = c == open && open != close && offset > 0;
            if reopened && first.is_some() {
                break;
            }
            continue;
        }
        let before = line[..at].chars().next_back().unwrap_or(' ');
        let after = line[at + c.len_utf8()..].chars().next();
        if after.is_some_and(char::is_alphanumeric) || before.is_whitespace() {
            continue;
        }
        if matches!(before, ',' | '.' | '?' | '!' | '…' | '”' | '—')
            || after.is_none_or(|c| matches!(c, ',' | '.' | ';' | ':' | ')' | '?' | '!'))
        {
            let possessive = before == 's' && after.is_some_and(char::is_whitespace);
            if !possessive {
                return Some((at, c.len_utf8()));
            }
        }
        // a plural's apostrophe closes only where nothing better comes
        let sentence = line[from..].starts_with(char::is_uppercase) && before == 's';
        if first.is_none() {
            first = Some((at, c.len_utf8()));
            if !sentence {
                return first;
            }
        }
    }
    first
}
