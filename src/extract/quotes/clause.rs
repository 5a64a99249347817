//! The subject of a verb: the noun phrase before it, past what stands between them.

use super::descriptions::{described, is_speaking_noun};
use super::phrases::{Told, named, noun_phrase, pronoun};
use super::scene::Scene;
use super::speakers::{following, verb};
use crate::extract::page::Shape;
use crate::extract::wordlist::WordList;
use crate::model::Kind;

/// Pronouns that can be a subject.
pub(super) const PRONOUNS: &[&str] = &["he", "she", "it", "they", "i", "we", "you"];

/// Who does what the verb at `verb` says: its subject, or behind a passive the one named with `by`.
pub(super) fn reporter(scene: &Scene, verb: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    if page.is(verb + 1, &["by"]) && page.word(verb).ends_with("ed") {
        return following(scene, verb + 2);
    }
    // `X is quoted as saying`
    if page.is(verb, &["saying", "telling"]) && page.is(verb.wrapping_sub(1), &["as"]) {
        let quoted =
            (low..verb).rev().take(7).find(|at| page.is(*at, &["quoted", "cited", "reported", "heard"]))?;
        return preceding(scene, quoted, low);
    }
    preceding(scene, verb, low)
}

/// Whether the verb at `verb` is a passive that names nobody: `was described as “…”`.
pub(super) fn is_passive(scene: &Scene, verb: usize) -> bool {
    let page = scene.page;
    let participle = page.word(verb).ends_with("ed") || page.is(verb, &["told", "known", "said"]);
    let adverb = |at: &usize| {
        page.word(*at).ends_with("ly") || page.is(*at, &["also", "once", "often", "not", "long"])
    };
    let before = (0..verb).rev().take(4).find(|at| !adverb(at));
    participle
        && !page.is(verb + 1, &["by"])
        && before.is_some_and(|at| page.is(at, &["was", "were", "been", "is", "are", "be", "being"]))
}

/// The subject of the verb at `verb`, in the words `low..verb` before it.
pub(super) fn preceding(scene: &Scene, verb: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    let mut at = verb;
    loop {
        at = at.checked_sub(1).filter(|at| *at >= low)?;
        if is_adverb(scene, at) {
            continue;
        }
        if page.word(at) == ")" {
            at = (low..at).rev().take(12).find(|i| page.word(*i) == "(")?;
            continue;
        }
        break;
    }
    if page.is(at, PRONOUNS) {
        return Some(pronoun(scene, at));
    }
    if page.is(at, &["and", "but", "or"]) {
        return first_subject(scene, low, at);
    }
    if page.is(at, &["who", "which"]) {
        let before = at.checked_sub(1).filter(|i| *i >= low)?;
        let before =
            if page.word(before) == "," { before.checked_sub(1).filter(|i| *i >= low)? } else { before };
        return noun_phrase(scene, before, low);
    }
    if matches!(page.word(at), "," | "—" | "–") {
        return apposed(scene, at, low);
    }
    noun_phrase(scene, at, low)
}

/// `X, a resident of Y, who …,` before the verb: what stands before the mark that opens the apposition closed at `close`.
pub(super) fn apposed(scene: &Scene, close: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    let mut body = None;
    for at in (low..close).rev().take(40) {
        if page.shape(at) == Shape::LineEnd || page.word(at) == ";" {
            break;
        }
        if !matches!(page.word(at), "," | "(" | "–" | "—") || at == low {
            continue;
        }
        let mut last = at - 1;
        if page.word(last) == ")" {
            last = (low..last)
                .rev()
                .take(12)
                .find(|i| page.word(*i) == "(")?
                .checked_sub(1)
                .filter(|i| *i >= low)?;
        }
        if let Some(told) = scene.of_kind(last, Kind::Person).map(named) {
            return Some(told);
        }
        let opens = page.is(at + 1, &["a", "an", "the", "which", "who", "whose", "its", "one"]);
        if opens && body.is_none() {
            body = noun_phrase(scene, last, low);
        }
    }
    body.or_else(|| noun_phrase(scene, close.checked_sub(1).filter(|at| *at >= low)?, low))
}

/// The subject of the clause that begins at `start`: its first person, pronoun or body outside quotations.
pub(super) fn first_subject(scene: &Scene, start: usize, end: usize) -> Option<Told> {
    let page = scene.page;
    let mut body = None;
    for at in (start..end).filter(|at| !scene.is_quoted(*at)) {
        if page.is(at, &["he", "she"]) {
            return Some(pronoun(scene, at));
        }
        if let Some((index, mention)) = scene.of_kind(at, Kind::Person) {
            let (first, after) = scene.words_of(mention.span);
            let linked = page.is(first.wrapping_sub(1), &["of", "for", "to"]) && body.is_some();
            if page.shape(after) != Shape::Possessive && !linked {
                return Some(named((index, mention)));
            }
        }
        if at == start && scene.mention(at).is_none() {
            let verb = (at + 1..end).find(|i| verb(scene, *i).is_some());
            let described = page.is(at, &["the", "a", "an", "one"]);
            let told = match verb.filter(|_| described) {
                Some(verb) => preceding(scene, verb, start),
                None => described_alone(scene, at),
            };
            if told.is_some() {
                return told;
            }
        }
        if body.is_none() {
            body = scene.mention(at).filter(|(_, m)| matches!(m.kind, Kind::Org | Kind::Place)).map(named);
        }
    }
    body
}

/// `CAMPAIGNERS have hit out …`: a plural noun that speaks and opens its clause by itself.
fn described_alone(scene: &Scene, at: usize) -> Option<Told> {
    let plural = scene.page.word(at).to_lowercase().ends_with('s');
    (plural && is_speaking_noun(scene, at)).then(|| described(scene, at, at)).flatten()
}

/// The words between a subject and its verb: adverbs, auxiliaries, dates.
pub(super) fn is_adverb(scene: &Scene, at: usize) -> bool {
    static ADVERBS: WordList = WordList::new(
        "also then later has had have been was reportedly however once never not first further would will could \
         himself herself is were often still liked to today yesterday even long previously likes afterwards there \
         meanwhile since again just simply soon now always only merely tearfully both all did does may might must should can cannot shall \
         famously used",
    );
    let page = scene.page;
    let word = page.word(at);
    ADVERBS.holds(word)
        || word.len() > 4 && word.ends_with("ly") && page.shape(at) == Shape::Small
        || scene.of_kind(at, Kind::Date).is_some()
        || page.is(at, &["on", "in", "late", "early"]) && scene.of_kind(at + 1, Kind::Date).is_some()
}
