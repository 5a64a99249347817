//! The title in an apposition behind a person: `X, Ukraine’s former ambassador to the U.S.`.

use super::find::titles;
use super::page::Shape;
use super::quotes::scene::Scene;
use crate::model::{Kind, MentionIndex};

/// A title's words, and the mention it is held in.
pub(super) type Held = (usize, usize, Option<MentionIndex>);

/// The title in an apposition behind the person whose name ends at `end`.
pub(super) fn behind(scene: &Scene, end: usize) -> Option<Held> {
    let page = scene.page;
    let mut at = end;
    let age =
        |at: usize| page.word(at) == "," && page.shape(at + 1) == Shape::Number && page.word(at + 2) == ",";
    if age(at) {
        at += 2;
    }
    let copula = page.is(at, &["is", "was"]);
    if page.word(at) != "," && !copula && !page.is(at, &["as"]) {
        return None;
    }
    at += 1;
    while page.is(at, &["now", "then", "currently", "serving", "as"]) {
        at += 1;
    }
    let mut affiliation = None;
    let determined = page.is(at, &["the", "a", "an", "its", "their", "his", "her"]);
    if determined {
        at += 1;
    }
    // `the newly appointed French prime minister`
    let ahead = (at..at + 4).find(|i| scene.mention(*i).is_some_and(|(_, m)| m.kind.is_named()));
    if determined
        && let Some(named) = ahead
        && (at..named).all(|i| {
            page.shape(i) == Shape::Small
                && titles::sort(page.word(i)).is_none_or(|sort| sort == "modifier")
                && !page.is(i, &["of", "in", "for", "at", "with", "to"])
        })
    {
        at = named;
    }
    // `Ukraine’s former ambassador`, `French foreign minister`
    let mut from = at;
    while let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
        if mention.kind == Kind::Person {
            return None;
        }
        affiliation = Some(index);
        at = scene.words_of(mention.span).1;
        let possessive = page.shape(at) == Shape::Possessive || matches!(page.word(at), "’" | "'");
        at += usize::from(possessive);
        from = at;
    }
    if copula && !determined && affiliation.is_none() && titles::sort(page.word(from)).is_none() {
        return None;
    }
    let to = title_end(scene, from)?;
    let post = ambassador(scene, from, to);
    let held = if post > to { affiliation } else { held_after(scene, to).or(affiliation) };
    Some((from, post, held))
}

/// Past the title that begins at `from`: words up to its last title word, and `of credit` behind it.
fn title_end(scene: &Scene, from: usize) -> Option<usize> {
    let page = scene.page;
    let mut last = None;
    let mut at = from;
    while at < from + 7 {
        let word = matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps);
        let hyphen = page.word(at) == "-" && page.tight(at);
        if !(word || hyphen) || scene.mention(at).is_some() {
            break;
        }
        if word && titles::is_title(page.word(at)) {
            last = Some(at + 1);
        } else if word
            && page.is(
                at,
                &[
                    "of", "for", "at", "in", "who", "with", "to", "from", "on", "and", "or", "by", "that",
                    "which", "was", "is", "said", "says", "has", "had", "the", "a",
                ],
            )
        {
            break;
        }
        at += 1;
    }
    let mut end = last?;
    // `head of credit`, `director of football`: what the title is of, where no name follows
    if page.is(end, &["of"])
        && page.shape(end + 1) == Shape::Small
        && !page.is(end + 1, &["the", "a", "an", "its", "his", "her", "their", "this"])
    {
        end += 2;
    }
    Some(end)
}

/// `of the Transatlantic Policy Center`, `at American University`, `for the FRA`: the first name behind the link.
fn held_after(scene: &Scene, to: usize) -> Option<MentionIndex> {
    let page = scene.page;
    let mut at = to;
    for _ in 0..8 {
        if let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
            if mention.kind == Kind::Group {
                at = scene.words_of(mention.span).1;
                continue;
            }
            return matches!(mention.kind, Kind::Org | Kind::Place).then_some(index);
        }
        let link = page.is(at, &["of", "at", "for", "in", "with", "the", "to", "on", "from"]);
        let plain = page.shape(at) == Shape::Small && at > to;
        if !(link || plain) || page.is(at, &["who", "said", "and", "was"]) {
            return None;
        }
        at += 1;
    }
    None
}

/// `ambassador to the U.S.`: the post is part of an ambassador's title.
fn ambassador(scene: &Scene, from: usize, to: usize) -> usize {
    let page = scene.page;
    if !page.is(to.wrapping_sub(1), &["ambassador", "envoy"]) || to <= from || !page.is(to, &["to"]) {
        return to;
    }
    let at = to + 1 + usize::from(page.is(to + 1, &["the"]));
    scene
        .mention(at)
        .filter(|(_, m)| matches!(m.kind, Kind::Place | Kind::Org))
        .map_or(to, |(_, m)| scene.words_of(m.span).1)
}
