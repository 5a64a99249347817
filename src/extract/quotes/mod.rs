//! Quotations: words between marks, who said them, and whether anybody did.

mod clause;
mod marks;
mod people;
mod phrases;
pub(super) mod scene;
mod speakers;

use marks::Marked;
use phrases::Told;
use scene::Scene;

use super::page::{Page, Shape};
use crate::model::{Kind, Mention, Quote, QuoteKind, Speaker};

/// How many words before a quotation may name its speaker.
const REACH: usize = 150;

/// All quotations of a page; `own` are its mentions among `mentions`.
pub(super) fn find(page: &Page, mentions: &[Mention], own: std::ops::Range<usize>) -> Vec<Quote> {
    let marked = marks::find(page.text);
    let spans: Vec<_> = marked.iter().map(|one| one.outer).collect();
    let scene = Scene::new(page, mentions, own, &spans);
    let mut told: Vec<Option<Told>> = Vec::with_capacity(marked.len());
    for (at, one) in marked.iter().enumerate() {
        let before = at.checked_sub(1).map(|last| (&marked[last], told[last]));
        let own = attributed(&scene, one).map(|told| settle(&scene, told, before, one));
        let found = own.or_else(|| before.and_then(|(last, told)| carried(&scene, last, told, one)));
        told.push(found.or_else(|| spoken_of(&scene, one)));
    }
    backfill(&scene, &marked, &mut told);
    marked.iter().zip(told).map(|(one, told)| quote(&scene, one, told)).collect()
}

fn quote(scene: &Scene, one: &Marked, told: Option<Told>) -> Quote {
    let scare = is_term(scene, one) || told.is_none() && !is_speech(scene, one);
    let kind = if scare { QuoteKind::Scare } else { QuoteKind::Speech };
    let told = told.filter(|_| !scare);
    Quote {
        field: scene.page.field,
        span: one.inner,
        kind,
        speaker: told.map(|told| Speaker { words: told.words, mention: told.mention }),
        cue: told.and_then(|told| told.cue),
    }
}

/// The speaker that the words around a quotation name.
fn attributed(scene: &Scene, one: &Marked) -> Option<Told> {
    let page = scene.page;
    let inner = one.inner.of(page.text);
    let behind = page.at(one.outer.end);
    let ended = inner.ends_with('.') || !one.closed;
    let comma =
        inner.ends_with([',', '?', '!', '—', '–', '…']) || matches!(page.word(behind), "," | "—" | "–" | "-");
    if !ended
        && (comma || speakers::verb(scene, behind).is_some())
        && let Some(told) = speakers::after(scene, behind)
    {
        return Some(told);
    }
    before(scene, one)
}

