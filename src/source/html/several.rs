//! A page of several articles: a list of news, or a page that follows an event. Each has an article element, a heading and a
//! text of its own; teasers beside one long article are none.

use std::ops::Range;

use super::super::draft::Draft;
use super::super::page::is_furniture_line;
use super::blocks::{self, Block};
use super::clean::Page;
use super::facts::{self, Facts};

/// An article among several has a text of so many bytes.
const SHORTEST: usize = 80;

/// The heading stands among so many first lines.
const HEADING_WITHIN: usize = 4;

/// The articles of a page that holds several; none where it holds one.
pub(super) fn read(page: &Page, facts: &Facts) -> Vec<Draft> {
    let at_depth = |wanted: usize| {
        let mut places: Vec<Range<usize>> = page
            .articles
            .iter()
            .filter(|(depth, _)| *depth == wanted)
            .map(|(_, place)| place.clone())
            .collect();
        places.sort_by_key(|place| place.start);
        places
    };
    let outer = at_depth(0);
    if let [whole] = outer.as_slice() {
        let parts = parts(page, facts, &at_depth(1));
        let size: usize = parts.iter().map(size).sum();
        // Entries of a live page make it up; replies and teasers do not.
        let makes_it_up = size * 3 > page.html[whole.clone()].len();
        return if makes_it_up { unless_led(parts, facts) } else { Vec::new() };
    }
    unless_led(parts(page, facts, &outer), facts)
}

/// None of `parts` where one is so much longer than the others that they are its teasers.
fn unless_led(parts: Vec<Draft>, facts: &Facts) -> Vec<Draft> {
    let mut sizes: Vec<usize> = parts.iter().map(size).collect();
    sizes.sort_unstable();
    let is_led = match sizes.as_slice() {
        [.., second, longest] => *longest > second * if facts.is_article { 2 } else { 4 },
        _ => true,
    };
    if is_led { Vec::new() } else { parts }
}

fn parts(page: &Page, facts: &Facts, places: &[Range<usize>]) -> Vec<Draft> {
    places.iter().filter_map(|place| part(&page.html[place.clone()], page, facts)).collect()
}

fn size(draft: &Draft) -> usize {
    draft.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum()
}

/// One article element among several: it needs a heading and a text of its own.
fn part(html: &str, page: &Page, facts: &Facts) -> Option<Draft> {
    let mut blocks = blocks::read(html);
    let at = blocks.list.iter().take(HEADING_WITHIN).position(|block| block.is_heading)?;
    let heading = blocks.list.drain(..=at).next_back()?;
    blocks.list.retain(|block| !block.is_link() && !is_furniture_line(&block.text, block.linked > 0));
    let size: usize =
        blocks.list.iter().filter(|block| !block.is_heading).map(|block| block.text.len()).sum();
    let published = blocks.times.iter().find_map(|time| facts::published(time));
    (size >= SHORTEST).then(|| Draft {
        headline: Some(heading.text),
        byline: facts::shown_byline(&blocks),
        section: facts.draft.section.clone(),
        outlet: facts.draft.outlet.clone(),
        url: heading.link.and_then(|link| address(&link, page)).or_else(|| facts.draft.url.clone()),
        published: published.or_else(|| facts.draft.published.clone()),
        paragraphs: blocks.list.into_iter().map(Block::into_paragraph).collect(),
        span: None,
    })
}

/// The whole address of a link on `page`.
fn address(link: &str, page: &Page) -> Option<String> {
    if link.contains("://") {
        return Some(link.to_owned());
    }
    let base = page.canonical.as_deref().filter(|_| link.starts_with('/') && !link.starts_with("//"))?;
    let host = base.find("://")? + 3;
    let end = base[host..].find('/').map_or(base.len(), |at| host + at);
    Some(format!("{}{link}", &base[..end]))
}
