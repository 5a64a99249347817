//! All there is about an entity.

use super::build::Index;
use super::labels;
use super::roles::CollectedRole;
use crate::model::{ArticleId, EntityId, PartialDate};
use crate::query::{Entry, EntryQuestion, QuoteLine, RoleLine, Total};

impl Index {
    /// What `question` asks for; `None` where there is no such entity.
    pub fn entry(&self, question: &EntryQuestion) -> Option<Entry> {
        let EntryQuestion { entity: id, limit, .. } = *question;
        let entity = self.corpus.entity(id)?;
        let quotes = self.quotes.of(id.0);
        Some(Entry {
            entity: self.label(id)?,
            aliases: entity.aliases.clone(),
            demonym_of: entity.demonym_of.and_then(|place| self.label(place)),
            demonyms: self.demonyms.of(id.0).iter().filter_map(|group| self.label(*group)).collect(),
            mentions: self.occurrences(id).len() as u32,
            articles: self.postings(id).len() as u32,
            dates: self.dates(id),
            roles: self.roles.of(id.0).iter().filter_map(|role| self.role(role)).collect(),
            neighbours: self.neighbours(id, limit),
            quotes: quotes.iter().take(limit).filter_map(|quote| self.quote(*quote)).collect(),
            quotes_total: Total::Exact(quotes.len()),
        })
    }

    fn dates(&self, id: EntityId) -> Option<(PartialDate, PartialDate)> {
        let dates = self.postings(id).iter().filter_map(|posting| {
            Some(self.corpus.article(posting.article)?.article.published.as_ref()?.value)
        });
        let first = dates.clone().min_by_key(|date| (date.earliest(), date.latest()))?;
        let last = dates.max_by_key(|date| (date.latest(), date.earliest()))?;
        Some((first, last))
    }

    fn role(&self, role: &CollectedRole) -> Option<RoleLine> {
        let article = &self.corpus.article(role.article)?.article;
        Some(RoleLine {
            title: role.title.of(article.text(role.field)).to_owned(),
            person: self.label(role.person)?,
            affiliation: role.affiliation.and_then(|affiliation| self.label(affiliation)),
            article: role.article,
            field: role.field,
            span: role.title,
            stated: role.stated,
        })
    }

    fn quote(&self, (id, at): (ArticleId, u32)) -> Option<QuoteLine> {
        let analysed = self.corpus.article(id)?;
        let quote = analysed.found.quotes.get(at as usize)?;
        let text = analysed.article.text(quote.field);
        Some(QuoteLine {
            article: id,
            title: labels::title(&analysed.article),
            published: analysed.article.published.as_ref().map(|published| published.value),
            field: quote.field,
            span: quote.span,
            words: quote.span.of(text).to_owned(),
            cue: quote.cue.map(|cue| cue.of(text).to_owned()),
        })
    }
}
