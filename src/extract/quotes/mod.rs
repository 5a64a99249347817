//! Quotations: words between marks, who said them, and whether anybody did.

mod before;
mod carry;
pub(super) mod cast;
mod clause;
mod descriptions;
pub(super) mod echo;
mod marks;
mod people;
mod phrases;
pub(super) mod scene;
mod speakers;
mod speech;
mod turns;

use cast::Cast;
use marks::Marked;
use phrases::Told;
use scene::Scene;

use super::page::Page;
use crate::model::{Field, Mention, Quote, QuoteKind, Speaker};

/// All quotations of a page; `own` are its mentions among `mentions`.
pub(super) fn find(
    page: &Page,
    mentions: &[Mention],
    own: std::ops::Range<usize>,
    cast: &Cast,
) -> Vec<Quote> {
    let marked = marks::find(page.text);
    let spans: Vec<_> = marked.iter().map(|one| one.outer).collect();
    let scene = Scene::quoting(page, mentions, own, cast, &spans);
    let own: Vec<_> =
        marked.iter().map(|one| attributed(&scene, one).map(|told| meant(&scene, told))).collect();
    let told = carry::carry(&scene, &marked, &own);
    marked.iter().zip(told).map(|(one, told)| quote(&scene, one, told)).collect()
}

fn quote(scene: &Scene, one: &Marked, told: Option<Told>) -> Quote {
    let scare = speech::is_term(scene, one) || told.is_none() && !speech::is_speech(scene, one);
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

/// A description that leads to one bearer of a title: `the spokesman said`.
fn meant(scene: &Scene, told: Told) -> Told {
    let headline = scene.page.field == Field::Headline;
    let mention = told.mention.or_else(|| scene.cast.described(told.words.of(scene.page.text), headline));
    Told { mention, ..told }
}

/// The speaker that the words around a quotation name.
fn attributed(scene: &Scene, one: &Marked) -> Option<Told> {
    let page = scene.page;
    let inner = one.inner.of(page.text);
    let behind = page.at(one.outer.end);
    let ended = inner.ends_with('.') || !one.closed;
    let comma =
        inner.ends_with([',', '?', '!', '—', '–', '…']) || matches!(page.word(behind), "," | "—" | "–" | "-");
    // `when I said “a hundred days,” everybody laughed`
    let spoken = before::follows_verb(scene, one);
    if !ended
        && !spoken
        && (comma || speakers::verb(scene, behind).is_some())
        && let Some(told) = speakers::after(scene, behind)
    {
        return Some(told);
    }
    let told = before::according(scene, one).filter(|_| !speech::is_used(scene, one));
    let told = told.or_else(|| before::named_by(scene, one)).or_else(|| before::attributed(scene, one));
    told.or_else(|| speakers::signed(scene, behind)).or_else(|| before::predicated(scene, one)).or_else(
        || {
            let end = page.sentence(behind).end;
            let open = !ended && !speech::is_used(scene, one);
            open.then(|| speakers::trailing(scene, behind, end)).flatten()
        },
    )
}
