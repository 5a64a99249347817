//! Head words: the word or words of a list that begin at a place, however they are capitalised.

use rustc_hash::FxHashMap;

use crate::extract::page::{Page, Shape};
use crate::lexicon::Head;

/// The head word or words that begin at `at`, the longest first, and one past them.
pub(super) fn head_at<'w>(
    heads: &'w FxHashMap<&'static str, Vec<Head>>,
    page: &Page,
    at: usize,
) -> Option<(usize, &'w [Head])> {
    if !matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps) {
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
