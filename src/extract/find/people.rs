//! People: by given name, by title, by initials, by apposition, by a verb of speech.

use super::heads::{self, HeadsOf};
use super::spelling::{is_given, name_end, particle_opens};
use crate::extract::candidate::Candidate;
use crate::extract::evidence::{self, Evidence};
use crate::extract::page::{Page, Shape};
use crate::lexicon::{self, Facts};
use crate::model::{Certainty, Kind};

/// Proposes people.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        if !page.capital(at) && !particle_opens(page, at) {
            continue;
        }
        let name = (at, name_end(page, evidence, at));
        let found = after_title(page, evidence, name)
            .or_else(|| by_given_name(page, evidence, name))
            .or_else(|| by_initials(page, evidence, name));
        out.extend(found);
        out.extend(by_apposition(page, evidence, name));
        out.extend(by_speech(page, evidence, name));
    }
}

/// A name right behind a title: `Defense Minister Kim Yong-hyun`, `Mr. X`, `spokesman Gu Yun`.
fn after_title(page: &Page, evidence: &Evidence, (at, end): (usize, usize)) -> Option<Candidate> {
    if evidence::is_civil_prefix(page.before(at)) && !page.loud(at) {
        return None; // the ferry MS X, not Ms X
    }
    let comma = page.before(at) == "," && at > 1;
    let title_end = if comma { at - 1 } else { at };
    let first = super::titles::ending_at(page, title_end)?;
    let sort =
        super::titles::sort(page.slice(first, title_end)).or_else(|| super::titles::sort(page.word(first)));
    let inner = (at + 1..end).any(|i| page.has(i, Facts::TITLE) && !page.has(i, Facts::SURNAME));
    if inner || title_goes_on(page, evidence, at, end) {
        return None;
    }
    let words = end.saturating_sub(at);
    let honorific = matches!(sort, Some("honorific"));
    if words == 0 || !plausible(page, evidence, at, end, honorific) {
        return None;
    }
    if comma && (words < 2 || !(page.has(at, Facts::ANY_GIVEN) || matches!(page.word(end), "," | "."))) {
        return None;
    }
    if !honorific && page.words[first].opens && page.loud(first) && words < 2 && !evidence.is_firm(page, at) {
        return None;
    }
    let certainty = if words > 1 || honorific { Certainty::Sure } else { Certainty::Likely };
    let strength = if comma { 50 } else { 58 };
    Some(Candidate::named((at, end), Kind::Person, "rule:title-before-name", certainty, strength))
}

/// `Executive Director`, `Executive Order`: the words behind a title are ordinary, or titles themselves.
fn title_goes_on(page: &Page, evidence: &Evidence, at: usize, end: usize) -> bool {
    let plain = |i: usize| {
        let named = Facts::SURNAME | Facts::PERSON | Facts::ANY_GIVEN;
        page.has(i, Facts::TITLE | Facts::MODIFIER) || evidence.is_ordinary(page, i) && !page.has(i, named)
    };
    plain(at) && (end <= at + 1 || (at..end).all(plain) || page.has(at, Facts::TITLE))
}

/// Whether the words may be a person rather than a place, body or group that happens to follow a title.
fn plausible(page: &Page, evidence: &Evidence, at: usize, end: usize, honorific: bool) -> bool {
    let names = lexicon::names();
    let other = |id: &lexicon::ListedId| names.get(*id).kind != Kind::Person;
    let whole = names.under(page.slice(at, end));
    if !honorific && !whole.is_empty() && whole.iter().all(other) {
        return false;
    }
    if heads::head_at(HeadsOf::Orgs, page, end - 1).is_some()
        && end > at + 1
        && !page.has(at, Facts::ANY_GIVEN)
    {
        return false;
    }
    if !honorific && end == at + 1 && page.loud(at) && evidence.is_ordinary(page, at) {
        return false;
    }
    !(page.has(at, Facts::GROUP) && end > at + 1 && !page.has(at, Facts::ANY_GIVEN)) || honorific
}

/// A given name and what follows it.
fn by_given_name(page: &Page, evidence: &Evidence, (at, end): (usize, usize)) -> Option<Candidate> {
    if !page.has(at, Facts::ANY_GIVEN) {
        return None;
    }
    let is_word = page.has(at, Facts::GIVEN_WORD);
    let article = page.has(at, Facts::FUNCTION) && !evidence.is_hyphened_name(page, at + 1);
    if article || page.loud(at) && is_word && !evidence.is_firm(page, at) {
        return None;
    }
    // `Rose Garden`, `Jordan River`: the run ends in a head of places or bodies
    let surname_known = |i: usize| page.has(i, Facts::SURNAME);
    if end > at + 1 && ends_otherwise(page, evidence, end - 1) && !surname_known(end - 1) {
        return None;
    }
    if end < at + 2 {
        return None;
    }
    let doubtful = is_word || page.has(at, Facts::PLACE);
    let proper =
        surname_known(end - 1) || !evidence.is_ordinary(page, end - 1) && !page.has(end - 1, Facts::LISTED);
    if doubtful && !proper {
        return None;
    }
    if page.words[at].opens && is_word && !proper {
        return None;
    }
    let strength = if doubtful && !surname_known(end - 1) { 50 } else { 54 };
    let certainty = if doubtful { Certainty::Likely } else { Certainty::Sure };
    Some(Candidate::named((at, end), Kind::Person, "rule:given-name", certainty, strength))
}

