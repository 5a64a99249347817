//! What one text has that another one has not: by line, then by word (Myers, "An O(ND) difference algorithm", 1986, between
//! lines that both have once: patience; both by the crate `similar`).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use similar::{Algorithm, DiffOp, DiffTag, capture_diff_slices};

use crate::model::Span;

/// A line of two texts laid over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which of the texts has it.
    pub side: Side,
    /// Its words.
    pub text: String,
    /// Bytes that a line like it of the other text has not; empty where the whole line is cut or added.
    pub changed: Vec<Span>,
}

/// Which of two texts has a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Both.
    Both,
    /// Only the old one.
    Cut,
    /// Only the new one.
    Added,
}

/// Lines of both texts, and words of a stretch, that are compared at the most: what is longer is cut whole and added whole.
const MOST_LINES: usize = 10_000;
const MOST_WORDS: usize = 4_000;
/// Of two lines that say nearly the same at least one word in so many is shared.
const STAYS: usize = 3;

/// Lays `new` over `old`: the lines of both in order, those cut before those added in their place.
pub fn difference(old: &str, new: &str) -> Vec<Line> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    if old.len() + new.len() > MOST_LINES {
        return whole(Side::Cut, &old).chain(whole(Side::Added, &new)).collect();
    }
    let mut lines = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (cut, added) = (&old[op.old_range()], &new[op.new_range()]);
        match op.tag() {
            DiffTag::Equal => lines.extend(whole(Side::Both, cut)),
            DiffTag::Delete | DiffTag::Insert => {
                lines.extend(whole(Side::Cut, cut).chain(whole(Side::Added, added)));
            }
            DiffTag::Replace => lines.extend(replaced(cut, added)),
        }
    }
    lines
}

fn whole<'a>(side: Side, lines: &'a [&str]) -> impl Iterator<Item = Line> + 'a {
    lines.iter().map(move |line| Line { side, text: (*line).to_owned(), changed: Vec::new() })
}

/// Lines in the place of others: those that say nearly the same one below the other, with the words that changed.
fn replaced(cut: &[&str], added: &[&str]) -> Vec<Line> {
    let (old, new) = (words(cut), words(added));
    let (mut cut, mut added): (Vec<Line>, Vec<Line>) =
        (whole(Side::Cut, cut).collect(), whole(Side::Added, added).collect());
    let mut pairs = Vec::new();
    if old.len() + new.len() <= MOST_WORDS {
        let plain = |words: &[Word]| words.iter().map(|word| word.text.to_owned()).collect::<Vec<_>>();
        let ops = capture_diff_slices(Algorithm::Myers, &plain(&old), &plain(&new));
        pairs = paired(&ops, &old, &new);
        for op in ops.iter().filter(|op| op.tag() != DiffTag::Equal) {
            mark(&mut cut, &old[op.old_range()]);
            mark(&mut added, &new[op.new_range()]);
        }
    }
    forget_unless(&mut cut, |at| pairs.binary_search_by_key(&at, |(one, _)| *one).is_ok());
    forget_unless(&mut added, |at| pairs.binary_search_by_key(&at, |(_, other)| *other).is_ok());
    interleaved(cut, added, &pairs)
}

/// Which lines say nearly the same, ascending on both sides: those that share most words.
fn paired(ops: &[DiffOp], old: &[Word], new: &[Word]) -> Vec<(usize, usize)> {
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for op in ops.iter().filter(|op| op.tag() == DiffTag::Equal) {
        for (one, other) in old[op.old_range()].iter().zip(&new[op.new_range()]) {
            *shared.entry((one.line, other.line)).or_default() += 1;
        }
    }
    let length = |words: &[Word], line: usize| words.iter().filter(|word| word.line == line).count();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let shared: Vec<((usize, usize), usize)> = shared.into_iter().collect();
    for of_line in shared.chunk_by(|((one, _), _), ((next, _), _)| one == next) {
        let free = of_line.iter().filter(|((_, other), _)| pairs.last().is_none_or(|(_, last)| last < other));
        let Some(((one, other), count)) = free.max_by_key(|((_, other), count)| (*count, Reverse(*other)))
        else {
            continue;
        };
        if count * STAYS >= length(old, *one).min(length(new, *other)) {
            pairs.push((*one, *other));
        }
    }
    pairs
}

/// The lines in order, each pair side by side.
fn interleaved(cut: Vec<Line>, added: Vec<Line>, pairs: &[(usize, usize)]) -> Vec<Line> {
    let (mut cut, mut added) = (cut.into_iter(), added.into_iter());
    let mut lines = Vec::with_capacity(cut.len() + added.len());
    let (mut before, mut beside) = (0, 0);
    for (one, other) in pairs {
        lines.extend(cut.by_ref().take(one - before));
        lines.extend(added.by_ref().take(other - beside));
        lines.extend(cut.next().into_iter().chain(added.next()));
        (before, beside) = (one + 1, other + 1);
    }
    lines.extend(cut.chain(added));
    lines
}

/// A word of some lines.
struct Word<'a> {
    text: &'a str,
    line: usize,
    span: Span,
}

fn words<'a>(lines: &[&'a str]) -> Vec<Word<'a>> {
    let of_line = |(line, text): (usize, &&'a str)| {
        let text: &'a str = text;
        let start = move |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        text.split_whitespace().map(move |word| Word {
            text: word,
            line,
            span: Span::new(start(word), start(word) + word.len()),
        })
    };
    lines.iter().enumerate().flat_map(of_line).collect()
}

/// Marks words as changed; words side by side are one stretch.
fn mark(lines: &mut [Line], words: &[Word]) {
    for of_line in words.chunk_by(|one, next| one.line == next.line) {
        let span = Span { start: of_line[0].span.start, end: of_line[of_line.len() - 1].span.end };
        lines[of_line[0].line].changed.push(span);
    }
}

/// A line that is no other one changed is cut or added whole.
fn forget_unless(lines: &mut [Line], is_paired: impl Fn(usize) -> bool) {
    let alone = lines.iter_mut().enumerate().filter(|(at, _)| !is_paired(*at));
    alone.for_each(|(_, line)| line.changed.clear());
}
