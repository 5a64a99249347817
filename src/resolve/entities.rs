//! Makes entities of joined names: counts, aliases, canonical names, order.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::corpus::Joined;
use super::form::Written;
use super::headword::Counted;
use super::name::Name;
use super::own::Known;
use super::{demonym, headword};
use crate::lexicon::{self, ListedId};
use crate::model::{Alias, Entity, EntityId, Tier};
use crate::text::fold;

/// The entities, and for each name (in the order of the corpus) the one it belongs to.
pub(super) struct Compiled {
    /// The most mentioned first.
    pub(super) entities: Vec<Entity>,
    /// The entity of each name.
    pub(super) entity_of: Vec<EntityId>,
}

/// Compiles the entities of a corpus whose names are joined and whose forms are `written`.
pub(super) fn compile(corpus: &mut Joined, written: &[Written], known: &Known) -> Compiled {
    let roots: Vec<u32> = (0..corpus.names.len() as u32).map(|at| corpus.links.root(at)).collect();
    let mut members: Vec<u32> = (0..corpus.names.len() as u32).collect();
    members.par_sort_unstable_by_key(|at| (roots[*at as usize], *at));
    let listed = listed_of(corpus, &roots);
    let makings = Makings { names: &corpus.names, written, known };
    let sets = members.par_chunk_by(|one, other| roots[*one as usize] == roots[*other as usize]);
    let mut compiled: Vec<(u32, Entity)> = sets
        .map(|names| {
            let root = roots[names[0] as usize];
            (root, makings.entity(names, listed.get(&root).copied()))
        })
        .collect();
    drop(members);
    compiled.sort_by_cached_key(|(root, entity)| {
        (std::cmp::Reverse(entity.mentions), fold::fold(&entity.name), entity.kind, *root)
    });
    let mut entity_of = vec![EntityId::default(); roots.len()];
    for (id, (root, _)) in (0..).zip(&compiled) {
        entity_of[*root as usize] = EntityId(id);
    }
    let mut entities: Vec<Entity> = compiled.into_iter().map(|(_, entity)| entity).collect();
    // the root of a set is its first name
    for (at, root) in roots.into_iter().enumerate() {
        entity_of[at] = entity_of[root as usize];
    }
    let found = corpus.anchors.found().iter();
    let listed: Vec<(ListedId, EntityId)> =
        found.map(|(id, name)| (*id, entity_of[*name as usize])).collect();
    demonym::set(&mut entities, &listed);
    Compiled { entities, entity_of }
}

/// What each root is listed as; the first found counts.
fn listed_of(corpus: &Joined, roots: &[u32]) -> FxHashMap<u32, ListedId> {
    let mut listed = FxHashMap::default();
    for (id, name) in corpus.anchors.found() {
        listed.entry(roots[*name as usize]).or_insert(*id);
    }
    listed
}

/// What entities are made of.
struct Makings<'c> {
    names: &'c [Name],
    written: &'c [Written<'c>],
    known: &'c Known<'c>,
}

impl Makings<'_> {
    fn entity(&self, members: &[u32], listed: Option<ListedId>) -> Entity {
        let names = || members.iter().map(|at| &self.names[*at as usize]);
        let forms = self.forms(names());
        let own = names().find_map(|name| self.written[name.form as usize].own.as_deref());
        let own = own.or_else(|| listed.and_then(|id| self.known.name_of(id)));
        let tier = if own.is_some() { Tier::Confirmed } else { Tier::Likely };
        let name = match (own, listed) {
            (Some(own), _) => own.to_owned(),
            (None, Some(id)) => lexicon::names().get(id).name.to_owned(),
            (None, None) => match self.names[members[0] as usize].country {
                Some(country) => demonym::with_country(country, &forms),
                None => headword::choose(&forms),
            },
        };
        Entity {
            kind: forms[0].0.kind,
            name,
            aliases: forms.iter().map(|(form, mentions)| alias(form, *mentions)).collect(),
            demonym_of: None,
            mentions: forms.iter().map(|(_, mentions)| mentions).sum(),
            articles: articles(names()),
            tier,
        }
    }

    /// Every form of `names` with its count, the commonest first.
    fn forms<'n>(&self, names: impl Iterator<Item = &'n Name>) -> Vec<Counted<'_>> {
        let mut counts: Vec<(u32, u32)> = names.map(|name| (name.form, name.mentions.len() as u32)).collect();
        counts.sort_unstable();
        let of_form = counts.chunk_by(|one, other| one.0 == other.0);
        let counted = |counts: &[(u32, u32)]| {
            (&self.written[counts[0].0 as usize], counts.iter().map(|(_, mentions)| mentions).sum())
        };
        let mut forms: Vec<Counted> = of_form.map(counted).collect();
        forms.sort_unstable_by_key(|(form, mentions)| (std::cmp::Reverse(*mentions), form.text));
        forms
    }
}

fn alias(form: &Written, mentions: u32) -> Alias {
    Alias { text: form.text.to_owned(), mentions }
}

/// How many articles have `names`, which stand in the order of the articles.
fn articles<'n>(names: impl Iterator<Item = &'n Name>) -> u32 {
    let mut last = None;
    names.filter(|name| last.replace(name.article) != Some(name.article)).count() as u32
}
