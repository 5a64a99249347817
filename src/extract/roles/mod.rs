//! Roles: the titles that stand before or behind a person, and the body or country they are held in.

mod before;
mod behind;
mod extent;
mod phrase;
mod post;
mod widen;
mod words;

pub(super) use words::{EPITHETS, relation};

use super::page::Page;
use super::quotes::cast::Cast;
use super::quotes::scene::Scene;
use crate::model::{Kind, Mention, MentionIndex, Role, Span};

/// A title's words, `first..end`, and the mention that it is held in.
#[derive(Clone, Copy, Debug)]
struct Held {
    first: usize,
    end: usize,
    body: Option<MentionIndex>,
}

/// All roles of a page; `own` are its mentions among `mentions`.
pub(super) fn find(page: &Page, mentions: &[Mention], own: std::ops::Range<usize>) -> Vec<Role> {
    let nobody = Cast::default();
    let scene = Scene::new(page, mentions, own.clone(), &nobody);
    let mut out = Vec::new();
    for index in own {
        if mentions[index].kind != Kind::Person {
            continue;
        }
        let (first, end) = scene.words_of(mentions[index].span);
        let held = held_by(&scene, first, end);
        let role = |title: Span, affiliation: Option<MentionIndex>| Role {
            person: MentionIndex(index as u32),
            field: page.field,
            title,
            affiliation,
        };
        out.extend(held.iter().map(|held| role(page.span(held.first, held.end), held.body)));
        // `George Barros of the Institute …`: a body and no title
        if held.is_empty()
            && let Some(body) = seat_behind(&scene, end).filter(|body| is_body(&mentions[body.0 as usize]))
            && page.is(end, &["of"])
        {
            let name = mentions[index].span;
            out.push(role(Span { start: name.end, end: name.end }, Some(body)));
        }
    }
    out.sort_by_key(|role: &Role| (role.title.start, role.title.end));
    out
}

fn is_body(mention: &Mention) -> bool {
    mention.kind == Kind::Org
}

/// The titles of the person whose name is the words `first..end`.
fn held_by(scene: &Scene, first: usize, end: usize) -> Vec<Held> {
    let mut held = before::titles(scene, first);
    // `Governor Daisuke Hattori of Fukuoka`
    if let Some(nearest) = held.iter_mut().rev().find(|one| one.body.is_none()) {
        nearest.body = seat_behind(scene, end);
    }
    held.extend(behind::titles(scene, first, end));
    held
}

/// The body or country right behind a name: `of Fukuoka`, `from the Raptors`.
fn seat_behind(scene: &Scene, end: usize) -> Option<MentionIndex> {
    let page = scene.page;
    if !page.is(end, &["of", "from", "at"]) {
        return None;
    }
    let at = end + 1 + usize::from(page.is(end + 1, &["the"]));
    // `at the NATO Summit` is no seat
    let whole = |m: &Mention| page.is(end, &["of"]) || !page.capital(scene.words_of(m.span).1);
    scene
        .mention(at)
        .filter(|(_, m)| m.kind == Kind::Org && whole(m) || m.kind == Kind::Place && page.is(end, &["of"]))
        .map(|(index, _)| index)
}
