//! How far a title goes to the right, and where it is held: `head of credit at X`, `ambassador to the U.S.`.

use super::phrase::title_end;
use super::words::EPITHETS;
use crate::extract::page::Shape;
use crate::extract::quotes::scene::Scene;
use crate::lexicon::Facts;
use crate::model::{Kind, MentionIndex};

/// `president and chief executive`: past the second title where both are held together.
pub(super) fn conjoined(scene: &Scene, end: usize) -> usize {
    let page = scene.page;
    if !page.is(end, &["and", "&"]) || EPITHETS.holds(page.word(end + 1)) {
        return end;
    }
    let second = title_end(scene, end + 1)
        .filter(|to| scene.of_kind(*to, Kind::Person).is_none() && page.shape(*to) != Shape::Possessive);
    second.unwrap_or(end)
}

/// `head of credit`, `Secretary of Labor`: past what the title is of, where no name follows.
pub(super) fn with_purpose(scene: &Scene, end: usize) -> usize {
    let page = scene.page;
    let capital = page.capital(end - 1);
    let link = if capital { page.is(end, &["of", "for", "to"]) } else { page.is(end, &["of"]) };
    if !link {
        return end;
    }
    let inner = |at: &usize| {
        let fits = if capital { page.capital(*at) } else { page.shape(*at) == Shape::Small };
        fits && scene.mention(*at).is_none()
            && !page.has(*at, Facts::FUNCTION)
            && !page.is(*at, &["of", "with"])
    };
    let the = usize::from(capital && page.is(end + 1, &["the"]));
    (end + 1 + the..end + 4 + the).take_while(inner).last().map_or(end, |last| last + 1)
}

/// `ambassador to the U.S.`: where the owner stands before the title, the post abroad is part of it.
pub(super) fn post(scene: &Scene, owned: bool, end: usize) -> usize {
    let page = scene.page;
    if !owned || !page.is(end - 1, &["ambassador", "envoy"]) || !page.is(end, &["to"]) {
        return end;
    }
    let at = end + 1 + usize::from(page.is(end + 1, &["the"]));
    scene
        .mention(at)
        .filter(|(_, m)| matches!(m.kind, Kind::Place | Kind::Org))
        .map_or(end, |(_, m)| scene.words_of(m.span).1)
}

/// `of the Transatlantic Policy Center`, `at the banned site Reform.by`, `, Adams Commission`: the first name behind the
/// link, and the word behind it.
pub(super) fn body_after(scene: &Scene, end: usize) -> Option<(MentionIndex, usize)> {
    let page = scene.page;
    let listed = page.word(end) == ",";
    let mut at = end + usize::from(listed);
    for _ in 0..8 {
        if let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
            let after = scene.words_of(mention.span).1;
            if mention.kind == Kind::Group && !listed {
                at = after;
                continue;
            }
            let closed = page.shape(after) == Shape::LineEnd || matches!(page.word(after), "," | "." | ";");
            let fits = mention.kind == Kind::Org || mention.kind == Kind::Place && !listed;
            return (fits && (!listed || closed)).then_some((index, after));
        }
        let link = page.is(at, &["of", "at", "for", "in", "with", "the", "to", "on", "from"]);
        let plain = page.shape(at) == Shape::Small && at > end;
        if listed && !page.is(at, &["the"]) || !(link || plain) || page.is(at, &["who", "said", "and", "was"])
        {
            return None;
        }
        at += 1;
    }
    None
}
