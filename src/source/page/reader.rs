//! A page to its articles, and the notices that say what was cut and why.

use std::collections::HashSet;

use super::super::draft::Draft;
use super::super::notices::Notices;
use super::article::{self, Stretch};
use super::cut::{self, Cut, Start};
use super::front::{self, Front};
use super::head;
use super::lines::{self, Line, Page};
use super::shape::Shape;
use super::single;
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
        Some(start) => stretches.push(article::read(lines, &start, cut.starts[0].line, false)),
        None => left_out.extend(0..cut.starts[0].line),
    }
    for (at, start) in cut.starts.iter().enumerate() {
        let to = cut.starts.get(at + 1).map_or(lines.len(), |next| next.line);
        stretches.push(article::read(lines, start, to, cut.bare_names));
    }
    left_out.extend(stretches.iter_mut().flat_map(|stretch| std::mem::take(&mut stretch.left_out)));
    notices.info(format!(
        "{} articles cut at {}{}",
        stretches.len(),
        cut.evidence,
        furniture(lines, &left_out)
    ));
    stretches.into_iter().map(|stretch| stretch.draft).collect()
}

/// Where text stands before the first cut that is neither furniture nor an index of what follows, it is an article too.
fn before_first(lines: &[Line<'_>], cut: &Cut) -> Option<Start> {
    let end = cut.starts[0].line;
    let count = |shape: &Shape| lines[..end].iter().filter(|line| line.shape == *shape).count();
    let (paragraphs, items) = (count(&Shape::Paragraph), count(&Shape::Bullet));
    let is_text = paragraphs >= 2 || (paragraphs == 1 && items > 0 && head::is_headline(lines, 0));
    let headlines: HashSet<&str> =
        cut.starts.iter().filter_map(|start| start.headline).map(|at| &*lines[at].text).collect();
    let is_index = lines[..end].iter().any(|line| headlines.contains(&*line.text));
    (is_text && !is_index).then(|| single::start(&lines[..end]))
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
        notices.info(furniture(lines, &left_out).trim_start_matches("; "));
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

/// How many lines are furniture, and which; nothing where there are none.
fn furniture(lines: &[Line<'_>], left_out: &[usize]) -> String {
    let mut numbers: Vec<(u32, u32)> =
        left_out.iter().map(|at| (lines[*at].number, lines[*at].last)).collect();
    numbers.sort_unstable();
    let count = numbers.iter().map(|(first, last)| last - first + 1).sum::<u32>();
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for (first, last) in numbers {
        match ranges.last_mut() {
            Some((_, end)) if first <= *end + 1 => *end = last.max(*end),
            _ => ranges.push((first, last)),
        }
    }
    let shown = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    };
    let places = match ranges.as_slice() {
        [] => return String::new(),
        [one] if one.0 == one.1 => return format!("; 1 line of site furniture left out (line {})", one.0),
        few if few.len() <= 4 => format!("lines {}", few.iter().map(shown).collect::<Vec<_>>().join(", ")),
        many => format!("in {} places, the first at line {}", many.len(), many[0].0),
    };
    format!("; {count} lines of site furniture left out ({places})")
}
