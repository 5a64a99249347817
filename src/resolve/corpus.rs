//! Across articles: which names of different articles mean the same.

use rustc_hash::{FxHashMap, FxHashSet};

use super::article::ArticleNames;
use super::corpus_people;
use super::forms::{Forms, Key};
use super::links::{Links, Why};
use super::name::{Name, Standing};
use super::own::Claims;
use crate::lexicon::ListedId;
use crate::model::Kind;

/// All names of the corpus and what joins them.
pub(super) struct CorpusNames<'a> {
    /// What is known of their forms.
    pub(super) forms: &'a Forms<'a>,
    /// In the order of the articles.
    pub(super) names: Vec<Name<'a>>,
    /// Which of them are one.
    pub(super) links: Links,
    /// What the lists know, in order of discovery, and a name that is it.
    pub(super) anchors: Anchors,
}

/// Listed things and the name that first turned out to be one.
#[derive(Default)]
pub(super) struct Anchors {
    name_of: FxHashMap<ListedId, u32>,
    found: Vec<(ListedId, u32)>,
}

impl Anchors {
    /// Holds `name` to be the listed thing `id`, and so to be one with every other that is.
    pub(super) fn hold(&mut self, id: ListedId, name: u32, links: &mut Links) {
        let first = *self.name_of.entry(id).or_insert_with(|| {
            self.found.push((id, name));
            name
        });
        links.join(first, name, Why::Listed);
    }

    /// The name that is the listed thing `id`, where the corpus has one.
    pub(super) fn name_of(&self, id: ListedId) -> Option<u32> {
        self.name_of.get(&id).copied()
    }

    /// All of them, in order of discovery.
    pub(super) fn found(&self) -> &[(ListedId, u32)] {
        &self.found
    }
}

/// Joins the names of all articles.
pub(super) fn join<'a>(articles: Vec<ArticleNames<'a>>, forms: &'a Forms<'a>) -> CorpusNames<'a> {
    let count = articles.iter().map(|article| article.names.len()).sum();
    let mut corpus = CorpusNames {
        forms,
        names: Vec::with_capacity(count),
        links: Links::new(count),
        anchors: Anchors::default(),
    };
    let mut claims = Claims::default();
    for article in articles {
        let base = corpus.names.len() as u32;
        claims.make(&article.names, base, forms, &mut corpus.links);
        for link in article.links.made() {
            corpus.links.join(base + link.one, base + link.other, link.why);
        }
        for (one, other) in article.links.parted() {
            corpus.links.part(base + one, base + other);
        }
        corpus.names.extend(article.names);
    }
    corpus.hold_own();
    corpus.join_full_names();
    corpus.join_bare_bodies();
    corpus_people::join(&mut corpus);
    corpus.join_short_names();
    corpus.join_lone_acronyms();
    corpus
}

