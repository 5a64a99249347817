//! Across articles: which people are one.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::corpus::CorpusNames;
use super::form::Person;
use super::name::Standing;
use super::name_part::{self, Part};
use super::person_name::PersonName;
use crate::lexicon::{self, Gender, ListedId};
use crate::model::{Ground, Kind};

/// At most so many people of one first and last name are told apart by their middle names.
const MOST_NAMESAKES: usize = 16;

/// A name that stands for its person, and the fullest middle seen.
type Namesake = (u32, Vec<Part>);

/// One full name and all that are written so.
struct FullName<'a> {
    person: &'a Person,
    /// The first name written so.
    at: u32,
    mentions: usize,
}

/// Joins the people of all articles.
pub(super) fn join(corpus: &mut CorpusNames) {
    let full = join_equal(corpus);
    join_variants(corpus, &full);
    hold_listed(corpus, &full);
    join_short(corpus, &full);
}

/// Full names of the same words are one person.
fn join_equal<'a>(corpus: &mut CorpusNames<'a>) -> Vec<FullName<'a>> {
    let mut full: Vec<FullName> = Vec::new();
    let mut by_words: FxHashMap<u32, usize> = FxHashMap::default();
    let mut by_form: Vec<Option<usize>> = vec![None; corpus.forms.count()];
    for at in 0..corpus.names.len() as u32 {
        let name = &corpus.names[at as usize];
        if !name.is_person || name.standing == Standing::Short {
            continue;
        }
        // most names are written like one before
        let Some(which) = by_form[name.form as usize].or_else(|| {
            let person = corpus.forms.person(name)?;
            let which = *by_words.entry(person.glued).or_insert(full.len());
            if which == full.len() {
                full.push(FullName { person, at, mentions: 0 });
            }
            by_form[name.form as usize] = Some(which);
            Some(which)
        }) else {
            continue;
        };
        full[which].mentions += name.mentions.len();
        corpus.links.join(full[which].at, at, Ground::SameName);
    }
    // the surname first in one article, last in another
    for name in &full {
        let turned = name.person.turned.and_then(|turned| by_words.get(&turned));
        if let Some(which) = turned {
            corpus.links.join(full[*which].at, name.at, Ground::Variant);
        }
    }
    full
}

/// Spellings, nicknames and left-out middles: first and last names agree, the middles do not speak against it.
fn join_variants(corpus: &mut CorpusNames, full: &[FullName]) {
    let mut order: Vec<&FullName> = full.iter().collect();
    order.sort_by_key(|name| (std::cmp::Reverse(name.mentions), name.at));
    let mut namesakes: FxHashMap<(String, String), Vec<Namesake>> = FxHashMap::default();
    for name in order {
        let Some(key) = name.person.name.key() else { continue };
        let people = namesakes.entry(key).or_default();
        let middle = name.person.name.middle();
        match people.iter().position(|(_, other)| name_part::middles_agree(middle, other)) {
            Some(which) => {
                corpus.links.join(people[which].0, name.at, Ground::Variant);
                if middle.len() > people[which].1.len() {
                    people[which].1 = middle.to_vec();
                }
            }
            None if people.len() < MOST_NAMESAKES => people.push((name.at, middle.to_vec())),
            None => {}
        }
    }
}

fn hold_listed(corpus: &mut CorpusNames, full: &[FullName]) {
    for name in full {
        let listed = corpus.forms.of(&corpus.names[name.at as usize]).listed;
        if let Some(id) = listed.or_else(|| listed_namesake(&name.person.name)) {
            corpus.anchors.hold(id, name.at, &mut corpus.links);
        }
    }
}

/// Listed people by the keys of their first and last names.
static BY_KEY: LazyLock<FxHashMap<(String, String), (ListedId, PersonName)>> = LazyLock::new(|| {
    let mut by_key = FxHashMap::default();
    for (id, listed) in lexicon::names().all().filter(|(_, listed)| listed.kind == Kind::Person) {
        for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
            let person = PersonName::read(form);
            if let Some(key) = person.key() {
                by_key.entry(key).or_insert((id, person));
            }
        }
    }
    by_key
});

/// Builds the table over the lists.
pub(super) fn prepare() {
    LazyLock::force(&BY_KEY);
}

/// The listed person whose first and last name agree with `person`'s, the middles not speaking against it.
fn listed_namesake(person: &PersonName) -> Option<ListedId> {
    let (id, listed) = BY_KEY.get(&person.key()?)?;
    name_part::middles_agree(person.middle(), listed.middle()).then_some(*id)
}

