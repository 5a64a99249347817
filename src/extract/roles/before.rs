//! Titles before a person: `Ukrainian Defense Minister X`, `its spokesman, Col. X`, `the regent of West Halmahera, X`.

use super::widen::{conjoined, follows_subject, past_region, widened};
use super::words::{self, EPITHETS};
use super::{Held, post};
use crate::extract::find::titles;
use crate::extract::page::{Page, Shape};
use crate::extract::quotes::scene::Scene;
use crate::lexicon::Facts;
use crate::model::{Kind, MentionIndex};

/// The titles before the person whose name begins at `name`, in text order.
pub(super) fn titles(scene: &Scene, name: usize) -> Vec<Held> {
    let mut out = Vec::new();
    let mut at = name;
    // `the army spokeswoman, Colonel X`: an office, then a rank
    for _ in 0..3 {
        let Some((held, sort)) = right_before(scene, at) else { break };
        at = held.first;
        let style = scene.page.is(held.first, &["her", "his"]);
        if !style && !scene.page.is(held.first, ADDRESSES) {
            out.push(held);
        }
        if !is_form_of_address(sort) {
            break;
        }
    }
    out.reverse();
    out
}

/// Forms of address that are no role.
const ADDRESSES: &[&str] = &[
    "mr", "mrs", "ms", "mr.", "mrs.", "ms.", "mx", "mx.", "miss", "madame", "madam", "mme", "mme.", "mlle",
    "mlle.", "monsieur", "mister", "señor", "señora", "senor", "senora", "signor", "signora", "herr", "frau",
    "don", "dona", "doña", "uncle", "aunt", "auntie", "grandma", "grandpa", "comrade", "saint", "st.",
];

/// Sorts of titles that stand right before a name and may have an office before them.
fn is_form_of_address(sort: &str) -> bool {
    matches!(sort, "honorific" | "rank" | "noble" | "clergy")
}

/// The title right before the words at `name`, a comma or a closing mark between them or not, and its sort.
fn right_before(scene: &Scene, name: usize) -> Option<(Held, &'static str)> {
    let page = scene.page;
    let comma = page.before(name) == ",";
    let marked = matches!(page.before(name), "\"" | "”" | "’");
    let end = if comma || marked { name - 1 } else { past_naming(page, name) };
    let last = end.checked_sub(1)?;
    let long = if comma { post::with_seat(scene, end) } else { post::abroad(scene, end) };
    if let Some(held) = long {
        return Some((held, "office"));
    }
    if scene.of_kind(last, Kind::Person).is_some() {
        return None;
    }
    let Some(core) = titles::ending_at(page, end).or_else(|| agent(scene, end).filter(|_| !comma)) else {
        let long = post::with_purpose(scene, end).filter(|_| !comma).map(|held| (held, "office"));
        return long.or_else(|| unlisted(scene, end).filter(|_| !comma));
    };
    if words::is_relation(page, last) {
        return None;
    }
    let sort = titles::sort(page.slice(core, end)).or_else(|| titles::sort(page.word(core))).unwrap_or("job");
    let held = held(scene, core, end, sort);
    let free = !comma && end == name || marked;
    (free || held.body.is_some() || is_owned(scene, held.first)).then_some((held, sort))
}

/// `a nurse named X`, `the captain is X`, `a driver identified as X`: before the words that lead from a title to the name.
fn past_naming(page: &Page, name: usize) -> usize {
    let back = |words: usize| name.checked_sub(words).unwrap_or(name);
    if page.is(back(1), &["named", "called", "is", "was", "remains"]) {
        back(1)
    } else if page.is(back(1), &["as"]) && page.is(back(2), &["identified", "named", "known"]) {
        back(2)
    } else {
        name
    }
}

/// `Mwalimu X`: a word with a capital that no list knows and that is no part of the name, inside a sentence.
fn unlisted(scene: &Scene, end: usize) -> Option<(Held, &'static str)> {
    let page = scene.page;
    let at = end.checked_sub(1)?;
    let known = Facts::COMMON | Facts::ORDINARY | Facts::FUNCTION | Facts::CALENDAR | Facts::LISTED;
    let name =
        page.shape(at) == Shape::Capital && !page.words[at].opens && !page.loud(at) && !page.has(at, known);
    let alone = at > 0
        && !page.capital(at - 1)
        && scene.mention(at).is_none()
        && scene.of_kind(end, Kind::Person).is_some();
    (name && alone).then_some((Held { first: at, end, body: None }, "honorific"))
}

