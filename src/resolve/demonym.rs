//! Nationalities: the place that a group's members come from, and the adjective in the name of a body of state.

use rustc_hash::FxHashMap;

use super::{listed, state_body};
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
}

/// `Foreign Ministry`, of Russia, is called `Russian Foreign Ministry`; a name that tells its country stays.
pub(super) fn with_country(country: Option<&'static str>, name: &str) -> String {
    let bare = state_body::read(name).is_some_and(|body| body.country.is_none());
    match country.filter(|_| bare) {
        Some(country) => format!("{} {name}", adjective(country)),
        None => name.to_owned(),
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
