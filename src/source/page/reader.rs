//! A page to its articles, and the report that says what was cut and why.

use std::collections::HashSet;

use super::super::draft::Draft;
use super::super::notices::Notices;
use super::article::{self, Stretch};
use super::cut::{self, Cut, Start};
use super::front::{self, Front};
use super::head;
use super::lines::{self, Line, Page};
use super::shape::Shape;
use super::{corrections, single, told};
use crate::model::{self, Correction, CutBy};
use crate::text::sanitize;

/// Reads the articles of a text, cut as the reader corrected it.
pub(in super::super) fn read(text: &str, corrections: &[&Correction], notices: &mut Notices) -> Vec<Draft> {
    let front = front::read(text);
    if let Some(date) = &front.bad_date {
        let shown = sanitize::clean_line(&date.chars().take(40).collect::<String>());
        notices.warning(format!("the date “{shown}” cannot be read")).at_line(1);
    }
    let page = lines::page(text, front.end);
    notices.count_dropped(page.dropped);
    let found = if front.end == 0 { cut::best(&page.lines) } else { None };
    let found = found.map(|cut| with_top(&page.lines, cut));
    let drafts = match corrections::apply(&page.lines, found, corrections, notices) {
        Some(mut cut) => {
            keep_headline(&page.lines, &mut cut.starts[0], &front);
            read_dump(&page, &cut, front, notices)
        }
        None => read_single(&page, front, notices),
    };
    if drafts.is_empty() {
        notices.warning("holds no article text");
    }
    drafts
}

fn read_dump(page: &Page<'_>, cut: &Cut, front: Front, notices: &mut Notices) -> Vec<Draft> {
    let lines = &page.lines;
    let (mut drafts, mut cuts) = (Vec::new(), Vec::new());
    let mut left_out: Vec<usize> = (0..cut.starts[0].line).collect();
    for (at, start) in cut.starts.iter().enumerate() {
        let to = cut.starts.get(at + 1).map_or(lines.len(), |next| next.line);
        let said_at = cut.own.get(&start.line).copied();
        let by = match () {
            () if said_at.is_some() => CutBy::Reader,
            () if cut.top == Some(start.line) => CutBy::Top,
            () => CutBy::Rule,
        };
        let stretch = article::read(lines, start, to, cut.bare_names && by != CutBy::Top);
        let told = told::cut(lines, start, stretch.draft.headline.clone(), by);
        cuts.push(model::Cut { said_at, ..told });
        left_out.extend(stretch.left_out);
        drafts.push(stretch.draft);
    }
    if drafts.len() > 1 {
        notices.report.format = Some("page dump".into());
    }
    notices.report.evidence = Some(cut.evidence.clone());
    notices.report.cuts = corrections::sorted(cuts, &cut.against);
    notices.report.left_out.lines = told::ranges(lines, &left_out);
    if front.end > 0 {
        let first = with_front(std::mem::take(&mut drafts[0]), front.draft);
        drafts[0] = first;
    }
    drafts
}

/// Where text stands before the first cut that is neither furniture nor an index of what follows, it is an article too.
fn with_top(lines: &[Line<'_>], mut cut: Cut) -> Cut {
    let end = cut.starts[0].line;
    let count = |shape: &Shape| lines[..end].iter().filter(|line| line.shape == *shape).count();
    let (paragraphs, items) = (count(&Shape::Paragraph), count(&Shape::Bullet));
    let is_text = paragraphs >= 2 || (paragraphs == 1 && items > 0 && head::is_headline(lines, 0));
    let headlines: HashSet<&str> =
        cut.starts.iter().filter_map(|start| start.headline).map(|at| &*lines[at].text).collect();
    let is_index = lines[..end].iter().any(|line| headlines.contains(&*line.text));
    if is_text && !is_index {
        let start = single::start(&lines[..end]);
        cut.top = Some(start.line);
        cut.starts.insert(0, start);
    }
    cut
}

fn read_single(page: &Page<'_>, front: Front, notices: &mut Notices) -> Vec<Draft> {
    let lines = &page.lines;
    if lines.is_empty() {
        return Vec::new();
    }
    let mut start = single::start(lines);
    keep_headline(lines, &mut start, &front);
    let Stretch { draft, mut left_out } = article::read(lines, &start, lines.len(), false);
    left_out.extend(0..start.line);
    // A row of stars between two scenes alone is nothing to tell.
    if left_out.iter().any(|at| lines[*at].shape != Shape::Separator) {
        notices.report.left_out.lines = told::ranges(lines, &left_out);
    }
    if draft.paragraphs.is_empty() && draft.headline.is_none() {
        return Vec::new();
    }
    vec![with_front(draft, front.draft)]
}

/// Where front matter gives the headline, another line that looks like one is text.
fn keep_headline(lines: &[Line<'_>], start: &mut Start, front: &Front) {
    if let Some(headline) = &front.draft.headline {
        start.headline = start.headline.filter(|at| lines[*at].text == headline.trim());
    }
}

/// What front matter says goes before what the text says.
fn with_front(draft: Draft, front: Draft) -> Draft {
    Draft {
        headline: front.headline.or(draft.headline),
        byline: front.byline.or(draft.byline),
        section: front.section.or(draft.section),
        outlet: front.outlet,
        url: front.url,
        published: front.published.or(draft.published),
        ..draft
    }
}
