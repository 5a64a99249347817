//! The mentions of an entity, one under the other, each in its sentence.

use super::build::Index;
use super::labels;
use crate::model::Occurrence;
use crate::model::Span;
use crate::query::{ConcordanceLine, ConcordanceQuestion, Window};

/// Bytes of a sentence that are kept on each side of the mention: some "sentences" are whole tables.
const SIDE: usize = 1_000;

impl Index {
    /// The rows that `question` wants; `None` where there is no such entity.
    pub fn concordance(&self, question: &ConcordanceQuestion) -> Option<Window<ConcordanceLine>> {
        self.corpus.entity(question.entity)?;
        let occurrences = self.occurrences(question.entity);
        let window = Window::cut(occurrences, question.page, |occurrence| self.line(*occurrence));
        let Window { rows, offset, total } = window;
        Some(Window { rows: rows.into_iter().flatten().collect(), offset, total })
    }

    /// One mention in its sentence.
    pub(super) fn line(&self, Occurrence { article, mention }: Occurrence) -> Option<ConcordanceLine> {
        let analysed = self.corpus.article(article)?;
        let found = analysed.found.mention(mention)?;
        let sentence = self.sentence(article, found.field, found.span);
        let (sentence, highlight) = cut(analysed.article.text(found.field), sentence, found.span);
        Some(ConcordanceLine {
            article,
            mention,
            title: labels::title(&analysed.article),
            source: labels::source(&analysed.article).to_owned(),
            published: analysed.article.published.as_ref().map(|published| published.value),
            field: found.field,
            sentence,
            highlight,
        })
    }
}

/// The words of `sentence`, cut to [`SIDE`] on both sides of `mention`, and the mention's bytes in them.
pub(super) fn cut(text: &str, sentence: Span, mention: Span) -> (String, Span) {
    let (sentence, mention) = (sentence.range(), mention.range());
    let start = text.ceil_char_boundary(sentence.start.max(mention.start.saturating_sub(SIDE)));
    let end = text.floor_char_boundary(sentence.end.min(mention.end.saturating_add(SIDE)));
    let words = text.get(start..end).unwrap_or("");
    let inside = |at: usize| at.saturating_sub(start).min(words.len());
    let highlight = Span::new(inside(mention.start), inside(mention.end));
    (words.to_owned(), highlight)
}
