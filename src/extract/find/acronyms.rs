//! Long names and the short ones in brackets behind them: `Army Tactical Missile Systems (ATACMS)`, and the other way about.

use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::lexicon::{self, Facts};
use crate::model::{Certainty, Kind};

/// Proposes both names of every such pair.
pub(super) fn find(page: &Page, out: &mut Vec<Candidate>) {
    for at in 1..page.len() {
        if page.shape(at) != Shape::Mark || page.word(at) != "(" {
            continue;
        }
        if page.shape(at + 1) == Shape::Caps && matches!(page.word(at + 2), ")" | ",") {
            if let Some(first) = expansion_before(page, at, page.word(at + 1)) {
                propose(page, (first, at), (at + 1, at + 2), out);
            }
        } else if page.shape(at - 1) == Shape::Caps
            && let Some(end) = expansion_after(page, at, page.word(at - 1))
        {
            propose(page, (at + 1, end), (at - 1, at), out);
        }
    }
}

fn propose(page: &Page, long: (usize, usize), short: (usize, usize), out: &mut Vec<Candidate>) {
    if page.is(
        long.1 - 1,
        &[
            "act",
            "program",
            "programme",
            "initiative",
            "plan",
            "agreement",
            "treaty",
            "index",
            "tax",
            "scheme",
            "project",
            "process",
            "disorder",
            "disease",
            "syndrome",
            "intelligence",
            "policy",
        ],
    ) {
        return;
    }
    let kind = kind_of(page, long, short);
    out.push(Candidate::named(long, kind, "rule:acronym", Certainty::Sure, 62));
    out.push(Candidate::named(short, kind, "rule:acronym", Certainty::Sure, 62));
}

/// What lists know of either name; else what the long one's last words say; else an organisation.
fn kind_of(page: &Page, long: (usize, usize), short: (usize, usize)) -> Kind {
    let names = lexicon::names();
    let listed = |(first, end): (usize, usize)| {
        names.under(page.slice(first, end)).first().map(|id| names.get(*id).kind)
    };
    if let Some(kind) = listed(long).or_else(|| listed(short)) {
        return kind;
    }
    if page.is(long.1 - 1, &["system", "systems", "missile", "missiles", "rocket", "vehicle", "howitzer"]) {
        return Kind::Weapon;
    }
    if page.is(long.1 - 1, &["war", "summit", "games", "cup", "championship", "championships"]) {
        return Kind::Event;
    }
    Kind::Org
}

/// Where the long name that ends at `end` begins, if its initials make `short`.
fn expansion_before(page: &Page, end: usize, short: &str) -> Option<usize> {
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
    if letters.len() < 2 {
        return None;
    }
    let mut best = None;
    let mut first = end;
    while first > 0 && end - first < letters.len() * 2 + 3 {
        first -= 1;
        let opens = page.capital(first)
            && page
                .word(first)
                .chars()
                .next()
                .is_some_and(|c| c.to_uppercase().eq(letters[0].to_uppercase()));
        if opens && matches_initials(page, first, end, &letters) {
            best = Some(first);
        }
        if matches!(page.shape(first), Shape::LineEnd)
            || matches!(page.word(first), "." | ";" | "(" | ")" | "“" | "”" | "\"")
        {
            break;
        }
    }
    best.filter(|first| end - first >= 2)
}

fn expansion_after(page: &Page, bracket: usize, short: &str) -> Option<usize> {
    let letters: Vec<char> = short.chars().filter(|c| c.is_alphabetic()).collect();
    let end = (bracket + 1..(bracket + 12).min(page.len())).find(|at| page.word(*at) == ")")?;
    (letters.len() >= 2 && end > bracket + 2 && matches_initials(page, bracket + 1, end, &letters))
        .then_some(end)
}

/// Whether the initials of the capitalised words stand in `letters` in order, from the first to near the last.
fn matches_initials(page: &Page, first: usize, end: usize, letters: &[char]) -> bool {
    let mut next = 0;
    let mut matched = 0;
    for at in first..end {
        let word = page.word(at);
        if !page.capital(at) {
            let small = page.has(at, Facts::FUNCTION)
                || matches!(word, "de" | "du" | "des" | "la" | "et" | "do" | "da" | "y" | "&" | "-" | ".");
            if small {
                continue;
            }
            return false;
        }
        let initial = word.chars().next().unwrap_or(' ');
        match letters[next..].iter().position(|letter| letter.to_uppercase().eq(initial.to_uppercase())) {
            Some(ahead) => {
                next += ahead + 1;
                matched += 1;
            }
            None => return false,
        }
    }
    matched >= 2 && matched * 2 >= letters.len()
}
