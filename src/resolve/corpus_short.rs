//! Across articles: bare bodies of state, shortened names and acronyms that their own article does not explain.

use rustc_hash::{FxHashMap, FxHashSet};

use super::corpus::CorpusNames;
use super::forms::Key;
use super::name::Standing;
use crate::model::Ground;

/// At most so many longer names are weighed for one shortened form.
const MOST_LONGER: usize = 8;

/// `the Defense Ministry`, whose country its article does not tell: the listed one, or the only one of the corpus.
pub(super) fn join_bare_bodies(corpus: &mut CorpusNames) {
    let weights = corpus.weights();
    let forms = corpus.forms;
    let mut owned: FxHashMap<&str, FxHashMap<u32, u32>> = FxHashMap::default();
    let mut bare: FxHashMap<&str, u32> = FxHashMap::default();
    let mut listed: FxHashSet<&str> = FxHashSet::default();
    for at in 0..corpus.names.len() as u32 {
        let name = &corpus.names[at as usize];
        let Some(body) = forms.of(name).body.as_ref().map(|body| body.body.as_str()) else { continue };
        if name.country.is_some() {
            owned.entry(body).or_default().entry(corpus.links.root(at)).or_insert(at);
        } else if name.standing == Standing::Full {
            let equal = *bare.entry(body).or_insert(at);
            corpus.links.join(equal, at, Ground::SameName);
            if let Some(id) = forms.of(name).listed {
                listed.insert(body);
                corpus.anchors.hold(id, at, &mut corpus.links);
            }
        }
    }
    for (body, at) in in_order(bare).into_iter().filter(|(body, _)| !listed.contains(body)) {
        let owners = owned.get(body).map(first_names).unwrap_or_default();
        if let Some(owner) = corpus.plausible(&owners, &weights) {
            corpus.links.join(owner, at, Ground::Context);
        }
    }
}

/// `Lockheed` alone in one article, where others show that it is short for `Lockheed Martin`.
pub(super) fn join_short_names(corpus: &mut CorpusNames) {
    let weights = corpus.weights();
    let explained = corpus.explained();
    let mut short_for: FxHashMap<Key, FxHashMap<u32, u32>> = FxHashMap::default();
    for at in 0..corpus.names.len() as u32 {
        let name = &corpus.names[at as usize];
        let reading = corpus.forms.of(name);
        if name.standing == Standing::Short && !name.is_person && !reading.is_common {
            let longer = short_for.entry(corpus.forms.key(name)).or_default();
            let root = corpus.links.root(at);
            if longer.len() < MOST_LONGER {
                longer.entry(root).or_insert_with(|| explained.get(&at).copied().unwrap_or(at));
            }
        }
    }
    for at in 0..corpus.names.len() as u32 {
        let name = &corpus.names[at as usize];
        if name.standing == Standing::Short || name.is_person || corpus.forms.listing(name).is_some() {
            continue;
        }
        let Some(longer) = short_for.get(&corpus.forms.key(name)) else { continue };
        if let Some(long) = corpus.plausible(&first_names(longer), &weights) {
            corpus.links.join(long, at, Ground::ShortInCorpus);
        }
    }
}

/// An acronym that no article explains: the only name of the corpus with these initials.
pub(super) fn join_lone_acronyms(corpus: &mut CorpusNames) {
    let mut lone: FxHashMap<u32, u32> = FxHashMap::default();
    let forms = corpus.forms;
    for (at, name) in (0..).zip(&corpus.names).filter(|(_, name)| !name.is_person) {
        let letters = forms.of(name).letters.as_ref().filter(|letters| letters.text.len() > 2);
        if let Some(letters) = letters.filter(|_| name.standing == Standing::Full)
            && forms.listing(name).is_none()
        {
            lone.entry(letters.number).or_insert(at);
        }
    }
    let mut longer: FxHashMap<u32, FxHashMap<u32, u32>> = FxHashMap::default();
    for at in 0..corpus.names.len() as u32 {
        let name = &corpus.names[at as usize];
        if let Some(initials) = forms.of(name).initials.filter(|initials| lone.contains_key(initials)) {
            let root = corpus.links.root(at);
            longer.entry(initials).or_default().entry(root).or_insert(at);
        }
    }
    let weights = corpus.weights();
    for (letters, at) in in_order(lone) {
        let explaining = longer.get(&letters).map(first_names).unwrap_or_default();
        if let Some(long) = corpus.plausible(&explaining, &weights) {
            corpus.links.join(long, at, Ground::Initials);
        }
    }
}

/// The entries of a map by their name, which is the order of discovery.
fn in_order<K>(map: FxHashMap<K, u32>) -> Vec<(K, u32)> {
    let mut entries: Vec<(K, u32)> = map.into_iter().collect();
    entries.sort_unstable_by_key(|(_, at)| *at);
    entries
}

/// One name of each set, in order of discovery.
fn first_names(of_each: &FxHashMap<u32, u32>) -> Vec<u32> {
    let mut names: Vec<u32> = of_each.values().copied().collect();
    names.sort_unstable();
    names
}
