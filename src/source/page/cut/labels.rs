//! Section labels: a short line that stands again and again above a headline and its text.

use std::collections::HashMap;

use super::super::super::byline;
use super::super::head;
use super::super::lines::Line;
use super::super::shape::Shape;
use super::Start;

/// No label is longer, in characters.
const LONGEST: usize = 50;

/// Nor in words.
const MOST_WORDS: usize = 6;

/// Sections that newspapers have: where a page has labels, one of these is believed even if it stands there once.
#[rustfmt::skip]
const USUAL: &[&str] = &[
    "africa", "americas", "analysis", "arts", "asia", "asia-pacific", "business", "climate", "comment",
    "courts", "crime", "culture", "defence", "defense", "economy", "editorial", "education", "election",
    "elections", "energy", "entertainment", "environment", "europe", "features", "finance", "foreign",
    "health", "in depth", "international", "investigations", "justice", "latin america", "law", "life",
    "lifestyle", "local", "markets", "media", "middle east", "money", "national", "news", "opinion",
    "politics", "religion", "science", "security", "society", "sport", "sports", "tech", "technology",
    "terrorism", "top stories", "travel", "uk", "us", "war", "weather", "world", "world news",
];

/// So many different usual sections need no other label beside them.
const ENOUGH_USUAL: usize = 3;

/// A page with so many labels has them above all articles, or nearly.
const ENOUGH_STARTS: usize = 3;

/// The headline below a label that nobody knows has so many words at least.
const HEADLINE_WORDS: usize = 5;

/// Starts at the labels of the page, and where else an article must begin if others have labels.
pub(super) fn starts(lines: &[Line<'_>]) -> Option<(Vec<Start>, String)> {
    let places: Vec<usize> = (0..lines.len()).filter(|at| can_be_label(&lines[*at])).collect();
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    for at in &places {
        let (stands, confirmed) = counts.entry(&lines[*at].text).or_default();
        *stands += 1;
        *confirmed += usize::from(head::is_headline(lines, at + 1));
    }
    let is_label = |text: &str| {
        counts.get(text).is_some_and(|(stands, confirmed)| *confirmed >= 2 && confirmed * 2 >= *stands)
    };
    let is_usual = |text: &str| USUAL.contains(&text.to_lowercase().as_str());
    let usual = counts.iter().filter(|(text, (_, confirmed))| *confirmed > 0 && is_usual(text)).count();
    let has_label = usual >= ENOUGH_USUAL || places.iter().any(|at| is_label(&lines[*at].text));
    let found = places.iter().copied().filter(|at| {
        let text = &lines[*at].text;
        (is_label(text) || (has_label && is_usual(text))) && head::is_headline(lines, at + 1)
    });
    let mut starts: Vec<Start> = found.map(|at| start(lines, at)).collect();
    let evidence = evidence(lines, &starts);
    if starts.len() >= ENOUGH_STARTS {
        let unknown = places.iter().copied().filter(|at| looks_like_label(lines, *at));
        let unlabelled = (0..lines.len()).filter(|at| is_behind_list(lines, *at));
        let headline = |at| Start { line: at, headline: Some(at), ..Start::default() };
        let more: Vec<Start> = unknown.map(|at| start(lines, at)).chain(unlabelled.map(headline)).collect();
        starts.extend(more);
        starts.sort_by_key(|start| start.line);
        starts.dedup_by_key(|start| start.headline);
    }
    has_label.then_some((starts, evidence))
}

/// Whether a line that is no known label stands as one does: a word, or a few with "and", between the end of a text and a
/// headline that is longer.
fn looks_like_label(lines: &[Line<'_>], at: usize) -> bool {
    let words: Vec<&str> = lines[at].text.split_whitespace().collect();
    let is_brief = words.len() == 1 || (words.len() == 3 && matches!(words[1], "&" | "and"));
    let is_behind_text = at.checked_sub(1).is_none_or(|above| {
        matches!(lines[above].shape, Shape::Paragraph | Shape::Bullet | Shape::Separator | Shape::EndMark)
    });
    let headline = || lines.get(at + 1).map_or(0, |below| below.text.split_whitespace().count());
    is_brief && is_behind_text && headline() >= HEADLINE_WORDS && head::is_headline(lines, at + 1)
}

/// Whether the line is a headline right behind a list of other articles, each an age and a title.
fn is_behind_list(lines: &[Line<'_>], at: usize) -> bool {
    at >= 2
        && matches!(lines[at - 2].shape, Shape::Age { .. })
        && matches!(lines[at - 1].shape, Shape::Title | Shape::Short)
        && lines[at].shape == Shape::Title
        && lines.get(at + 1).is_some_and(|below| below.shape == Shape::Paragraph)
        && head::is_headline(lines, at)
}

fn start(lines: &[Line<'_>], at: usize) -> Start {
    Start { line: at, headline: Some(at + 1), section: Some(lines[at].text.clone().into_owned()), date: None }
}

fn can_be_label(line: &Line<'_>) -> bool {
    line.shape == Shape::Title
        && line.text.chars().count() <= LONGEST
        && line.text.split_whitespace().count() <= MOST_WORDS
        && !line.text.ends_with(['?', '!'])
        && !byline::is_house(&line.text)
}

fn evidence(lines: &[Line<'_>], starts: &[Start]) -> String {
    let mut labels: Vec<&str> = Vec::new();
    for start in starts {
        if !labels.contains(&&*lines[start.line].text) && labels.len() < 4 {
            labels.push(&lines[start.line].text);
        }
    }
    match labels.as_slice() {
        [one] => format!("the section label “{one}”"),
        few if few.len() <= 3 => format!("the section labels “{}”", few.join("”, “")),
        many => format!("section labels such as “{}”", many[..3].join("”, “")),
    }
}
