//! Within one article: which person a surname, a given name or another form of a full name means.

use rustc_hash::FxHashMap;

use super::form::Person;
use super::forms::Forms;
use super::links::Links;
use super::name::{Name, Standing};
use super::namesakes::{self, Namesake};
use super::person_name::{Fit, PersonName};
use super::{honorific, office_holder};
use crate::model::{Analysed, Field, Ground};

/// At most so many bearers of a name are looked at, the latest read first: it keeps hostile texts linear.
const MOST_BEARERS: usize = 24;

/// Joins the names of people in one article. A form that means several people is split into several names.
pub(super) fn link(analysed: &Analysed, forms: &Forms, names: &mut Vec<Name>, links: &mut Links) {
    let headline = analysed.found.mentions.partition_point(|mention| mention.field == Field::Headline);
    honorific::split(analysed, forms, names, links);
    let holders = office_holder::split(analysed, forms, names, links);
    let mut people: Vec<(u32, &Person)> =
        (0..).zip(names.iter()).filter_map(|(at, name)| Some((at, forms.person(name)?))).collect();
    people.sort_by_key(|(at, person)| {
        (!person.name.is_full, std::cmp::Reverse(person.name.parts.len()), names[*at as usize].first)
    });
    let mut bearers = Bearers { forms, people: Vec::new(), by_part: FxHashMap::default() };
    for (at, person) in people {
        let is_full = person.name.is_full;
        if !is_full {
            names[at as usize].standing = Standing::Short;
        }
        let mut fitting = bearers.fitting(at, person, names, links);
        if let Some(holder) = holders.get(&at) {
            fitting.retain(|namesake| namesake.is_listed(*holder, forms, names));
        } else if let Some(id) = forms.of(&names[at as usize]).listed.filter(|_| !is_full) {
            // whom the lists give the bare name, another takes it from only where that one was told before
            let told = names[at as usize].first;
            fitting.retain(|namesake| {
                let takes = namesake.first(names) < Some(told) && namesake.spells(&person.name, forms, names);
                takes || namesake.is_listed(id, forms, names)
            });
        }
        match fitting.as_slice() {
            [] => bearers.part_namesakes(at, person, names, links),
            [one] => {
                let same = one.fit == Fit::Same;
                links.join(
                    one.speaker(names),
                    at,
                    if same { Ground::Variant } else { Ground::ShortInArticle },
                );
                if !same {
                    names[at as usize].standing = Standing::Short;
                }
            }
            several => {
                namesakes::share(names, links, at, several, headline as u32);
                continue;
            }
        }
        bearers.add(at, person);
    }
}

/// The names read so far, under the sound of each of their parts.
struct Bearers<'f> {
    forms: &'f Forms<'f>,
    people: Vec<(u32, &'f PersonName)>,
    by_part: FxHashMap<u32, Vec<u32>>,
}

impl<'f> Bearers<'f> {
    fn add(&mut self, at: u32, person: &'f Person) {
        for key in &person.keys {
            self.by_part.entry(*key).or_default().push(self.people.len() as u32);
        }
        self.people.push((at, &person.name));
    }

    /// Those who bear `key` in their name, the latest first.
    fn under(&self, key: u32) -> impl Iterator<Item = (u32, &'f PersonName)> {
        let which = self.by_part.get(&key).into_iter().flatten().rev();
        which.take(MOST_BEARERS).map(|which| self.people[*which as usize])
    }

    /// Full names of one surname side by side in an article are different people, whatever other articles write.
    fn part_namesakes(&self, at: u32, person: &Person, names: &[Name], links: &mut Links) {
        let listed = |name: u32| self.forms.of(&names[name as usize]).listed;
        let Person { name: person, surname: Some((_, sound)), .. } = person else { return };
        for (other, bearer) in self.under(*sound).filter(|_| person.is_full) {
            let both_full = bearer.is_full && bearer.surname() == person.surname();
            if both_full && (listed(at).is_none() || listed(at) != listed(other)) {
                links.part(other, at);
            }
        }
    }

    /// The people whom `person`, the name `at`, may mean: those that fit best, each once. Those told before come first.
    fn fitting(&self, at: u32, person: &Person, names: &[Name], links: &mut Links) -> Vec<Namesake> {
        let Person { name: person, keys, .. } = person;
        let (told, gender) = (names[at as usize].first, names[at as usize].gender);
        let letters = self.forms.of(&names[at as usize]).letters.as_ref().filter(|_| person.parts.len() == 1);
        let keys = keys.iter().copied().chain(letters.map(|letters| letters.number));
        let mut found: Vec<Found> = Vec::new();
        for (name, bearer) in keys.flat_map(|key| self.under(key)) {
            let fit = person.fit(bearer).or_else(|| reversed(person, bearer)).or_else(|| {
                letters.filter(|letters| bearer.has_initials(&letters.text)).map(|_| Fit::Initials)
            });
            let its = if bearer.is_full { bearer.gender } else { names[name as usize].gender };
            let are_told = !bearer.is_full || (its.is_some() && gender.is_some());
            let fit = fit.filter(|_| !are_told || its == gender);
            let surname_first = bearer.is_full && bearer.surname_first;
            let after = !person.is_full && !surname_first && names[name as usize].first > told;
            found.extend(fit.map(|fit| Found { after, fit, root: links.root(name), name, surname_first }));
        }
        found.sort_unstable();
        found.dedup();
        let Some((after, fit)) = found.first().map(|best| (best.after, best.fit)) else { return Vec::new() };
        let mut namesakes: Vec<Namesake> = Vec::new();
        for best in found.iter().filter(|one| one.after == after && one.fit == fit) {
            if namesakes.last().is_none_or(|last| last.root != best.root) {
                namesakes.push(Namesake {
                    fit,
                    root: best.root,
                    surname_first: best.surname_first,
                    names: Vec::new(),
                    name: best.name,
                });
            }
        }
        for namesake in &mut namesakes {
            let own = found.iter().filter(|one| one.root == namesake.root).map(|one| one.name);
            namesake.names = own.filter(|name| names[*name as usize].standing == Standing::Full).collect();
        }
        namesakes.truncate(if person.is_full { 1 } else { MOST_BEARERS });
        namesakes
    }
}

/// A name that another may mean; the best come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    after: bool,
    fit: Fit,
    root: u32,
    name: u32,
    surname_first: bool,
}

/// `Leslie Shane` and `Shane Leslie`: in one article, one person.
fn reversed(one: &PersonName, other: &PersonName) -> Option<Fit> {
    let both = one.is_full && one.parts.len() == 2 && other.parts.len() == 2;
    (both && one.parts.iter().eq(other.parts.iter().rev())).then_some(Fit::Same)
}
