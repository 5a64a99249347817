//! Tokens: words, numbers and single marks, each with its bytes.
//!
//! A word keeps inner apostrophes (`O’Brien`) and the points of an abbreviation in letters (`U.S.`, `a.m.`); a possessive
//! `’s` is a token of its own; hyphens are marks, so that `EU-UK` is three tokens; a number keeps its inner separators and
//! the letters grown onto it (`10,000`, `2.2`, `45bn`, `1,000th`).

use crate::model::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    /// The possessive ending (`'s`, or a bare `’` after an s is left a mark).
    Possessive,
    /// Anything else that is not blank: one character.
    Mark,
    /// An end of line.
    LineEnd,
}

/// A stretch of text that is read as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// All tokens of `text`, in order; blanks are left out.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(c) = char_at(text, at) {
        let (end, kind) = if c == '\n' {
            (at + 1, Some(TokenKind::LineEnd))
        } else if c.is_whitespace() {
            (at + c.len_utf8(), None)
        } else if c.is_ascii_digit() {
            (number_end(text, at), Some(TokenKind::Number))
        } else if c.is_alphanumeric() {
            (word_end(text, at), Some(TokenKind::Word))
        } else if let Some(end) = possessive_end(text, at, c) {
            (end, Some(TokenKind::Possessive))
        } else {
            (at + c.len_utf8(), Some(TokenKind::Mark))
        };
        if let Some(kind) = kind {
            out.push(Token { span: Span::new(at, end), kind });
        }
        at = end;
    }
    out
}

fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(&byte) if byte.is_ascii() => Some(byte as char),
        Some(_) => text[at..].chars().next(),
        None => None,
    }
}

/// Letters, digits and the combining marks that sit on them.
fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '_')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn word_end(text: &str, start: usize) -> usize {
    let mut at = plain_end(text, start);
    while let Some(c) = char_at(text, at).filter(|c| !c.is_ascii() || matches!(c, '.' | '\'')) {
        let after = at + c.len_utf8();
        let apostrophe =
            is_apostrophe(c) && possessive_end(text, at, c).is_none() && letter_follows(text, after);
        let point = c == '.' && is_lettered_point(text, start, at);
        if !(continues_word(c) || apostrophe || point) {
            break;
        }
        at = plain_end(text, after);
    }
    at
}

/// Past the unaccented letters, digits and underscores from `at` on: most words are made of nothing else.
fn plain_end(text: &str, at: usize) -> usize {
    let rest = &text.as_bytes()[at..];
    at + rest.iter().position(|byte| !(byte.is_ascii_alphanumeric() || *byte == b'_')).unwrap_or(rest.len())
}

fn letter_follows(text: &str, at: usize) -> bool {
    char_at(text, at).is_some_and(char::is_alphabetic)
}

/// Whether the point at `at` belongs to an abbreviation in single letters: `U.S.`, `a.m.`, `J.`.
fn is_lettered_point(text: &str, start: usize, at: usize) -> bool {
    let letters = &text[start..at];
    let last_part = letters.rsplit('.').next().unwrap_or(letters);
    let mut chars = last_part.chars();
    let (Some(letter), None) = (chars.next(), chars.next()) else { return false };
    if !letter.is_alphabetic() {
        return false;
    }
    // `U.` begins an abbreviation where another lettered point follows; after that every one goes on.
    letters.contains('.') || {
        let mut ahead = text[at + 1..].chars();
        matches!((ahead.next(), ahead.next()), (Some(next), Some('.')) if next.is_alphabetic())
            || letter.is_uppercase()
    }
}

fn number_end(text: &str, start: usize) -> usize {
    let mut at = start;
    while let Some(c) = char_at(text, at) {
        let inner =
            matches!(c, '.' | ',' | ':') && char_at(text, at + 1).is_some_and(|next| next.is_ascii_digit());
        if !(continues_word(c) || inner) {
            break;
        }
        at += c.len_utf8();
    }
    at
}

fn possessive_end(text: &str, at: usize, c: char) -> Option<usize> {
    if !is_apostrophe(c)
        || !text[..at].chars().next_back().is_some_and(|before| before.is_alphanumeric() || before == '.')
    {
        return None;
    }
    let after = at + c.len_utf8();
    let end = after + 1;
    (matches!(text.as_bytes().get(after), Some(b's' | b'S'))
        && !char_at(text, end).is_some_and(continues_word))
    .then_some(end)
}
