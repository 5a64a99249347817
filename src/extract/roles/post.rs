//! Titles that say more than a word before a name: what they are for, where the post is.

use super::Held;
use super::before::{body_before, is_owned};
use super::widen::widened;
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::quotes::scene::Scene;
use crate::lexicon::Facts;
use crate::model::{Kind, MentionIndex};

/// `Secretary of Energy`, `Assistant to the President for Homeland Security`: an office and what it is for, ending at `end`.
pub(super) fn with_purpose(scene: &Scene, end: usize) -> Option<Held> {
    let page = scene.page;
    let link =
        |at: usize| page.is(at, &["of", "for", "to", "the", "and", "&"]) && page.shape(at) != Shape::Capital;
    let inner = |at: usize| {
        scene.mention(at).is_none() && (link(at) || page.capital(at) && !page.is(at, &["mr", "mrs", "ms"]))
    };
    if !page.capital(end.checked_sub(1)?) {
        return with_field(scene, end);
    }
    let low = (0..end).rev().take(10).take_while(|at| inner(*at)).last()?;
    let first = (low + 1..end)
        .filter(|at| page.is(*at, &["of", "for", "to"]))
        .filter_map(|at| titles::ending_at(page, at))
        .find(|first| *first >= low && page.capital(*first) && titles::sort(page.word(*first)).is_some())?;
    let first = widened(scene, first);
    Some(Held { first, end, body: body_before(scene, first) })
}

/// `director of communications X`: the same in small letters.
fn with_field(scene: &Scene, end: usize) -> Option<Held> {
    let page = scene.page;
    let field = |at: &usize| {
        page.shape(*at) == Shape::Small && scene.mention(*at).is_none() && !page.has(*at, Facts::FUNCTION)
    };
    let first_field = (0..end).rev().take(3).take_while(|at| field(at) && !page.is(*at, &["of"])).last()?;
    let link = first_field.checked_sub(1).filter(|at| page.is(*at, &["of"]))?;
    let first = widened(scene, titles::ending_at(page, link)?);
    Some(Held { first, end, body: body_before(scene, first) })
}

/// `The regent of West Halmahera, X`, `A spokesman for the ministry, X`: a title and its post, before the comma at `comma`.
pub(super) fn with_seat(scene: &Scene, comma: usize) -> Option<Held> {
    let page = scene.page;
    let inner = |at: &usize| page.shape(*at) != Shape::Mark && page.shape(*at) != Shape::LineEnd;
    for at in (0..comma).rev().take(9).take_while(inner) {
        if !page.is(at, &["of", "at", "for", "in"]) {
            continue;
        }
        let Some(core) = titles::ending_at(page, at) else { continue };
        let first = widened(scene, core);
        let seat = (at + 1..comma).filter_map(|i| scene.mention(i)).find(|(_, m)| m.kind.is_named());
        let body = seat.filter(|(_, m)| matches!(m.kind, Kind::Org | Kind::Place)).map(|(index, _)| index);
        let body = body.or_else(|| body_before(scene, first));
        // `the director of operations, X`
        let field = (at + 1..comma).all(|i| page.shape(i) == Shape::Small && !page.has(i, Facts::FUNCTION));
        let end = if field && comma < at + 4 && page.is(at, &["of"]) { comma } else { at };
        return (is_owned(scene, first) || body.is_some()).then_some(Held { first, end, body });
    }
    None
}

/// `U.S. Ambassador to Israel X`, `Governor of Puerto Rico X`: a title with a capital, a link and a place, right before `name`.
pub(super) fn abroad(scene: &Scene, name: usize) -> Option<Held> {
    let page = scene.page;
    let (index, mention) = scene.mention(name.checked_sub(1)?)?;
    if !matches!(mention.kind, Kind::Place | Kind::Org) {
        return None;
    }
    let at = scene.words_of(mention.span).0.checked_sub(1)?;
    let link = if page.is(at, &["the"]) { at.checked_sub(1)? } else { at };
    if !page.is(link, &["of", "to", "for"]) {
        return None;
    }
    let core = titles::ending_at(page, link).filter(|core| page.capital(*core))?;
    let first = widened(scene, core);
    let body: Option<MentionIndex> =
        if page.is(link, &["of"]) { Some(index) } else { body_before(scene, first) };
    Some(Held { first, end: link, body })
}
