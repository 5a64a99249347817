//! The canonical name of an entity.

use super::{designation, person_name::PersonName, spelling};
use crate::model::{Alias, Kind};

/// The name under which an entity with these aliases (the commonest first) is known, where no list says it.
pub(super) fn choose(kind: Kind, aliases: &[Alias]) -> String {
    if let [only] = aliases {
        return tidy(&only.text);
    }
    let best = aliases.iter().max_by_key(|alias| {
        let text = alias.text.as_str();
        (
            fullness(kind, text),
            !is_shouted(text),
            kind != Kind::Place || !text.contains('.'),
            alias.mentions,
            std::cmp::Reverse(text),
        )
    });
    best.map_or_else(String::new, |alias| tidy(&alias.text))
}

/// How much of the name a form tells.
fn fullness(kind: Kind, text: &str) -> usize {
    match kind {
        Kind::Person => {
            let name = PersonName::read(text);
            name.parts.iter().filter(|part| part.text.len() > 1).count()
        }
        Kind::Org | Kind::Event => spelling::org_words(text).len(),
        Kind::Place => spelling::place_words(text).len(),
        Kind::Weapon => designation::words(text).len(),
        _ => 0,
    }
}

/// Written in capitals only, as in headlines and datelines.
fn is_shouted(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 4 && !text.chars().any(char::is_lowercase)
}

/// A name broken by a line end is written in one line.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
