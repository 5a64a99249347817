//! Roles of an entity, collected over its articles when they are asked for: who is said to hold which title where, and how
//! often.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::build::Index;
use crate::model::{ArticleId, Corpus, EntityId, Field, MentionIndex, Span};
use crate::query::RoleLine;
use crate::text::fold;

/// One statement of a role.
#[derive(Clone, Copy, Debug)]
pub(super) struct Statement {
    person: MentionIndex,
    affiliation: Option<MentionIndex>,
    field: Field,
    span: Span,
    /// The same for titles that fold alike.
    title: u32,
}

/// A role with its first statement and how often it is stated.
struct Collected {
    person: EntityId,
    affiliation: Option<EntityId>,
    article: ArticleId,
    first: Statement,
    stated: u32,
}

/// Every statement of a role, in text order.
pub(super) fn by_article(corpus: &Corpus) -> Vec<(u32, Statement)> {
    let mut titles: FxHashMap<String, u32> = FxHashMap::default();
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        for role in &analysed.found.roles {
            let folded = fold::fold(role.title.of(analysed.article.text(role.field)));
            let next = titles.len() as u32;
            let title = *titles.entry(folded).or_insert(next);
            let (person, affiliation, field, span) = (role.person, role.affiliation, role.field, role.title);
            out.push((id.0, Statement { person, affiliation, field, span, title }));
        }
    }
    out
}

impl Index {
    /// The roles that `entity` holds or that are held in it: the most often stated first, then the first stated.
    pub(super) fn roles(&self, entity: EntityId) -> Vec<RoleLine> {
        let mut roles: Vec<Collected> = Vec::new();
        let mut known: FxHashMap<(EntityId, u32, Option<EntityId>), usize> = FxHashMap::default();
        for article in self.places_of_roles(entity) {
            for statement in self.statements.of(article.0) {
                let Some((person, affiliation)) = self.role_of(entity, article, statement) else { continue };
                let at = *known.entry((person, statement.title, affiliation)).or_insert(roles.len());
                match roles.get_mut(at) {
                    Some(role) => role.stated += 1,
                    None => {
                        roles.push(Collected { person, affiliation, article, first: *statement, stated: 1 });
                    }
                }
            }
        }
        roles.sort_by_key(|role| Reverse(role.stated));
        roles.iter().filter_map(|role| self.role(role)).collect()
    }

    /// Which titles `person` holds in `article`; those that fold alike have one number.
    pub(super) fn titles_in(&self, person: EntityId, article: ArticleId) -> impl Iterator<Item = u32> {
        self.held_in(person, article).map(|statement| statement.title)
    }

    /// The titles that `person` holds, at most `limit`, the most often stated first, then the first stated.
    pub(super) fn titles(&self, person: EntityId, limit: usize) -> Vec<String> {
        let mut places: FxHashMap<u32, usize> = FxHashMap::default();
        let mut titles: Vec<(u32, ArticleId, &Statement)> = Vec::new();
        for article in self.postings(person).iter().map(|posting| posting.article) {
            for statement in self.held_in(person, article) {
                let at = *places.entry(statement.title).or_insert(titles.len());
                match titles.get_mut(at) {
                    Some((stated, ..)) => *stated += 1,
                    None => titles.push((1, article, statement)),
                }
            }
        }
        titles.sort_by_key(|(stated, ..)| Reverse(*stated));
        let words = |(_, article, statement): &(u32, ArticleId, &Statement)| {
            let article = &self.corpus.article(*article)?.article;
            Some(statement.span.of(article.text(statement.field)).to_owned())
        };
        titles.iter().take(limit).filter_map(words).collect()
    }

    /// The titles in words that `person` is said to hold in `article`.
    fn held_in(&self, person: EntityId, article: ArticleId) -> impl Iterator<Item = &Statement> {
        let is_held = move |statement: &&Statement| {
            statement.span.start < statement.span.end
                && self.entity_of(article, statement.person) == Some(person)
        };
        self.statements.of(article.0).iter().filter(is_held)
    }

    /// The articles that mention it or, since titles beside a nationality are held in its place, people who come from it.
    fn places_of_roles(&self, entity: EntityId) -> Vec<ArticleId> {
        let groups = self.demonyms.of(entity.0);
        let of_all = std::iter::once(&entity).chain(groups).flat_map(|id| self.postings(*id));
        let mut articles: Vec<ArticleId> = of_all.map(|posting| posting.article).collect();
        articles.sort(); // a few ascending runs
        articles.dedup();
        articles
    }

    /// Who holds the role and where, if either is `entity`.
    fn role_of(
        &self,
        entity: EntityId,
        article: ArticleId,
        statement: &Statement,
    ) -> Option<(EntityId, Option<EntityId>)> {
        let person = self.entity_of(article, statement.person)?;
        let beside = statement.affiliation.and_then(|at| self.entity_of(article, at));
        let affiliation = beside.map(|id| self.corpus.seat(id));
        (person == entity || affiliation == Some(entity)).then_some((person, affiliation))
    }

    fn role(&self, role: &Collected) -> Option<RoleLine> {
        let article = &self.corpus.article(role.article)?.article;
        let Statement { field, span, .. } = role.first;
        Some(RoleLine {
            title: span.of(article.text(field)).to_owned(),
            person: self.label(role.person)?,
            affiliation: role.affiliation.and_then(|affiliation| self.label(affiliation)),
            article: role.article,
            field,
            span,
            stated: role.stated,
        })
    }
}
