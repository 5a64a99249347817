//! The towns of an article's dateline are places, whatever the lists say of their names.

use crate::extract::candidate::Candidate;
use crate::extract::page::Page;
use crate::model::{Article, Certainty, Field, Kind};

/// No list or cue is stronger.
const STRENGTH: u32 = 90;

/// What stands behind a town's name and is no part of it.
const GENERIC: &[&str] =
    &["REGION", "PROVINCE", "OBLAST", "DISTRICT", "Region", "Province", "Oblast", "District"];

/// The places that `article` says it was filed from, on the page of its body.
pub(in crate::extract) fn find(page: &Page, article: &Article) -> Vec<Candidate> {
    let Some(filed) = article.filed.as_ref().filter(|_| page.field == Field::Body) else { return Vec::new() };
    let town = |span: &crate::model::Span| {
        let (first, end) = (page.at(span.start), page.at(span.end));
        let end = if end > first + 1 && GENERIC.contains(&page.word(end - 1)) { end - 1 } else { end };
        Candidate::named((first, end), Kind::Place, "rule:dateline", Certainty::Sure, STRENGTH)
    };
    filed.places.iter().map(town).collect()
}
