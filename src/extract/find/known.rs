//! What the first reading of an article decided, as forms that explain others: surnames, short forms, families.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::heads::capitalised;
use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape};
use crate::extract::vocabulary::WordId;
use crate::lexicon::Facts;
use crate::model::Kind;

/// What the first reading decided: forms of names, to their kind and rule.
#[derive(Default)]
pub(in crate::extract) struct Known<'a> {
    forms: FxHashMap<Cow<'a, str>, (Kind, &'static str)>,
    /// For each distinct word of the article, the words of the longest form that begins with it, or 0.
    openings: Vec<usize>,
}

impl<'a> Known<'a> {
    /// How many forms it knows.
    pub(in crate::extract) fn len(&self) -> usize {
        self.forms.len()
    }

    /// How many words the longest known form has that begins with the word at `at`; 0 where none does.
    pub(super) fn longest(&self, page: &Page, at: usize) -> usize {
        self.openings.get(page.id(at).place()).copied().unwrap_or(0)
    }

    /// The kind and the rule of the form that the words `first..end` are.
    pub(super) fn form(&self, page: &Page, first: usize, end: usize) -> Option<(Kind, &'static str)> {
        let may_be = first < end && end - first <= self.longest(page, first);
        may_be.then(|| self.forms.get(page.slice(first, end)).copied()).flatten()
    }

    /// Learns from the decided mentions of a page.
    pub(in crate::extract) fn learn(&mut self, page: &Page<'a>, decided: &[Candidate], evidence: &Evidence) {
        for one in decided.iter().filter(|one| one.kind.is_named()) {
            self.note(page, (one.first, one.end), one.kind, "rule:same-name");
            match one.kind {
                Kind::Person => self.learn_person(page, one, evidence),
                Kind::Org => self.learn_org(page, one, evidence),
                Kind::Event => self.learn_event(page, one),
                Kind::Weapon => self.learn_weapon(page, one, evidence),
                _ => {}
            }
        }
    }

    /// Notes the words `first..end` as a form.
    fn note(&mut self, page: &Page<'a>, (first, end): (usize, usize), kind: Kind, rule: &'static str) {
        self.note_form(page.slice(first, end).into(), (page.id(first), end - first), kind, rule);
    }

    /// Notes a form of so many words that begins with `opening`; one whose opening the article does not hold stands
    /// nowhere in it.
    fn note_form(
        &mut self,
        form: Cow<'a, str>,
        (opening, words): (WordId, usize),
        kind: Kind,
        rule: &'static str,
    ) {
        if opening == WordId::NONE {
            return;
        }
        if self.openings.len() <= opening.place() {
            self.openings.resize(opening.place() + 1, 0);
        }
        let longest = &mut self.openings[opening.place()];
        *longest = words.max(*longest);
        self.forms.entry(form).or_insert((kind, rule));
    }

    /// The surname (with its particles and hyphens), the given name, and the family's plural.
    fn learn_person(&mut self, page: &Page<'a>, one: &Candidate, evidence: &Evidence) {
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
                self.note(page, (first, end), Kind::Person, "rule:surname-in-article");
                if particle {
                    let opening = evidence.id(&capitalised(page.word(first)));
                    let form = capitalised(page.slice(first, end));
                    self.note_form(
                        form.into(),
                        (opening, end - first),
                        Kind::Person,
                        "rule:surname-in-article",
                    );
                }
            }
        }
        if end > one.first + 1 {
            let surname = page.word(end - 1);
            if page.before(end - 1) != "-" && surname.len() > 3 && !surname.ends_with('s') {
                let family = format!("{surname}s");
                let opening = evidence.id(&family);
                self.note_form(family.into(), (opening, 1), Kind::Person, "rule:family-in-article");
            }
            // `Kim Jong Un` is `Kim`, `Cho Min-jae` is `Cho`; others are called by their given names in speech
            let hyphened = page.word(one.first + 1) == "-" && page.tight(one.first);
            if page.shape(one.first) == Shape::Capital && !hyphened && !page.has(one.first, Facts::LISTED) {
                self.note(page, (one.first, one.first + 1), Kind::Person, "rule:given-name-in-article");
            }
        }
    }

    /// `Jinhua Land Group` is also `Jinhua Land` and `Jinhua`.
    fn learn_org(&mut self, page: &Page<'a>, one: &Candidate, evidence: &Evidence) {
        let plain = (one.first..one.end).all(|at| page.capital(at));
        let own = page.shape(one.first) == Shape::Capital
            && !evidence.is_ordinary(page, one.first)
            && !page.has(one.first, Facts::LISTED | Facts::ANY_GIVEN);
        if plain && own && one.end > one.first + 1 {
            for end in one.first + 1..one.end {
                self.note(page, (one.first, end), Kind::Org, "rule:short-form");
            }
        }
    }

    /// `Storskog RS-26` is also `Storskog`.
    fn learn_weapon(&mut self, page: &Page<'a>, one: &Candidate, evidence: &Evidence) {
        let own = page.shape(one.first) == Shape::Capital
            && page.word(one.first).len() > 4
            && !evidence.is_ordinary(page, one.first);
        if own && one.end > one.first + 1 {
            self.note(page, (one.first, one.first + 1), Kind::Weapon, "rule:short-form");
        }
    }

    /// `Hurricane Rosalind` is also `Rosalind`.
    fn learn_event(&mut self, page: &Page<'a>, one: &Candidate) {
        let storm = page.is(one.first, &["hurricane", "typhoon", "storm", "cyclone"]);
        if storm && one.end == one.first + 2 {
            self.note(page, (one.first + 1, one.end), Kind::Event, "rule:short-form");
        }
    }
}
