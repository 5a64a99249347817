//! Roles collected over articles: who is said to hold which title where, and how often.

use rustc_hash::FxHashMap;

use crate::model::{ArticleId, Corpus, EntityId, Extraction, Field, MentionIndex, Span};
use crate::text::fold;

/// A title of a person, with its first statement and how often it is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CollectedRole {
    pub(super) person: EntityId,
    pub(super) affiliation: Option<EntityId>,
    pub(super) article: ArticleId,
    pub(super) field: Field,
    pub(super) title: Span,
    pub(super) stated: u32,
}

/// Each role under its person and under its affiliation, the most often stated first, then the first stated.
/// Titles that fold alike are one.
pub(super) fn by_entity(corpus: &Corpus) -> Vec<(u32, CollectedRole)> {
    let mut roles = collect(corpus);
    roles.sort_by_key(|role| std::cmp::Reverse(role.stated));
    let mut out = Vec::with_capacity(roles.len() * 2);
    for role in roles {
        if let Some(affiliation) = role.affiliation.filter(|affiliation| *affiliation != role.person) {
            out.push((affiliation.0, role.clone()));
        }
        out.push((role.person.0, role));
    }
    out
}

/// The entity of the mention at `index`.
pub(super) fn entity_of(found: &Extraction, index: MentionIndex) -> Option<EntityId> {
    found.mention(index)?.entity
}

fn collect(corpus: &Corpus) -> Vec<CollectedRole> {
    let mut roles: Vec<CollectedRole> = Vec::new();
    let mut known: FxHashMap<(EntityId, String, Option<EntityId>), usize> = FxHashMap::default();
    for (id, analysed) in corpus.numbered() {
        for role in &analysed.found.roles {
            let Some(person) = entity_of(&analysed.found, role.person) else { continue };
            let affiliation = role.affiliation.and_then(|at| entity_of(&analysed.found, at));
            let affiliation = affiliation.map(|id| corpus.seat(id));
            let title = fold::fold(role.title.of(analysed.article.text(role.field)));
            let at = *known.entry((person, title, affiliation)).or_insert(roles.len());
            match roles.get_mut(at) {
                Some(role) => role.stated += 1,
                None => roles.push(CollectedRole {
                    person,
                    affiliation,
                    article: id,
                    field: role.field,
                    title: role.title,
                    stated: 1,
                }),
            }
        }
    }
    roles
}
