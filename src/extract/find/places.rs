//! Places by head words (`Lake Victoria`, `Kerch Strait`) and by cues (`Kursk region`, `the city of Sumy`, `Ningbo-based`).

use super::heads::{self, HeadsOf};
use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape, Style};
use crate::lexicon::{self, Facts, Position};
use crate::model::{Certainty, Kind};

/// Proposes places.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        if page.words[at].style == Style::Caps {
            continue;
        }
        if let Some((end, heads)) = heads::head_at(HeadsOf::Places, page, at) {
            let has = |position: Position| heads.iter().any(|head| head.position == position);
            if page.capital(at) && has(Position::First) {
                opened(page, evidence, at, end, out);
            }
            if page.capital(at) && has(Position::Last) {
                ended(page, evidence, at, end, out);
            }
            if has(Position::Generic) && page.shape(at) == Shape::Small {
                beside(page, evidence, at, end, out);
            }
        }
        if page.before(at) == "-" {
            based(page, evidence, at, out);
        }
        if page.capital(at) {
            quarter(page, at, out);
        }
    }
}

/// `Lake Victoria`, `Gulf of Aden`.
fn opened(page: &Page, evidence: &Evidence, at: usize, end: usize, out: &mut Vec<Candidate>) {
    let from = end + usize::from(page.is(end, &["of"]));
    let from = from + usize::from(from > end && page.is(from, &["the"]));
    let from = from + usize::from(page.word(from) == "." && page.is(at, &["st", "mt", "ft"]));
    let stop = name_end(page, evidence, from, 3);
    if stop > from {
        out.push(Candidate::named((at, stop), Kind::Place, "rule:place-head", Certainty::Likely, 50));
    }
}

/// `Kerch Strait`, `Franklin County`, `Henryk Reyman Stadium`.
fn ended(page: &Page, evidence: &Evidence, at: usize, end: usize, out: &mut Vec<Candidate>) {
    let mut first = at;
    while first > 0 && at - first < 4 && takes(page, evidence, first) {
        first -= 1;
        if page.before(first) == "." && page.is(first.wrapping_sub(2), &["st", "ft", "mt"]) {
            first -= 2;
        }
    }
    let court = page.is(end, &["court", "judge", "attorney", "magistrate"]) && page.capital(end);
    if first < at && !court {
        out.push(Candidate::named((first, end), Kind::Place, "rule:place-head", Certainty::Likely, 50));
    }
}

fn takes(page: &Page, evidence: &Evidence, first: usize) -> bool {
    let before = first - 1;
    page.capital(before)
        && !page.has(before, Facts::FUNCTION)
        && (evidence.is_name_word(page, before) || !page.words[before].opens && !page.loud(before))
        && !page.has(before, Facts::OFFICE)
}

/// `Kursk region`, `city of Sumy`: the name beside a general noun.
fn beside(page: &Page, evidence: &Evidence, at: usize, end: usize, out: &mut Vec<Candidate>) {
    if page.is(end, &["of"]) {
        let stop = name_end(page, evidence, end + 1, 3);
        if stop > end + 1 {
            out.push(Candidate::named((end + 1, stop), Kind::Place, "rule:place-cue", Certainty::Likely, 42));
        }
    }
    let mut first = at;
    while first > 0 && at - first < 3 && page.capital(first - 1) && evidence.is_name_word(page, first - 1) {
        first -= 1;
    }
    let adjective = lexicon::names().find(page.slice(first, at), Kind::Group).is_some();
    if first < at
        && !adjective
        && page.is(
            at,
            &[
                "region",
                "province",
                "district",
                "oblast",
                "county",
                "state",
                "prefecture",
                "island",
                "islands",
                "peninsula",
                "river",
                "valley",
                "border",
                "village",
                "governorate",
            ],
        )
    {
        out.push(Candidate::named((first, at), Kind::Place, "rule:place-cue", Certainty::Likely, 40));
    }
}

/// `Eastern Ukraine`, `Central Asia`, `Franco-British`: a listed name and a capitalised word of direction or descent.
fn quarter(page: &Page, at: usize, out: &mut Vec<Candidate>) {
    let listed = |first: usize, kind: Kind| {
        (first + 1..=first + 3)
            .rev()
            .find(|end| lexicon::names().find(page.slice(first, *end), kind).is_some())
    };
    let direction = page.is(at, &["eastern", "western", "northern", "southern", "central"]);
    if direction
        && !page.words[at].opens
        && !page.loud(at)
        && let Some(end) = listed(at + 1, Kind::Place)
    {
        out.push(Candidate::named((at, end), Kind::Place, "rule:place-quarter", Certainty::Likely, 54));
    }
    if page.word(at + 1) == "-"
        && page.is(at, &["franco", "anglo", "sino", "russo", "greco", "austro", "indo", "israeli"])
        && page.tight(at)
        && page.tight(at + 1)
        && !page.has(at, Facts::GROUP)
        && let Some(end) = listed(at + 2, Kind::Group)
    {
        out.push(Candidate::named((at, end), Kind::Group, "rule:joint-group", Certainty::Likely, 58));
    }
}

/// `Ningbo-based`.
fn based(page: &Page, evidence: &Evidence, at: usize, out: &mut Vec<Candidate>) {
    if page.is(at, &["based", "born"]) && at > 1 && page.tight(at - 1) && page.tight(at - 2) {
        let mut first = at - 1;
        while first > 0 && at - first < 4 && page.capital(first - 1) && evidence.is_name_word(page, first - 1)
        {
            first -= 1;
        }
        if first < at - 1 {
            out.push(Candidate::named((first, at - 1), Kind::Place, "rule:place-cue", Certainty::Likely, 44));
        }
    }
}

/// Past the name words from `from` on, `most` at most.
fn name_end(page: &Page, evidence: &Evidence, from: usize, most: usize) -> usize {
    let mut end = from;
    while end < from + most && page.capital(end) && evidence.is_name_word(page, end) {
        end += 1;
    }
    end
}
