//! Noun phrases that name a speaker: a person, a body, or words such as `a spokesman for the league`.

use super::clause::apposed;
use super::descriptions::{described, is_speaking_noun};
use super::scene::Scene;
use crate::extract::page::Shape;
use crate::model::{Kind, Mention, MentionIndex, Span};

/// A speaker and the verb that reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The words that name the speaker.
    pub(super) words: Span,
    /// The mention they lead to.
    pub(super) mention: Option<MentionIndex>,
    /// The verb.
    pub(super) cue: Option<Span>,
}

/// A speaker who is named.
pub(super) fn named((index, mention): (MentionIndex, &Mention)) -> Told {
    Told { words: mention.span, mention: Some(index), cue: None }
}

/// A speaker who is told by the pronoun at `at`, and whom it means.
pub(super) fn pronoun(scene: &Scene, at: usize) -> Told {
    let word = scene.page.word(at);
    let mention = match word.to_ascii_lowercase().as_str() {
        "he" | "she" | "it" => scene.antecedent(at, word),
        "i" => scene.speaking(at),
        _ => None,
    };
    Told { words: scene.page.span(at, at + 1), mention, cue: None }
}

/// The noun phrase that ends at `at`: a person, a body, or words such as `a spokesman for the league`.
pub(super) fn noun_phrase(scene: &Scene, at: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    if let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
        let (first, _) = scene.words_of(mention.span);
        let aide = first.checked_sub(2).filter(|i| *i >= low && page.is(i + 1, &["to", "of", "for"]));
        if mention.kind == Kind::Person && aide.is_some_and(|noun| is_speaking_noun(scene, noun)) {
            let told = described(scene, first - 2, low)?;
            return Some(Told { words: Span { start: told.words.start, end: mention.span.end }, ..told });
        }
        if mention.kind == Kind::Person {
            return Some(named((index, mention)));
        }
        if mention.kind == Kind::Group && page.is(first.wrapping_sub(1), &["the"]) && is_one(page.word(at)) {
            let mention = scene.antecedent(first, "they");
            return Some(Told { words: page.span(first - 1, at + 1), mention, cue: None });
        }
        let the = first.checked_sub(1).filter(|i| page.is(*i, &["the"])).unwrap_or(first);
        let link = the
            .checked_sub(1)
            .filter(|i| *i >= low && page.is(*i, &["of", "from", "at", "for", "in", "with", "on"]));
        if let Some(link) = link {
            return behind_link(scene, link, at, low);
        }
        return Some(named((index, mention)));
    }
    if page.shape(at) != Shape::Small && page.shape(at) != Shape::Capital && page.shape(at) != Shape::Number {
        return None;
    }
    described(scene, at, low)
}

/// `the Argentine`: one of a people, whoever was named last.
fn is_one(people: &str) -> bool {
    !["s", "sh", "ch", "ese"].iter().any(|ending| people.ends_with(ending))
}

/// `George Barros of the Institute …`, `A spokesperson from Downing Street`: what stands before the link.
fn behind_link(scene: &Scene, link: usize, end: usize, low: usize) -> Option<Told> {
    let before = link.checked_sub(1).filter(|at| *at >= low)?;
    if let Some((index, mention)) = scene.of_kind(before, Kind::Person) {
        return Some(named((index, mention)));
    }
    // `the Eastern Command of the Army`
    if scene.named(before).is_some() {
        return noun_phrase(scene, before, low);
    }
    if scene.page.word(before) == "," {
        return apposed(scene, before, low);
    }
    described(scene, end, low)
}
