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

/// Proposes mentions among the words of a page that nothing covers yet.
pub(in crate::extract) fn find(
    page: &Page,
    evidence: &Evidence,
    decided: &[Candidate],
    known: &Known,
) -> Vec<Candidate> {
    let mut covered = vec![false; page.len()];
    for one in decided {
        covered[one.first..one.end].fill(true);
    }
    let mut out = Vec::new();
    let mut at = 0;
    while at < page.len() {
        if !page.capital(at) {
            at += 1;
            continue;
        }
        if let Some(one) = explained(page, evidence, at, known, &covered) {
            at = one.end;
            out.push(one);
            continue;
        }
        if covered[at] || !evidence.is_name_word(page, at) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < page.len() && !covered[end] && goes_on(page, evidence, end) {
            end += 1;
        }
        while end > at + 1 && !page.capital(end - 1) {
            end -= 1;
        }
        let beside_covered =
            at > 0 && covered[at - 1] && page.word(at - 1) != "-" && page.tight(at.wrapping_sub(1));
        if !beside_covered && let Some(one) = guessed(page, evidence, at, end) {
            out.push(one);
        }
        at = end;
    }
    out
}

fn goes_on(page: &Page, evidence: &Evidence, at: usize) -> bool {
    let hyphen = page.word(at) == "-" && page.tight(at) && page.tight(at - 1) && page.capital(at + 1);
    let ampersand = page.word(at) == "&" && page.capital(at + 1);
    let particle = page.is(at, &["de", "del", "da", "do", "al", "la", "di", "du", "e", "des"])
        && page.capital(at + 1)
        && page.shape(at) == Shape::Small;
    hyphen || ampersand || particle || page.capital(at) && evidence.is_name_word(page, at)
}

/// The longest form that starts at `at` and that a sure mention of the article explains.
fn explained(
    page: &Page,
    evidence: &Evidence,
    at: usize,
    known: &Known,
    covered: &[bool],
) -> Option<Candidate> {
    let quiet = page.words[at].opens || page.loud(at);
    let part_of_name = at > 0
        && page.before(at) == "-"
        && page.tight(at - 1)
        && page.capital(at.wrapping_sub(2))
        && page.tight(at.wrapping_sub(2));
    (at + 1..=(at + 5).min(page.len())).rev().find_map(|end| {
        let (kind, rule) = *known.forms.get(page.slice(at, end))?;
        if covered[at..end].contains(&true) && !overrules(page, at, end, kind, rule) {
            return None;
        }
        if end == at + 1 && quiet && evidence.is_ordinary(page.word(at)) && !evidence.is_firm(page.word(at)) {
            return None;
        }
        if part_of_name && kind == Kind::Person {
            return None;
        }
        let glued = page.word(end) == "-" && page.tight(end - 1) && page.shape(end + 1) == Shape::Number;
        let strength = match rule {
            "rule:surname-in-article" => 55,
            "rule:given-name-in-article" => 42,
            "rule:family-in-article" => 44,
            _ => 47,
        };
        (!glued).then(|| Candidate::named((at, end), kind, rule, Certainty::Likely, strength))
    })
}

/// Whether a surname of the article may take a word from a list's place or company.
fn overrules(page: &Page, at: usize, end: usize, kind: Kind, rule: &str) -> bool {
    let placed =
        page.is(at.wrapping_sub(1), &["in", "at", "from", "near", "to", "of", "outside", "across", "for"]);
    let said = super::people::is_say(page.word(end)) || super::people::is_say(page.before(at));
    kind == Kind::Person && rule == "rule:surname-in-article" && (!placed || said)
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
