//! Across articles: which names of different articles mean the same.

use rustc_hash::{FxHashMap, FxHashSet};

use super::article::ArticleNames;
use super::links::{Links, Why};
use super::name::{Name, Standing};
use super::{acronym, corpus_people, listed, shortened, spelling, state_body};
use crate::lexicon::ListedId;
use crate::model::Kind;

/// All names of the corpus and what joins them.
pub(super) struct CorpusNames<'a> {
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
pub(super) fn join(articles: Vec<ArticleNames<'_>>) -> CorpusNames<'_> {
    let count = articles.iter().map(|article| article.names.len()).sum();
    let mut corpus = CorpusNames {
        names: Vec::with_capacity(count),
        links: Links::new(count),
        anchors: Anchors::default(),
    };
    for article in articles {
        let base = corpus.names.len() as u32;
        for link in article.links.made() {
            corpus.links.join(base + link.one, base + link.other, link.why);
        }
        for (one, other) in article.links.parted() {
            corpus.links.part(base + one, base + other);
        }
        corpus.names.extend(article.names);
    }
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

    fn join_full_names(&mut self) {
        let mut by_key: FxHashMap<(Kind, String), u32> = FxHashMap::default();
        let mut by_sound: FxHashMap<(Kind, String), (u32, Option<ListedId>)> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if name.kind == Kind::Person || name.standing == Standing::Short || is_bare_body(name) {
                continue;
            }
            let listing = shortened::listing(name);
            let equal = *by_key.entry((name.kind, shortened::key(name))).or_insert(at);
            self.links.join(equal, at, Why::SameName);
            if let Some(id) = listing {
                self.anchors.hold(id, at, &mut self.links);
            }
            if let Some(sound) = shortened::sound(name) {
                let (equal, known) = by_sound.entry((name.kind, sound)).or_insert((at, listing));
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
        let mut owned: FxHashMap<String, Vec<u32>> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate().filter(|(_, name)| name.country.is_some()) {
            owned.extend(state_body::read(name.text).map(|body| (body.body, Vec::new())));
            if let Some(body) = state_body::read(name.text) {
                owned.entry(body.body).or_default().push(at as u32);
            }
        }
        let mut by_key: FxHashMap<String, u32> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if !is_bare_body(name) || name.standing == Standing::Short {
                continue;
            }
            let Some(body) = state_body::read(name.text) else { continue };
            let listing = listed::find(Kind::Org, name.text);
            let equal = *by_key.entry(body.body.clone()).or_insert(at);
            self.links.join(equal, at, Why::SameName);
            if let Some(id) = listing {
                self.anchors.hold(id, at, &mut self.links);
            } else if let Some(owner) =
                self.plausible(owned.get(&body.body).map_or(&[], Vec::as_slice), &weights)
            {
                self.links.join(owner, at, Why::Context);
            }
        }
    }

    /// `Lockheed` alone in one article, where others show that it is short for `Lockheed Martin`.
    fn join_short_names(&mut self) {
        let weights = self.weights();
        let mut short_for: FxHashMap<(Kind, String), Vec<u32>> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if name.standing == Standing::Short && name.kind != Kind::Person && !listed::is_common(name.text)
            {
                let key = (name.kind, shortened::key(name));
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
                || shortened::listing(name).is_some()
            {
                continue;
            }
            let Some(longer) = short_for.get(&(name.kind, shortened::key(name))) else { continue };
            if let Some(root) = self.plausible(longer, &weights) {
                self.links.join(root, at, Why::ShortInCorpus);
            }
        }
    }

    /// An acronym that no article explains: the only name of the corpus with these initials.
    fn join_lone_acronyms(&mut self) {
        let mut lone: FxHashMap<(Kind, String), u32> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            let letters = acronym::letters(name.text).filter(|letters| letters.len() > 2);
            if name.kind != Kind::Person
                && name.standing == Standing::Full
                && shortened::listing(name).is_none()
            {
                lone.extend(letters.map(|letters| ((name.kind, letters), at as u32)));
            }
        }
        let mut longer: FxHashMap<(Kind, String), FxHashSet<u32>> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            let initials = initials(name);
            if initials.len() > 2 && lone.contains_key(&(name.kind, initials.clone())) {
                let root = self.links.root(at);
                longer.entry((name.kind, initials)).or_default().insert(root);
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

fn is_bare_body(name: &Name) -> bool {
    name.kind == Kind::Org && name.country.is_none() && state_body::read(name.text).is_some()
}

/// The initials of the words that carry meaning.
fn initials(name: &Name) -> String {
    let words = spelling::plain_words(name.text);
    let meaning = words
        .iter()
        .filter(|word| !matches!(word.as_str(), "of" | "the" | "for" | "and" | "in" | "on" | "to"));
    if words.len() < 2 { String::new() } else { meaning.filter_map(|word| word.chars().next()).collect() }
}
