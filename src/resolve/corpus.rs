//! Across articles: which names of different articles mean the same.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::article::{self, ArticleNames};
use super::forms::{Forms, Key};
use super::links::Links;
use super::name::{Name, Standing};
use super::own::Claims;
use super::{corpus_people, corpus_short};
use crate::lexicon::ListedId;
use crate::model::{Analysed, Ground};

/// All names of the corpus and what joins them.
pub(super) struct CorpusNames<'a> {
    /// What is known of their forms.
    pub(super) forms: &'a Forms<'a>,
    /// In the order of the articles.
    pub(super) names: Vec<Name>,
    /// Which of them are one.
    pub(super) links: Links,
    /// What the lists know, in order of discovery, and a name that is it.
    pub(super) anchors: Anchors,
}

/// The same when all is joined and nothing is asked of forms any more.
pub(super) struct Joined {
    /// In the order of the articles.
    pub(super) names: Vec<Name>,
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
        links.join(first, name, Ground::Listed);
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

/// So many articles are read on all cores before their names are put with the others: what each had for itself is gone by then.
const AT_ONCE: usize = 4096;

/// Reads the names of `articles` in the given order, and joins those of all of them.
pub(super) fn read(articles: &[Analysed], order: &[u32], forms: &Forms) -> Joined {
    // no article has more names than mentions
    let most = articles.iter().map(|one| one.found.mentions.len()).sum();
    let mut corpus = CorpusNames {
        forms,
        names: Vec::with_capacity(most),
        links: Links::with_capacity(most),
        anchors: Anchors::default(),
    };
    let mut claims = Claims::default();
    for places in order.chunks(AT_ONCE) {
        let read = places.par_iter().map(|at| article::read(*at, &articles[*at as usize], forms));
        corpus.add(read.collect(), &mut claims);
    }
    corpus.hold_own();
    corpus.join_full_names();
    corpus_short::join_bare_bodies(&mut corpus);
    corpus_people::join(&mut corpus);
    corpus_short::join_short_names(&mut corpus);
    corpus_short::join_lone_acronyms(&mut corpus);
    let CorpusNames { names, links, anchors, .. } = corpus;
    Joined { names, links, anchors }
}

impl<'a> CorpusNames<'a> {
    /// Puts the names of some articles with the others, joined as each article joins them.
    fn add(&mut self, articles: Vec<ArticleNames>, claims: &mut Claims<'a>) {
        for article in articles {
            let base = self.names.len() as u32;
            self.links.extend(article.names.len());
            claims.make(&article.names, base, self.forms, &mut self.links);
            for link in article.links.made() {
                self.links.join(base + link.one, base + link.other, link.ground);
            }
            for (one, other) in article.links.parted() {
                self.links.part(base + one, base + other);
            }
            self.names.extend(article.names);
        }
    }
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

    /// What the shortened names stand for that their own article explains.
    pub(super) fn explained(&self) -> FxHashMap<u32, u32> {
        let is_short = |at: u32| self.names[at as usize].standing == Standing::Short;
        let made = self.links.made().iter().filter(|link| is_short(link.other) && !is_short(link.one));
        made.map(|link| (link.other, link.one)).collect()
    }

    /// Of `names`, the first that belongs to the only plausible set: the only one there is, or one named three times as
    /// often as the next.
    pub(super) fn plausible(&mut self, names: &[u32], weights: &[u32]) -> Option<u32> {
        let mut sets: Vec<(u32, u32)> = names.iter().map(|name| (self.links.root(*name), *name)).collect();
        sets.sort_by_key(|(root, _)| (std::cmp::Reverse(weights[*root as usize]), *root));
        sets.dedup_by_key(|(root, _)| *root);
        match sets.as_slice() {
            [] => None,
            [(_, only)] => Some(*only),
            [(first, name), (second, _), ..] => {
                (weights[*first as usize] >= 3 * weights[*second as usize].max(1)).then_some(*name)
            }
        }
    }

    /// What the reader's lists name is what ours have under that name.
    fn hold_own(&mut self) {
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if let Some(id) = self.forms.of(name).listed.filter(|_| self.forms.own(name).is_some()) {
                self.anchors.hold(id, at, &mut self.links);
            }
        }
    }

    /// Whether `name` is a body of state whose country is not known.
    pub(super) fn is_bare_body(&self, name: &Name) -> bool {
        name.country.is_none() && self.forms.of(name).body.is_some()
    }

    fn join_full_names(&mut self) {
        let mut by_key: FxHashMap<Key, u32> = FxHashMap::default();
        let mut by_sound: FxHashMap<u32, (u32, Option<ListedId>)> = FxHashMap::default();
        for at in 0..self.names.len() as u32 {
            let name = &self.names[at as usize];
            if name.is_person || name.standing == Standing::Short || self.is_bare_body(name) {
                continue;
            }
            let listing = self.forms.listing(name);
            let equal = *by_key.entry(self.forms.key(name)).or_insert(at);
            self.links.join(equal, at, Ground::SameName);
            if let Some(id) = listing {
                self.anchors.hold(id, at, &mut self.links);
            }
            if let Some(sound) = self.forms.sound(name) {
                let (equal, known) = by_sound.entry(sound).or_insert((at, listing));
                if known.is_none() || listing.is_none() || *known == listing {
                    self.links.join(*equal, at, Ground::Variant);
                    *known = known.or(listing);
                }
            }
        }
    }
}
