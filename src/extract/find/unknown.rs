//! The second reading: names that the sure ones of the same article explain (surnames, short forms), then the rest by what
//! stands beside them.

use super::context;
use super::known::Known;
use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;
use crate::model::{Certainty, Kind};

/// Proposes mentions among the words of a page that nothing covers yet, and takes words back from weak lists.
pub(in crate::extract) fn find(
    page: &Page,
    evidence: &Evidence,
    decided: &[Candidate],
    known: &Known,
) -> Vec<Candidate> {
    let mut cover = vec![None; page.len()];
    for (index, one) in decided.iter().enumerate() {
        cover[one.first..one.end].fill(Some(index));
    }
    let reading = Reading { page, evidence, decided, known, cover };
    let mut out = Vec::new();
    let mut at = 0;
    while at < page.len() {
        let run = reading.is_free(at).then(|| reading.run_end(at));
        let found = run.and_then(|end| reading.run(at, end).or_else(|| reading.joined(at, end)));
        at = match (found.or_else(|| reading.explained(at)), run) {
            (Some(one), _) => {
                let end = one.end;
                out.push(one);
                end
            }
            (None, Some(end)) => {
                out.extend(reading.guessed(at, end));
                end
            }
            (None, None) => at + 1,
        };
    }
    out
}

/// Small words that a name goes on over.
const INNER_PARTICLES: &[&str] =
    &["de", "del", "da", "do", "al", "la", "di", "du", "e", "des", "van", "der", "bin"];

/// The second reading of one page.
struct Reading<'r, 'a> {
    page: &'r Page<'a>,
    evidence: &'r Evidence<'a>,
    decided: &'r [Candidate],
    known: &'r Known<'a>,
    cover: Vec<Option<usize>>,
}

impl Reading<'_, '_> {
    /// Whether the word at `at` could open a name that nothing covers.
    fn is_free(&self, at: usize) -> bool {
        self.cover[at].is_none() && self.evidence.is_name_word(self.page, at)
    }

    /// Past the uncovered name words from `at` on.
    fn run_end(&self, at: usize) -> usize {
        let page = self.page;
        let mut end = at + 1;
        while end < page.len() && end < at + 10 && self.cover[end].is_none() && self.goes_on(end) {
            end += 1;
        }
        while end > at + 1 && !page.capital(end - 1) {
            end -= 1;
        }
        end
    }

    fn goes_on(&self, at: usize) -> bool {
        let page = self.page;
        match page.shape(at) {
            Shape::Mark => {
                let hyphen = page.word(at) == "-" && page.tight(at) && page.tight(at - 1);
                (hyphen || page.word(at) == "&") && page.capital(at + 1)
            }
            Shape::Small => {
                (page.capital(at + 1) || page.is(at + 1, &["la", "der", "den"]))
                    && page.is(at, INNER_PARTICLES)
            }
            _ => self.evidence.is_name_word(page, at),
        }
    }

    /// A whole run `at..end` of uncovered words that a sure mention explains, or that ends in the surname of one.
    fn run(&self, at: usize, end: usize) -> Option<Candidate> {
        let certainty = Certainty::Likely;
        if let Some((kind, rule)) = self.known.form(self.page, at, end) {
            return Some(Candidate::named((at, end), kind, rule, certainty, 47));
        }
        let surname = (at + 1..end).any(|from| {
            self.page.capital(from)
                && self.page.before(from) != "-"
                && self.known.form(self.page, from, end).is_some_and(|(kind, _)| kind == Kind::Person)
        });
        let titled = self.page.has(at, Facts::TITLE);
        (surname && !titled && end <= at + 4)
            .then(|| Candidate::named((at, end), Kind::Person, "rule:surname-in-article", certainty, 47))
    }

    /// An unknown run `at..end` right before a person's name, or right behind it, is part of it.
    fn joined(&self, at: usize, end: usize) -> Option<Candidate> {
        let page = self.page;
        if page.words[at].opens && self.evidence.is_ordinary(page, at) || page.has(at, Facts::TITLE) {
            return None;
        }
        if end > at + 2 || self.evidence.is_ordinary(page, at) || page.shape(at) == Shape::Caps {
            return None;
        }
        let person = |i: usize| {
            self.cover
                .get(i)
                .copied()
                .flatten()
                .map(|index| &self.decided[index])
                .filter(|one| one.kind == Kind::Person)
        };
        let ahead = person(end)
            .filter(|one| one.first == end && one.end <= end + 3 && one.rule != "rule:title-before-name");
        let behind =
            at.checked_sub(1).and_then(person).filter(|one| one.end == at && one.end <= one.first + 3);
        let (first, end) = match (ahead, behind) {
            (Some(_), _) if page.words[at].opens && !page.has(at, Facts::ANY_GIVEN) => {
                return None;
            }
            (Some(one), _) => (at, one.end),
            (_, Some(one)) => (one.first, end),
            _ => return None,
        };
        let one = Candidate::named((first, end), Kind::Person, "rule:name-goes-on", Certainty::Likely, 62);
        (at >= first && end > at).then_some(one)
    }

