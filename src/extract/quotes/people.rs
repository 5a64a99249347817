//! The people of a page: who is a man and who a woman, and whom `he`, `she` and `it` mean.

use rustc_hash::FxHashMap;

use super::scene::Scene;
use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::lexicon::{self, Gender};
use crate::model::{Kind, MentionIndex};

/// How far back, in words, a pronoun looks: people are named near.
const REACH: usize = 500;

/// The people of a page.
#[derive(Default)]
pub(super) struct People<'a> {
    /// Their mentions and last names, in text order.
    persons: Vec<(MentionIndex, &'a str)>,
    genders: FxHashMap<MentionIndex, Gender>,
}

impl<'a> People<'a> {
    /// Reads the mentions of people, each with its words `first..end`.
    pub(super) fn read(page: &'a Page<'a>, persons: Vec<(MentionIndex, usize, usize)>) -> Self {
        let mut people = People::default();
        // a last name alone is whose full name was last told
        let mut told: FxHashMap<&str, Gender> = FxHashMap::default();
        let mut open = Vec::new();
        for (index, first, end) in persons {
            let last = page.word(end.max(1) - 1);
            people.persons.push((index, last));
            let own = gender_of(page, first, end);
            if let Some(gender) = own {
                told.insert(last, gender);
            }
            match own.or_else(|| told.get(last).copied().filter(|_| end == first + 1)) {
                Some(gender) => {
                    people.genders.insert(index, gender);
                }
                None if end == first + 1 => open.push((index, last)),
                None => {}
            }
        }
        // a headline and a lede may give the last name before the full one
        for (index, last) in open {
            if let Some(gender) = told.get(last) {
                people.genders.insert(index, *gender);
            }
        }
        people
    }

    /// The mentions of people and their last names, in text order.
    pub(super) fn persons(&self) -> &[(MentionIndex, &'a str)] {
        &self.persons
    }

    /// The first person with this last name, however it is capitalised.
    pub(super) fn called(&self, last: &str) -> Option<MentionIndex> {
        let same = |(_, own): &&(MentionIndex, &str)| own.eq_ignore_ascii_case(last);
        self.persons.iter().take(500).find(same).map(|(index, _)| *index)
    }

    fn fits(&self, index: MentionIndex, pronoun: &str) -> bool {
        match self.genders.get(&index) {
            Some(Gender::Male) => !is_her(pronoun),
            Some(Gender::Female) => !is_him(pronoun),
            None => true,
        }
    }
}

fn is_her(word: &str) -> bool {
    word.eq_ignore_ascii_case("she") || word.eq_ignore_ascii_case("her")
}

fn is_him(word: &str) -> bool {
    ["he", "his", "him"].iter().any(|one| word.eq_ignore_ascii_case(one))
}

/// What the name `first..end` and the words before it tell.
fn gender_of(page: &Page, first: usize, end: usize) -> Option<Gender> {
    static MEN: WordList = WordList::new(
        "mr sir lord king prince baron duke count emperor father brother son husband uncle nephew grandfather \
         pope businessman chairman spokesman congressman monsieur herr señor datuk boyfriend",
    );
    static WOMEN: WordList = WordList::new(
        "ms mrs miss queen princess dame lady baroness duchess countess empress mother sister daughter wife aunt \
         niece grandmother actress spokeswoman chairwoman congresswoman businesswoman madame mme señora frau \
         girlfriend datin widow waitress heiress",
    );
    let point = usize::from(page.before(first) == "." || page.before(first) == ",");
    let title = page.word(first.wrapping_sub(1 + point));
    if MEN.holds(title) {
        Some(Gender::Male)
    } else if WOMEN.holds(title) {
        Some(Gender::Female)
    } else {
        (end > first + 1).then(|| lexicon::words().genders.get(page.word(first)).copied()).flatten()
    }
}

/// `Born in 1932, …`, `Speaking beside X, …`: what stands before the comma is not what the sentence is about.
fn is_participle(word: &str) -> bool {
    word.len() > 5 && (word.ends_with("ing") || word.ends_with("ed")) || word.eq_ignore_ascii_case("born")
}

/// How likely a name is what its sentence is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// It owns something: `Smith’s lawyer`.
    Owner,
    /// Behind a preposition.
    Aside,
    /// Anywhere else.
    Subject,
}

impl Scene<'_> {
    /// Whether the mention at `index` is a person of this page that can be `pronoun`.
    pub(super) fn can_be(&self, index: MentionIndex, pronoun: &str) -> bool {
        self.is_person(index) && self.people.fits(index, pronoun)
    }

    /// The first person whose name has these initials.
    pub(super) fn with_initials(&self, initials: &str) -> Option<MentionIndex> {
        let fits = |index: &MentionIndex| {
            let name = self.mention_span(*index).map_or("", |span| span.of(self.page.text));
            name.split(' ').filter_map(|word| word.chars().next()).eq(initials.chars())
        };
        self.people.persons().iter().take(500).map(|(index, _)| *index).find(fits)
    }

    /// The person (for `it`, the body) that `pronoun` at the word `at` most likely means: what the nearest sentence before
    /// it is about.
    pub(in crate::extract) fn antecedent(&self, at: usize, pronoun: &str) -> Option<MentionIndex> {
        let kind = if pronoun.eq_ignore_ascii_case("it") { Kind::Org } else { Kind::Person };
        let mut end = at;
        let mut aside = None;
        let stop = at.saturating_sub(REACH);
        while end > stop {
            let start = self.page.sentence(end - 1).start.min(end - 1).max(stop);
            match self.topic(start, end, kind, pronoun) {
                // `In a letter to X he said`: hardly X
                Some((Place::Aside, index)) if end == at && start < at => aside = aside.or(Some(index)),
                Some((_, index)) => return Some(index),
                None => {}
            }
            end = start;
        }
        aside
    }

    /// What the sentence `start..end` is about, if `pronoun` can mean it.
    fn topic(&self, start: usize, end: usize, kind: Kind, pronoun: &str) -> Option<(Place, MentionIndex)> {
        let mut best: Option<(Place, MentionIndex)> = None;
        let mut at = start;
        while at < end {
            if self.is_quoted(at) {
                at += 1;
                continue;
            }
            // `she carried on, and Lund left`: about whom the sentence before is about
            let same =
                is_her(pronoun) && self.page.is(at, &["she"]) || is_him(pronoun) && self.page.is(at, &["he"]);
            let led = self.page.before(at) == "," && is_participle(self.page.word(start));
            if same && (best.is_none() || led) {
                return None;
            }
            let Some((index, mention)) = self.of_kind(at, kind) else {
                at += 1;
                continue;
            };
            let (first, after) = self.words_of(mention.span);
            if kind == Kind::Org || self.people.fits(index, pronoun) {
                let place = self.place(first, after);
                if best.is_none_or(|(held, _)| place > held) {
                    best = Some((place, index));
                }
            }
            at = after.max(at + 1);
        }
        best
    }

    fn place(&self, first: usize, after: usize) -> Place {
        static LINKS: WordList = WordList::new(
            "to with by from of for against at on about like under after before than behind without",
        );
        let page = self.page;
        if page.shape(after) == Shape::Possessive {
            return Place::Owner;
        }
        let linked = first.checked_sub(1).is_some_and(|at| LINKS.holds(page.word(at)));
        let source = first > 1 && page.is(first - 2, &["according"]);
        if linked && !source { Place::Aside } else { Place::Subject }
    }
}
