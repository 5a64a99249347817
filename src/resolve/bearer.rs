//! Within one article: which person a surname, a given name or another form of a full name means.

use rustc_hash::FxHashMap;

use super::links::{Links, Why};
use super::name::{Name, Standing};
use super::person_name::{Fit, PersonName};
use super::{acronym, listed, spelling};
use crate::model::Kind;

/// At most so many bearers of a name are looked at, the latest read first: it keeps hostile texts linear.
const MOST_BEARERS: usize = 24;

/// Joins the names of people in one article. A form that means several people is split into several names.
pub(super) fn link(names: &mut Vec<Name>, links: &mut Links) {
    let mut people: Vec<(u32, PersonName)> = names
        .iter()
        .enumerate()
        .filter(|(_, name)| name.kind == Kind::Person)
        .map(|(at, name)| (at as u32, PersonName::read(name.text)))
        .collect();
    people.sort_by_key(|(at, person)| {
        (!person.is_full, std::cmp::Reverse(person.parts.len()), names[*at as usize].first)
    });
    let mut bearers = Bearers::default();
    for (at, person) in people {
        if !person.is_full {
            names[at as usize].standing = Standing::Short;
        }
        let fitting = bearers.fitting(&person, names[at as usize].text, links);
        match fitting.as_slice() {
            [] => {
                bearers.part_namesakes(at, &person, names, links);
                bearers.add(at, person);
            }
            [(fit, bearer)] => {
                let same = *fit == Fit::Same;
                links.join(*bearer, at, if same { Why::Variant } else { Why::ShortInArticle });
                if !same {
                    names[at as usize].standing = Standing::Short;
                }
                bearers.add(at, person);
            }
            several => {
                let roots: Vec<u32> = several.iter().map(|(_, bearer)| *bearer).collect();
                split(names, links, at, &roots);
            }
        }
    }
}

/// The names read so far, under the sound of each of their parts.
#[derive(Default)]
struct Bearers {
    people: Vec<(u32, PersonName)>,
    by_part: FxHashMap<String, Vec<usize>>,
}

impl Bearers {
    fn add(&mut self, at: u32, person: PersonName) {
        for key in keys(&person) {
            self.by_part.entry(key).or_default().push(self.people.len());
        }
        self.people.push((at, person));
    }

    /// Full names of one surname side by side in an article are different people, whatever other articles write.
    fn part_namesakes(&self, at: u32, person: &PersonName, names: &[Name], links: &mut Links) {
        let listed = |name: u32| listed::find(Kind::Person, names[name as usize].text);
        let namesakes = self.by_part.get(&spelling::sound(person.surname())).into_iter().flatten();
        for (other, bearer) in namesakes.rev().take(MOST_BEARERS).map(|which| &self.people[*which]) {
            let both_full = person.is_full && bearer.is_full && bearer.surname() == person.surname();
            if both_full && (listed(at).is_none() || listed(at) != listed(*other)) {
                links.part(*other, at);
            }
        }
    }

    /// The people whom `person`, written `form`, may mean: those that fit best, each once.
    fn fitting(&self, person: &PersonName, form: &str, links: &mut Links) -> Vec<(Fit, u32)> {
        let mut found: Vec<(Fit, u32)> = Vec::new();
        let letters = acronym::letters(form).filter(|_| person.parts.len() == 1);
        let mut keys = keys(person);
        keys.extend(letters.iter().cloned());
        for key in keys {
            for at in self.by_part.get(&key).into_iter().flatten().rev().take(MOST_BEARERS) {
                let (name, bearer) = &self.people[*at];
                let fit = person.fit(bearer).or_else(|| reversed(person, bearer)).or_else(|| {
                    letters.as_ref().filter(|letters| bearer.has_initials(letters)).map(|_| Fit::Initials)
                });
                found.extend(fit.map(|fit| (fit, links.root(*name))));
            }
        }
        found.sort_unstable();
        let best = found.first().map(|(fit, _)| *fit);
        found.retain(|(fit, _)| Some(*fit) == best);
        found.dedup();
        found.truncate(if person.is_full { 1 } else { MOST_BEARERS });
        found
    }
}

/// What a name is looked up under: the sounds of its parts, its nickname, its initials.
fn keys(person: &PersonName) -> Vec<String> {
    let mut keys: Vec<String> = person.parts.iter().map(|part| spelling::sound(part)).collect();
    keys.extend(person.nickname.as_deref().map(spelling::sound));
    keys.extend(person.key().map(|(given, _)| given));
    if person.is_full {
        keys.push(person.parts.iter().filter_map(|part| part.chars().next()).collect());
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// `Leslie Shane` and `Shane Leslie`: in one article, one person.
fn reversed(one: &PersonName, other: &PersonName) -> Option<Fit> {
    let both = one.is_full && one.parts.len() == 2 && other.parts.len() == 2;
    (both && one.parts.iter().eq(other.parts.iter().rev())).then_some(Fit::Same)
}

/// Shares the mentions of the name `at` among `bearers`: each goes to the one whose full name was told last before it,
/// or else first in the article.
fn split(names: &mut Vec<Name>, links: &mut Links, at: u32, bearers: &[u32]) {
    let told = full_mentions(names, links, bearers);
    let mut shares: Vec<Vec<u32>> = vec![Vec::new(); bearers.len()];
    for mention in &names[at as usize].mentions {
        let before = told.partition_point(|(full, _)| full < mention);
        let which = told.get(before.saturating_sub(1)).map_or(0, |(_, which)| *which);
        shares[which].push(*mention);
    }
    let whole = names[at as usize].clone();
    let mut own = Some(at);
    for (bearer, mentions) in bearers.iter().zip(shares).filter(|(_, mentions)| !mentions.is_empty()) {
        let share = Name { mentions, standing: Standing::Short, ..whole.clone() };
        let part = if let Some(first) = own.take() {
            names[first as usize] = share;
            first
        } else {
            names.push(share);
            links.add()
        };
        links.join(*bearer, part, Why::ShortInArticle);
    }
}

/// The mentions by full name of each of `bearers`, in text order, with the bearer's place in the list.
fn full_mentions(names: &[Name], links: &mut Links, bearers: &[u32]) -> Vec<(u32, usize)> {
    let mut told: Vec<(u32, usize)> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if name.kind == Kind::Person && name.standing == Standing::Full {
            let root = links.root(at as u32);
            if let Some(which) = bearers.iter().position(|bearer| *bearer == root) {
                told.extend(name.mentions.iter().map(|mention| (*mention, which)));
            }
        }
    }
    told.sort_unstable();
    told
}