    /// The longest form that starts at `at` and that a sure mention of the article explains.
    fn explained(&self, at: usize) -> Option<Candidate> {
        let page = self.page;
        let longest = self.known.longest(page, at).min(5);
        if longest == 0 || page.shape(at) == Shape::Number {
            return None;
        }
        let quiet = page.words[at].opens || page.loud(at);
        let hyphened = at > 1
            && page.before(at) == "-"
            && page.tight(at - 1)
            && page.tight(at - 2)
            && page.capital(at - 2);
        (at + 1..=(at + longest).min(page.len())).rev().find_map(|end| {
            let (kind, rule) = self.known.form(page, at, end)?;
            if !self.may_take(at, end, kind, rule)
                || (hyphened && kind == Kind::Person && self.cover[at - 2].is_none())
            {
                return None;
            }
            if end == at + 1
                && quiet
                && self.evidence.is_ordinary(page, at)
                && !self.evidence.is_firm(page, at)
            {
                return None;
            }
            if kind == Kind::Person
                && end == at + 1
                && self.is_free(at)
                && self.run_end(at) > end
                && page.capital(end)
                && !self.evidence.is_ordinary(page, end)
            {
                return None;
            }
            let designation =
                page.word(end) == "-" && page.tight(end - 1) && page.shape(end + 1) == Shape::Number;
            let strength = match rule {
                "rule:surname-in-article" => 57,
                "rule:given-name-in-article" => 42,
                "rule:family-in-article" => 44,
                _ => 47,
            };
            (!designation).then(|| Candidate::named((at, end), kind, rule, Certainty::Likely, strength))
        })
    }

    /// Whether the words are free, or held by a list's single word that a person of the article may take.
    fn may_take(&self, at: usize, end: usize, kind: Kind, rule: &str) -> bool {
        let page = self.page;
        (at..end).all(|i| {
            let Some(holder) = self.cover[i].map(|index| &self.decided[index]) else { return true };
            let single = holder.end == holder.first + 1
                && matches!(holder.kind, Kind::Place | Kind::Org | Kind::Group)
                && holder.rule.starts_with("lexicon");
            let placed = page.is(
                at.wrapping_sub(1),
                &[
                    "in", "at", "from", "near", "to", "of", "outside", "across", "for", "the", "into",
                    "around",
                ],
            );
            let said = page.has(end, Facts::SAYS) || page.has(at.wrapping_sub(1), Facts::SAYS);
            single && kind == Kind::Person && rule == "rule:surname-in-article" && (!placed || said)
        })
    }

    /// `… from Chatham House`, `… of the Institute …` right behind a name: a body that people belong to.
    fn stands_at_body(&self, end: usize) -> bool {
        let page = self.page;
        let body = end + 1 + usize::from(page.is(end + 1, &["the"]));
        page.is(end, &["of", "from", "at"])
            && self
                .cover
                .get(body)
                .copied()
                .flatten()
                .is_some_and(|index| self.decided[index].kind == Kind::Org)
    }

    /// What an unexplained run most likely is; title words in front of it left out.
    fn guessed(&self, at: usize, end: usize) -> Option<Candidate> {
        let page = self.page;
        let mut first = at;
        while first < end && (page.has(first, Facts::TITLE) || !page.capital(first)) {
            first += 1;
        }
        let glued = first > 0
            && self.cover[first - 1].is_some()
            && page.tight(first - 1)
            && page.before(first) != "-";
        if first == end || glued {
            return None;
        }
        if self.stands_at_body(end)
            && (first + 2..=first + 3).contains(&end)
            && page.shape(first) == Shape::Capital
        {
            let candidate =
                Candidate::named((first, end), Kind::Person, "rule:name-at-body", Certainty::Likely, 20);
            return Some(candidate);
        }
        context::guessed(page, self.evidence, first, end)
    }
}
