//! Clipping services: `3 of 11 DOCUMENTS`, then fields, among them `HEADLINE:` and `BODY:`.

use super::super::lines::Line;
use super::Start;

/// Starts at the counting lines.
pub(super) fn starts(lines: &[Line<'_>]) -> Option<(Vec<Start>, String)> {
    let starts: Vec<Start> = (0..lines.len())
        .filter(|at| is_count(&lines[*at].text))
        .map(|line| Start { line, ..Start::default() })
        .collect();
    (!starts.is_empty()).then(|| (starts, "the lines “N of M DOCUMENTS”".to_owned()))
}

/// `3 of 11 DOCUMENTS`, `Document 3 of 11`.
pub(super) fn is_count(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let small = text.to_lowercase();
    let words: Vec<&str> = small.split_whitespace().collect();
    let is_figure = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_noun =
        |word: &str| matches!(word, "document" | "documents" | "article" | "articles" | "story" | "stories");
    match words.as_slice() {
        [n, "of", m, noun] | [noun, n, "of", m] => is_figure(n) && is_figure(m) && is_noun(noun),
        _ => false,
    }
}
