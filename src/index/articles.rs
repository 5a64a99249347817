//! Lists of articles, an article to read, and what it refers to.

use std::cmp::Reverse;

use super::build::Index;
use super::labels;
use super::orders::Order;
use crate::model::{ArticleId, EntityId};
use crate::query::{ArticleRow, ArticleView, ArticlesQuestion, Reference, Window};

impl Index {
    /// The rows that `question` wants.
    pub fn articles(&self, question: &ArticlesQuestion) -> Window<ArticleRow> {
        let order = self.order(question);
        if question.mentioning.is_empty() {
            return Window::cut(&order.articles, question.page, |id| self.row(*id));
        }
        let mut articles = self.mentioning(&question.mentioning);
        articles.sort_unstable_by_key(|id| order.places[id.0 as usize]);
        Window::cut(&articles, question.page, |id| self.row(*id))
    }

    /// Where `article` stands in the whole list that `question` is about.
    pub fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Option<usize> {
        let order = self.order(question);
        let place = *order.places.get(article.0 as usize)?;
        if question.mentioning.is_empty() {
            return Some(place as usize);
        }
        let listed = self.mentioning(&question.mentioning);
        listed.binary_search(&article).ok()?;
        Some(listed.iter().filter(|id| order.places[id.0 as usize] < place).count())
    }

    /// An article with the names of what it mentions.
    pub fn article(&self, id: ArticleId) -> Option<ArticleView> {
        let analysed = self.corpus.article(id)?.clone();
        let appearances = self.appearances(id).iter();
        let entities = appearances.filter_map(|appearance| self.label(appearance.entity)).collect();
        Some(ArticleView { id, analysed, entities })
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

    fn order(&self, question: &ArticlesQuestion) -> &Order {
        self.orders.get(&self.corpus, question.sort)
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

    fn row(&self, id: ArticleId) -> ArticleRow {
        let article = &self.corpus.articles[id.0 as usize].article;
        ArticleRow {
            id,
            title: labels::title(article),
            has_headline: article.headline.is_some(),
            published: article.published.as_ref().map(|published| published.value),
            source: labels::source(article).to_owned(),
        }
    }
}
