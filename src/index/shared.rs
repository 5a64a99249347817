//! What an entity shares with all others, counted in one walk over the articles that mention it.

use rustc_hash::{FxHashMap, FxHashSet};

use super::build::Index;
use super::meant::Meant;
use super::strength::Together;
use crate::model::{ArticleId, Bundle, EntityId};
use crate::query::Closeness;

/// What two entities share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shared {
    /// The other one.
    pub(super) other: EntityId,
    /// Articles that mention both, every copy counted.
    pub(super) articles: u32,
    /// The same as strength counts them.
    pub(super) together: Together,
    /// How they stand in the article that was read last among those that mention both, and its number and one more.
    here: Here,
    last: u32,
}

impl Shared {
    /// What was counted elsewhere.
    pub(super) fn of(other: EntityId, articles: u32, together: Together) -> Self {
        let here = Here { closeness: Closeness::Article, is_sure: false };
        Self { other, articles, together, here, last: 0 }
    }
}

/// How two entities stand in the article at hand, or at their best in the copies at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Here {
    pub(super) closeness: Closeness,
    /// Whether each has a mention that is not doubtful.
    pub(super) is_sure: bool,
}

impl Here {
    /// The better of both.
    pub(super) fn best(self, other: Self) -> Self {
        Self { closeness: self.closeness.min(other.closeness), is_sure: self.is_sure || other.is_sure }
    }
}

/// Where an entity stands in an article.
#[derive(Default)]
pub(super) struct Standing {
    /// By sentence: how close a mention in it stands to the entity.
    sentences: Vec<Closeness>,
    is_sure: bool,
}

impl Standing {
    /// Reads an article whose paragraphs begin at these sentences.
    pub(super) fn read(&mut self, entity: EntityId, rows: &[Meant], paragraphs: &[u32]) {
        let count = rows.iter().rev().find_map(|meant| meant.sentence()).map_or(0, |last| last as usize + 1);
        self.sentences.clear();
        self.sentences.resize(count, Closeness::Article);
        self.is_sure = false;
        for meant in rows.iter().filter(|meant| meant.known() == Some(entity)) {
            self.is_sure |= !meant.is_doubtful();
            let Some(sentence) = meant.sentence() else { continue };
            if self.sentences[sentence as usize] == Closeness::Article {
                let next = paragraphs.partition_point(|first| *first <= sentence);
                let first = next.checked_sub(1).map_or(0, |at| paragraphs[at] as usize);
                let end = paragraphs.get(next).map_or(count, |end| count.min(*end as usize));
                self.sentences[first..end].fill(Closeness::Paragraph);
            }
            self.sentences[sentence as usize] = Closeness::Sentence;
        }
    }

    /// How close a mention stands to the entity.
    pub(super) fn closeness(&self, meant: Meant) -> Closeness {
        let sentence = meant.sentence().and_then(|sentence| self.sentences.get(sentence as usize));
        sentence.copied().unwrap_or(Closeness::Article)
    }

    /// Whether a mention of it is not doubtful.
    pub(super) fn is_sure(&self) -> bool {
        self.is_sure
    }
}

/// A walk that counts.
struct Walk<'a> {
    index: &'a Index,
    entity: EntityId,
    /// What is shared, in the order in which it was met.
    found: Vec<Shared>,
    /// By entity: its place in `found` and one more; 0: it was not met.
    places: Vec<u32>,
    /// Places of those that the article at hand mentions.
    here: Vec<u32>,
    standing: Standing,
}

impl Walk<'_> {
    /// Counts an article, or the copies that are one.
    fn count(&mut self, articles: &[ArticleId]) {
        if let [alone] = articles {
            self.read(*alone);
            for place in self.here.drain(..) {
                let Shared { together, here, .. } = &mut self.found[place as usize];
                together.add(here.closeness, here.is_sure);
            }
            return;
        }
        let mut best: FxHashMap<u32, Here> = FxHashMap::default();
        for copy in articles {
            self.read(*copy);
            for place in self.here.drain(..) {
                let here = self.found[place as usize].here;
                best.entry(place).and_modify(|known| *known = known.best(here)).or_insert(here);
            }
        }
        for (place, here) in best {
            self.found[place as usize].together.add(here.closeness, here.is_sure);
        }
    }

    /// Tells how everybody whom an article mentions stands there.
    fn read(&mut self, article: ArticleId) {
        let rows = self.index.meant.of(article.0);
        self.standing.read(self.entity, rows, self.index.paragraphs.of(article.0));
        for meant in rows {
            let Some(other) = meant.known().filter(|other| *other != self.entity) else { continue };
            let place = &mut self.places[other.0 as usize];
            let here = Here {
                closeness: self.standing.closeness(*meant),
                is_sure: self.standing.is_sure() && !meant.is_doubtful(),
            };
            if *place == 0 {
                self.found.push(Shared { other, articles: 0, together: Together::default(), here, last: 0 });
                *place = self.found.len() as u32;
            }
            let (place, shared) = (*place - 1, &mut self.found[*place as usize - 1]);
            // whoever was met last in another article is met here for the first time
            if shared.last == article.0 + 1 {
                shared.here = shared.here.best(here);
            } else {
                shared.last = article.0 + 1;
                shared.articles += 1;
                shared.here = here;
                self.here.push(place);
            }
        }
    }
}

impl Index {
    /// What `entity` shares with every other, in no order that means anything.
    pub(super) fn shared(&self, entity: EntityId) -> Vec<Shared> {
        let places = vec![0; self.corpus.entities.len()];
        let (found, here) = (Vec::new(), Vec::new());
        let mut walk = Walk { index: self, entity, found, places, here, standing: Standing::default() };
        self.each_alone(entity, |articles| walk.count(articles));
        walk.found
    }

    /// Gives every article that mentions `entity`, those of a bundle together in its order.
    pub(super) fn each_alone(&self, entity: EntityId, mut take: impl FnMut(&[ArticleId])) {
        let postings = self.postings(entity);
        let mut seen: FxHashSet<u32> = FxHashSet::default();
        for posting in postings {
            let article = posting.article;
            let Some(member) = self.members[article.0 as usize] else {
                take(&[article]);
                continue;
            };
            if !seen.insert(member.bundle()) {
                continue;
            }
            let mentions =
                |id: &ArticleId| postings.binary_search_by_key(id, |posting| posting.article).is_ok();
            let copies = self.bundle(article).into_iter().flat_map(Bundle::members).filter(mentions);
            take(&copies.collect::<Vec<_>>());
        }
    }
}