/// Surnames and other short forms in articles that have no full name for them.
fn join_short(corpus: &mut CorpusNames, full: &[FullName]) {
    let (lone, bearers) = short_names(corpus, full);
    let weights = corpus.weights();
    let mut first_of: FxHashMap<(u32, Option<bool>), u32> = FxHashMap::default();
    for (at, person) in lone {
        let gender = corpus.names[at as usize].gender;
        let first = *first_of.entry((person.glued, gender.map(|own| own == Gender::Male))).or_insert(at);
        if first == at {
            let bearers = bearers.of(corpus, at, person);
            let is_other = |name: &u32| {
                gender.is_some() && gender_of(corpus, *name).is_some_and(|its| gender != Some(its))
            };
            let bearers: Vec<u32> = bearers.iter().copied().filter(|name| !is_other(name)).collect();
            settle_short(corpus, at, &bearers, &weights);
        } else {
            corpus.links.join(first, at, Ground::SameName);
        }
    }
}

/// Who bears a short form in the corpus: full names that tell people, by the form's spelling and by its sound.
#[derive(Default)]
struct Bearers {
    by_spelling: FxHashMap<u32, Vec<u32>>,
    by_sound: FxHashMap<u32, Vec<u32>>,
}

impl Bearers {
    fn add(&mut self, spelling: u32, sound: u32, name: u32) {
        for (bearers, key) in [(&mut self.by_spelling, spelling), (&mut self.by_sound, sound)] {
            let names = bearers.entry(key).or_default();
            if names.last() != Some(&name) {
                names.push(name);
            }
        }
    }

    /// The bearers of the name `at`: those spelt alike, or else those that sound alike, where it is not listed itself.
    fn of(&self, corpus: &CorpusNames, at: u32, person: &Person) -> &[u32] {
        // the `Thibodeauxs` are the family
        let is_family = person.family_of.is_some_and(|stem| self.by_spelling.contains_key(&stem));
        let alike = self.by_spelling.get(&person.glued);
        let listed = corpus.forms.of(&corpus.names[at as usize]).listed.is_some();
        let alike = alike.or_else(|| self.by_sound.get(&person.sound).filter(|_| !listed && !is_family));
        alike.map_or(&[], Vec::as_slice)
    }
}

/// The short names that no full name of their article explains; and who bears which short form.
fn short_names<'a>(corpus: &mut CorpusNames<'a>, full: &[FullName]) -> (Vec<(u32, &'a Person)>, Bearers) {
    let (full_names, short): (Vec<u32>, Vec<u32>) = (0..corpus.names.len() as u32)
        .filter(|at| corpus.names[*at as usize].is_person)
        .partition(|at| corpus.names[*at as usize].standing == Standing::Full);
    let meant = corpus.explained();
    let explained: FxHashSet<u32> = full_names.iter().map(|at| corpus.links.root(*at)).collect();
    let mut bearers = Bearers::default();
    let mut given: FxHashSet<(u32, u32)> = FxHashSet::default();
    // the commonest name of a person is the one that explains
    let mut commonest: Vec<&FullName> = full.iter().collect();
    commonest.sort_by_key(|name| (std::cmp::Reverse(name.mentions), name.at));
    for name in commonest {
        let root = corpus.links.root(name.at);
        if let Some((spelling, sound)) = name.person.surname {
            bearers.add(spelling, sound, name.at);
        }
        given.extend(name.person.given.map(|given| (root, given)));
    }
    let mut lone = Vec::new();
    let mut seen: FxHashSet<(u32, u32)> = FxHashSet::default();
    for at in short {
        let Some(person) = corpus.forms.person(&corpus.names[at as usize]) else { continue };
        let root = corpus.links.root(at);
        if !explained.contains(&root) {
            lone.push((at, person));
        } else if !given.contains(&(root, person.sound))
            && seen.insert((root, corpus.names[at as usize].form))
        {
            // a given name alone tells nobody outside its article
            bearers.add(person.glued, person.sound, meant.get(&at).copied().unwrap_or(at));
        }
    }
    (lone, bearers)
}

/// Whose name it is, where the given name tells.
fn gender_of(corpus: &CorpusNames, at: u32) -> Option<Gender> {
    corpus.forms.person(&corpus.names[at as usize])?.name.gender
}

/// Joins a short name to the listed person, or else to its only plausible bearer in the corpus.
fn settle_short(corpus: &mut CorpusNames, at: u32, bearers: &[u32], weights: &[u32]) {
    let bearer = corpus.plausible(bearers, weights);
    let name = &corpus.names[at as usize];
    // `Ms. Tosk` beside Arvid Tosk is not whom the lists give the surname
    let listed = corpus.forms.of(name).listed.filter(|_| name.gender.is_none());
    // a listed person whom the corpus never names in full gives way to a bearer whom it names often
    let often = bearer.filter(|name| weights[corpus.links.root(*name) as usize] > 2);
    let listed = listed.filter(|id| corpus.anchors.name_of(*id).is_some() || often.is_none());
    match (listed, bearer) {
        (Some(id), _) => corpus.anchors.hold(id, at, &mut corpus.links),
        (None, Some(name)) => {
            corpus.links.join(name, at, Ground::ShortInCorpus);
        }
        (None, None) => {}
    }
}
