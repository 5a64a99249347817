//! What every mention means and in which sentence it stands: one small row for each, changed in place.

use crate::model::{ArticleId, Certainty, Corpus, EntityId, Field, Mention, MentionIndex, Span};

/// Stands for no entity: a value, or an entity that the corpus does not hold.
const NOBODY: EntityId = EntityId(u32::MAX);
/// Stands for no sentence: the mention begins between two.
const NOWHERE: u32 = u32::MAX >> 1;

/// What a mention means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meant {
    entity: EntityId,
    /// Twice the number of its sentence in its article, those of the headline first; one more where the mention is doubtful.
    place: u32,
}

impl Meant {
    fn new(entity: EntityId, sentence: u32, mention: &Mention) -> Self {
        let is_doubtful = mention.why.certainty == Certainty::Doubtful;
        Self { entity, place: sentence << 1 | u32::from(is_doubtful) }
    }

    /// The entity, where it means one.
    pub(super) fn known(self) -> Option<EntityId> {
        Some(self.entity).filter(|entity| *entity != NOBODY)
    }

    /// Means another entity from now on.
    pub(super) fn set(&mut self, entity: EntityId) {
        self.entity = entity;
    }

    /// The number of its sentence, where it stands in one.
    pub(super) fn sentence(self) -> Option<u32> {
        Some(self.place >> 1).filter(|sentence| *sentence != NOWHERE)
    }

    /// Whether extraction is not all too sure of it.
    pub(super) fn is_doubtful(self) -> bool {
        self.place & 1 == 1
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
            out.push((id.0, Meant::new(entity, sentence, mention)));
        }
    }
    out
}

/// By article: the numbers of the sentences that begin its paragraphs. The headline is one.
pub(super) fn paragraphs<'a>(
    corpus: &Corpus,
    sentences: impl Fn(ArticleId, Field) -> &'a [Span],
) -> Vec<(u32, u32)> {
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        let headlines = sentences(id, Field::Headline).len() as u32;
        out.extend((headlines > 0).then_some((id.0, 0)));
        let mut before = None;
        for (number, sentence) in (headlines..).zip(sentences(id, Field::Body)) {
            let between = before.map(|end| Span { start: end, end: sentence.start });
            if between.is_none_or(|between| between.of(&analysed.article.body).contains('\n')) {
                out.push((id.0, number));
            }
            before = Some(sentence.end);
        }
    }
    out
}

/// The mentions that mean an entity.
pub(super) fn named(meant: &[Meant]) -> impl Iterator<Item = (EntityId, MentionIndex)> {
    let mentions = meant.iter().enumerate();
    mentions.filter_map(|(at, meant)| Some((meant.known()?, MentionIndex(at as u32))))
}
