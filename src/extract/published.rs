//! When an article was published, worked out from its own words: the date of its dateline beside a date with a year, the counted day
//! or the anniversary of a listed event.

use chrono::{Datelike, NaiveDate};

use super::page::{Page, Shape};
use super::values::dates::{self, counted};
use crate::model::{Article, Basis, Field, PartialDate, Published};

/// The day of publication, where a dated anchor in the text allows it (`the 1,000th day of Russia’s invasion of Ukraine`).
pub fn infer_published(article: &Article) -> Option<Published> {
    let pages = [Field::Headline, Field::Body].map(|field| Page::read(field, article.text(field)));
    let mut anchors = pages.iter().flat_map(|page| (0..page.len()).filter_map(|at| anchor(page, at)));
    let first = anchors.next()?;
    // an article that comes to two days was published on neither for sure
    anchors.all(|other| other.value == first.value).then_some(first)
}

/// A phrase at `at` that tells what day it is.
fn anchor(page: &Page, at: usize) -> Option<Published> {
    let (day, evidence) = counted_day(page, at).or_else(|| anniversary(page, at))?;
    if is_looking_elsewhere(page, at, day) {
        return None;
    }
    let evidence = page.slice(at, evidence).to_owned();
    Some(Published { value: PartialDate::Day(day), basis: Basis::Inferred, evidence })
}

/// `1,000th day` of a listed event.
fn counted_day(page: &Page, at: usize) -> Option<(NaiveDate, usize)> {
    counted(page, at).filter(|counted| counted.is_current).map(|counted| (counted.day, counted.evidence))
}

/// `on the second anniversary of Russia’s invasion`, `marks the 10th anniversary`.
fn anniversary(page: &Page, at: usize) -> Option<(NaiveDate, usize)> {
    const NTH: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    const MARKING: &[&str] = &["on", "mark", "marks", "marked", "marking"];
    if !page.is(at + 1, &["anniversary"]) || !page.is(at + 2, &["of"]) {
        return None;
    }
    let is_today = page.is(at.wrapping_sub(1), &["the"]) && page.is(at.wrapping_sub(2), MARKING);
    let word = page.word(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let nth = NTH.iter().position(|nth| page.is(at, &[nth])).map(|nth| nth as i32 + 1);
    let nth = nth.or_else(|| digits.parse().ok()).filter(|nth| is_today && (1..200).contains(nth))?;
    let (event, noun) = dates::event(page, at, at + 3)?;
    let day = event.first.with_year(event.first.year() + nth)?;
    Some((day, noun.max(at + 1) + 1))
}

/// `By the 100th day`, `had`, or another year in the same sentence: told from a later day.
fn is_looking_elsewhere(page: &Page, at: usize, day: NaiveDate) -> bool {
    const EDGES: &[&str] = &["by", "until", "before", "after", "since", "from"];
    let sentence = page.sentence(at);
    let near = sentence.start.max(at.saturating_sub(20))..sentence.end.min(at + 20);
    let edge = page.is(at.wrapping_sub(1), EDGES) || page.is(at.wrapping_sub(2), EDGES);
    let other_year = |i: usize| {
        page.shape(i) == Shape::Number
            && page.word(i).len() == 4
            && page.word(i).parse().is_ok_and(|year: i32| (1900..2100).contains(&year) && year != day.year())
    };
    edge || near.into_iter().any(|i| page.is(i, &["had"]) || other_year(i))
}
