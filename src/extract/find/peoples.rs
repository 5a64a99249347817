//! Peoples that no list knows: the adjective of a place by its ending (`Eskerian`, `the Kresnians`).

use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;
use crate::model::{Certainty, Kind};

/// Proposes groups.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        if page.shape(at) == Shape::Capital
            && has_ending(page.word(at))
            && is_unknown(page, evidence, at)
            && stands_as_adjective(page, at)
        {
            let certainty =
                if from_a_place(page.word(at), evidence) { Certainty::Likely } else { Certainty::Doubtful };
            out.push(Candidate::named((at, at + 1), Kind::Group, "rule:people-ending", certainty, 50));
        }
    }
}

fn has_ending(word: &str) -> bool {
    word.len() > 6 && ["ian", "ians", "ean", "eans"].iter().any(|ending| word.ends_with(ending))
}

/// No name of a person or thing, and no ordinary word.
fn is_unknown(page: &Page, evidence: &Evidence, at: usize) -> bool {
    !page.has(at, Facts::ANY_GIVEN | Facts::SURNAME | Facts::LISTED) && !evidence.is_ordinary(page, at)
}

/// Not behind a name of which it would be the surname (`Levon Petrossian`), and with its noun behind it or a plural.
fn stands_as_adjective(page: &Page, at: usize) -> bool {
    let behind_name = at > 0 && page.shape(at - 1) == Shape::Capital && !page.words[at - 1].opens;
    let noun = page.shape(at + 1) == Shape::Small || page.capital(at + 1) || page.word(at + 1) == "-";
    !behind_name && (noun || page.word(at).ends_with('s'))
}

/// Whether the article names the place itself: `Eskeria` for `Eskerian`, `Kresnia` for `Kresnians`.
fn from_a_place(word: &str, evidence: &Evidence) -> bool {
    word.trim_end_matches('s').strip_suffix('n').is_some_and(|place| evidence.is_firm_form(place))
}

/// Whether `word` is a place by its people: the article speaks of `Kresnian` things beside `Kresnia`.
pub(super) fn has_people(word: &str, evidence: &Evidence) -> bool {
    has_ending(&format!("{word}n"))
        && [format!("{word}n"), format!("{word}ns")].iter().any(|one| evidence.is_firm_form(one))
}
