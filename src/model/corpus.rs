//! A loaded and analysed corpus: the whole answer of one ingest.

use super::{Article, ArticleId, Entity, EntityId, Extraction, Notice, SourceReport, Tie};

/// An article with what was found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysed {
    /// The article.
    pub article: Article,
    /// What was found, with entities set.
    pub found: Extraction,
}

/// Wire copies: articles that say nearly the same, with other words here and there, paragraphs added or cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    /// The one that stands for all: the earliest published, else the first in the order of loading.
    pub leader: ArticleId,
    /// The others, at least one, in the same order.
    pub copies: Vec<ArticleId>,
}

impl Bundle {
    /// The leader, then its copies.
    pub fn members(&self) -> impl Iterator<Item = ArticleId> {
        std::iter::once(self.leader).chain(self.copies.iter().copied())
    }
}

/// Articles in the order of loading, the entities they share, and what went wrong on the way.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corpus {
    /// Indexed by [`ArticleId`].
    pub articles: Vec<Analysed>,
    /// Indexed by [`EntityId`].
    pub entities: Vec<Entity>,
    /// Which names were held to be one, in the order of their later ends ([`Tie::later`]): the ties that end in an article
    /// lie side by side.
    pub ties: Vec<Tie>,
    /// Articles that are wire copies of one another, by the first of each bundle; no article stands in two.
    pub bundles: Vec<Bundle>,
    /// What the loader had to say.
    pub notices: Vec<Notice>,
    /// Whether the reader did not wait for all of it.
    pub is_cut_short: bool,
    /// What was made of each source, in the order of loading.
    pub sources: Vec<SourceReport>,
}

impl Corpus {
    /// The article `id`.
    pub fn article(&self, id: ArticleId) -> Option<&Analysed> {
        self.articles.get(id.0 as usize)
    }

    /// The entity `id`.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.0 as usize)
    }

    /// The ties whose later end stands in the article `id`.
    pub fn ties_of(&self, id: ArticleId) -> &[Tie] {
        let from = self.ties.partition_point(|tie| tie.later().article < id);
        let count = self.ties[from..].partition_point(|tie| tie.later().article == id);
        &self.ties[from..from + count]
    }

    /// The entity that a role is held in where `id` is named beside its title: for a group its place (the Russian
    /// president is president of Russia), else `id` itself.
    pub fn seat(&self, id: EntityId) -> EntityId {
        self.entity(id).and_then(|entity| entity.demonym_of).unwrap_or(id)
    }

    /// Articles with their ids, in order.
    pub fn numbered(&self) -> impl Iterator<Item = (ArticleId, &Analysed)> {
        self.articles.iter().enumerate().map(|(at, analysed)| (ArticleId(at as u32), analysed))
    }
}
