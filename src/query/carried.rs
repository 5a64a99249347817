//! Where things went when the corpus was read anew.

use crate::model::{ArticleId, EntityId, MentionIndex};

/// Where the articles and entities of a corpus stand in the corpus that takes its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    articles: Vec<Option<CarriedArticle>>,
    entities: Vec<Option<EntityId>>,
}

/// An article that is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CarriedArticle {
    /// Its id now.
    pub id: ArticleId,
    /// Whether it says what it said, so that its mentions are what they were.
    pub is_same: bool,
}

impl Carried {
    /// By the old ids: what they are now, `None` where there is nothing like them any more.
    pub fn new(articles: Vec<Option<CarriedArticle>>, entities: Vec<Option<EntityId>>) -> Self {
        Self { articles, entities }
    }

    /// What an article is now.
    pub fn article(&self, old: ArticleId) -> Option<ArticleId> {
        self.of(old).map(|article| article.id)
    }

    /// What a mention of an article is now.
    pub fn mention(&self, old: ArticleId, mention: MentionIndex) -> Option<MentionIndex> {
        self.of(old).filter(|article| article.is_same).map(|_| mention)
    }

    /// What an entity is now.
    pub fn entity(&self, old: EntityId) -> Option<EntityId> {
        self.entities.get(old.0 as usize).copied().flatten()
    }

    fn of(&self, old: ArticleId) -> Option<CarriedArticle> {
        self.articles.get(old.0 as usize).copied().flatten()
    }
}