/// Whether the last word of a run makes it a body, a place or an event.
fn ends_otherwise(page: &Page, evidence: &Evidence, last: usize) -> bool {
    let head = || {
        heads::head_at(HeadsOf::Orgs, page, last)
            .or_else(|| heads::head_at(HeadsOf::Places, page, last))
            .or_else(|| heads::head_at(HeadsOf::Events, page, last))
    };
    evidence.is_ordinary(page, last) && head().is_some()
}

/// `K. Sivalingam`, `J. D. Vance`, `J.G. Marsh`.
fn by_initials(page: &Page, evidence: &Evidence, (at, end): (usize, usize)) -> Option<Candidate> {
    let initials = |i: usize| {
        let word = page.word(i);
        (page.shape(i) == Shape::Initial && (word.ends_with('.') || page.word(i + 1) == "."))
            || (page.shape(i) == Shape::Caps && word.len() == 4 && word.matches('.').count() == 2)
    };
    if !initials(at)
        || matches!(page.word(at), "U.S." | "U.K." | "U.N." | "E.U." | "N." | "S." | "D.C." | "L.A.")
        || page.capital(at.wrapping_sub(1))
    {
        return None;
    }
    let last = end.checked_sub(1)?;
    let surname = page.shape(last) == Shape::Capital && !evidence.is_ordinary(page, last);
    (end > at + 1 && surname && last > at)
        .then(|| Candidate::named((at, end), Kind::Person, "rule:initials", Certainty::Likely, 50))
}

/// `X, a senior fellow at Y,`, `X, 34,`, `X, who`: what follows a name of two words or more.
fn by_apposition(page: &Page, evidence: &Evidence, (at, end): (usize, usize)) -> Option<Candidate> {
    if end < at + 2 || page.word(end) != "," {
        return None;
    }
    if at > 0
        && (page.capital(at - 1) && evidence.is_name_word(page, at - 1)
            || page.before(at) == "-" && page.tight(at - 1))
        || !(evidence.is_name_word(page, at) || is_given(page, at))
        || ends_otherwise(page, evidence, end - 1)
    {
        return None;
    }
    if !lexicon::names().under(page.slice(at, end)).is_empty() {
        return None;
    }
    let age = page.shape(end + 1) == Shape::Number
        && page.word(end + 1).len() <= 3
        && matches!(page.word(end + 2), "," | ".");
    let possessive = (end + 1..end + 6)
        .take_while(|i| page.capital(*i) || page.shape(*i) == Shape::Possessive)
        .last()
        .map_or(end + 1, |i| i + 1);
    let role = (possessive..possessive + 6)
        .take_while(|i| page.word(*i) != ",")
        .any(|i| page.has(i, Facts::TITLE) || super::titles::is_title(page.slice(i, i + 2)));
    let opened = page.is(
        end + 1,
        &["a", "an", "the", "former", "who", "his", "her", "its", "their", "whose", "now", "co"],
    ) || possessive > end + 1
        || page.has(end + 1, Facts::TITLE | Facts::MODIFIER);
    let person = age || page.is(end + 1, &["who"]) || (opened && role);
    person.then(|| {
        Candidate::named(
            (at, end),
            Kind::Person,
            "rule:apposition",
            Certainty::Likely,
            if age { 56 } else { 48 },
        )
    })
}

/// Two or three unknown capitalised words beside a verb of speech.
fn by_speech(page: &Page, evidence: &Evidence, (at, end): (usize, usize)) -> Option<Candidate> {
    let before = at.wrapping_sub(1);
    let said =
        page.has(end, Facts::SAYS) || page.has(before, Facts::SAYS) && page.shape(before) == Shape::Small;
    if !said || !(at + 2..=at + 4).contains(&end) {
        return None;
    }
    if !evidence.is_name_word(page, at)
        || page.capital(before) && evidence.is_name_word(page, before)
        || ends_otherwise(page, evidence, end - 1)
    {
        return None;
    }
    let clean = (at..end).all(|i| page.shape(i) != Shape::Caps && !page.has(i, Facts::LISTED));
    clean.then(|| Candidate::named((at, end), Kind::Person, "rule:speech-verb", Certainty::Likely, 44))
}
