//! Organisations behind their head word: how far a name goes on.

use crate::extract::evidence::Evidence;
use crate::extract::page::Page;
use crate::lexicon::{Facts, Head, Position};

/// Where a name goes on behind its head: `of …`, `for the … of …`, `on … and …`, `of Trade, Industry and Energy`.
pub(super) fn right(page: &Page, evidence: &Evidence, head: usize, heads: &[Head]) -> usize {
    let opened = straight(page, evidence, head, heads);
    let mut end = opened.unwrap_or(head);
    let mut start = opened.is_none();
    let wide = heads.iter().any(|head| head.position == Position::First);
    let formal = heads.iter().any(|head| FORMAL.contains(&head.sort));
    if !start && !page.is(head.wrapping_sub(1), &["of", "for", "to", "on"]) {
        return end;
    }
    loop {
        let of = page.is(end, &["of"]) && (wide || formal || !start);
        let aim = page.is(end, &["for", "on", "against", "to"]) && (wide || formal);
        let list = !start && (wide || formal) && matches!(page.word(end), "and" | "&" | ",");
        if !(of || aim || list) {
            return end;
        }
        let and = usize::from(page.word(end) == "," && page.word(end + 1) == "and");
        let from = end + 1 + and;
        let from = from + usize::from(page.is(from, &["the"]));
        let stop = run(page, from);
        let joins = !list
            || common_noun(page, evidence, from, stop) && (page.word(end) != "," || list_ends(page, stop));
        if stop == from || !joins || (aim && page.is(end, &["to"]) && !wide) {
            return end;
        }
        end = stop;
        start = false;
    }
}

/// Sorts of bodies that are named after what they are of or for.
const FORMAL: &[&str] = &[
    "agency",
    "ngo",
    "think-tank",
    "university",
    "un",
    "government",
    "court",
    "union",
    "alliance",
    "finance",
    "parliament",
    "religious",
];

/// Whether a list in a name goes on to its `and`: `Trade, Industry and Energy`.
fn list_ends(page: &Page, stop: usize) -> bool {
    page.word(stop) == "and" && page.capital(stop + 1) || page.word(stop) == ","
}

/// Where a name that stands right behind an opening head ends: `Bank of …` as one head, `Radio Kiskeya`.
fn straight(page: &Page, evidence: &Evidence, end: usize, heads: &[Head]) -> Option<usize> {
    let open = heads.iter().any(|head| head.position == Position::First);
    let linked = page.is(end.wrapping_sub(1), &["of", "for", "to", "on"]);
    if !open || !(linked || page.capital(end)) {
        return None;
    }
    let from = end + usize::from(linked && page.is(end, &["the"]));
    let own = evidence.is_name_word(page, end) && !evidence.is_ordinary(page, end);
    if !(linked || own) {
        return None;
    }
    let stop = run(page, from).min(if linked { from + 6 } else { from + 2 });
    (stop > from).then_some(stop)
}

/// Past the capitalised words from `from` on.
fn run(page: &Page, from: usize) -> usize {
    let mut end = from;
    while end - from < 6 && page.capital(end) && !ends_run(page, end, from) {
        end += 1;
        if page.word(end) == "-" && page.tight(end - 1) && page.tight(end) && page.capital(end + 1) {
            end += 1;
        }
    }
    end
}

/// Whether the capitalised word at `at` is none of a name that began at `from`: a function word, a day, a title.
fn ends_run(page: &Page, at: usize, from: usize) -> bool {
    page.has(at, Facts::FUNCTION)
        || page.has(at, Facts::CALENDAR)
        || page.is(at, &["deputy", "vice"])
        || at > from && page.has(at, Facts::OFFICE)
}

/// Whether the words read as ordinary nouns, so that `and` joins them to the name.
fn common_noun(page: &Page, evidence: &Evidence, from: usize, to: usize) -> bool {
    let named =
        |at: usize| page.has(at, Facts::GROUP | Facts::PLACE | Facts::PERSON | Facts::WEAPON | Facts::EVENT);
    let ordinary = (from..to).filter(|at| evidence.is_ordinary(page, *at)).count();
    !(from..to).any(named) && (ordinary == to - from || to - from == 1 && page.word(from).len() > 7)
}

/// Past a company ending behind the name (`Group`, `Holdings Inc`).
pub(super) fn suffix(page: &Page, end: usize) -> usize {
    let mut end = end;
    while page.is(
        end,
        &["inc", "ltd", "corp", "plc", "llc", "sa", "ag", "se", "nv", "gmbh", "co", "holdings", "group"],
    ) && page.capital(end)
    {
        end += 1;
    }
    end
}
