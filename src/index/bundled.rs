//! Bundles of wire copies in lists: which article stands for a bundle, and which rows a list has.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::build::Index;
use crate::model::{ArticleId, Bundle, Corpus};
use crate::query::{ArticlesQuestion, Bundled};

/// Where an article stands in its bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    /// A place among the corpus's bundles.
    bundle: u32,
    /// 0 leads.
    position: u32,
}

impl Member {
    /// Which bundle.
    pub(super) fn bundle(self) -> u32 {
        self.bundle
    }
}

/// By article: its place in a bundle.
pub(super) fn members(corpus: &Corpus) -> Vec<Option<Member>> {
    let mut members = vec![None; corpus.articles.len()];
    for (bundle, one) in (0..).zip(&corpus.bundles) {
        for (position, id) in (0..).zip(one.members()) {
            members[id.0 as usize] = Some(Member { bundle, position });
        }
    }
    members
}

/// The articles of `all` that a list shows where all bundles are closed and nothing is left out.
pub(super) fn leaders(all: &[ArticleId], members: &[Option<Member>]) -> Vec<ArticleId> {
    let leads = |id: &&ArticleId| members[id.0 as usize].is_none_or(|member| member.position == 0);
    all.iter().filter(leads).copied().collect()
}

/// A list of articles: its rows, and what of each bundle is listed.
pub(super) struct Listed<'a> {
    index: &'a Index,
    /// The article of each row, in order.
    pub(super) rows: Cow<'a, [ArticleId]>,
    /// How many articles the rows stand for.
    pub(super) articles: usize,
    /// By bundle, where a filter leaves articles out.
    shares: Option<FxHashMap<u32, Share>>,
}

/// What is listed of a bundle: the position of the first, and how many.
#[derive(Clone, Copy)]
struct Share {
    first: u32,
    count: u32,
}

impl Index {
    /// The bundle of an article.
    pub(super) fn bundle(&self, id: ArticleId) -> Option<&Bundle> {
        let member = self.members.get(id.0 as usize).copied().flatten()?;
        self.corpus.bundles.get(member.bundle as usize)
    }

    /// The list that `question` is about, its page left aside.
    pub(super) fn listed(&self, question: &ArticlesQuestion) -> Listed<'_> {
        let order = self.order(question.sort);
        if question.mentioning.is_empty() {
            let articles = order.articles.len();
            let listed = Listed { index: self, rows: Cow::Borrowed(&order.leaders), articles, shares: None };
            return if question.open.is_empty() {
                listed
            } else {
                listed.opened(&order.articles, &question.open)
            };
        }
        let mut articles = self.mentioning(&question.mentioning);
        articles.sort_unstable_by_key(|id| order.places[id.0 as usize]);
        let mut shares: FxHashMap<u32, Share> = FxHashMap::default();
        for member in articles.iter().filter_map(|id| self.members[id.0 as usize]) {
            let share = shares.entry(member.bundle).or_insert(Share { first: member.position, count: 0 });
            *share = Share { first: share.first.min(member.position), count: share.count + 1 };
        }
        let listed =
            Listed { index: self, rows: Cow::default(), articles: articles.len(), shares: Some(shares) };
        listed.opened(&articles, &question.open)
    }
}

impl Listed<'_> {
    /// The rows of `articles`, which come in their order: each bundle where its head stands, the bundles of `open` spread out.
    fn opened(self, articles: &[ArticleId], open: &[ArticleId]) -> Self {
        let index = self.index;
        let open: Vec<u32> = open.iter().filter_map(|id| Some(self.member(*id)?.bundle)).collect();
        let mut below: FxHashMap<u32, Vec<(u32, ArticleId)>> = FxHashMap::default();
        let mut rows = Vec::with_capacity(articles.len());
        for id in articles {
            match self.member(*id) {
                Some(member) if member.position != self.share(member).first => {
                    if open.contains(&member.bundle) {
                        below.entry(member.bundle).or_default().push((member.position, *id));
                    }
                }
                _ => rows.push(*id),
            }
        }
        if !below.is_empty() {
            let spread = |id: ArticleId| {
                let bundle = index.members[id.0 as usize].map(|member| member.bundle);
                let mut inside = bundle.and_then(|bundle| below.remove(&bundle)).unwrap_or_default();
                inside.sort_unstable();
                std::iter::once(id).chain(inside.into_iter().map(|(_, id)| id))
            };
            rows = rows.into_iter().flat_map(spread).collect();
        }
        Self { rows: Cow::Owned(rows), ..self }
    }

    fn member(&self, id: ArticleId) -> Option<Member> {
        self.index.members.get(id.0 as usize).copied().flatten()
    }

    fn share(&self, member: Member) -> Share {
        match &self.shares {
            Some(shares) => shares.get(&member.bundle).copied().unwrap_or(Share { first: 0, count: 0 }),
            None => {
                let bundle = &self.index.corpus.bundles[member.bundle as usize];
                Share { first: 0, count: bundle.copies.len() as u32 + 1 }
            }
        }
    }

    /// The bundle of an article that is listed, where others of it are listed too.
    pub(super) fn bundled(&self, id: ArticleId) -> Option<Bundled> {
        let member = self.member(id)?;
        let share = self.share(member);
        let bundle = self.index.bundle(id)?;
        let head = bundle.members().nth(share.first as usize)?;
        (share.count > 1).then_some(Bundled { leader: bundle.leader, head, others: share.count - 1 })
    }
}
