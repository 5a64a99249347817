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
        if let Some(one) = reading.run(at).or_else(|| reading.explained(at)) {
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
    let before = page.lower(at.wrapping_sub(1));
    let words = lexicon::words();
    if page.shape(end - 1) == Shape::Caps && end == at + 1 && page.word(at).len() <= 6 {
        return Some((Kind::Org, Certainty::Doubtful));
    }
    let given = super::people::given(page.word(at)).is_some();
    let surname = words.surnames.contains_key(page.word(end - 1));
    if end >= at + 2 && (given || surname) {
        return Some((Kind::Person, Certainty::Likely));
    }
    if end >= at + 2 && (at..end).all(|i| page.capital(i) && evidence.is_ordinary(page.word(i))) {
        return None;
    }
    match before.as_str() {
        "in" | "near" | "from" | "around" | "outside" | "across" | "towards" | "toward" | "into" => {
            return Some((Kind::Place, Certainty::Likely));
        }
        _ => {}
    }
    if evidence.is_ordinary(page.word(at)) && end == at + 1 {
        return None;
    }
    if super::people::is_say(page.word(end)) || super::people::is_say(&before) {
        return Some((Kind::Person, Certainty::Doubtful));
    }
    if end == at + 1 && (given || surname) {
        return Some((Kind::Person, Certainty::Doubtful));
    }
    let after_comma = page.before(at) == "," && end == at + 1;
    if after_comma || page.is(at.wrapping_sub(1), &["to", "of"]) {
        return Some((Kind::Place, Certainty::Doubtful));
    }
    Some((Kind::Org, Certainty::Doubtful))
}
