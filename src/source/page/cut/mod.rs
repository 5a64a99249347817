//! Where the articles of a page dump begin. Each rule knows one kind of evidence; the one that finds most articles wins.

mod documents;
mod endings;
mod headings;
mod heads;
mod labels;
mod stamps;

use std::collections::{BTreeMap, HashSet};

use super::head;
use super::lines::Line;
use crate::model::{self, PartialDate};

/// Where an article begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Start {
    /// Its first line, a label above the headline counted.
    pub(super) line: usize,
    /// The line of its headline.
    pub(super) headline: Option<usize>,
    /// What the label says.
    pub(super) section: Option<String>,
    /// A date beside the label.
    pub(super) date: Option<PartialDate>,
}

/// The beginnings that a rule found, as the reader corrected them.
#[derive(Debug, Default)]
pub(super) struct Cut {
    /// In order; two at least, but for what the reader took back.
    pub(super) starts: Vec<Start>,
    /// What they were known by, for the reader.
    pub(super) evidence: String,
    /// Whether names without "By" stand below headlines.
    pub(super) bare_names: bool,
    /// The first line of text above all that the rule found, where that is an article too.
    pub(super) top: Option<usize>,
    /// First lines of articles that begin because the reader said so, and the line that the reader named.
    pub(super) own: BTreeMap<usize, u32>,
    /// What would begin an article, had the reader not said otherwise, and the line that it is known by.
    pub(super) against: Vec<(usize, model::Cut)>,
}

/// A rule: the beginnings it finds and how it knows them.
type Rule = fn(&[Line<'_>]) -> Option<(Vec<Start>, String)>;

/// The surest first: of two that find as many, the first counts.
const RULES: &[Rule] =
    &[documents::starts, headings::starts, labels::starts, stamps::starts, endings::starts, heads::starts];

/// The cut with the most articles; `None` where no rule finds two.
pub(super) fn best(lines: &[Line<'_>]) -> Option<Cut> {
    let mut best: Option<(Vec<Start>, String)> = None;
    for rule in RULES {
        let Some((starts, evidence)) = rule(lines) else { continue };
        if starts.len() >= 2 && best.as_ref().is_none_or(|(found, _)| starts.len() > found.len()) {
            best = Some((starts, evidence));
        }
    }
    best.map(|(starts, evidence)| {
        let starts = without_index(lines, starts);
        let bare_names = has_bare_names(lines, &starts);
        Cut { starts, evidence, bare_names, ..Cut::default() }
    })
}

/// Without what is no article but a list of those that follow: two of their headlines stand in it.
fn without_index(lines: &[Line<'_>], starts: Vec<Start>) -> Vec<Start> {
    let mut later: HashSet<&str> = HashSet::new();
    let mut kept: Vec<Start> = Vec::with_capacity(starts.len());
    let mut end = lines.len();
    for start in starts.into_iter().rev() {
        let below = start.headline.map_or(start.line, |at| at + 1).min(end);
        if lines[below..end].iter().filter(|line| later.contains(&*line.text)).count() >= 2 {
            continue;
        }
        later.extend(start.headline.map(|at| &*lines[at].text));
        end = start.line;
        kept.push(start);
    }
    kept.reverse();
    kept
}

/// Whether a third of the articles, and two at least, have a lone name below the headline.
fn has_bare_names(lines: &[Line<'_>], starts: &[Start]) -> bool {
    let bare = starts
        .iter()
        .filter(|start| start.headline.is_some_and(|at| head::looks_bare(lines, at + 1)))
        .count();
    bare >= 2 && bare * 3 >= starts.len()
}
