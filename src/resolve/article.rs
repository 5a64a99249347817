//! Within one article: what its shorter names mean.

use rustc_hash::FxHashMap;

use super::country::{Countries, Nearness};
use super::form::Reading;
use super::forms::Forms;
use super::links::Links;
use super::name::{self, Name, Place};
use super::own::Claims;
use super::{bearer, shortened};
use crate::lexicon;
use crate::model::Analysed;

/// The names of one article and what joins them.
pub(super) struct ArticleNames {
    /// Its names.
    pub(super) names: Vec<Name>,
    /// Which of them are one.
    pub(super) links: Links,
}

/// Reads the names of the article at `index` of the corpus.
pub(super) fn read(index: u32, analysed: &Analysed, forms: &Forms) -> ArticleNames {
    let names = name::collect(index, analysed, forms.in_article(index));
    let mut names = supply_countries(index, analysed, forms, names);
    let mut links = Links::new(names.len());
    Claims::default().make(&names, 0, forms, &mut links);
    shortened::link(analysed, forms, &mut names, &mut links);
    bearer::link(analysed, forms, &mut names, &mut links);
    ArticleNames { names, links }
}

/// Gives bodies of state their country; one form with several countries becomes several names.
fn supply_countries(index: u32, analysed: &Analysed, forms: &Forms, names: Vec<Name>) -> Vec<Name> {
    let bodies: Vec<_> = names.iter().map(|name| forms.of(name).body.as_deref()).collect();
    if bodies.iter().all(Option::is_none) {
        return names;
    }
    let countries = Countries::read(analysed, forms.in_article(index), forms);
    let mut told: FxHashMap<&str, Vec<(Place, &'static str)>> = FxHashMap::default();
    for (name, body) in names.iter().zip(&bodies) {
        if let Some((body, country)) = body.and_then(|body| Some((body, body.country?))) {
            told.entry(&body.body).or_default().push((name.first, country));
        }
    }
    let mut out = Vec::with_capacity(names.len());
    for (name, body) in names.into_iter().zip(bodies) {
        match body {
            None => out.push(name),
            Some(body) if body.country.is_some() => out.push(Name { country: body.country, ..name }),
            Some(body) => {
                let told = told.get(body.body.as_str()).map_or(&[][..], Vec::as_slice);
                split_by_country(analysed, (&name, forms.of(&name)), &countries, told, &mut out);
            }
        }
    }
    out
}

fn split_by_country(
    analysed: &Analysed,
    (name, reading): (&Name, &Reading),
    countries: &Countries,
    told: &[(Place, &'static str)],
    out: &mut Vec<Name>,
) {
    let begun = out.len();
    for index in &name.mentions {
        let mention = &analysed.found.mentions[*index as usize];
        let place = Place::of(mention);
        let told_before = told.iter().filter(|(at, _)| *at < place).max().map(|(_, country)| *country);
        let country = match countries.around(mention) {
            Some((country, Nearness::Beside)) => Some(country),
            around => told_before
                .or_else(|| listed_country(reading, countries))
                .or(around.map(|(country, _)| country)),
        };
        match out[begun..].iter_mut().find(|part| part.country == country) {
            Some(part) => part.mentions.push(*index),
            None => out.push(Name {
                country,
                mentions: [*index].into_iter().collect(),
                first: place,
                ..name.clone()
            }),
        }
    }
}

/// The country of the body listed under exactly this bare name, where the article speaks of that country. What is called
/// a department is hardly ever another country's.
fn listed_country(reading: &Reading, countries: &Countries) -> Option<&'static str> {
    let is_department = reading.body.as_ref().is_some_and(|body| body.body.contains("department"));
    let listed = lexicon::names().get(reading.listed?);
    listed.of.filter(|country| is_department || countries.speaks_of(country))
}
