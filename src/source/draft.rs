//! An article as a format gives it, and how it becomes clean.

use super::notices::Notices;
use super::{byline, dateline, dates};
use crate::model::{Article, Basis, Origin, Published, Span};
use crate::text::sanitize;

/// An article before cleaning.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) headline: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) section: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    pub(super) published: Option<Published>,
    pub(super) paragraphs: Vec<Paragraph>,
    /// Its bytes in the decoded source, where it is a stretch of it.
    pub(super) span: Option<Span>,
}

/// A paragraph or a sub-heading; line ends within it part it further.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) is_subheading: bool,
}

impl Paragraph {
    /// A paragraph of ordinary text.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_subheading: false }
    }
}

/// Cleans `drafts` of the source that `notices` are about, numbers them from `first` on and tells how many characters were
/// dropped.
pub(super) fn finish(drafts: Vec<Draft>, first: usize, notices: &mut Notices) -> Vec<Article> {
    let mut dropped = 0;
    let source = sanitize::clean_line(notices.source());
    let articles = drafts
        .into_iter()
        .enumerate()
        .map(|(ordinal, draft)| {
            let origin =
                Origin { source: source.clone(), ordinal: (first + ordinal) as u32, span: draft.span };
            clean(draft, origin, &mut dropped)
        })
        .collect();
    notices.count_dropped(dropped);
    articles
}

fn clean(draft: Draft, origin: Origin, dropped: &mut usize) -> Article {
    let mut line = |field: Option<String>| {
        let field = field?;
        *dropped += sanitize::clean(&field).dropped;
        Some(sanitize::clean_line(&field)).filter(|text| !text.is_empty())
    };
    let headline = line(draft.headline);
    let byline =
        line(draft.byline).map(|names| byline::tidy(&names).to_owned()).filter(|names| !names.is_empty());
    let (section, outlet, url) = (line(draft.section), line(draft.outlet), line(draft.url));
    let published = draft.published.map(|published| Published {
        evidence: line(Some(published.evidence)).unwrap_or_default(),
        ..published
    });
    let (body, subheadings) = body(&draft.paragraphs, dropped);
    let filed = dateline::read(&body);
    let stated = || {
        let words = filed.as_ref()?.date.as_deref()?;
        let value = dates::read_words(words)?;
        Some(Published { value, basis: Basis::Stated, evidence: words.to_owned() })
    };
    let published = published.or_else(stated);
    Article {
        origin,
        headline,
        byline,
        section,
        outlet,
        url,
        filed,
        published,
        body,
        subheadings,
        twins: Vec::new(),
    }
}

/// The body's text, one line a paragraph, and the lines of it that are sub-headings.
fn body(paragraphs: &[Paragraph], dropped: &mut usize) -> (String, Vec<Span>) {
    let mut body = String::with_capacity(paragraphs.iter().map(|paragraph| paragraph.text.len() + 1).sum());
    let mut subheadings = Vec::new();
    for paragraph in paragraphs {
        let cleaned = sanitize::clean(&paragraph.text);
        *dropped += cleaned.dropped;
        for line in cleaned.text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if !body.is_empty() {
                body.push('\n');
            }
            let start = body.len();
            body.push_str(line);
            if paragraph.is_subheading {
                subheadings.push(Span::new(start, body.len()));
            }
        }
    }
    (body, subheadings)
}
