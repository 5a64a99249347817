//! Sentences: where they end, abbreviations and initials minded.

use crate::model::Span;

/// Words that a point does not end a sentence after.
const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "assoc", "aug", "ave", "brig", "capt", "cmdr", "co", "col", "cpl", "corp", "dec", "dept",
    "dr", "est", "feb", "fr", "ft", "gen", "gov", "hon", "inc", "jan", "jr", "lt", "ltd", "maj", "mar",
    "messrs", "mr", "mrs", "ms", "mt", "no", "nov", "oct", "pfc", "ph", "pres", "prof", "pvt", "rep", "reps",
    "rev", "sec", "sen", "sens", "sept", "sgt", "sr", "st", "supt", "vs",
];

/// The sentences of `text`, in order, blanks around them left out. A line end always ends one.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut line_start = 0;
    for line in text.split('\n') {
        split_line(line, line_start, &mut out);
        line_start += line.len() + 1;
    }
    out
}

/// The sentence of `sentences` (ascending) that holds `offset`, or else the last one before it.
pub fn sentence_at(sentences: &[Span], offset: u32) -> Option<Span> {
    let after = sentences.partition_point(|sentence| sentence.start <= offset);
    sentences.get(after.checked_sub(1)?).copied()
}

fn split_line(line: &str, base: usize, out: &mut Vec<Span>) {
    let mut start = 0;
    let mut push = |from: usize, to: usize| {
        let words = line[from..to].trim();
        if !words.is_empty() {
            let at = from + (line[from..to].len() - line[from..to].trim_start().len());
            out.push(Span::new(base + at, base + at + words.len()));
        }
    };
    let mut run = Run { end: 0, had_point: false };
    for (at, mark) in marks(line) {
        if at >= run.end {
            run = Run { end: closing_end(line, at + mark.len_utf8()), had_point: false };
        } else if mark != '.' || run.had_point {
            continue; // judged with the mark before it: a long run must not be read again for each of its marks
        }
        run.had_point |= mark == '.';
        let end = run.end;
        if end > start && starts_sentence(line, end, mark) && !(mark == '.' && is_abbreviation(line, at, end))
        {
            push(start, end);
            start = end;
        }
    }
    push(start, line.len());
}

/// The marks of a line that can end a sentence, each with its place.
fn marks(line: &str) -> impl Iterator<Item = (usize, char)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            // a byte that can begin one is told sooner than a character
            let rest = &line.as_bytes()[from..];
            let at = from + rest.iter().position(|byte| matches!(byte, b'.' | b'!' | b'?' | 0xE2))?;
            from = at + 1;
            match line.as_bytes()[at] {
                0xE2 if line[at..].starts_with('…') => return Some((at, '…')),
                0xE2 => {}
                byte => return Some((at, char::from(byte))),
            }
        }
    })
}

/// Marks that stand side by side.
struct Run {
    end: usize,
    had_point: bool,
}

/// Past the marks, closing quotes and brackets that belong to the sentence that ends.
fn closing_end(line: &str, from: usize) -> usize {
    line[from..]
        .char_indices()
        .find(|(_, c)| !matches!(c, '.' | '!' | '?' | '…' | '"' | '”' | '’' | '\'' | '»' | ')' | ']'))
        .map_or(line.len(), |(at, _)| from + at)
}

/// Whether what follows `end` can open a sentence: a blank, then anything but a small letter.
fn starts_sentence(line: &str, end: usize, mark: char) -> bool {
    let rest = &line[end..];
    let next = rest.trim_start().chars().next();
    if !rest.starts_with(char::is_whitespace) {
        // `support.”The war`: a file that was joined without a blank
        return mark == '.' && line[..end].ends_with(['”', '"']) && next.is_some_and(char::is_uppercase);
    }
    next.is_none_or(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | ')'))
}

fn is_abbreviation(line: &str, point: usize, end: usize) -> bool {
    let before = &line[..point];
    let word_start = before
        .rfind(|c: char| !(c.is_alphanumeric() || c == '.'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[word_start..];
    if end > point + 1 {
        return false; // a closing mark stands after the point
    }
    let letters = word.chars().filter(|c| *c != '.').count();
    if letters == 1 && !word.contains('.') {
        return word.chars().all(char::is_uppercase); // an initial
    }
    if word.contains('.') {
        // `U.S. officials` goes on; `the U.S. “Our role …` and `the U.S. The …` end
        return !opens_clearly(line[end..].trim_start());
    }
    ABBREVIATIONS.binary_search(&word.to_ascii_lowercase().as_str()).is_ok()
}

/// An opening quote, or one of the words that hardly ever go on after an abbreviation.
fn opens_clearly(rest: &str) -> bool {
    const OPENERS: &[&str] = &[
        "The", "A", "An", "In", "He", "She", "It", "They", "We", "But", "And", "This", "That", "On", "At",
        "However",
    ];
    let first = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    rest.starts_with(['“', '"', '‘']) || OPENERS.contains(&first)
}