/// The nearest verb of speech before a quotation in its sentence, and its subject.
fn before(scene: &Scene, one: &Marked) -> Option<Told> {
    let page = scene.page;
    let open = page.at(one.outer.start);
    let start = page.sentence(open).start.min(open).max(open.saturating_sub(REACH));
    let colon = page.before(open) == ":" || page.before(open) == ",";
    if let Some(told) = according(scene, start, open) {
        return Some(told);
    }
    for at in (start..open).rev().take(60) {
        if scene.is_quoted(at) || page.word(at) == ";" {
            break;
        }
        let Some(sort) = speakers::verb(scene, at) else { continue };
        let infinitive = page.is(at.wrapping_sub(1), &["to"]) && !colon;
        if infinitive && sort != "label" {
            continue;
        }
        let subject = if page.word(at).ends_with("ing") {
            clause::first_subject(scene, start, at).or_else(|| clause::preceding(scene, at, start))
        } else {
            clause::preceding(scene, at, start).or_else(|| clause::first_subject(scene, start, at))
        };
        if let Some(told) = subject {
            return Some(Told { cue: Some(page.span(at, at + 1)), ..told });
        }
    }
    (page.before(open) == ":")
        .then(|| initials(scene, open).or_else(|| clause::first_subject(scene, start, open)))
        .flatten()
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

/// `According to X, …` before, in the same sentence; or behind the quotation, up to the sentence's end.
fn according(scene: &Scene, start: usize, open: usize) -> Option<Told> {
    let page = scene.page;
    let end = page.sentence(open).end.min(open + 60);
    let at = (start..end).find(|at| page.is(*at, &["according"]) && page.is(at + 1, &["to"]))?;
    if scene.is_quoted(at) {
        return None;
    }
    let told = speakers::following(scene, at + 2)?;
    Some(Told { cue: Some(page.span(at, at + 2)), ..told })
}

/// A pronoun right behind an attributed quotation of the same paragraph means the same speaker.
fn settle(scene: &Scene, told: Told, before: Option<(&Marked, Option<Told>)>, one: &Marked) -> Told {
    let word = told.words.of(scene.page.text);
    if !matches!(word, "he" | "she" | "He" | "She") {
        return told;
    }
    let Some((last, Some(earlier))) = before else { return told };
    let same_line = !scene.page.text[last.outer.end as usize..one.outer.start as usize].contains('\n');
    match earlier.mention {
        Some(index) if same_line && scene.can_be(index, word) => Told { mention: Some(index), ..told },
        _ => told,
    }
}

/// A quotation without words of its own that follows one with a speaker.
fn carried(scene: &Scene, last: &Marked, told: Option<Told>, one: &Marked) -> Option<Told> {
    let told = told?;
    let between = &scene.page.text[last.outer.end as usize..one.outer.start as usize];
    if !last.closed {
        return Some(told);
    }
    let opens = opens_sentence(scene, one);
    let lines = between.matches('\n').count();
    let near = between.split_whitespace().count() < 40;
    let whole = whole_line(scene, one);
    ((lines == 0 && near && opens) || (lines == 1 && whole && between.split_whitespace().count() < 30))
        .then_some(told)
}

/// Whether nothing of its sentence stands before a quotation.
fn opens_sentence(scene: &Scene, one: &Marked) -> bool {
    let open = scene.page.at(one.outer.start);
    matches!(scene.page.before(open), "." | "?" | "!" | "\n" | "”" | "\"" | "" | ")" | "’" | ":")
}

/// Whether a quotation is all of its paragraph.
fn whole_line(scene: &Scene, one: &Marked) -> bool {
    let text = scene.page.text;
    let before = text[..one.outer.start as usize].chars().next_back().is_none_or(|c| c == '\n');
    let after = text[one.outer.end as usize..].chars().next().is_none_or(|c| c == '\n');
    before && after
}

/// A whole sentence of speech without any attribution: the subject of the sentence before it.
fn spoken_of(scene: &Scene, one: &Marked) -> Option<Told> {
    if !is_speech(scene, one) || !opens_sentence(scene, one) {
        return None;
    }
    let open = scene.page.at(one.outer.start);
    let index = scene.antecedent(open, "they")?;
    let span = scene.page.span(0, 0);
    let words = scene.mention_span(index).unwrap_or(span);
    Some(Told { words, mention: Some(index), cue: None })
}

/// Two quotations side by side, only the second attributed: the first is the same speaker's.
fn backfill(scene: &Scene, marked: &[Marked], told: &mut [Option<Told>]) {
    for at in (1..marked.len()).rev() {
        let between = &scene.page.text[marked[at - 1].outer.end as usize..marked[at].outer.start as usize];
        if told[at - 1].is_none()
            && between.trim().is_empty()
            && (!between.contains('\n') || !marked[at - 1].closed)
        {
            told[at - 1] = told[at];
        }
    }
}

/// Whether quoted words read as something said: a sentence, or many words.
fn is_speech(scene: &Scene, one: &Marked) -> bool {
    let inner = one.inner.of(scene.page.text);
    let words = inner.split_whitespace().count();
    let sentence = inner.starts_with(char::is_uppercase) && inner.ends_with(['.', ',', '?', '!', '…', '—']);
    (sentence && words >= 3) || words >= 10 || !one.closed
}

/// A name or term in marks: `(“Board”)`, `so-called “X”`, `known as “X”`.
fn is_term(scene: &Scene, one: &Marked) -> bool {
    let page = scene.page;
    let open = page.at(one.outer.start);
    let words = one.inner.of(page.text).split_whitespace().count();
    let bracket = page.before(open) == "("
        || open > 1 && page.is(open - 1, &["the", "or"]) && page.before(open - 1) == "(";
    let named = page.is(
        open.wrapping_sub(1),
        &["called", "nicknamed", "dubbed", "termed", "named", "titled", "entitled", "marked", "reading"],
    ) && page.is(open.wrapping_sub(2), &["so", "-", "is", "was", "were", "are"])
        || page.is(open.wrapping_sub(1), &["nicknamed", "so-called", "codenamed", "titled", "entitled"])
        || page.is(open.wrapping_sub(1), &["as"]) && page.is(open.wrapping_sub(2), &["known"]);
    words <= 6 && (bracket || named)
}
