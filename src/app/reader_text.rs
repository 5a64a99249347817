//! An article laid out for one width: rows with the way back to the bytes they show.

use crate::model::{Article, ArticleId, Basis, Field, Span, Twin};
use crate::query::ArticleView;
use crate::text::{sanitize, wrap};

/// The widest measure: longer lines tire the eye.
const WIDEST: usize = 92;
/// Sources of the same article that are named.
const NAMED: usize = 4;

/// The rows of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReaderText {
    /// Which article.
    pub id: ArticleId,
    /// Cells that it was laid out for.
    pub cells: usize,
    /// From top to bottom.
    pub rows: Vec<ReaderRow>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct ReaderRow {
    /// What it is.
    pub kind: RowKind,
    /// The article's text that it shows and its bytes there; `None` for rows made up around the text.
    pub shows: Option<(Field, Span)>,
    /// The words of a made-up row.
    pub words: String,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Of the headline.
    Headline,
    /// Source, byline, date.
    About,
    /// Of a paragraph.
    Paragraph,
    /// Of a sub-heading.
    Subheading,
    /// An empty row.
    Gap,
}

impl ReaderText {
    /// Lays out `view` for rows of `cells`.
    pub fn lay_out(view: &ArticleView, cells: usize) -> Self {
        let article = &view.analysed.article;
        let measure = cells.clamp(1, WIDEST);
        let mut text = ReaderText { id: view.id, cells, rows: Vec::new() };
        if let Some(headline) = &article.headline {
            text.push_wrapped(
                headline,
                Field::Headline,
                Span::new(0, headline.len()),
                RowKind::Headline,
                measure,
            );
        }
        for about in about(view) {
            for row in wrap::wrap(&about, measure) {
                text.rows.push(ReaderRow {
                    kind: RowKind::About,
                    shows: None,
                    words: row.of(&about).to_owned(),
                });
            }
        }
        let mut start = 0;
        for line in article.body.split('\n') {
            let span = Span::new(start, start + line.len());
            start += line.len() + 1;
            let kind =
                if article.subheadings.contains(&span) { RowKind::Subheading } else { RowKind::Paragraph };
            text.push_gap();
            text.push_wrapped(&article.body, Field::Body, span, kind, measure);
        }
        text
    }

    /// The row that shows the byte `offset` of `field`.
    pub fn row_of(&self, field: Field, offset: u32) -> Option<usize> {
        self.rows
            .iter()
            .rposition(|row| row.shows.is_some_and(|(of, span)| of == field && span.start <= offset))
    }

    fn push_wrapped(&mut self, text: &str, field: Field, span: Span, kind: RowKind, measure: usize) {
        for row in wrap::wrap(span.of(text), measure) {
            let shows = Span { start: span.start + row.start, end: span.start + row.end };
            self.rows.push(ReaderRow { kind, shows: Some((field, shows)), words: String::new() });
        }
    }

    fn push_gap(&mut self) {
        if !self.rows.is_empty() {
            self.rows.push(ReaderRow { kind: RowKind::Gap, shows: None, words: String::new() });
        }
    }
}

/// The lines between headline and body: who, when, where from.
fn about(view: &ArticleView) -> Vec<String> {
    let article = &view.analysed.article;
    let mut lines = Vec::new();
    let by = article.byline.as_ref().map(|byline| format!("By {byline}"));
    let date = article.published.as_ref().map(|published| match published.basis {
        Basis::Inferred => format!("{} (inferred: {})", published.value, published.evidence),
        _ => published.value.to_string(),
    });
    let filed = article
        .filed
        .as_ref()
        .and_then(|filed| filed.place.as_ref())
        .map(|place| format!("filed from {place}"));
    let first: Vec<String> = [by, date, filed].into_iter().flatten().collect();
    if !first.is_empty() {
        lines.push(first.join(" · "));
    }
    let file = article.origin.source.rsplit('/').next().unwrap_or_default();
    let place = match article.origin.ordinal {
        0 => file.to_owned(),
        ordinal => format!("{file}, article {}", ordinal + 1),
    };
    let second: Vec<String> =
        [article.outlet.clone(), article.section.clone(), Some(place)].into_iter().flatten().collect();
    lines.push(second.join(" · "));
    let third: Vec<String> = [copies(view), twins(article)].into_iter().flatten().collect();
    if !third.is_empty() {
        lines.push(third.join(" · "));
    }
    lines.iter().map(|line| sanitize::clean_line(line)).collect()
}

/// How it stands to its wire copies.
fn copies(view: &ArticleView) -> Option<String> {
    let bundle = view.bundle.as_ref()?;
    Some(match bundle.copies.len() {
        _ if bundle.leader != view.id => "a wire copy; D: what it cut and added".to_owned(),
        1 => "has a wire copy; o lists it".to_owned(),
        count => format!("has {count} wire copies; o lists them"),
    })
}

/// Where else it stands word for word.
fn twins(article: &Article) -> Option<String> {
    let name = |twin: &Twin| match &twin.outlet {
        Some(outlet) => outlet.clone(),
        None => twin.origin.source.rsplit('/').next().unwrap_or_default().to_owned(),
    };
    let mut names: Vec<String> = Vec::new();
    for twin in &article.twins {
        let name = name(twin);
        if !names.contains(&name) && names.len() < NAMED {
            names.push(name);
        }
    }
    let more = article.twins.len().saturating_sub(names.len());
    match (names.is_empty(), more) {
        (true, _) => None,
        (_, 0) => Some(format!("also in {}", names.join(", "))),
        _ => Some(format!("also in {} and {more} more", names.join(", "))),
    }
}
