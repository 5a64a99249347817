//! Titles before a person: `Ukrainian Defense Minister X`, `its spokesman, Col. X`, `the regent of West Halmahera, X`.

use super::words::{self, EPITHETS};
use super::{Held, post};
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::quotes::scene::Scene;
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
    let end = if comma || marked { name - 1 } else { name };
    let last = end.checked_sub(1)?;
    let long = if comma { post::with_seat(scene, end) } else { post::abroad(scene, end) };
    if let Some(held) = long {
        return Some((held, "office"));
    }
    if scene.of_kind(last, Kind::Person).is_some() {
        return None;
    }
    let Some(core) = titles::ending_at(page, end).or_else(|| agent(scene, end).filter(|_| !comma)) else {
        return post::with_purpose(scene, end).filter(|_| !comma).map(|held| (held, "office"));
    };
    if words::is_relation(page, last) {
        return None;
    }
    let sort = titles::sort(page.slice(core, end)).or_else(|| titles::sort(page.word(core))).unwrap_or("job");
    let held = held(scene, core, end, sort);
    (!comma || held.body.is_some() || is_owned(scene, held.first)).then_some((held, sort))
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
            let rest = matches!(scene.page.shape(after), Shape::Small | Shape::Capital | Shape::Caps);
            if after < end && rest { after } else { core }
        }
        _ => core,
    }
}

/// Extends a title to the left over its modifiers: `Deputy Pentagon Press Secretary`, `foreign affairs spokesperson`.
pub(super) fn widened(scene: &Scene, core: usize) -> usize {
    let page = scene.page;
    let mut first = core;
    while core - first < 5
        && let Some(longer) = lengthened(scene, core, first)
    {
        first = longer;
    }
    // `he beat goalkeeper X`
    let verb = page.shape(first) == Shape::Small
        && page.word(first + 1) != "-"
        && titles::sort(page.word(first)).is_none()
        && follows_subject(scene, first);
    first + usize::from(first < core && verb)
}

/// Where a title that begins at `first` begins if the word before it belongs to it.
fn lengthened(scene: &Scene, core: usize, first: usize) -> Option<usize> {
    let page = scene.page;
    let at = first.checked_sub(1)?;
    let hyphen = |at: usize| at > 0 && page.word(at) == "-" && page.tight(at) && page.tight(at - 1);
    // `vice-captain`, `Maj. Gen.`
    let abbreviated =
        page.word(at) == "." && at > 0 && titles::is_title(page.word(at - 1)) && page.tight(at - 1);
    if abbreviated || hyphen(at) && words::is_compound(page, at - 1) || is_joined(scene, core, at) {
        return Some(at - 1);
    }
    if !words::modifies(scene, core, at) {
        return None;
    }
    // `anti-corruption chief`; not `far-right leader`
    if at > 1 && hyphen(at - 1) {
        return words::is_compound(page, at - 2).then(|| at - 2);
    }
    Some(at)
}

/// `Information and Culture Minister`: whether the `and` at `at` joins two things that one office is for.
fn is_joined(scene: &Scene, core: usize, at: usize) -> bool {
    let page = scene.page;
    let plain = |at: usize| titles::sort(page.word(at)).is_none();
    page.is(at, &["and", "&"])
        && at > 0
        && page.capital(core)
        && page.shape(at - 1) == Shape::Capital
        && plain(at - 1)
        && plain(at + 1)
        && words::modifies(scene, core, at - 1)
}

/// `President and CEO X`: back to the first of two titles held together.
fn conjoined(scene: &Scene, first: usize) -> usize {
    let page = scene.page;
    let Some(and) = first.checked_sub(1).filter(|at| page.is(*at, &["and", "&"])) else { return first };
    let other = titles::ending_at(page, and).filter(|_| scene.mention(and - 1).is_none());
    let alike = |at: &usize| page.capital(*at) == page.capital(first) || page.words[*at].opens;
    other.filter(alike).map_or(first, |core| widened(scene, core))
}

/// `regional governor`, `State Rep.`: which region it is, is no part of the title.
fn past_region(scene: &Scene, first: usize, end: usize) -> usize {
    let page = scene.page;
    let region = page.is(first, &["regional", "provincial", "local", "municipal"])
        || page.is(first, &["state"]) && (end > first + 2 || page.word(end - 1) == ".");
    first + usize::from(region && end > first + 1)
}

/// Whether a subject stands before the word at `at`, so that it is a verb.
fn follows_subject(scene: &Scene, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    scene.of_kind(before, Kind::Person).is_some()
        || scene.page.is(before, &["he", "she", "they", "who", "it", "we", "i", "to", "will", "would"])
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
    let page = scene.page;
    let at = past_epithets(scene, first);
    page.is(at.wrapping_sub(1), &["the", "a", "an", "its", "their", "his", "her", "our", "my", "your"])
        || page.shape(at.wrapping_sub(1)) == Shape::Possessive
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
