//! Questions about articles.

use super::{Page, Window};
use crate::model::{Analysed, ArticleId, Bundle, EntityId, Kind, PartialDate, Tier};

/// The corpus in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Articles.
    pub articles: usize,
    /// Entities.
    pub entities: usize,
    /// Mentions of entities and values.
    pub mentions: usize,
    /// Notices of the loader.
    pub notices: usize,
    /// How many of them say that something was left out or could not be read.
    pub complaints: usize,
}

/// In which order articles are listed. Ties keep the order of loading; a month or a year stands where its first day would.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ArticleSort {
    /// As they were loaded.
    #[default]
    Loaded,
    /// The newest first; those without a date last.
    Newest,
    /// The oldest first; those without a date last.
    Oldest,
    /// By title, folded.
    Title,
    /// By source as rows show it, folded.
    Source,
}

impl ArticleSort {
    /// All orders, in the order in which one key steps through them.
    pub const ALL: [ArticleSort; 5] = [
        ArticleSort::Loaded,
        ArticleSort::Newest,
        ArticleSort::Oldest,
        ArticleSort::Title,
        ArticleSort::Source,
    ];

    /// The word that the pane's title shows.
    pub fn word(self) -> &'static str {
        match self {
            ArticleSort::Loaded => "as loaded",
            ArticleSort::Newest => "newest first",
            ArticleSort::Oldest => "oldest first",
            ArticleSort::Title => "by title",
            ArticleSort::Source => "by source",
        }
    }

    /// The order after this one, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|sort| *sort == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}

/// Which articles?
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArticlesQuestion {
    /// Only those that mention all of these.
    pub mentioning: Vec<EntityId>,
    /// In this order.
    pub sort: ArticleSort,
    /// Bundles of wire copies, by their leaders, whose members are listed one by one; the others are a row each.
    pub open: Vec<ArticleId>,
    /// These rows.
    pub page: Page,
}

/// Rows of the article list. A bundle of wire copies stands where its head stands: the earliest published of its members that
/// are listed, which is the leader if that one is. Where the bundle is open the others follow, in the order of the bundle.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleList {
    /// The rows, and how many there are in all.
    pub window: Window<ArticleRow>,
    /// How many articles these rows stand for, in all.
    pub articles: usize,
}

/// Where an article stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its row; where it stands inside a bundle that is not open, the bundle's.
    pub row: usize,
    /// The leader of that bundle, to be opened.
    pub inside: Option<ArticleId>,
}

/// The wire copies that a row belongs to, where more than one of them is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// Its leader, listed or not: the bundle is opened by it.
    pub leader: ArticleId,
    /// The one that is listed where the bundle stands.
    pub head: ArticleId,
    /// How many others are listed behind or below the head.
    pub others: u32,
}

/// A row of the article list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleRow {
    /// Which article.
    pub id: ArticleId,
    /// Its headline, or its opening words; at most 300 characters.
    pub title: String,
    /// Whether `title` is a headline.
    pub has_headline: bool,
    /// When it was published, where that is known.
    pub published: Option<PartialDate>,
    /// The outlet, or the last part of the path or address.
    pub source: String,
    /// Its bundle.
    pub bundled: Option<Bundled>,
}

impl ArticleRow {
    /// Whether it stands below the head of an open bundle.
    pub fn is_inside(&self) -> bool {
        self.bundled.is_some_and(|bundled| bundled.head != self.id)
    }
}

/// An article to read, with the names of the entities it mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleView {
    /// Which article.
    pub id: ArticleId,
    /// Its texts and all that was found in them.
    pub analysed: Analysed,
    /// The entities mentioned, ascending by id.
    pub entities: Vec<EntityLabel>,
    /// The wire copies that it is one of.
    pub bundle: Option<Bundle>,
}

/// An entity as lists name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityLabel {
    /// Which entity.
    pub id: EntityId,
    /// Its kind.
    pub kind: Kind,
    /// Its headword.
    pub name: String,
    /// How far it can be relied on.
    pub tier: Tier,
}
