//! A bare number behind a head count, where people are spoken of: `4,500 troops, down from 50,000`, `11,000 soldiers, Washington says
//! 10,000`, `112 cases in Kenya; Tanzania, nineteen`.

use super::Count;
use super::behind::speaks_of_people;
use crate::extract::page::Shape;
use crate::extract::wordlist::WordList;

/// Verbs that give or take so many of those counted before.
static GIVES: WordList = WordList::new(
    "offered sent provided contributed supplied added pledged deployed dispatched lost says said say including another \
     further first only",
);

/// Words of change before `from`.
const MOVED: &[&str] =
    &["down", "up", "fallen", "fell", "risen", "rose", "dropped", "grown", "grew", "shrunk", "cut"];

/// Whether `count` counts what the head count before it in the sentence does.
pub(super) fn tells(count: &Count) -> bool {
    let sentence = count.page.sentence(count.at).start;
    let carries = count.last.is_some_and(|last| last > sentence);
    (carries || speaks_of_people(count))
        && (compared(count) || given(count) || clause(count) || listed(count))
}

/// `down from 50,000`, `compared with 300`, `from 8,350 to 4,500`.
fn compared(count: &Count) -> bool {
    let page = count.page;
    let first = count.first();
    let from = page.is(first.wrapping_sub(1), &["from"]) && page.is(first.wrapping_sub(2), MOVED);
    let with =
        page.is(first.wrapping_sub(1), &["with", "to"]) && page.is(first.wrapping_sub(2), &["compared"]);
    (from || with) && count.closes()
}

/// `Albania offered forty`, `Washington says 10,000`, `including 38 from the south`, `to Kuroda’s 169`.
fn given(count: &Count) -> bool {
    let first = count.first();
    let owned = count.page.shape(first.wrapping_sub(1)) == Shape::Possessive;
    (owned || GIVES.holds(count.page.before(first))) && count.closes()
}

/// `…; 1,700 were there last month`, `there were 300 in June`.
fn clause(count: &Count) -> bool {
    let page = count.page;
    let first = count.first();
    let opens = matches!(page.before(first), ";" | "," | "‘" | "'" | "“" | "\"")
        || page.is(first.wrapping_sub(1), &["and", "but", "that", "said"]);
    let opens = opens || first == page.sentence(count.at).start;
    let there =
        page.is(first.wrapping_sub(1), &["were", "are"]) && page.is(first.wrapping_sub(2), &["there"]);
    (there && count.closes())
        || opens && page.is(count.end, &["were", "are", "remain", "remained", "would", "had", "have", "will"])
}

/// `… three in Czechia`, `; Tanzania, nineteen`.
fn listed(count: &Count) -> bool {
    let Count { page, at, end, value, .. } = *count;
    let item = matches!(page.before(at), "," | ";") || page.is(at.wrapping_sub(1), &["and"]);
    let placed = page.is(end, &["in", "from", "to", "at", "near"]) && page.capital(end + 1);
    // an age stands between two commas, in figures
    let in_words = page.shape(at) != Shape::Number || value > 120.0;
    let ends = matches!(page.word(end), "." | ";") || page.shape(end) == Shape::LineEnd;
    item && in_words && (placed || (ends && page.capital(at.wrapping_sub(2))))
}
