//! Head words: the word or words of a list that begin at a place, however they are capitalised.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::extract::page::{Page, Shape};
use crate::lexicon::{self, Head};

/// The words that open a head of any list, in small letters: most words open none.
static OPENINGS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let words = lexicon::words();
    let heads = words.org_heads.keys().chain(words.place_heads.keys()).chain(words.event_heads.keys());
    heads
        .map(|head| head.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(head).to_lowercase())
        .collect()
});

/// The head word or words that begin at `at`, the longest first, and one past them.
pub(super) fn head_at<'w>(
    heads: &'w FxHashMap<&'static str, Vec<Head>>,
    page: &Page,
    at: usize,
) -> Option<(usize, &'w [Head])> {
    if !matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps) {
        return None;
    }
    if !OPENINGS.contains(page.lower(at).as_str()) && !page.word(at).contains(['.', '\'', '’']) {
        return None;
    }
    (at + 1..=at + 3).rev().find_map(|end| {
        let form = page.slice(at, end);
        let found = heads
            .get(form)
            .or_else(|| heads.get(form.to_lowercase().as_str()))
            .or_else(|| heads.get(capitalised(form).as_str()))?;
        Some((end, found.as_slice()))
    })
}

/// `form` with a capital first letter.
pub(super) fn capitalised(form: &str) -> String {
    let mut chars = form.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
