//! Within one article: which of several namesakes a bare name means.

use super::forms::Forms;
use super::links::Links;
use super::name::{Mentions, Name, Place, Standing};
use super::person_name::{Fit, PersonName};
use crate::lexicon::ListedId;
use crate::model::Ground;

/// A person of the article whom a form fits.
pub(super) struct Namesake {
    /// How it fits.
    pub(super) fit: Fit,
    /// The name that stands for the person.
    pub(super) root: u32,
    /// A name of theirs that the form fits.
    pub(super) name: u32,
    /// Whether the surname stands first: so many people share those that a paper tells the full name anew.
    pub(super) surname_first: bool,
    /// The person's full names.
    pub(super) names: Vec<u32>,
}

impl Namesake {
    /// Whether `short` is spelt like a part of one of the full names.
    pub(super) fn spells(&self, short: &PersonName, forms: &Forms, names: &[Name]) -> bool {
        let full = self.names.iter().filter_map(|name| Some(&forms.person(&names[*name as usize])?.name));
        full.into_iter().any(|full| full.spells(short))
    }

    /// The name by which a short form of it is best explained: the most mentioned full one.
    pub(super) fn speaker(&self, names: &[Name]) -> u32 {
        let mentions = |name: &u32| names[*name as usize].mentions.len();
        self.names.iter().rev().copied().max_by_key(mentions).unwrap_or(self.name)
    }

    /// Where the person's full name first stands.
    pub(super) fn first(&self, names: &[Name]) -> Option<Place> {
        self.names.iter().map(|name| names[*name as usize].first).min()
    }

    /// Whether a full name of this person is listed as `id`.
    pub(super) fn is_listed(&self, id: ListedId, forms: &Forms, names: &[Name]) -> bool {
        self.names.iter().any(|name| forms.of(&names[*name as usize]).listed == Some(id))
    }
}

/// Gives each namesake its share of the mentions of the name `at`; every share becomes a name of its own.
/// Mentions below `headline` stand in the headline.
pub(super) fn share(
    names: &mut Vec<Name>,
    links: &mut Links,
    at: u32,
    namesakes: &[Namesake],
    headline: u32,
) {
    let told = full_mentions(names, namesakes);
    let whole = names[at as usize].clone();
    let mut shares: Vec<Mentions> = vec![Mentions::new(); namesakes.len()];
    let hero = hero(&whole.mentions, &told, namesakes.len(), headline);
    let surname_first = namesakes.iter().any(|namesake| namesake.surname_first);
    for mention in &whole.mentions {
        let which = if surname_first { last_told(*mention, &told) } else { hero };
        shares[which].push(*mention);
    }
    let mut own = Some(at);
    for (namesake, mentions) in namesakes.iter().zip(shares).filter(|(_, mentions)| !mentions.is_empty()) {
        let speaker = namesake.speaker(names);
        let share = Name { mentions, standing: Standing::Short, ..whole.clone() };
        let part = if let Some(first) = own.take() {
            names[first as usize] = share;
            first
        } else {
            names.push(share);
            links.add()
        };
        links.join(speaker, part, Ground::ShortInArticle);
    }
}

/// The one whom the article is about: papers keep the bare surname for the first whom they call by it, or else for the
/// one whom they name most, and write the others in full.
fn hero(bare: &[u32], told: &[(u32, usize)], count: usize, headline: u32) -> usize {
    let begun = bare.iter().find(|mention| **mention >= headline);
    let mut before = vec![0_u32; count];
    let mut all = vec![0_u32; count];
    for (mention, which) in told {
        all[*which] += 1;
        before[*which] += u32::from(begun.is_some_and(|begun| mention < begun) && *mention >= headline);
    }
    let established = before.iter().filter(|count| **count > 0).count() == 1;
    let counts = if established { before } else { all };
    let most = counts.iter().copied().max().unwrap_or(0);
    told.iter().map(|(_, which)| *which).find(|which| counts[*which] == most).unwrap_or(0)
}

/// The one whose full name was told last before `mention`, or else first.
fn last_told(mention: u32, told: &[(u32, usize)]) -> usize {
    let before = told.partition_point(|(full, _)| *full < mention);
    told.get(before.saturating_sub(1)).map_or(0, |(_, which)| *which)
}

/// The mentions by full name of each namesake, in text order, with the namesake's place in the list.
fn full_mentions(names: &[Name], namesakes: &[Namesake]) -> Vec<(u32, usize)> {
    let mut told: Vec<(u32, usize)> = Vec::new();
    for (which, namesake) in namesakes.iter().enumerate() {
        let mentions = namesake.names.iter().flat_map(|name| &names[*name as usize].mentions);
        told.extend(mentions.map(|mention| (*mention, which)));
    }
    told.sort_unstable();
    told
}
