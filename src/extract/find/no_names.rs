//! Words that look like a name and are no entity of ours: treaties and laws, the letters of ordinary words, titles alone, counted
//! days, civil ships.

use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;

/// Whether the words `first..end` are no name of ours, whatever they look like.
pub(in crate::extract) fn is_no_name(page: &Page, evidence: &Evidence, first: usize, end: usize) -> bool {
    is_work(page, first, end)
        || is_abbreviation(page, first, end)
        || is_title(page, first, end)
        || page.shape(first) == Shape::Number && page.is(first + 1, &["day"])
        || evidence.is_civil_ship(page, first)
}

/// `Tarn Accord`, `Clean Harbours Act`: treaties and laws are no entities of ours.
pub(super) fn is_work(page: &Page, first: usize, end: usize) -> bool {
    const WORKS: &[&str] = &[
        "accord",
        "accords",
        "act",
        "agreement",
        "agreements",
        "amendment",
        "bill",
        "charter",
        "constitution",
        "convention",
        "declaration",
        "directive",
        "memorandum",
        "pact",
        "protocol",
        "regulation",
        "treaty",
    ];
    end > first + 1 && page.is(end - 1, WORKS)
}

/// `Maj.`, `President`: a title without its bearer.
fn is_title(page: &Page, first: usize, end: usize) -> bool {
    let name = Facts::ANY_GIVEN | Facts::SURNAME | Facts::LISTED;
    end == first + 1 && page.has(first, Facts::OFFICE) && !page.has(first, name)
}

/// `an intercontinental ballistic missile (ICBM)`: the initials of small words.
fn is_abbreviation(page: &Page, first: usize, end: usize) -> bool {
    let short = page.word(first);
    let alone = end == first + 1 && page.shape(first) == Shape::Caps;
    if !alone || page.before(first) != "(" || page.word(end) != ")" {
        return false;
    }
    (2..=short.len()).filter_map(|words| (first - 1).checked_sub(words)).any(|from| {
        let mut letters = short.chars().map(|letter| letter.to_ascii_lowercase());
        let opens = page.word(from).chars().next() == short.chars().next().map(|c| c.to_ascii_lowercase());
        opens
            && (from..first - 1).all(|at| {
                page.shape(at) == Shape::Small && letters.any(|letter| page.word(at).starts_with(letter))
            })
    })
}
