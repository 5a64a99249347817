//! Wrapping by cell width, with the way back from every row to the bytes it shows.

use unicode_segmentation::UnicodeSegmentation;

use super::width;
use crate::model::Span;

/// Wraps `text` greedily into rows of at most `cells` cells; `\n` ends a row, a word wider than a row is broken between
/// graphemes. Blanks at a break belong to no row; every other character belongs to exactly one. An empty line gives
/// an empty row. With `cells` of 0 it wraps as with 1.
pub fn wrap(text: &str, cells: usize) -> Vec<Span> {
    let cells = cells.max(1);
    let mut rows = Vec::new();
    let mut base = 0;
    for line in text.split('\n') {
        wrap_line(line, base, cells, &mut rows);
        base += line.len() + 1;
    }
    rows
}

fn wrap_line(line: &str, base: usize, cells: usize, rows: &mut Vec<Span>) {
    let before = rows.len();
    let mut row: Option<(usize, usize)> = None; // start and end of the row being filled
    let mut used = 0;
    for (start, word) in words(line) {
        let gap = row.map_or(0, |(_, end)| start - end);
        let wide = width::width(word);
        if let Some((from, end)) = row {
            if used + gap + wide <= cells {
                row = Some((from, start + word.len()));
                used += gap + wide;
                continue;
            }
            rows.push(Span::new(base + from, base + end));
        }
        let (from, left) = break_long(word, start, base, cells, rows);
        row = Some((from, start + word.len()));
        used = left;
    }
    match row {
        Some((from, end)) => rows.push(Span::new(base + from, base + end)),
        None if rows.len() == before => rows.push(Span::new(base, base)),
        None => {}
    }
}

/// Pushes full rows of a word wider than a row; gives where its rest begins and how wide that is.
fn break_long(word: &str, start: usize, base: usize, cells: usize, rows: &mut Vec<Span>) -> (usize, usize) {
    let mut from = start;
    let mut used = 0;
    for (at, grapheme) in word.grapheme_indices(true) {
        let wide = width::grapheme_width(grapheme);
        if used + wide > cells && start + at > from {
            rows.push(Span::new(base + from, base + start + at));
            from = start + at;
            used = 0;
        }
        used += wide;
    }
    (from, used)
}

/// The stretches of `line` that hold no break, with where they start: blanks part them, and a hyphen or dash ends one.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += line[at..].find(|c: char| c != ' ')?;
        let start = at;
        let rest = &line[start..];
        let end = rest
            .char_indices()
            .find(|&(i, c)| c == ' ' || (i > 0 && is_break_after(rest, i)))
            .map_or(rest.len(), |(i, _)| i);
        at = start + end;
        Some((start, &rest[..end]))
    })
}

/// Whether a row may end before byte `i`: a hyphen or dash stands before it and a letter after it.
fn is_break_after(text: &str, i: usize) -> bool {
    text[..i].ends_with(['-', '—', '–', '/'])
        && text[i..].starts_with(char::is_alphabetic)
        && text[..i].chars().rev().nth(1).is_some_and(char::is_alphabetic)
}
