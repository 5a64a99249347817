//! The second reading: names that the sure ones of the same article explain (surnames, short forms), then the rest by what
//! stands beside them.

use rustc_hash::FxHashMap;

use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape, Style};
use crate::lexicon;
use crate::model::{Certainty, Kind};

/// What the first reading decided: forms of names, to their kind and rule.
#[derive(Default)]
pub(in crate::extract) struct Known {
    forms: FxHashMap<String, (Kind, &'static str)>,
}

impl Known {
    /// Learns from the decided mentions of a page.
    pub(in crate::extract) fn learn(&mut self, page: &Page, decided: &[Candidate], evidence: &Evidence) {
        for one in decided.iter().filter(|one| one.kind.is_named()) {
            self.note(page.slice(one.first, one.end), one.kind, "rule:same-name");
            match one.kind {
                Kind::Person => self.learn_person(page, one),
                Kind::Org => self.learn_org(page, one, evidence),
                Kind::Event => self.learn_event(page, one),
                Kind::Weapon if one.end > one.first + 1 && page.shape(one.first) == Shape::Capital => {
                    let word = page.word(one.first);
                    if word.len() > 4 && !evidence.is_ordinary(word) {
                        self.note(word, Kind::Weapon, "rule:short-form");
                    }
                }
                _ => {}
            }
        }
    }

    fn note(&mut self, form: &str, kind: Kind, rule: &'static str) {
        self.forms.entry(form.to_owned()).or_insert((kind, rule));
    }

    /// The surname (with its particles and hyphens), the given name, and the family's plural.
    fn learn_person(&mut self, page: &Page, one: &Candidate) {
        let mut end = one.end;
        while end > one.first + 1
            && (page.word(end - 1) == "." || page.is(end - 1, &["jr", "sr", "ii", "iii", "iv"]))
        {
            end -= 1;
        }
        for first in one.first + 1..end {
            let opens =
                page.capital(first) && page.shape(first) != Shape::Initial && page.before(first) != "-";
            let particle = page.shape(first) == Shape::Small && page.before(first) != "-";
            if opens || particle {
                self.note(page.slice(first, end), Kind::Person, "rule:surname-in-article");
                if particle {
                    let rest = page.slice(first, end);
                    self.note(&capitalise(rest), Kind::Person, "rule:surname-in-article");
                }
            }
        }
        if end > one.first + 1 {
            let surname = page.word(end - 1);
            if page.before(end - 1) != "-" && surname.len() > 3 && !surname.ends_with('s') {
                self.note(&format!("{surname}s"), Kind::Person, "rule:family-in-article");
            }
            // `Kim Jong Un` is `Kim`, `Cho Min-jae` is `Cho`; others are called by their given names in speech
            let given = page.word(one.first);
            let hyphened = page.word(one.first + 1) == "-" && page.tight(one.first);
            if page.shape(one.first) == Shape::Capital
                && !hyphened
                && lexicon::names().under(given).is_empty()
            {
                self.note(given, Kind::Person, "rule:given-name-in-article");
            }
        }
    }

    /// `Jinhua Land Group` is also `Jinhua Land` and `Jinhua`.
    fn learn_org(&mut self, page: &Page, one: &Candidate, evidence: &Evidence) {
        let word = page.word(one.first);
        let plain = (one.first..one.end).all(|at| page.capital(at));
        let own = page.shape(one.first) == Shape::Capital
            && !evidence.is_ordinary(word)
            && lexicon::names().under(word).is_empty()
            && super::people::given(word).is_none();
        if plain && own && one.end > one.first + 1 {
            for end in one.first + 1..one.end {
                self.note(page.slice(one.first, end), Kind::Org, "rule:short-form");
            }
        }
    }

    /// `Hurricane Rosalind` is also `Rosalind`.
    fn learn_event(&mut self, page: &Page, one: &Candidate) {
        let storm = page.is(one.first, &["hurricane", "typhoon", "storm", "cyclone"]);
        if storm && one.end == one.first + 2 {
            self.note(page.word(one.first + 1), Kind::Event, "rule:short-form");
        }
    }
}

fn capitalise(form: &str) -> String {
    super::capitalised(form)
}

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
        if !page.capital(at) && page.shape(at) != Shape::Small {
            at += 1;
            continue;
        }
        if let Some(one) = reading.run(at).or_else(|| reading.joined(at)).or_else(|| reading.explained(at)) {
            at = one.end;
            out.push(one);
        } else if reading.is_free(at) {
            let (first, end) = (at, reading.run_end(at));
            out.extend(reading.guessed(first, end));
            at = end;
        } else {
            at += 1;
        }
    }
    out
}

