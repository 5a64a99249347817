//! How far a title goes to the left: `Deputy Pentagon Press Secretary`, `Information and Culture Minister`.

use super::words;
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::quotes::scene::Scene;
use crate::model::Kind;

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
pub(super) fn conjoined(scene: &Scene, first: usize) -> usize {
    let page = scene.page;
    let Some(and) = first.checked_sub(1).filter(|at| page.is(*at, &["and", "&"])) else { return first };
    let other = titles::ending_at(page, and).filter(|_| scene.mention(and - 1).is_none());
    let alike = |at: &usize| page.capital(*at) == page.capital(first) || page.words[*at].opens;
    other.filter(alike).map_or(first, |core| widened(scene, core))
}

/// `regional governor`, `State Rep.`: which region it is, is no part of the title.
pub(super) fn past_region(scene: &Scene, first: usize, end: usize) -> usize {
    let page = scene.page;
    let region = page.is(first, &["regional", "provincial", "local", "municipal"])
        || page.is(first, &["state"]) && (end > first + 2 || page.word(end - 1) == ".");
    first + usize::from(region && end > first + 1)
}

/// Whether a subject stands before the word at `at`, so that it is a verb.
pub(super) fn follows_subject(scene: &Scene, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    scene.of_kind(before, Kind::Person).is_some()
        || scene.page.is(before, &["he", "she", "they", "who", "it", "we", "i", "to", "will", "would"])
}
