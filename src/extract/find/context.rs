//! What a name that nothing explains most likely is, from what stands beside it.

use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape, Style};
use crate::lexicon::{self, Facts};
use crate::model::{Certainty, Kind};

/// What an unexplained name most likely is, from what stands beside it.
pub(super) fn guessed(page: &Page, evidence: &Evidence, at: usize, end: usize) -> Option<Candidate> {
    let suffix = end == at + 1 && page.is(at, &["jr", "sr"]);
    if page.words[at].style == Style::Caps || lone_letters(page, at, end) || suffix {
        return None;
    }
    let words = end - at;
    let quiet = page.words[at].opens || page.loud(at);
    if quiet && words == 1 && !evidence.is_firm(page, at) && page.loud(at) {
        return None;
    }
    let (kind, certainty) = by_context(page, evidence, at, end)?;
    Some(Candidate::named((at, end), kind, "rule:context", certainty, 20))
}

fn lone_letters(page: &Page, at: usize, end: usize) -> bool {
    end == at + 1 && page.shape(at) == Shape::Initial
}

fn by_context(page: &Page, evidence: &Evidence, at: usize, end: usize) -> Option<(Kind, Certainty)> {
    let single = end == at + 1;
    let firm = evidence.is_firm(page, at);
    if page.shape(end - 1) == Shape::Caps && single {
        let named = page.is(at.wrapping_sub(1), &["the", "at", "by", "for"])
            || page.words[at].opens && firm && page.before(at) != "(";
        return named.then_some((Kind::Org, Certainty::Doubtful));
    }
    let determined = page.is(at.wrapping_sub(1), &["the", "a", "an", "other", "another"]);
    if let Some(kind) = listed_otherwise(page, at, end) {
        return Some((kind, Certainty::Doubtful));
    }
    let given = page.has(at, Facts::ANY_GIVEN) && !determined;
    let surname = page.has(end - 1, Facts::SURNAME) && !determined;
    let ordinary = evidence.is_ordinary(page, end - 1);
    let family_first = page.has(end - 1, Facts::GIVEN) && end == at + 2;
    if !single && !ordinary && (given || surname || family_first && !determined) {
        return Some((Kind::Person, Certainty::Likely));
    }
    if (at..end).all(|i| page.capital(i) && evidence.is_ordinary(page, i))
        || super::no_names::is_work(page, at, end)
    {
        return None;
    }
    if page.is(at.wrapping_sub(1), PLACED) || single && super::peoples::has_people(page.word(at), evidence) {
        return Some((Kind::Place, Certainty::Likely));
    }
    if page.is(at.wrapping_sub(1), &["at"]) && single {
        return Some((Kind::Place, Certainty::Doubtful));
    }
    if is_kin(page, at) && page.shape(at) == Shape::Capital {
        return Some((Kind::Person, Certainty::Likely));
    }
    if single && page.is(end, PEOPLES) {
        return Some((Kind::Group, Certainty::Likely));
    }
    let active =
        page.shape(end) == Shape::Small && page.word(end).len() > 3 && page.word(end).ends_with("ed");
    let apart = !page.is(at.wrapping_sub(1), &["the", "a", "at", "by", "with", "of"]);
    if !single && end <= at + 3 && apart && (active || page.words[at].opens && page.word(end) == ",") {
        return Some((Kind::Person, Certainty::Doubtful));
    }
    if listed_places(page, at) {
        return Some((Kind::Place, Certainty::Likely));
    }
    let said = page.has(end, Facts::SAYS) || page.has(at.wrapping_sub(1), Facts::SAYS);
    if said || single && (given || surname) {
        return Some((Kind::Person, Certainty::Doubtful));
    }
    if single && page.words[at].opens && !firm {
        return None;
    }
    if single && page.is(at.wrapping_sub(1), &["to", "of"]) {
        return Some((Kind::Place, Certainty::Doubtful));
    }
    Some((Kind::Org, Certainty::Doubtful))
}

/// Nouns behind the name of a people.
const PEOPLES: &[&str] = &[
    "people",
    "peoples",
    "tribe",
    "tribes",
    "tribesmen",
    "voters",
    "community",
    "communities",
    "clan",
    "clans",
    "minority",
    "fishermen",
    "herders",
    "nation",
];

/// `her husband X`, `a third child, X`.
fn is_kin(page: &Page, at: usize) -> bool {
    const KIN: &[&str] = &[
        "husband",
        "wife",
        "brother",
        "sister",
        "son",
        "daughter",
        "father",
        "mother",
        "child",
        "uncle",
        "aunt",
        "cousin",
        "nephew",
        "niece",
        "widow",
        "friend",
        "grandson",
        "granddaughter",
        "name",
    ];
    let comma = usize::from(page.before(at) == ",");
    page.is(at.wrapping_sub(1 + comma), KIN)
}

/// The kind of a listed name that had no cue of its own: better than a guess at a person.
fn listed_otherwise(page: &Page, at: usize, end: usize) -> Option<Kind> {
    let names = lexicon::names();
    names.under(page.slice(at, end)).iter().map(|id| names.get(*id).kind).find(|kind| *kind == Kind::Org)
}

/// `several settlements in the region, including X`: a noun of places, then a list.
fn listed_places(page: &Page, at: usize) -> bool {
    page.is(at.wrapping_sub(1), &["including", "like", "namely", "as"])
        && (at.saturating_sub(14)..at).any(|i| {
            page.is(
                i,
                &[
                    "settlements",
                    "settlement",
                    "towns",
                    "villages",
                    "cities",
                    "regions",
                    "areas",
                    "districts",
                    "provinces",
                    "countries",
                    "ports",
                    "islands",
                ],
            )
        })
}

/// Words after which a name is a place.
const PLACED: &[&str] =
    &["in", "near", "from", "around", "outside", "across", "towards", "toward", "into", "inside"];
