//! Quotes by speaker, gathered when they are asked for: who a mention means may change.

use super::build::Index;
use super::labels;
use crate::model::{ArticleId, Corpus, EntityId, MentionIndex, QuoteKind};
use crate::query::QuoteLine;

/// A quote that somebody is named for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    speaker: MentionIndex,
    /// Its place among the article's quotes.
    quote: u32,
}

/// Reported speech whose speaker is mentioned.
pub(super) fn by_article(corpus: &Corpus) -> Vec<(u32, Said)> {
    let mut out = Vec::new();
    for (id, analysed) in corpus.numbered() {
        for (at, quote) in analysed.found.quotes.iter().enumerate() {
            let speaker = quote.speaker.and_then(|speaker| speaker.mention);
            if let (Some(speaker), QuoteKind::Speech) = (speaker, quote.kind) {
                out.push((id.0, Said { speaker, quote: at as u32 }));
            }
        }
    }
    out
}

impl Index {
    /// The first `limit` quotes of `speaker`, and how many there are in all.
    pub(super) fn quotes(&self, speaker: EntityId, limit: usize) -> (Vec<QuoteLine>, usize) {
        let (mut lines, mut total) = (Vec::new(), 0);
        for article in self.postings(speaker).iter().map(|posting| posting.article) {
            for said in self.said.of(article.0) {
                if self.entity_of(article, said.speaker) == Some(speaker) {
                    total += 1;
                    lines.extend((total <= limit).then(|| self.quote(article, said.quote)).flatten());
                }
            }
        }
        (lines, total)
    }

    fn quote(&self, id: ArticleId, at: u32) -> Option<QuoteLine> {
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
