//! What date phrases share: which way the words around one look, and years.

use super::calendar::Way;
use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::model::DateRange;

/// Where a phrase ends, and what it means.
pub(super) type Phrase = (usize, Option<DateRange>);

/// Which way the words before a date look: `until`, `by`, `will … on`.
pub(super) fn way(page: &Page, at: usize, usual: Way) -> Way {
    const AHEAD: &[&str] = &["until", "till", "by", "next", "coming", "upcoming", "before", "til"];
    const BACK: &[&str] = &["since", "last", "past", "ago"];
    static WILL: WordList = WordList::new(
        "will due scheduled expected plans set slated shall expects hopes planned ll starts opens begins \
         resume face faces travel starting promised",
    );
    const WAS: &[&str] =
        &["was", "were", "had", "said", "told", "did", "reported", "announced", "has", "have", "been"];
    if page.is(at.wrapping_sub(1), AHEAD) {
        return Way::Ahead;
    }
    if page.is(at.wrapping_sub(1), BACK) {
        return Way::Back;
    }
    let start = page.sentence(at).start;
    for i in (start..at).rev().take(14) {
        if WILL.holds(page.word(i)) {
            return Way::Ahead;
        }
        let past = page.shape(i) == Shape::Small && page.word(i).len() > 4 && page.word(i).ends_with("ed");
        if past || page.is(i, WAS) {
            return usual;
        }
    }
    // `On Monday, the President will`
    let end = page.sentence(at).end.min(at + 9);
    let ahead = (at..end).find(|i| page.is(*i, WAS) || page.is(*i, &["will"]));
    if ahead.is_some_and(|i| page.is(i, &["will"])) { Way::Ahead } else { usual }
}

/// Four figures that are a year.
pub(super) fn year_at(page: &Page, at: usize) -> Option<i32> {
    let word = page.word(at);
    if word.len() != 4 || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let early = page.is(at.wrapping_sub(1), &["in", "since", "until", "of", "by", "from"]);
    word.parse().ok().filter(|year| (1700..=2100).contains(year) || (early && (1000..1700).contains(year)))
}
