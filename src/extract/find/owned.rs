//! Names with an owner inside: `Seamen's Hall`, `Teachers’ Union`, `Women's Day`. The owners are ordinary people in the
//! plural; a country or person before its body (`Russia’s Parliament`) is two names.

use super::heads::{self, HeadsOf};
use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;
use crate::model::{Certainty, Kind};

/// Words before the owner that may belong to the name (`Storholm Fishermen's Union`).
const MOST_BEFORE: usize = 2;

/// Proposes bodies, places and events.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for mark in 1..page.len() {
        let owner = mark - 1;
        let marked = match page.shape(mark) {
            Shape::Possessive => true,
            Shape::Mark => {
                matches!(page.word(mark), "'" | "’") && page.tight(owner) && page.word(owner).ends_with('s')
            }
            _ => false,
        };
        if !marked || !is_owner(page, evidence, owner) {
            continue;
        }
        let mut end = mark + 1;
        while page.capital(end) && end < mark + 4 {
            end += 1;
        }
        if let Some(kind) = (end > mark + 1).then(|| kind_of_head(page, end - 1)).flatten() {
            let first = first_word(page, evidence, owner);
            out.push(Candidate::named((first, end), kind, "rule:owned-head", Certainty::Likely, 52));
        }
    }
}

/// A capitalised plural of ordinary people, where nothing but a name asks for the capital.
fn is_owner(page: &Page, evidence: &Evidence, at: usize) -> bool {
    let word = page.word(at);
    let plural = word.ends_with('s') || word.ends_with("men") || word.ends_with("ren");
    page.shape(at) == Shape::Capital
        && plural
        && !page.loud(at)
        && !page.has(at, Facts::LISTED)
        && (evidence.is_ordinary(page, at) || word.ends_with("men") || word.ends_with("ers"))
}

fn first_word(page: &Page, evidence: &Evidence, owner: usize) -> usize {
    let mut first = owner;
    while first > 0
        && owner - first < MOST_BEFORE
        && page.capital(first - 1)
        && evidence.is_name_word(page, first - 1)
    {
        first -= 1;
    }
    first
}

fn kind_of_head(page: &Page, at: usize) -> Option<Kind> {
    let kinds = [(HeadsOf::Events, Kind::Event), (HeadsOf::Orgs, Kind::Org), (HeadsOf::Places, Kind::Place)];
    kinds.into_iter().find(|(of, _)| heads::head_at(*of, page, at).is_some()).map(|(_, kind)| kind)
}
