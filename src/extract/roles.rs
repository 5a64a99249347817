//! Roles: the title that stands before or behind a person, and the body or country it is held in.

use super::appositions::{self, Held};
use super::find::titles;
use super::page::{Page, Shape};
use super::quotes::scene::Scene;
use super::wordlist::WordList;
use crate::lexicon;
use crate::model::{Kind, Mention, MentionIndex, Role};

/// All roles of a page; `own` are its mentions among `mentions`.
pub(super) fn find(page: &Page, mentions: &[Mention], own: std::ops::Range<usize>) -> Vec<Role> {
    let scene = Scene::new(page, mentions, own.clone(), &[]);
    let mut out = Vec::new();
    for index in own {
        if mentions[index].kind != Kind::Person {
            continue;
        }
        let person = MentionIndex(index as u32);
        let (first, end) = scene.words_of(mentions[index].span);
        let held = before(&scene, first).into_iter().chain(appositions::behind(&scene, end));
        out.extend(held.map(|(from, to, affiliation)| Role {
            person,
            field: page.field,
            title: page.span(from, to),
            affiliation,
        }));
    }
    out.sort_by_key(|role: &Role| (role.title.start, role.title.end));
    out
}

/// The titles before the person whose name begins at `name`: one, or an office and a rank.
fn before(scene: &Scene, name: usize) -> Vec<Held> {
    let page = scene.page;
    let comma = name > 1 && page.before(name) == ",";
    let end = if comma { name - 1 } else { name };
    let Some(core) = titles::ending_at(page, end) else { return Vec::new() };
    if scene.mention(end - 1).is_some_and(|(_, m)| m.kind == Kind::Person) {
        return Vec::new();
    }
    let sort = titles::sort(page.slice(core, end)).or_else(|| titles::sort(page.word(core)));
    if matches!(sort, Some("honorific" | "rank"))
        && let Some((outer, outer_end)) = office_before(scene, core)
    {
        let office = held(scene, outer, outer_end);
        let rank = (core, end, None);
        return if sort == Some("rank") { vec![office, rank] } else { vec![office] };
    }
    if sort == Some("honorific") && page.is(core, PLAIN_HONORIFICS) {
        return Vec::new();
    }
    let found = held(scene, core, end);
    let owned = page.is(found.0.wrapping_sub(1), &["the", "its", "their", "his", "her", "our"])
        || page.shape(found.0.wrapping_sub(1)) == Shape::Possessive
        || found.2.is_some();
    if comma && !owned { Vec::new() } else { vec![found] }
}

/// Forms of address that are no role.
const PLAIN_HONORIFICS: &[&str] =
    &["mr", "mrs", "ms", "mr.", "mrs.", "ms.", "sir", "miss", "madame", "monsieur", "mister"];

/// An office right before a rank or an honorific that begins at `core`, a comma between them or not.
fn office_before(scene: &Scene, core: usize) -> Option<(usize, usize)> {
    let page = scene.page;
    let end = if core > 1 && page.before(core) == "," { core - 1 } else { core };
    titles::ending_at(page, end).map(|outer| (outer, end))
}

/// The title whose last words are `core..end`, widened to the left, and where it is held.
fn held(scene: &Scene, core: usize, end: usize) -> Held {
    let core = past_mention(scene, core, end);
    let first = extended(scene, core);
    let affiliation = held_before(scene, first).or_else(|| inside(scene, first, end));
    (first, end, affiliation)
}

/// `NATO Secretary General`: the body in front of a title is where it is held, not a part of it.
fn past_mention(scene: &Scene, core: usize, end: usize) -> usize {
    match scene.mention(core) {
        Some((_, mention)) if mention.kind.is_named() => {
            let after = scene.words_of(mention.span).1;
            let after = after + usize::from(scene.page.shape(after) == Shape::Possessive);
            if after < end { after } else { core }
        }
        _ => core,
    }
}

/// Extends a title to the left over its modifiers: `Deputy Pentagon Press Secretary`, `foreign affairs spokesperson`.
fn extended(scene: &Scene, core: usize) -> usize {
    static CLOSED: WordList = WordList::new(
        "the a an of and or to in on at by for from with as while when his her its their our my this that but \
         like including between than after before since whose then against not is was are were be been has \
         had under over one two if so also who made because where per via about called thanks what says new \
         current today both former longtime popular veteran how outgoing late accused met named elected urged \
         nominated",
    );
    let page = scene.page;
    let mut first = core;
    while first > 0 && core - first < 5 {
        let at = first - 1;
        let title = titles::sort(page.word(at)).is_some();
        let glued = page.word(at) == "-" && page.tight(at) && at > 0 && page.tight(at - 1);
        if glued && page.shape(at - 1) == Shape::Small {
            first = at - 1;
            continue;
        }
        if page.word(at) == "." && at > 0 && titles::is_title(page.word(at - 1)) && page.tight(at - 1) {
            first = at - 1;
            continue;
        }
        let word = matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps);
        if !word
            || scene.mention(at).is_some_and(|(_, m)| m.kind.is_named()) && !between_titles(scene, at)
            || CLOSED.holds(page.word(at))
        {
            break;
        }
        let small = page.shape(at) == Shape::Small;
        let body = scene.mention(at).is_some();
        let odd = !title && !body && (page.capital(core) && small || !page.capital(core) && page.capital(at));
        if odd || small && !title && is_verb_like(page.word(at)) {
            break;
        }
        first = at;
    }
    first
}

/// Whether a small word before a title is more likely a verb or an adverb than a part of it.
fn is_verb_like(word: &str) -> bool {
    lexicon::words().speech_verbs.contains_key(word)
        || ["ed", "ly"].iter().any(|ending| word.ends_with(ending))
        || word.ends_with("ing")
            && !matches!(word, "presiding" | "acting" | "managing" | "visiting" | "housing")
}

/// `Deputy Pentagon Press Secretary`: a body's name between two words of a title.
fn between_titles(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    scene.mention(at).is_some_and(|(_, mention)| {
        let (first, _) = scene.words_of(mention.span);
        first > 0 && page.is(first - 1, &["deputy", "assistant", "acting", "chief", "senior", "vice"])
    })
}

/// The mention right before a title: `Ukrainian`, `France’s`, `the Porto`.
fn held_before(scene: &Scene, first: usize) -> Option<MentionIndex> {
    let page = scene.page;
    let mut at = first.checked_sub(1)?;
    if page.shape(at) == Shape::Possessive || matches!(page.word(at), "’" | "'") {
        at = at.checked_sub(1)?;
    }
    if page.is(at, &["former", "new", "outgoing", "current", "longtime", "then", "late", "acting"]) {
        at = at.checked_sub(1)?;
        if page.shape(at) == Shape::Possessive {
            at = at.checked_sub(1)?;
        }
    }
    scene
        .mention(at)
        .filter(|(_, m)| matches!(m.kind, Kind::Org | Kind::Place | Kind::Group))
        .map(|(index, _)| index)
}

fn inside(scene: &Scene, first: usize, end: usize) -> Option<MentionIndex> {
    (first..end)
        .find_map(|at| scene.mention(at))
        .filter(|(_, m)| matches!(m.kind, Kind::Org | Kind::Place))
        .map(|(index, _)| index)
}
