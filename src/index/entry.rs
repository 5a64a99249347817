//! All there is about an entity.

use super::build::Index;
use crate::model::{EntityId, PartialDate};
use crate::query::{EntityLabel, Entry, EntryQuestion, Total};

impl Index {
    /// What `question` asks for; `None` where there is no such entity.
    pub fn entry(&self, question: &EntryQuestion) -> Option<Entry> {
        let EntryQuestion { entity: id, limit, tiers } = *question;
        let entity = self.corpus.entity(id)?;
        let (quotes, quotes_total) = self.quotes(id, limit);
        Some(Entry {
            entity: self.label(id)?,
            aliases: entity.aliases.clone(),
            demonym_of: entity.demonym_of.and_then(|place| self.seen(place)),
            demonyms: self.demonyms.of(id.0).iter().filter_map(|group| self.seen(*group)).collect(),
            mentions: self.occurrences(id).len() as u32,
            articles: self.postings(id).len() as u32,
            dates: self.dates(id),
            roles: self.roles(id),
            neighbours: self.neighbours(id, limit, tiers),
            quotes,
            quotes_total: Total::Exact(quotes_total),
        })
    }

    /// The label of an entity that is mentioned.
    fn seen(&self, id: EntityId) -> Option<EntityLabel> {
        self.label(id).filter(|_| self.rank.is_mentioned(id))
    }

    pub(super) fn dates(&self, id: EntityId) -> Option<(PartialDate, PartialDate)> {
        let dates = self.postings(id).iter().filter_map(|posting| self.dates[posting.article.0 as usize]);
        let first = dates.clone().min_by_key(|date| (date.earliest(), date.latest()))?;
        let last = dates.max_by_key(|date| (date.latest(), date.earliest()))?;
        Some((first, last))
    }
}
