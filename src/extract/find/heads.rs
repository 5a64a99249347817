//! Head words: the word or words of a list that begin at a place, however they are capitalised.

use rustc_hash::FxHashMap;

use crate::extract::page::{Page, Shape};
use crate::lexicon::{self, Facts, Head};

/// What a list of head words makes names of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HeadsOf {
    /// Organisations.
    Orgs,
    /// Places.
    Places,
    /// Events.
    Events,
}

impl HeadsOf {
    fn opening(self) -> Facts {
        match self {
            HeadsOf::Orgs => Facts::OPENS_ORG_HEAD,
            HeadsOf::Places => Facts::OPENS_PLACE_HEAD,
            HeadsOf::Events => Facts::OPENS_EVENT_HEAD,
        }
    }

    fn list(self) -> &'static FxHashMap<&'static str, Vec<Head>> {
        let words = lexicon::words();
        match self {
            HeadsOf::Orgs => &words.org_heads,
            HeadsOf::Places => &words.place_heads,
            HeadsOf::Events => &words.event_heads,
        }
    }
}

/// The head word or words that begin at `at`, the longest first, and one past them.
pub(super) fn head_at(of: HeadsOf, page: &Page, at: usize) -> Option<(usize, &'static [Head])> {
    if !page.has(at, of.opening()) || !matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps) {
        return None;
    }
    let most = if page.has(at, Facts::OPENS_LONG_HEAD) { 3 } else { 1 };
    (at + 1..=at + most).rev().find_map(|end| Some((end, listed(of.list(), page.slice(at, end))?)))
}

/// The heads under `form` as it is written, in small letters, or with a capital first letter.
fn listed(list: &'static FxHashMap<&'static str, Vec<Head>>, form: &str) -> Option<&'static [Head]> {
    let opens_small = !form.starts_with(char::is_uppercase);
    let found = list
        .get(form)
        .or_else(|| lexicon::in_small_letters(form, |small| list.get(small)))
        .or_else(|| opens_small.then(|| list.get(capitalised(form).as_str()))?)?;
    Some(found.as_slice())
}

/// `form` with a capital first letter.
pub(super) fn capitalised(form: &str) -> String {
    let mut chars = form.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
