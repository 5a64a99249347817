//! Rules and tagger together. The tagger has seen what the rules told, so it decides on names; the rules keep the last word
//! where they are certain and it is not, on values, and on names that only they see.

use super::candidate::Candidate;
use super::decide;
use super::evidence::Evidence;
use super::find;
use super::page::Page;
use super::tagger::Tagged;
use crate::model::{Certainty, Kind};

/// The strength of a name that the tagger is not sure of at all; every hundredth of confidence adds one.
const TAGGED: u32 = 100;

/// The strength of a rule that goes before any tagger.
const CERTAIN: u32 = 250;

/// The strength of a sure rule: it goes before a tagger that is less than half sure.
const SURE: u32 = 150;

/// The strength of a person's name of which the tagger sees only a part (`Do-hyeon Baek`).
const FULLER: u32 = CERTAIN;

/// The strength of a listed people or faith, which the tagger at times takes for a place.
const LISTED_GROUP: u32 = CERTAIN;

/// The final candidates of each page.
pub(super) fn settle(
    pages: &[Page],
    evidence: &Evidence,
    told: Vec<Vec<Candidate>>,
    tagged: &[Vec<Tagged>],
) -> Vec<Vec<Candidate>> {
    let all = pages.iter().zip(told).zip(tagged);
    all.map(|((page, told), tagged)| settle_page(page, evidence, told, tagged)).collect()
}

fn settle_page(page: &Page, evidence: &Evidence, told: Vec<Candidate>, tagged: &[Tagged]) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = tagged
        .iter()
        .filter(|one| !find::is_no_name(page, evidence, one.first, one.end) && !is_in_value(one, &told))
        .filter_map(|one| Some(seen(one, one.kind?, &told)))
        .collect();
    all.extend(told.into_iter().filter_map(|rule| weighed(page, rule, tagged)));
    decide::decide(all, page.len())
}

/// Those of `sorted`, in text order and none overlapping, that share a word with the words `first..end`.
fn among<T>(sorted: &[T], (first, end): (usize, usize), words: impl Fn(&T) -> (usize, usize)) -> &[T] {
    let from = sorted.partition_point(|one| words(one).1 <= first);
    let to = sorted.partition_point(|one| words(one).0 < end);
    &sorted[from..to.max(from)]
}

/// Whether a value covers what the tagger sees: `May` is a month where the rules of dates say so.
fn is_in_value(one: &Tagged, told: &[Candidate]) -> bool {
    among(told, (one.first, one.end), |rule| (rule.first, rule.end))
        .iter()
        .any(|rule| !rule.kind.is_named() && rule.first <= one.first && one.end <= rule.end)
}

/// A name that the tagger sees, with the rule that sees the same.
fn seen(one: &Tagged, kind: Kind, told: &[Candidate]) -> Candidate {
    let span = (one.first, one.end);
    let strength = TAGGED + (one.confidence * 100.0) as u32;
    let same = among(told, span, |rule| (rule.first, rule.end))
        .iter()
        .find(|rule| (rule.first, rule.end) == span && rule.kind == kind);
    let (rule, plural) = same.map_or(("tagger", false), |rule| (rule.rule, rule.plural));
    let seen = Candidate::named(span, kind, rule, certainty(one.confidence), strength);
    Candidate { plural, confidence: Some((one.confidence * 100.0) as u8), ..seen }
}

/// What a rule says beside the tagger; a rule that doubts itself says nothing.
fn weighed(page: &Page, rule: Candidate, tagged: &[Tagged]) -> Option<Candidate> {
    if rule.rule.starts_with("own:") {
        return Some(rule);
    }
    if !rule.kind.is_named() {
        return Some(Candidate { strength: SURE + rule.strength / 20, ..rule });
    }
    if rule.rule == "rule:dateline" {
        return Some(Candidate { strength: CERTAIN, ..rule });
    }
    let mut rivals = among(tagged, (rule.first, rule.end), |one| (one.first, one.end)).iter();
    let strength = match (rule.certainty, rule.kind) {
        (Certainty::Doubtful, _) => return None,
        (_, Kind::Person)
            if rivals.clone().next().is_some() && rivals.all(|one| is_part(page, one, &rule)) =>
        {
            FULLER
        }
        (Certainty::Likely, Kind::Group) => SURE + rule.strength / 20,
        (Certainty::Likely, _) => rule.strength,
        (Certainty::Sure, Kind::Group)
            if rivals.all(|one| matches!(one.kind, Some(Kind::Group | Kind::Place))) =>
        {
            LISTED_GROUP
        }
        (Certainty::Sure, _) => SURE + rule.strength / 20,
    };
    Some(Candidate { strength, ..rule })
}

/// Whether the tagger leaves out the hyphened part of a person whom the rule sees whole.
fn is_part(page: &Page, one: &Tagged, rule: &Candidate) -> bool {
    let within = rule.first <= one.first && one.end <= rule.end;
    let hyphened = (rule.first..one.first).any(|at| page.word(at) == "-");
    within && hyphened && one.kind == Some(Kind::Person)
}

/// How sure a confidence is.
fn certainty(confidence: f32) -> Certainty {
    match confidence {
        sure if sure >= 0.9 => Certainty::Sure,
        likely if likely >= 0.6 => Certainty::Likely,
        _ => Certainty::Doubtful,
    }
}
