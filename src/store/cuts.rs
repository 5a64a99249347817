//! Where the source of an article is cut, and which article each cut begins.

use crate::model::{Analysed, ArticleId, Corpus, SourceReport};
use crate::query::{CutList, CutRow};

/// The cuts of the source of `article`; `None` where there is no such article.
pub(super) fn of(corpus: &Corpus, article: ArticleId) -> Option<CutList> {
    let article = &corpus.article(article)?.article;
    let source = article.origin.source.as_str();
    let report = corpus.sources.iter().find(|report| report.source == source);
    let paragraphs = article.body.lines().map(str::to_owned).collect();
    let mut list = CutList { source: source.to_owned(), paragraphs, ..CutList::default() };
    if let Some(report) = report {
        list.format.clone_from(&report.format);
        list.evidence.clone_from(&report.evidence);
        list.rows = rows(corpus, report);
    }
    Some(list)
}

/// The cuts that begin articles are as many as the articles that the source gave, in the same order.
fn rows(corpus: &Corpus, report: &SourceReport) -> Vec<CutRow> {
    let mut by_ordinal = vec![None; report.articles as usize];
    for (id, analysed) in corpus.numbered() {
        for ordinal in ordinals(analysed, &report.source) {
            if let Some(place) = by_ordinal.get_mut(ordinal as usize) {
                *place = Some(id);
            }
        }
    }
    let mut articles = by_ordinal.into_iter();
    let row = |cut: &crate::model::Cut| CutRow {
        article: if cut.by.begins() { articles.next().flatten() } else { None },
        cut: cut.clone(),
    };
    report.cuts.iter().map(row).collect()
}

/// Where an article stands in `source`, its twins counted.
fn ordinals<'a>(analysed: &'a Analysed, source: &'a str) -> impl Iterator<Item = u32> + 'a {
    let article = &analysed.article;
    let origins = std::iter::once(&article.origin).chain(article.twins.iter().map(|twin| &twin.origin));
    origins.filter(move |origin| origin.source == source).map(|origin| origin.ordinal)
}
