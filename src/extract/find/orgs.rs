//! Organisations by their head words: `Institute for the Study of War`, `64th Infantry Brigade`, `Russian Defense Ministry`.

use super::heads::{self, HeadsOf};
use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape, Style};
use crate::lexicon::{Facts, Head, Position};
use crate::model::{Certainty, Kind};

/// Proposes organisations around every head word.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        if !page.capital(at) || page.words[at].style == Style::Caps {
            continue;
        }
        let Some((end, heads)) = heads::head_at(HeadsOf::Orgs, page, at) else {
            continue;
        };
        let first = left(page, evidence, at);
        let last = right(page, evidence, end, heads);
        if person_listed(page, first) || titled(page, at, end) || page.loud(at) && !is_firm_head(heads) {
            continue;
        }
        let of_name = heads.iter().any(|head| head.position == Position::First) && last > end;
        let by_left =
            heads.iter().any(|head| head.position == Position::Last) && names_it(page, evidence, first, at);
        if !(of_name || by_left) {
            continue;
        }
        let last = if last > end { last } else { suffix(page, end) };
        out.push(Candidate::named((first, last), Kind::Org, "rule:org-head", Certainty::Likely, 52));
    }
}

/// `Press Secretary`, `Water Resources Minister`: the head belongs to a title.
fn titled(page: &Page, at: usize, end: usize) -> bool {
    page.is(end, &["minister", "secretary", "ministers", "commissioner"]) && page.capital(end)
        || super::titles::is_title(page.slice(at, end + 1)) && page.capital(end)
}

/// Whether a head makes a body in a headline too, where every noun has a capital.
fn is_firm_head(heads: &[Head]) -> bool {
    heads.iter().any(|head| {
        matches!(
            head.sort,
            "agency"
                | "government"
                | "university"
                | "court"
                | "parliament"
                | "military"
                | "finance"
                | "un"
                | "think-tank"
        )
    })
}

/// `Biden administration`: a person's, not a body's own name.
fn person_listed(page: &Page, first: usize) -> bool {
    let facts = page.facts(first);
    facts.has(Facts::PERSON)
        && !facts.has(Facts::GROUP | Facts::PLACE | Facts::ORG | Facts::WEAPON | Facts::EVENT)
}

/// Whether the words `first..at` before a head can tell which one it is.
fn names_it(page: &Page, evidence: &Evidence, first: usize, at: usize) -> bool {
    if page.is(at, &["government", "administration"]) && (first..at).all(|i| evidence.is_ordinary(page, i)) {
        return false;
    }
    first < at
        && !(at == first + 1
            && (page.is(first, &["new", "old", "first", "other"])
                || page.words[first].opens && page.has(first, Facts::FUNCTION)))
}

/// Where a name that ends in a head at `at` begins.
fn left(page: &Page, evidence: &Evidence, at: usize) -> usize {
    let mut first = at;
    while first > 0 && at - first < 7 {
        let before = first - 1;
        if takes(page, evidence, before) {
            first = before;
            if page.shape(before) == Shape::Number {
                break;
            }
        } else if let Some(joined) = joint(page, evidence, before) {
            first = joined;
        } else {
            break;
        }
    }
    // a title or a person in front is no part of the name
    while first < at && page.has(first, Facts::OFFICE) && at > first + 1 {
        first += 1;
    }
    first
}

/// Whether the word before a head belongs to the name.
fn takes(page: &Page, evidence: &Evidence, at: usize) -> bool {
    if page.shape(at) == Shape::Number {
        let word = page.word(at);
        return ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending)) && word.len() < 7;
    }
    if !page.capital(at) || page.has(at, Facts::FUNCTION) {
        return false;
    }
    let word = &page.words[at];
    match word.style {
        Style::Title => {
            let known = evidence.is_firm(page, at) || page.has(at, Facts::LISTED);
            page.is(at, BODY_WORDS) || evidence.is_name_word(page, at) && known
        }
        _ => !word.opens || !is_opener(page, at),
    }
}

/// Ordinary words that open the names of public bodies in headlines too.
const BODY_WORDS: &[&str] = &[
    "defense",
    "defence",
    "foreign",
    "interior",
    "health",
    "justice",
    "finance",
    "supreme",
    "high",
    "national",
    "federal",
    "central",
    "united",
    "international",
    "european",
    "world",
    "state",
    "home",
    "treasury",
    "trade",
    "human",
];

/// Words that open a sentence and go with what follows only by chance.
fn is_opener(page: &Page, at: usize) -> bool {
    page.is(
        at,
        &[
            "following",
            "according",
            "under",
            "when",
            "under",
            "unlike",
            "despite",
            "former",
            "like",
            "says",
            "asked",
        ],
    )
}

/// A hyphen, an ampersand, `People’s`, or `Science and` between two words of a name: where the name goes on.
fn joint(page: &Page, evidence: &Evidence, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let word = page.word(at);
    let tight_hyphen = word == "-" && page.tight(before) && page.tight(at);
    let people = page.shape(at) == Shape::Possessive
        && page.is(
            before,
            &["people", "women", "children", "workers", "veterans", "men", "king", "queen", "farmers"],
        );
    let ampersand = word == "&";
    let head = heads::head_at(HeadsOf::Orgs, page, before).is_some();
    let and = word == "and"
        && !head
        && page.capital(before)
        && evidence.is_ordinary(page, before)
        && page.capital(at + 1)
        && evidence.is_ordinary(page, at + 1)
        && !page.words[before].opens;
    let point = word == "." && page.tight(before) && page.is(before, &["st"]);
    ((tight_hyphen || people || ampersand || and || point) && page.capital(before)).then_some(before)
}

/// Where a name goes on behind its head: `of …`, `for the … of …`, `on … and …`, `of Trade, Industry and Energy`.
fn right(page: &Page, evidence: &Evidence, head: usize, heads: &[Head]) -> usize {
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
fn suffix(page: &Page, end: usize) -> usize {
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
