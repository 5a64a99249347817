//! Titles of people: what counts as one, and where one that ends before a name begins.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::extract::page::{Page, Shape};
use crate::lexicon::{self, Facts};

/// The titles in small letters, without a closing point.
static SMALL: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
    let mut small = FxHashMap::default();
    let mut listed: Vec<_> = lexicon::words().titles.iter().collect();
    listed.sort_unstable();
    for (title, sort) in listed {
        small.entry(title.trim_end_matches('.').to_lowercase()).or_insert(*sort);
    }
    small
});

/// The sort that the list of titles gives `word`, however it is capitalised and whether its point is there or not.
pub(in crate::extract) fn sort(word: &str) -> Option<&'static str> {
    if let Some(sort) = lexicon::words().titles.get(word) {
        return Some(sort);
    }
    let word = word.strip_suffix('.').unwrap_or(word);
    lexicon::in_small_letters(word, |small| SMALL.get(small).copied())
}

/// Whether `word` is a title or a job (a modifier such as `deputy` alone is not).
pub(in crate::extract) fn is_title(word: &str) -> bool {
    sort(word).is_some_and(|sort| sort != "modifier")
}

/// The longest title that ends right before the word at `end`: where it begins.
pub(in crate::extract) fn ending_at(page: &Page, end: usize) -> Option<usize> {
    let last = end.checked_sub(1)?;
    if page.word(last) == "." && page.words.get(end).is_some_and(|word| word.opens) {
        return None;
    }
    // `Gen.`: the point belongs to the title
    let word =
        if page.word(last) == "." && page.tight(last.wrapping_sub(1)) { last.checked_sub(1)? } else { last };
    let word_like = matches!(page.shape(word), Shape::Small | Shape::Capital | Shape::Caps);
    if !(word_like && page.has(word, Facts::ENDS_TITLE)) {
        return None;
    }
    let longest = if page.has(word, Facts::ENDS_LONG_TITLE) { word.saturating_sub(3) } else { word };
    let listed = (longest..word).find(|first| is_title(page.slice(*first, word + 1)));
    listed.or_else(|| page.has(word, Facts::TITLE).then_some(word)).or_else(|| {
        (word > 0 && page.before(word) == "-" && page.tight(word - 1)).then(|| compound(page, word)).flatten()
    })
}

/// `vice-president`, `Secretary-General`.
fn compound(page: &Page, last: usize) -> Option<usize> {
    let first = last.checked_sub(2)?;
    let whole = page.slice(first, last + 1).replace('-', " ");
    is_title(&whole).then_some(first)
}
