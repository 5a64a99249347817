//! What every mention means and in which sentence it stands: one small row for each, changed in place.

use crate::model::{ArticleId, Corpus, EntityId, Field, MentionIndex, Span};

/// Stands for no entity: a value, or an entity that the corpus does not hold.
const NOBODY: EntityId = EntityId(u32::MAX);
/// Stands for no sentence: the mention begins between two.
const NOWHERE: u32 = u32::MAX;

/// What a mention means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    entity: EntityId,
    /// The number of its sentence in its article, those of the headline first.
    sentence: u32,
}

impl Meant {
    /// The entity, where it means one.
    pub(super) fn known(self) -> Option<EntityId> {
        Some(self.entity).filter(|entity| *entity != NOBODY)
    }

    /// Means another entity from now on.
    pub(super) fn set(&mut self, entity: EntityId) {
        self.entity = entity;
    }
}

/// One row for each mention, in text order; `sentences` gives those of a text.
pub(super) fn by_article<'a>(
    corpus: &Corpus,
    sentences: impl Fn(ArticleId, Field) -> &'a [Span],
) -> Vec<(u32, Meant)> {
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        let headlines = sentences(id, Field::Headline).len();
        for mention in &analysed.found.mentions {
            let in_field = sentences(id, mention.field);
            let at = in_field.partition_point(|sentence| sentence.end <= mention.span.start);
            let is_inside = in_field.get(at).is_some_and(|it| it.holds(mention.span.start));
            let number = at + if mention.field == Field::Body { headlines } else { 0 };
            let sentence = if is_inside { number as u32 } else { NOWHERE };
            let entity = mention.entity.filter(|entity| corpus.entity(*entity).is_some()).unwrap_or(NOBODY);
            out.push((id.0, Meant { entity, sentence }));
        }
    }
    out
}

/// The mentions that mean an entity.
pub(super) fn named(meant: &[Meant]) -> impl Iterator<Item = (EntityId, MentionIndex)> {
    let mentions = meant.iter().enumerate();
    mentions.filter_map(|(at, meant)| Some((meant.known()?, MentionIndex(at as u32))))
}

/// The mentions sentence by sentence, those between sentences left out.
pub(super) fn in_sentences(meant: &[Meant]) -> impl Iterator<Item = &[Meant]> {
    let sentences = meant.chunk_by(|one, next| one.sentence == next.sentence);
    sentences.filter(|mentions| mentions[0].sentence != NOWHERE)
}
