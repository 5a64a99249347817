//! What the first reading of an article decided, as forms that explain others: surnames, short forms, families.

use rustc_hash::FxHashMap;

use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;
use crate::model::Kind;

/// What the first reading decided: forms of names, to their kind and rule.
#[derive(Default)]
pub(in crate::extract) struct Known {
    /// Forms, to their kind and the rule that explains them.
    pub(super) forms: FxHashMap<String, (Kind, &'static str)>,
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
                    if word.len() > 4 && !evidence.is_ordinary(page, one.first) {
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
            if page.shape(one.first) == Shape::Capital && !hyphened && !page.has(one.first, Facts::LISTED) {
                self.note(given, Kind::Person, "rule:given-name-in-article");
            }
        }
    }

    /// `Jinhua Land Group` is also `Jinhua Land` and `Jinhua`.
    fn learn_org(&mut self, page: &Page, one: &Candidate, evidence: &Evidence) {
        let plain = (one.first..one.end).all(|at| page.capital(at));
        let own = page.shape(one.first) == Shape::Capital
            && !evidence.is_ordinary(page, one.first)
            && !page.has(one.first, Facts::LISTED)
            && !page.has(one.first, Facts::ANY_GIVEN);
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
    super::heads::capitalised(form)
}
