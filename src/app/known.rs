//! What the cross-references know of the entities that they show.

use super::References;
use crate::model::{ArticleId, EntityId, MentionIndex};
use crate::query::EntityLabel;

impl References {
    /// An entity that is shown.
    pub(super) fn label_of(&self, entity: EntityId) -> Option<&EntityLabel> {
        let listed = self.list.answer().into_iter().flatten().map(|reference| &reference.entity);
        let entry = self.entry.answer().into_iter().flat_map(|entry| {
            let others = entry.neighbours.iter().map(|neighbour| &neighbour.entity);
            [&entry.entity].into_iter().chain(&entry.demonym_of).chain(&entry.demonyms).chain(others)
        });
        entry.chain(listed).find(|label| label.id == entity)
    }

    /// The name of an entity that is shown.
    pub(super) fn name_of(&self, entity: EntityId) -> Option<String> {
        self.label_of(entity).map(|label| label.name.clone())
    }

    /// How many articles mention an entity, where that is shown.
    pub(super) fn articles_of(&self, entity: EntityId) -> Option<u32> {
        let entry = self.entry.answer().filter(|entry| entry.entity.id == entity);
        let mut listed = self.list.answer().into_iter().flatten();
        entry.map(|entry| entry.articles).or_else(|| {
            listed.find(|reference| reference.entity.id == entity).map(|reference| reference.articles)
        })
    }

    /// The first mention under this name, among those that are laid out.
    pub(super) fn first_called(&self, name: &str) -> Option<(ArticleId, MentionIndex)> {
        let mut lines = self.concordance.answer()?.rows.iter();
        let line = lines.find(|line| line.highlight.of(&line.sentence) == name)?;
        Some((line.article, line.mention))
    }
}
