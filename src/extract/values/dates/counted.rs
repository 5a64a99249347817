//! Days counted from a listed event: `the 1,000th day of Russia’s invasion of Ukraine`, `day 100 of the war in Gaza`,
//! `500 days after the attack on Pearl Harbor`.

use chrono::NaiveDate;

use super::calendar::days_after;
use crate::extract::page::{Page, Shape};
use crate::extract::values::numbers;
use crate::lexicon::{self, DatedEvent};

/// A lower count is said of too many things, a higher one of nothing that is still counted by the day.
const BELIEVED: std::ops::Range<u64> = 31..40_000;

/// The event is named so many words behind the count at most, or in the same sentence so many words around.
const NEAR: usize = 12;
const AROUND: usize = 40;

/// An article says what it is about in so many words.
const OPENING: usize = 150;

/// A counted day.
#[derive(Clone, Copy, Debug)]
pub(in crate::extract) struct Counted {
    /// One past the last word of the count.
    pub(in crate::extract) end: usize,
    /// One past the last word that names the event, where that stands behind.
    pub(in crate::extract) evidence: usize,
    /// The day meant.
    pub(in crate::extract) day: NaiveDate,
    /// Whether it is the day that the count has come to, and not one so long after.
    pub(in crate::extract) is_current: bool,
}

/// The counted day that begins at `at`.
pub(in crate::extract) fn counted(page: &Page, at: usize) -> Option<Counted> {
    if let Some((count, end)) = nth_day(page, at).or_else(|| day_n(page, at)) {
        let (event, noun) = event(page, at, end)?;
        let day = days_after(event.first, count - 1)?;
        return Some(Counted { end, evidence: noun.max(end - 1) + 1, day, is_current: true });
    }
    let (count, end) = days_later(page, at)?;
    let (event, noun) = event(page, at, end).filter(|(_, noun)| *noun >= end)?;
    let day = days_after(event.first, count)?;
    Some(Counted { end: noun + 1, evidence: noun + 1, day, is_current: false })
}

/// The event that a phrase of the words `at..end` is about, and where its noun stands.
pub(in crate::extract) fn event(page: &Page, at: usize, end: usize) -> Option<(&'static DatedEvent, usize)> {
    let events = lexicon::dated_events();
    let sentence = page.sentence(at);
    let around = sentence.start.max(at.saturating_sub(AROUND))..sentence.end.min(end + AROUND);
    let behind = end..sentence.end.min(end + NEAR);
    let is_noun = |i: &usize| events.is_noun(page.word(*i));
    let noun = behind.clone().find(is_noun).or_else(|| (around.start..at).rev().find(is_noun))?;
    [behind, around, 0..OPENING.min(page.len())]
        .into_iter()
        .find_map(|words| events.meant(page.word(noun), words.map(|i| page.word(i))))
        .map(|event| (event, noun))
}

/// `1,000th day`.
fn nth_day(page: &Page, at: usize) -> Option<(u64, usize)> {
    (page.shape(at) == Shape::Number && page.is(at + 1, &["day"])).then_some(())?;
    let word = page.word(at);
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    whole(digits).map(|count| (count, at + 2))
}

/// `day 1,000`.
fn day_n(page: &Page, at: usize) -> Option<(u64, usize)> {
    (page.is(at, &["day"]) && page.shape(at + 1) == Shape::Number && page.is(at + 2, &["of"]))
        .then_some(())?;
    whole(page.word(at + 1)).map(|count| (count, at + 2))
}

/// `1,000 days after`, `500 days into`.
fn days_later(page: &Page, at: usize) -> Option<(u64, usize)> {
    let number = numbers::at(page, at).filter(|number| number.value.fract() == 0.0)?;
    let later = page.is(number.end, &["days"]) && page.is(number.end + 1, &["after", "into", "since"]);
    let count = number.value as u64;
    (later && BELIEVED.contains(&count)).then_some((count, number.end + 2))
}

fn whole(digits: &str) -> Option<u64> {
    digits.replace(',', "").parse().ok().filter(|count| BELIEVED.contains(count))
}
