//! Looking names up in the lists, whatever their case, accents, hyphens or legal form.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{designation, spelling};
use crate::lexicon::{self, ListedId};
use crate::model::Kind;

/// The words of a name of `kind` that tell it from others.
pub(super) fn words(kind: Kind, name: &str) -> Vec<String> {
    match kind {
        Kind::Org => spelling::org_words(name),
        Kind::Weapon => designation::words(name),
        Kind::Place | Kind::Group => spelling::place_words(name),
        Kind::Event => spelling::event_words(name),
        _ => spelling::plain_words(name),
    }
}

/// The key under which names of `kind` meet: their glued `words`, so that hyphens and blanks do not tell names apart.
pub(super) fn key(kind: Kind, name: &str, words: &[String]) -> String {
    let glued = words.concat();
    match kind {
        _ if glued.is_empty() => name.to_owned(),
        Kind::Group => singular(glued),
        _ => glued,
    }
}

/// The key of the sound of a place or body with these words, where the name is long enough for that to tell it from others:
/// `Khan Younis`, `Khan Yunis`; `Al-Shabaab`, `Shabab`.
pub(super) fn sound(kind: Kind, mut words: &[String]) -> Option<String> {
    if !matches!(kind, Kind::Org | Kind::Place) {
        return None;
    }
    if words.len() > 1 && matches!(words[0].as_str(), "al" | "el") {
        words = &words[1..];
    }
    let is_number = |word: &String| word.chars().all(|c| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'));
    if words.iter().any(is_number) {
        return None;
    }
    let key: String = words.iter().map(|word| spelling::sound(word)).collect();
    (words.len() < 4 && key.len() > 5).then_some(key)
}

/// `ukrainians` becomes `ukrainian`; `swiss` and `hamas` stay.
fn singular(mut group: String) -> String {
    let plural = group.ends_with('s')
        && group.len() > 4
        && !["ss", "as", "is", "us"].iter().any(|ending| group.ends_with(ending));
    if plural {
        group.pop();
    }
    group
}

/// Listed things by kind and key.
static BY_KEY: LazyLock<FxHashMap<Kind, FxHashMap<String, ListedId>>> = LazyLock::new(read);

/// The words of every form of the listed organisations.
static FORMS: LazyLock<FxHashMap<ListedId, Vec<Vec<String>>>> = LazyLock::new(|| {
    let orgs = lexicon::names().all().filter(|(_, listed)| listed.kind == Kind::Org);
    orgs.map(|(id, listed)| {
        let forms = std::iter::once(listed.name).chain(listed.aliases.iter().copied());
        (id, forms.map(spelling::org_words).collect())
    })
    .collect()
});

/// Builds the tables over the lists.
pub(super) fn prepare() {
    rayon::join(|| LazyLock::force(&BY_KEY), || LazyLock::force(&FORMS));
}

/// What is listed under `name` as a `kind`: the exact form, or else the first with the same key.
pub(super) fn find(kind: Kind, name: &str) -> Option<ListedId> {
    find_by_key(kind, name, &key(kind, name, &words(kind, name)))
}

/// The same, for a name whose key is known.
pub(super) fn find_by_key(kind: Kind, name: &str, key: &str) -> Option<ListedId> {
    let names = lexicon::names();
    let exact = names.under(name).iter().copied().find(|id| names.get(*id).kind == kind);
    exact.or_else(|| BY_KEY.get(&kind)?.get(key).copied())
}

fn read() -> FxHashMap<Kind, FxHashMap<String, ListedId>> {
    let mut by_key: FxHashMap<Kind, FxHashMap<String, ListedId>> = FxHashMap::default();
    for (id, listed) in lexicon::names().all() {
        for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
            let key = key(listed.kind, form, &words(listed.kind, form));
            by_key.entry(listed.kind).or_default().entry(key).or_insert(id);
        }
    }
    by_key
}

/// Whether `name` is one ordinary word or head of names (`Commission`, `Fund`), which means something else in every article.
pub(super) fn is_common(name: &str) -> bool {
    if name.contains(' ') {
        return false;
    }
    let words = lexicon::words();
    let lower = name.to_lowercase();
    let heads = [&words.org_heads, &words.place_heads, &words.event_heads];
    words.common.contains(lower.as_str())
        || heads.iter().any(|heads| heads.contains_key(name) || heads.contains_key(lower.as_str()))
}

/// The words of each listed form of the organisation `id`.
pub(super) fn org_forms(id: ListedId) -> &'static [Vec<String>] {
    FORMS.get(&id).map_or(&[], Vec::as_slice)
}

/// Whether `id` is a sports team.
pub(super) fn is_team(id: Option<ListedId>) -> bool {
    id.is_some_and(|id| lexicon::names().get(id).sort == "sport")
}
