//! When an article was published, as well as its own words tell: the date of its dateline, the counted day or the anniversary of a
//! listed event. What is known to the day already is left as it is.

use chrono::{Datelike, NaiveDate};

use super::page::{Page, Shape};
use super::values::{self, dates};
use super::vocabulary::Vocabulary;
use crate::model::{Article, Basis, Field, PartialDate, Published, Value};

/// A date this near, in days, tells the year of a dateline.
const NEAR: i64 = 45;

/// A dateline is so many days older than what it is published in, at most.
const OLDER: i64 = 3;

/// When `article` was published: to the day where a field or its text says so, or where a dated anchor in the text allows it
/// (`the 1,000th day of Russia’s invasion of Ukraine`).
pub fn published(article: &Article) -> Option<Published> {
    match &article.published {
        Some(known) => Some(refined(article, known).unwrap_or_else(|| known.clone())),
        None => {
            let mut vocabulary = Vocabulary::for_text(&article.body);
            let pages = [Field::Headline, Field::Body]
                .map(|field| Page::read(field, article.text(field), &mut vocabulary));
            filed(article, &pages).or_else(|| inferred(&pages))
        }
    }
}

/// The day that the article's `Tuesday` and `last month` are told from: its dateline's, where that is a little older.
pub(super) fn told_from(article: &Article) -> Option<Published> {
    let published = article.published.as_ref()?;
    let PartialDate::Day(day) = published.value else { return Some(published.clone()) };
    let dateline = dateline(article).and_then(|dateline| dateline.nearest(day));
    let day = dateline.filter(|dateline| (0..=OLDER).contains(&(day - *dateline).num_days())).unwrap_or(day);
    Some(Published { value: PartialDate::Day(day), ..published.clone() })
}

/// The day of a dateline.
struct Dateline {
    month: u32,
    day: u32,
    year: Option<i32>,
}

impl Dateline {
    fn of(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(year), self.month, self.day)
    }

    /// Of the years around `day`, the nearest one's.
    fn nearest(&self, day: NaiveDate) -> Option<NaiveDate> {
        (day.year() - 1..=day.year() + 1)
            .filter_map(|year| self.of(year))
            .min_by_key(|date| (*date - day).num_days().abs())
    }
}

fn dateline(article: &Article) -> Option<Dateline> {
    let words = article.filed.as_ref()?.date.as_deref()?;
    let ((month, day), year) =
        dates::named(&Page::read(Field::Body, words, &mut Vocabulary::for_text(words)))?;
    Some(Dateline { month, day, year })
}

/// A year or a month that the source gives, to the day by the dateline.
fn refined(article: &Article, known: &Published) -> Option<Published> {
    let (earliest, latest) = (known.value.earliest(), known.value.latest());
    let day = dateline(article)?.of(known.value.year())?;
    let finer = earliest < latest && (earliest..=latest).contains(&day);
    let words = || article.filed.as_ref()?.date.clone();
    finer.then(|| stated(day, words().unwrap_or_default()))
}

/// The dateline's day, of the year that the dates in the text which lie near it agree on.
fn filed(article: &Article, pages: &[Page]) -> Option<Published> {
    let dateline = dateline(article)?;
    let mut near: Option<(NaiveDate, &str)> = None;
    let mut last_year = i32::MIN;
    for page in pages {
        for one in values::find(page, None) {
            let Some(Value::Date(date)) = one.value else { continue };
            last_year = last_year.max(date.start.year());
            let PartialDate::Day(day) = date.start else { continue };
            let Some(filed) = dateline.nearest(day).filter(|filed| (*filed - day).num_days().abs() <= NEAR)
            else {
                continue;
            };
            if near.is_some_and(|(other, _)| other != filed) {
                return None;
            }
            near = Some((filed, page.slice(one.first, one.end)));
        }
    }
    let (day, anchor) = near.filter(|(day, _)| last_year <= day.year() + 1)?;
    let words = article.filed.as_ref()?.date.as_deref()?;
    let evidence = if anchor == words { words.to_owned() } else { format!("{words} … {anchor}") };
    Some(stated(day, evidence))
}

fn stated(day: NaiveDate, evidence: String) -> Published {
    Published { value: PartialDate::Day(day), basis: Basis::Stated, evidence }
}

/// The day that a dated anchor in the text comes to.
fn inferred(pages: &[Page]) -> Option<Published> {
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
    dates::counted(page, at)
        .filter(|counted| counted.is_current)
        .map(|counted| (counted.day, counted.evidence))
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
