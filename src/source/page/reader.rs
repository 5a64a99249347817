//! A page to its articles, and the report that says what was cut and why.

use std::collections::HashSet;

use super::super::draft::Draft;
use super::super::notices::Notices;
use super::article::{self, Stretch};
use super::cut::{self, Cut, Start};
use super::front::{self, Front};
use super::lines::{self, Line, Page};
use super::shape::Shape;
use super::{single, told};
use crate::model::CutBy;
use crate::text::sanitize;

/// Reads the articles of a text.
pub(in super::super) fn read(text: &str, notices: &mut Notices) -> Vec<Draft> {
    let front = front::read(text);
    if let Some(date) = &front.bad_date {
        let shown = sanitize::clean_line(&date.chars().take(40).collect::<String>());
        notices.warning(format!("the date “{shown}” cannot be read")).at_line(1);
    }
    let page = lines::page(text, front.end);
    notices.count_dropped(page.dropped);
    let drafts = match cut::best(&page.lines) {
        Some(cut) if front.end == 0 => read_dump(&page, &cut, notices),
        _ => read_single(&page, front, notices),
    };
    if drafts.is_empty() {
        notices.warning("holds no article text");
    }
    drafts
}

fn read_dump(page: &Page<'_>, cut: &Cut, notices: &mut Notices) -> Vec<Draft> {
    let lines = &page.lines;
    let mut stretches = Vec::new();
    let mut left_out = Vec::new();
    match before_first(lines, cut) {
        Some(start) => {
            let stretch = article::read(lines, &start, cut.starts[0].line, false);
            notices.report.cuts.push(told::cut(lines, &start, &stretch.draft, CutBy::Top));
            stretches.push(stretch);
        }
        None => left_out.extend(0..cut.starts[0].line),
    }
    for (at, start) in cut.starts.iter().enumerate() {
        let to = cut.starts.get(at + 1).map_or(lines.len(), |next| next.line);
        let stretch = article::read(lines, start, to, cut.bare_names);
        notices.report.cuts.push(told::cut(lines, start, &stretch.draft, CutBy::Rule));
        stretches.push(stretch);
    }
    left_out.extend(stretches.iter_mut().flat_map(|stretch| std::mem::take(&mut stretch.left_out)));
    notices.report.format = Some("page dump");
    notices.report.evidence = Some(cut.evidence.clone());
    notices.report.left_out.lines = told::ranges(lines, &left_out);
    stretches.into_iter().map(|stretch| stretch.draft).collect()
}

/// Where text stands before the first cut that is neither furniture nor an index of what follows, it is an article too.
fn before_first(lines: &[Line<'_>], cut: &Cut) -> Option<Start> {
    let end = cut.starts[0].line;
    let paragraphs = lines[..end].iter().filter(|line| line.shape == Shape::Paragraph).count();
    let headlines: HashSet<&str> =
        cut.starts.iter().filter_map(|start| start.headline).map(|at| &*lines[at].text).collect();
    let is_index = lines[..end].iter().any(|line| headlines.contains(&*line.text));
    (paragraphs >= 2 && !is_index).then(|| single::start(&lines[..end]))
}

fn read_single(page: &Page<'_>, front: Front, notices: &mut Notices) -> Vec<Draft> {
    let lines = &page.lines;
    if lines.is_empty() {
        return Vec::new();
    }
    let mut start = single::start(lines);
    // Where front matter gives the headline, another line that looks like one is text.
    if let Some(headline) = &front.draft.headline {
        start.headline = start.headline.filter(|at| lines[*at].text == headline.trim());
    }
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