/// The title whose last words are `core..end`, widened to the left, and where it is held.
fn held(scene: &Scene, core: usize, end: usize, sort: &str) -> Held {
    let core = past_mention(scene, core, end);
    let first =
        if is_form_of_address(sort) && scene.page.capital(core) { core } else { widened(scene, core) };
    let first = conjoined(scene, first);
    let first = post::with_purpose(scene, end).map_or(first, |long| long.first.min(first));
    let first = past_region(scene, first, end);
    let body = body_before(scene, first).or_else(|| inside(scene, first, end));
    Held { first, end, body }
}

/// `NATO Secretary General`: the body in front of a title is where it is held, not a part of it.
fn past_mention(scene: &Scene, core: usize, end: usize) -> usize {
    match scene.mention(core) {
        Some((_, mention)) if mention.kind.is_named() => {
            let after = scene.words_of(mention.span).1;
            let after = after + usize::from(scene.page.shape(after) == Shape::Possessive);
            let rest = after < end && titles::is_title(scene.page.slice(after, end));
            if rest { after } else { core }
        }
        _ => core,
    }
}

/// An unlisted noun such as `potter`, where only a title can stand: `the potter X`, `Forecaster X`.
fn agent(scene: &Scene, end: usize) -> Option<usize> {
    let page = scene.page;
    let at = end.checked_sub(1)?;
    if !words::is_agent(page, at) || scene.mention(at).is_some() || page.loud(at) {
        return None;
    }
    let first = widened(scene, at);
    let opens = page.capital(first) && page.words[first].opens;
    let named =
        first.checked_sub(1).is_some_and(|i| scene.mention(i).is_some_and(|(_, m)| m.kind.is_named()));
    // `off right-hander Greg Hill`: a full name, and no verb before it
    let full = scene.of_kind(end, Kind::Person).is_some_and(|(_, m)| scene.words_of(m.span).1 > end + 1);
    let plain = full && !follows_subject(scene, first) && titles::sort(page.word(at)).is_none();
    let fits = opens || page.shape(at) == Shape::Small && (named || plain || is_owned(scene, first));
    fits.then_some(at)
}

/// Whether a determiner or an owner stands before the title that begins at `first`.
pub(super) fn is_owned(scene: &Scene, first: usize) -> bool {
    const OWNERS: &[&str] = &[
        "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "another", "one", "whose",
        "this", "that",
    ];
    let page = scene.page;
    // `the newly elected mayor, X`
    let detail = |at: &usize| {
        let word = page.word(*at);
        EPITHETS.holds(word)
            || page.shape(*at) == Shape::Small && (word.ends_with("ed") || word.ends_with("ly"))
    };
    let at = (0..first).rev().take(3).take_while(detail).last().unwrap_or(first);
    page.is(at.wrapping_sub(1), OWNERS) || page.shape(at.wrapping_sub(1)) == Shape::Possessive
}

/// Before the epithets that stand before `first`.
fn past_epithets(scene: &Scene, first: usize) -> usize {
    let is_epithet = |at: &usize| EPITHETS.holds(scene.page.word(*at));
    (0..first).rev().take(3).take_while(is_epithet).last().unwrap_or(first)
}

/// The mention right before a title: `Ukrainian`, `France’s`, `the Porto`; or the body that `its` means.
pub(super) fn body_before(scene: &Scene, first: usize) -> Option<MentionIndex> {
    let page = scene.page;
    let mut at = past_epithets(scene, first).checked_sub(1)?;
    if page.is(at, &["its"]) {
        return scene.antecedent(at, "it");
    }
    if page.shape(at) == Shape::Possessive || matches!(page.word(at), "’" | "'") {
        at = at.checked_sub(1)?;
    }
    scene
        .mention(at)
        .filter(|(_, m)| matches!(m.kind, Kind::Org | Kind::Place | Kind::Group))
        .map(|(index, _)| index)
}

fn inside(scene: &Scene, first: usize, end: usize) -> Option<MentionIndex> {
    (first..end)
        .find_map(|at| scene.mention(at))
        .filter(|(_, m)| matches!(m.kind, Kind::Org | Kind::Place))
        .map(|(index, _)| index)
}
