//! Makes entities of joined names: counts, aliases, canonical names, order.

use rustc_hash::FxHashMap;

use super::corpus::CorpusNames;
use super::name::Name;
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

/// Compiles the entities of a corpus whose names are joined.
pub(super) fn compile(corpus: &mut CorpusNames) -> Compiled {
    let roots: Vec<u32> = (0..corpus.names.len() as u32).map(|at| corpus.links.root(at)).collect();
    let mut members: FxHashMap<u32, usize> = FxHashMap::default();
    let mut sets: Vec<(u32, Vec<u32>)> = Vec::new();
    for (at, root) in roots.iter().enumerate() {
        let set = *members.entry(*root).or_insert_with(|| {
            sets.push((*root, Vec::new()));
            sets.len() - 1
        });
        sets[set].1.push(at as u32);
    }
    let listed = listed_of(corpus);
    let mut compiled: Vec<(u32, Entity)> =
        sets.iter().map(|(root, names)| (*root, entity(corpus, names, listed.get(root).copied()))).collect();
    compiled.sort_by_cached_key(|(root, entity)| {
        (std::cmp::Reverse(entity.mentions), fold::fold(&entity.name), entity.kind, *root)
    });
    let id_of: FxHashMap<u32, EntityId> =
        compiled.iter().enumerate().map(|(at, (root, _))| (*root, EntityId(at as u32))).collect();
    let mut entities: Vec<Entity> = compiled.into_iter().map(|(_, entity)| entity).collect();
    let listed: Vec<(ListedId, EntityId)> =
        corpus.anchors.found().iter().map(|(id, name)| (*id, id_of[&roots[*name as usize]])).collect();
    demonym::set(&mut entities, &listed);
    let entity_of = roots.iter().map(|root| id_of[root]).collect();
    Compiled { entities, entity_of }
}

/// What each root is listed as; the first found counts.
fn listed_of(corpus: &mut CorpusNames) -> FxHashMap<u32, ListedId> {
    let mut listed = FxHashMap::default();
    for (id, name) in corpus.anchors.found().to_vec() {
        listed.entry(corpus.links.root(name)).or_insert(id);
    }
    listed
}

fn entity(corpus: &CorpusNames, members: &[u32], listed: Option<ListedId>) -> Entity {
    let names: Vec<&Name> = members.iter().map(|at| &corpus.names[*at as usize]).collect();
    let aliases = aliases(&names);
    let mut articles: Vec<u32> = names.iter().map(|name| name.article).collect();
    articles.dedup();
    let kind = names[0].kind;
    let own = names.iter().find_map(|name| corpus.forms.of(name).own.as_deref());
    let own = own.or_else(|| listed.and_then(|id| corpus.forms.known.name_of(id)));
    let tier = if own.is_some() { Tier::Confirmed } else { Tier::Likely };
    let name = match (own, listed) {
        (Some(own), _) => own.to_owned(),
        (None, Some(id)) => lexicon::names().get(id).name.to_owned(),
        (None, None) => match names[0].country {
            Some(country) => demonym::with_country(country, &aliases),
            None => headword::choose(kind, &aliases),
        },
    };
    Entity {
        kind,
        name,
        demonym_of: None,
        mentions: aliases.iter().map(|alias| alias.mentions).sum(),
        articles: articles.len() as u32,
        aliases,
        tier,
    }
}

/// Every surface form with its count, the commonest first.
fn aliases(names: &[&Name]) -> Vec<Alias> {
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    for name in names {
        *counts.entry(name.text).or_default() += name.mentions.len() as u32;
    }
    let mut aliases: Vec<Alias> =
        counts.into_iter().map(|(text, mentions)| Alias { text: text.to_owned(), mentions }).collect();
    aliases.sort_unstable_by(|one, other| (other.mentions, &one.text).cmp(&(one.mentions, &other.text)));
    aliases
}
