//! Organisations by their head words: `Institute for the Study of War`, `64th Infantry Brigade`, `Russian Defense Ministry`.

use super::heads::{self, HeadsOf};
use super::org_tail;
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
        let last = org_tail::right(page, evidence, end, heads);
        if person_listed(page, first) || titled(page, at, end) || page.loud(at) && !is_firm_head(heads) {
            continue;
        }
        let of_name = heads.iter().any(|head| head.position == Position::First) && last > end;
        let by_left =
            heads.iter().any(|head| head.position == Position::Last) && names_it(page, evidence, first, at);
        if !(of_name || by_left) {
            continue;
        }
        let last = if last > end { last } else { org_tail::suffix(page, end) };
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
