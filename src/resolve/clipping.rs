//! Which words a shortened name may leave out.

use crate::model::Kind;

/// Parts of a body, which are not the body.
const PARTS: &str = "branch brigade bureau campaign caucus chapter committee council directorate foundation ministry office press \
                     school subcommittee team university wing";
/// Nouns behind a body's name that only say what it is: `Fatah movement`.
const SORT_NOUNS: &str = "cartel facility group militia movement network organization party";
/// Common nouns that make a name of a place from another name.
const PLACE_NOUNS: &str = "airport avenue bay bridge canal district gap governorate gulf island islands lake mount mountain \
                           mountains oblast peninsula province region river road sea shoal square strait street valley volcano";

/// Whether `noun` behind a body's name only says what it is.
pub(super) fn is_sort(noun: &str) -> bool {
    is_one_of(SORT_NOUNS, noun)
}

fn is_one_of(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Whether `kept` may be used for a name without its words `rest`, which stand `behind` (or else in front).
pub(super) fn may_drop(kind: Kind, kept: &[String], rest: &[String], behind: bool) -> bool {
    match kind {
        Kind::Org => !(behind && rest.last().is_some_and(|last| is_one_of(PARTS, last))),
        // `Rustaveli` of Rustaveli Avenue, the `Strait` of the Taiwan Strait, the `North` of North Korea
        Kind::Place => {
            (rest.len() == 1 && is_one_of(PLACE_NOUNS, &rest[0]))
                || (!behind && kept.len() == 1 && is_one_of(PLACE_NOUNS, &kept[0]))
                || (behind && kept.len() == 1 && matches!(kept[0].as_str(), "north" | "south"))
        }
        Kind::Weapon | Kind::Event => true,
        _ => false,
    }
}
