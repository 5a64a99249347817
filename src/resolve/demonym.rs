//! Nationalities: the place that a group's members come from, and the adjective in the name of a body of state.

use rustc_hash::FxHashMap;

use super::headword::{self, Counted};
use super::listed;
use crate::lexicon::{self, ListedId};
use crate::model::{Entity, EntityId, Kind};

/// Links each group that is a people to the entity of its place, where the corpus has one.
pub(super) fn set(entities: &mut [Entity], listed: &[(ListedId, EntityId)]) {
    let entity_of: FxHashMap<ListedId, EntityId> = listed.iter().copied().collect();
    let names = lexicon::names();
    for (id, group) in listed {
        let Some(place) = names.get(*id).of.filter(|_| names.get(*id).kind == Kind::Group) else { continue };
        let place = listed::find(Kind::Place, place).and_then(|place| entity_of.get(&place));
        let group = &mut entities[group.0 as usize];
        group.demonym_of = group.demonym_of.or(place.copied());
    }
    set_unlisted(entities);
}

/// A people that no list knows comes from the place whose name its own is built on (`Eskerian` of `Eskeria`).
fn set_unlisted(entities: &mut [Entity]) {
    let places = entities.iter().enumerate().filter(|(_, entity)| entity.kind == Kind::Place);
    let places: FxHashMap<String, EntityId> =
        places.map(|(at, place)| (place.name.clone(), EntityId(at as u32))).collect();
    for group in
        entities.iter_mut().filter(|entity| entity.kind == Kind::Group && entity.demonym_of.is_none())
    {
        let adjective = group.name.strip_suffix('s').unwrap_or(&group.name);
        group.demonym_of = adjective.strip_suffix('n').and_then(|place| places.get(place)).copied();
    }
}

/// The name of a body of state with these forms: one that tells the country, or else the fullest with the country put in
/// front (`Foreign Ministry`, of Russia, is called `Russian Foreign Ministry`).
pub(super) fn with_country(country: &'static str, forms: &[Counted]) -> String {
    let telling: Vec<Counted> = forms.iter().filter(|(form, _)| !form.is_bare_body).copied().collect();
    if telling.is_empty() {
        format!("{} {}", adjective(country), headword::choose(forms))
    } else {
        headword::choose(&telling)
    }
}

/// The adjective of a country: the first listed group of its people.
fn adjective(country: &'static str) -> &'static str {
    match country {
        "United States" => return "U.S.",
        "United Kingdom" => return "British",
        _ => {}
    }
    let people =
        lexicon::names().all().find(|(_, listed)| listed.kind == Kind::Group && listed.of == Some(country));
    people.map_or(country, |(_, listed)| listed.name)
}
