//! Who is reported to have said quoted words, told before them.

use super::clause::{self, first_subject};
use super::marks::Marked;
use super::phrases::Told;
use super::scene::Scene;
use super::speakers::{self, following, with_cue};
use crate::extract::page::Shape;
use crate::extract::wordlist::WordList;
use crate::model::Kind;

/// How many words before a quotation may name its speaker.
const REACH: usize = 150;

/// The words of its sentence that stand before a quotation, `start..open`.
pub(super) fn lead(scene: &Scene, one: &Marked) -> (usize, usize) {
    let open = scene.page.at(one.outer.start);
    (scene.page.sentence(open).start.min(open).max(open.saturating_sub(REACH)), open)
}

/// The nearest verb of speech before a quotation in its sentence, and its subject.
pub(super) fn attributed(scene: &Scene, one: &Marked) -> Option<Told> {
    let page = scene.page;
    let (start, open) = lead(scene, one);
    let colon = page.before(open) == ":" || page.before(open) == ",";
    for at in (start..open).rev().take(60) {
        if scene.is_quoted(at) || page.word(at) == ";" {
            break;
        }
        let Some(sort) = speakers::verb(scene, at) else { continue };
        let infinitive = page.is(at.wrapping_sub(1), &["to"]) && !colon;
        if infinitive && sort != "label" || clause::is_passive(scene, at) || is_aside(scene, at, open) {
            continue;
        }
        let subject = if page.word(at).ends_with("ing") {
            quoted_as(scene, at, start)
                .or_else(|| first_subject(scene, start, at))
                .or_else(|| clause::preceding(scene, at, start))
        } else {
            clause::reporter(scene, at, start).or_else(|| first_subject(scene, start, at))
        };
        // `a plan dubbed “X”`: nobody says who calls it so
        let label = sort == "label"
            && page.word(at).ends_with("ed")
            && (at + 1 == open || page.is(at + 1, &["as"]) && at + 2 == open);
        let nobody =
            |told: &Told| told.mention.is_none() && !page.is(page.at(told.words.start), clause::PRONOUNS);
        let dubbed = |told: &Told| label && nobody(told) && !page.is(at - 1, &["has", "have", "had"]);
        if subject.as_ref().is_some_and(dubbed) {
            continue;
        }
        if let Some(told) = subject {
            return Some(with_cue(scene, told, at));
        }
    }
    (page.before(open) == ":" && !is_topic(scene, one))
        .then(|| initials(scene, open).or_else(|| first_subject(scene, start, open)))
        .flatten()
}

/// `X was quoted as saying “…”`.
fn quoted_as(scene: &Scene, verb: usize, start: usize) -> Option<Told> {
    scene.page.is(verb.wrapping_sub(1), &["as"]).then(|| clause::reporter(scene, verb, start)).flatten()
}

/// `dubbed “the scam act” by X`: who gave the name, behind the quotation.
pub(super) fn named_by(scene: &Scene, one: &Marked) -> Option<Told> {
    let page = scene.page;
    let (_, open) = lead(scene, one);
    let behind = page.at(one.outer.end);
    let label = |at: usize| speakers::verb(scene, at) == Some("label");
    let labelled = open > 1 && (label(open - 1) || page.is(open - 1, &["as"]) && label(open - 2));
    (labelled && page.is(behind, &["by"])).then(|| following(scene, behind + 1)).flatten()
}

/// Whether the verb at `verb` stands in an aside that a comma right before the quotation closes: `, as X calls it, “…”`.
fn is_aside(scene: &Scene, verb: usize, open: usize) -> bool {
    let page = scene.page;
    page.before(open) == ","
        && (0..verb).rev().take(5).any(|at| page.is(at, &["as"]) && page.before(at) == ",")
        && (verb + 1..open - 1).len() < 6
        && verb + 1 < open - 1
}

/// `On taxes: “…”`: what a quotation in a list is about stands before it.
pub(super) fn is_topic(scene: &Scene, one: &Marked) -> bool {
    let page = scene.page;
    let (_, open) = lead(scene, one);
    let line = page.line(open).start;
    let first = line + usize::from(page.shape(line) == Shape::Mark);
    page.before(open) == ":" && open < first + 30 && page.is(first, &["on", "about", "regarding"])
}

/// Whether a verb of speech that follows its subject stands right before a quotation.
pub(super) fn follows_verb(scene: &Scene, one: &Marked) -> bool {
    let page = scene.page;
    let (start, open) = lead(scene, one);
    let last = if page.before(open) == "," { open.saturating_sub(2) } else { open.saturating_sub(1) };
    let says = last > start && !scene.is_quoted(last) && speakers::verb(scene, last).is_some();
    says && !scene.is_quoted(last - 1) && clause::preceding(scene, last, start).is_some()
}

/// `TL: “…”` in an interview: the person of the article with these initials.
fn initials(scene: &Scene, open: usize) -> Option<Told> {
    let page = scene.page;
    let at = open.checked_sub(2)?;
    let label =
        page.shape(at) == Shape::Caps && page.words[at].opens && (2..=3).contains(&page.word(at).len());
    let index = label.then(|| scene.with_initials(page.word(at))).flatten()?;
    Some(Told { words: page.span(at, at + 1), mention: Some(index), cue: None })
}

/// `According to X, …` anywhere in the sentence around a quotation.
pub(super) fn according(scene: &Scene, one: &Marked) -> Option<Told> {
    let page = scene.page;
    let (start, open) = lead(scene, one);
    let end = page.sentence(open).end.min(open + 60);
    let at = (start..end).find(|at| page.is(*at, &["according"]) && page.is(at + 1, &["to"]))?;
    if scene.is_quoted(at) {
        return None;
    }
    let told = following(scene, at + 2)?;
    Some(Told { cue: Some(page.span(at, at + 2)), ..told })
}

/// `X was “delighted”`, `X would “pause and count”`: what is said of a person in words that can only be theirs.
pub(super) fn predicated(scene: &Scene, one: &Marked) -> Option<Told> {
    static LINKS: WordList = WordList::new(
        "is was were are be been feel feels felt would will could should must might can had has have to not very so \
         remained looked sounded",
    );
    let page = scene.page;
    let (start, open) = lead(scene, one);
    let link = open.checked_sub(1).filter(|at| *at >= start && LINKS.holds(page.word(*at)));
    let told = match link {
        Some(link) => clause::preceding(scene, link, start)?,
        None if is_first_person(one.inner.of(page.text)) && !is_topic(scene, one) => {
            first_subject(scene, start, open)?
        }
        None => return None,
    };
    let person = told.mention.and_then(|index| scene.mention_span(index)).map(|span| page.at(span.start));
    person.filter(|at| scene.of_kind(*at, Kind::Person).is_some())?;
    Some(told)
}

/// Whether words speak of the one who says them.
pub(super) fn is_first_person(words: &str) -> bool {
    static WORDS: WordList = WordList::new(
        "i my me mine myself we our us ours ourselves i'm i’m i've i’ve i'll i’ll we're we’re we've we’ve",
    );
    words
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’')
        .any(|word| word != "US" && WORDS.holds(word))
}