/// The second reading of one page.
struct Reading<'r, 'a> {
    page: &'r Page<'a>,
    evidence: &'r Evidence<'a>,
    decided: &'r [Candidate],
    known: &'r Known,
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
        let hyphen = page.word(at) == "-" && page.tight(at) && page.tight(at - 1) && page.capital(at + 1);
        let ampersand = page.word(at) == "&" && page.capital(at + 1);
        let particle = page
            .is(at, &["de", "del", "da", "do", "al", "la", "di", "du", "e", "des", "van", "der", "bin"])
            && (page.capital(at + 1) || page.is(at + 1, &["la", "der", "den"]))
            && page.shape(at) == Shape::Small;
        hyphen || ampersand || particle || page.capital(at) && self.evidence.is_name_word(page, at)
    }

    /// A whole run of uncovered words that a sure mention explains, or that ends in the surname of one.
    fn run(&self, at: usize) -> Option<Candidate> {
        if !self.is_free(at) {
            return None;
        }
        let end = self.run_end(at);
        let certainty = Certainty::Likely;
        if let Some((kind, rule)) = self.known.forms.get(self.page.slice(at, end)) {
            return Some(Candidate::named((at, end), *kind, rule, certainty, 47));
        }
        let surname = (at + 1..end).any(|from| {
            self.page.capital(from)
                && self.page.before(from) != "-"
                && self
                    .known
                    .forms
                    .get(self.page.slice(from, end))
                    .is_some_and(|(kind, _)| *kind == Kind::Person)
        });
        let titled = super::titles::is_title(self.page.word(at));
        (surname && !titled && end <= at + 4)
            .then(|| Candidate::named((at, end), Kind::Person, "rule:surname-in-article", certainty, 47))
    }

    /// An unknown word right before a person's name, or right behind it, is part of it.
    fn joined(&self, at: usize) -> Option<Candidate> {
        let page = self.page;
        if !self.is_free(at)
            || page.words[at].opens && self.evidence.is_ordinary(page.word(at))
            || super::titles::is_title(page.word(at))
        {
            return None;
        }
        let end = self.run_end(at);
        if end > at + 2 || self.evidence.is_ordinary(page.word(at)) || page.shape(at) == Shape::Caps {
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
            (Some(_), _) if page.words[at].opens && super::people::given(page.word(at)).is_none() => {
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
        let quiet = page.words[at].opens || page.loud(at);
        let hyphened = at > 1
            && page.before(at) == "-"
            && page.tight(at - 1)
            && page.tight(at - 2)
            && page.capital(at - 2);
        (at + 1..=(at + 5).min(page.len())).rev().find_map(|end| {
            let (kind, rule) = *self.known.forms.get(page.slice(at, end))?;
            if !self.may_take(at, end, kind, rule)
                || (hyphened && kind == Kind::Person && self.cover[at - 2].is_none())
            {
                return None;
            }
            let word = page.word(at);
            if end == at + 1 && quiet && self.evidence.is_ordinary(word) && !self.evidence.is_firm(word) {
                return None;
            }
            if kind == Kind::Person
                && end == at + 1
                && self.is_free(at)
                && self.run_end(at) > end
                && page.capital(end)
                && !self.evidence.is_ordinary(page.word(end))
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
            let said = super::people::is_say(page.word(end)) || super::people::is_say(page.before(at));
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
        while first < end && (super::titles::is_title(page.word(first)) || !page.capital(first)) {
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
        guessed(page, self.evidence, first, end)
    }
}

/// What an unexplained name most likely is, from what stands beside it.
fn guessed(page: &Page, evidence: &Evidence, at: usize, end: usize) -> Option<Candidate> {
    if page.words[at].style == Style::Caps || lone_letters(page, at, end) {
        return None;
    }
    let words = end - at;
    let quiet = page.words[at].opens || page.loud(at);
    if quiet && words == 1 && !evidence.is_firm(page.word(at)) && page.loud(at) {
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
    let firm = evidence.is_firm(page.word(at));
    if page.shape(end - 1) == Shape::Caps && single {
        let named = page.is(at.wrapping_sub(1), &["the", "at", "by", "for"])
            || page.words[at].opens && firm && page.before(at) != "(";
        return named.then_some((Kind::Org, Certainty::Doubtful));
    }
    let determined = page.is(at.wrapping_sub(1), &["the", "a", "an", "other", "another"]);
    if let Some(kind) = listed_otherwise(page, at, end) {
        return Some((kind, Certainty::Doubtful));
    }
    let given = super::people::given(page.word(at)).is_some() && !determined;
    let surname = lexicon::words().surnames.contains_key(page.word(end - 1)) && !determined;
    let ordinary = evidence.is_ordinary(page.word(end - 1));
    if !single && !ordinary && (given || surname) {
        return Some((Kind::Person, Certainty::Likely));
    }
    if (at..end).all(|i| page.capital(i) && evidence.is_ordinary(page.word(i))) {
        return None;
    }
    if page.is(at.wrapping_sub(1), PLACED) {
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
    let said = super::people::is_say(page.word(end)) || super::people::is_say(page.before(at));
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
