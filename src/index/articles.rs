//! Lists of articles, an article to read, and what it refers to.

use super::build::Index;
use crate::model::{Article, ArticleId, EntityId};
use crate::query::{ArticleRow, ArticleView, ArticlesQuestion, Reference, Window};

/// Characters of a title that a row carries: where there is no headline, the first line may be a whole book.
const LONGEST_TITLE: usize = 300;

impl Index {
    /// The rows that `question` wants.
    pub fn articles(&self, question: &ArticlesQuestion) -> Window<ArticleRow> {
        let order = self.orders(question);
        if question.mentioning.is_empty() {
            return Window::cut(&order.articles, question.page, |id| self.row(*id));
        }
        let mut articles = self.mentioning(&question.mentioning);
        articles.sort_unstable_by_key(|id| order.places[id.0 as usize]);
        Window::cut(&articles, question.page, |id| self.row(*id))
    }

    /// Where `article` stands in the whole list that `question` is about.
    pub fn place(&self, question: &ArticlesQuestion, article: ArticleId) -> Option<usize> {
        let order = self.orders(question);
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
        references.sort_by_key(|reference| {
            (reference.entity.kind, std::cmp::Reverse(reference.here), reference.entity.id)
        });
        Some(references)
    }

    fn orders(&self, question: &ArticlesQuestion) -> &super::orders::Order {
        self.orders.get(&self.corpus, question.sort)
    }

    /// The articles that mention all of `entities`, ascending: the shortest list, thinned out by the others.
    fn mentioning(&self, entities: &[EntityId]) -> Vec<ArticleId> {
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
            title: title(article),
            has_headline: article.headline.is_some(),
            published: article.published.as_ref().map(|published| published.value),
            source: source(article).to_owned(),
        }
    }
}

/// The article's title, cut to a length that lists can carry.
pub(super) fn title(article: &Article) -> String {
    article.title().chars().take(LONGEST_TITLE).collect()
}

/// The outlet, or else the last part of the path or address.
pub(super) fn source(article: &Article) -> &str {
    let whole = article.origin.source.trim_end_matches(['/', '\\']);
    article.outlet.as_deref().unwrap_or_else(|| whole.rsplit(['/', '\\']).next().unwrap_or(whole))
}
