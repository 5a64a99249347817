//! Events by rule: `Russia-Ukraine war`, `G20 summit`, `2024 presidential election`, `Hurricane Milton`, `Battle of …`.

use super::heads::{self, HeadsOf};
use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape, Style};
use crate::lexicon::{Facts, Position};
use crate::model::{Certainty, Kind};

/// Proposes events.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        let found = match page.shape(at) {
            Shape::Number => election(page, at),
            Shape::Capital | Shape::Caps | Shape::Initial => {
                war(page, at).or_else(|| summit(page, at)).or_else(|| by_head(page, evidence, at))
            }
            _ => None,
        };
        if let Some((first, end, strength)) = found {
            out.push(Candidate::named((first, end), Kind::Event, "rule:event", Certainty::Likely, strength));
        }
    }
}

/// `Russia-Ukraine war`, `Israel–Hamas conflict`: two sides and a war.
fn war(page: &Page, at: usize) -> Option<(usize, usize, u32)> {
    let joint = matches!(page.word(at + 1), "-" | "–" | "—") && page.tight(at) && page.tight(at + 1);
    let side = page.has(at, Facts::PLACE | Facts::ORG | Facts::GROUP);
    if !(joint && side && page.capital(at + 2)) {
        return None;
    }
    let end = if page.is(at + 3, &["war", "conflict"]) {
        at + 4
    } else if page.capital(at + 3) && page.is(at + 4, &["war", "conflict"]) {
        at + 5
    } else {
        return None;
    };
    let first = if page.is(at.wrapping_sub(1), &["south", "north"]) { at - 1 } else { at };
    Some((first, end, 66))
}

/// `2024 presidential election`, `2026 FIFA …` is a tournament and has a head of its own.
fn election(page: &Page, at: usize) -> Option<(usize, usize, u32)> {
    let year = page.word(at).len() == 4 && page.word(at).starts_with(['1', '2']);
    if !year {
        return None;
    }
    let mut next = at + 1;
    while next < at + 4
        && (page.capital(next)
            || page.is(
                next,
                &[
                    "presidential",
                    "parliamentary",
                    "general",
                    "federal",
                    "midterm",
                    "local",
                    "legislative",
                    "mayoral",
                    "gubernatorial",
                    "state",
                ],
            ))
    {
        next += 1;
    }
    (next > at + 1 && page.is(next, &["election", "elections", "primary", "referendum", "midterms"]))
        .then_some((at, next + 1, 66))
        .or_else(|| {
            page.is(at + 1, &["midterms", "election", "final", "elections"])
                .then_some((at, at + 2, 62))
                .filter(|_| page.is(at + 1, &["midterms", "final"]))
        })
}

/// `G20 summit`, `BRICS summit`, `NATO summit`: a body's acronym and a meeting.
fn summit(page: &Page, at: usize) -> Option<(usize, usize, u32)> {
    if !page.is(at + 1, &["summit"]) {
        return None;
    }
    let body = (page.shape(at) == Shape::Caps
        || (page.word(at).starts_with(['G', 'B', 'P', 'C']) && page.word(at).len() <= 4))
        && page.word(at).len() > 1
        && !matches!(page.word(at), "U.S." | "US" | "UK" | "U.K.");
    let listed = page.has(at, Facts::ORG) || matches!(page.word(at), "G20" | "G7" | "G-7" | "G-20");
    (body && listed).then_some((at, at + 2, 66))
}

/// A head word of events with its name before or behind it.
fn by_head(page: &Page, evidence: &Evidence, at: usize) -> Option<(usize, usize, u32)> {
    let (end, heads) = heads::head_at(HeadsOf::Events, page, at)?;
    if page.words[at].style == Style::Caps {
        return None;
    }
    if heads.iter().any(|head| head.position == Position::First) {
        let of = usize::from(page.is(end, &["of"]));
        let from = end + of;
        let stop =
            (from..from + 3).take_while(|i| page.capital(*i) && evidence.is_name_word(page, *i)).last();
        if let Some(last) = stop {
            return Some((at, last + 1, 58));
        }
    }
    if !heads.iter().any(|head| head.position == Position::Last) {
        return None;
    }
    let mut first = at;
    while first > 0 && at - first < 5 && takes(page, evidence, first - 1) {
        first -= 1;
    }
    if first < at
        && page.shape(first.wrapping_sub(1)) == Shape::Number
        && page.before(first).len() == 4
        && first > 0
    {
        first -= 1;
    }
    while first < at && page.shape(first) == Shape::Mark {
        first += 1;
    }
    (first < at).then_some((first, end, 54))
}

fn takes(page: &Page, evidence: &Evidence, at: usize) -> bool {
    let ordinal = page.shape(at) == Shape::Number && page.word(at).ends_with("th");
    let hyphen = page.word(at) == "-" && page.tight(at) && at > 0 && page.tight(at - 1);
    let word = page.capital(at)
        && !page.has(at, Facts::FUNCTION)
        && (!page.words[at].opens || !evidence.is_ordinary(page, at) || evidence.is_firm(page, at));
    ordinal || hyphen || word
}
