//! Lists of articles, an article to read, and what it refers to.

use std::cmp::Reverse;

use super::build::Index;
use super::labels;
use super::orders::Order;
use crate::model::{ArticleId, EntityId};
use crate::query::{
    ArticleList, ArticleRow, ArticleSort, ArticleView, ArticlesQuestion, Bundled, Difference,
    DifferenceQuestion, Place, Reference, Window,
};
use crate::text::difference::difference;

impl Index {
    /// The rows that `question` wants.
    pub fn articles(&self, question: &ArticlesQuestion) -> ArticleList {
        let listed = self.listed(question);
        let window = Window::cut(&listed.rows, question.page, |id| self.row(*id, listed.bundled(*id)));
        ArticleList { window, articles: listed.articles }
    }

    /// Where `article` stands in the whole list that `question` is about.
    pub fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Option<Place> {
        let order = self.order(question.sort);
        order.places.get(article.0 as usize)?;
        if !question.mentioning.is_empty() {
            self.mentioning(&question.mentioning).binary_search(&article).ok()?;
        }
        let listed = self.listed(question);
        let row_of = |wanted: ArticleId| listed.rows.iter().position(|id| *id == wanted);
        if let Some(row) = row_of(article) {
            return Some(Place { row, inside: None });
        }
        let bundled = listed.bundled(article)?;
        row_of(bundled.head).map(|row| Place { row, inside: Some(bundled.leader) })
    }

    /// An article with the names of what it mentions.
    pub fn article(&self, id: ArticleId) -> Option<ArticleView> {
        let analysed = self.corpus.article(id)?.clone();
        let appearances = self.appearances(id).iter();
        let entities = appearances.filter_map(|appearance| self.label(appearance.entity)).collect();
        Some(ArticleView { id, analysed, entities, bundle: self.bundle(id).cloned() })
    }

    /// The entities of an article: by kind, then most mentioned here, then by id.
    pub fn references(&self, id: ArticleId) -> Option<Vec<Reference>> {
        self.corpus.article(id)?;
        let mut references: Vec<_> = self
            .appearances(id)
            .iter()
            .filter_map(|appearance| {
                Some(Reference {
                    entity: self.label(appearance.entity)?,
                    here: appearance.mentions,
                    articles: self.postings(appearance.entity).len() as u32,
                    mentions: self.occurrences(appearance.entity).len() as u32,
                    first: appearance.first,
                })
            })
            .collect();
        references
            .sort_by_key(|reference| (reference.entity.kind, Reverse(reference.here), reference.entity.id));
        Some(references)
    }

    /// What `question.new` has that `question.old` has not, and the other way round.
    pub fn difference(&self, question: &DifferenceQuestion) -> Option<Difference> {
        let texts = |id| {
            let article = &self.corpus.article(id)?.article;
            Some(
                article
                    .headline
                    .iter()
                    .map(String::as_str)
                    .chain([article.body.as_str()])
                    .collect::<Vec<_>>()
                    .join("\n"),
            )
        };
        let lines = difference(&texts(question.old)?, &texts(question.new)?);
        Some(Difference { old: self.row(question.old, None), new: self.row(question.new, None), lines })
    }

    pub(super) fn order(&self, sort: ArticleSort) -> &Order {
        self.orders.get(&self.corpus, &self.members, sort)
    }

    /// The articles that mention all of `entities`, ascending: the shortest list, thinned out by the others.
    pub(super) fn mentioning(&self, entities: &[EntityId]) -> Vec<ArticleId> {
        let mut lists: Vec<_> = entities.iter().map(|entity| self.postings(*entity)).collect();
        lists.sort_by_key(|list| list.len());
        let Some((shortest, others)) = lists.split_first() else { return Vec::new() };
        let in_all = |article: &ArticleId| {
            others.iter().all(|list| list.binary_search_by_key(article, |posting| posting.article).is_ok())
        };
        shortest.iter().map(|posting| posting.article).filter(in_all).collect()
    }

    fn row(&self, id: ArticleId, bundled: Option<Bundled>) -> ArticleRow {
        let article = &self.corpus.articles[id.0 as usize].article;
        ArticleRow {
            id,
            title: labels::title(article),
            has_headline: article.headline.is_some(),
            published: article.published.as_ref().map(|published| published.value),
            source: labels::source(article).to_owned(),
            bundled,
        }
    }
}