impl CorpusNames<'_> {
    /// How many mentions each set of names has, under its root.
    pub(super) fn weights(&mut self) -> Vec<u32> {
        let mut weights = vec![0; self.names.len()];
        for at in 0..self.names.len() {
            weights[self.links.root(at as u32) as usize] += self.names[at].mentions.len() as u32;
        }
        weights
    }

    /// The only plausible one of `roots`: the only one there is, or one named three times as often as the next.
    pub(super) fn plausible(&mut self, roots: &[u32], weights: &[u32]) -> Option<u32> {
        let mut roots: Vec<u32> = roots.iter().map(|root| self.links.root(*root)).collect();
        roots.sort_unstable();
        roots.dedup();
        roots.sort_by_key(|root| (std::cmp::Reverse(weights[*root as usize]), *root));
        match roots.as_slice() {
            [] => None,
            [only] => Some(*only),
            [first, second, ..] => {
                (weights[*first as usize] >= 3 * weights[*second as usize].max(1)).then_some(*first)
            }
        }
    }

    /// What the reader's lists name is what ours have under that name.
    fn hold_own(&mut self) {
        for at in 0..self.names.len() as u32 {
            let reading = self.forms.of(&self.names[at as usize]);
            if let Some(id) = reading.listed.filter(|_| reading.own.is_some()) {
                self.anchors.hold(id, at, &mut self.links);
            }
        }
    }

    fn is_bare_body(&self, name: &Name) -> bool {
        name.country.is_none() && self.forms.of(name).body.is_some()
    }

    fn join_full_names(&mut self) {
        let mut by_key: FxHashMap<Key, u32> = FxHashMap::default();
        let mut by_sound: FxHashMap<(Kind, u32), (u32, Option<ListedId>)> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if name.kind == Kind::Person || name.standing == Standing::Short || self.is_bare_body(name) {
                continue;
            }
            let listing = self.forms.listing(name);
            let equal = *by_key.entry(self.forms.key(name)).or_insert(at);
            self.links.join(equal, at, Why::SameName);
            if let Some(id) = listing {
                self.anchors.hold(id, at, &mut self.links);
            }
            if let Some(sound) = self.forms.sound(name) {
                let (equal, known) = by_sound.entry(sound).or_insert((at, listing));
                if known.is_none() || listing.is_none() || *known == listing {
                    self.links.join(*equal, at, Why::Variant);
                    *known = known.or(listing);
                }
            }
        }
    }

    /// `the Defense Ministry`, whose country its article does not tell: the listed one, or the only one of the corpus.
    fn join_bare_bodies(&mut self) {
        let weights = self.weights();
        let forms = self.forms;
        let mut owned: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if let Some(body) = forms.of(name).body.as_ref().filter(|_| name.country.is_some()) {
                owned.entry(&body.body).or_default().push(self.links.root(at));
            }
        }
        for roots in owned.values_mut() {
            roots.sort_unstable();
            roots.dedup();
        }
        let mut by_body: FxHashMap<&str, u32> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            let Some(body) = forms.of(name).body.as_ref().filter(|_| self.is_bare_body(name)) else {
                continue;
            };
            if name.standing == Standing::Short {
                continue;
            }
            let listing = forms.of(name).listed;
            let equal = *by_body.entry(&body.body).or_insert(at);
            self.links.join(equal, at, Why::SameName);
            if let Some(id) = listing {
                self.anchors.hold(id, at, &mut self.links);
            } else if let Some(owner) =
                self.plausible(owned.get(body.body.as_str()).map_or(&[], Vec::as_slice), &weights)
            {
                self.links.join(owner, at, Why::Context);
            }
        }
    }

    /// `Lockheed` alone in one article, where others show that it is short for `Lockheed Martin`.
    fn join_short_names(&mut self) {
        let weights = self.weights();
        let mut short_for: FxHashMap<Key, Vec<u32>> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if name.standing == Standing::Short && name.kind != Kind::Person && !self.forms.of(name).is_common
            {
                let key = self.forms.key(name);
                let root = self.links.root(at);
                let longer = short_for.entry(key).or_default();
                if !longer.contains(&root) && longer.len() < 8 {
                    longer.push(root);
                }
            }
        }
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if name.standing == Standing::Short
                || name.kind == Kind::Person
                || self.forms.listing(name).is_some()
            {
                continue;
            }
            let Some(longer) = short_for.get(&self.forms.key(name)) else { continue };
            if let Some(root) = self.plausible(longer, &weights) {
                self.links.join(root, at, Why::ShortInCorpus);
            }
        }
    }

    /// An acronym that no article explains: the only name of the corpus with these initials.
    fn join_lone_acronyms(&mut self) {
        let mut lone: FxHashMap<(Kind, String), u32> = FxHashMap::default();
        for (at, name) in (0..).zip(&self.names).filter(|(_, name)| name.kind != Kind::Person) {
            let letters = self.forms.of(name).letters.as_deref().filter(|letters| letters.len() > 2);
            if name.standing == Standing::Full && self.forms.listing(name).is_none() {
                lone.extend(letters.map(|letters| ((name.kind, letters.to_owned()), at)));
            }
        }
        let mut longer: FxHashMap<(Kind, String), FxHashSet<u32>> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            let key = (name.kind, initials(&self.forms.of(name).words));
            if lone.contains_key(&key) {
                let root = self.links.root(at);
                longer.entry(key).or_default().insert(root);
            }
        }
        let weights = self.weights();
        let mut lone: Vec<_> = lone.into_iter().collect();
        lone.sort_unstable_by_key(|(_, at)| *at);
        for (key, at) in lone {
            let mut roots: Vec<u32> = longer.get(&key).into_iter().flatten().copied().collect();
            roots.sort_unstable();
            if let Some(root) = self.plausible(&roots, &weights) {
                self.links.join(root, at, Why::Initials);
            }
        }
    }
}

/// The initials of the words that carry meaning; empty for one word.
fn initials(words: &[String]) -> String {
    let small = |word: &&String| !matches!(word.as_str(), "of" | "the" | "for" | "and" | "in" | "on" | "to");
    if words.len() < 2 {
        return String::new();
    }
    words.iter().filter(small).filter_map(|word| word.chars().next()).collect()
}
