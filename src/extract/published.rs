//! When an article was published, worked out from its own words: the counted day of a war whose first day is listed.

use chrono::{Days, NaiveDate};

use super::page::{Page, Shape};
use crate::lexicon;
use crate::model::{Article, Basis, Field, Kind, PartialDate, Published};

/// The day of publication, where a dated anchor in the text allows it (`the 1,000th day of Russia’s invasion of Ukraine`).
pub fn infer_published(article: &Article) -> Option<Published> {
    [Field::Headline, Field::Body].into_iter().find_map(|field| {
        let page = Page::read(field, article.text(field));
        (0..page.len()).find_map(|at| counted_day(&page, at))
    })
}

/// `1,000th day` with the war it counts in the same sentence.
fn counted_day(page: &Page, at: usize) -> Option<Published> {
    if page.shape(at) != Shape::Number || !page.is(at + 1, &["day"]) {
        return None;
    }
    let count: u64 = ordinal(page.word(at)).filter(|count| *count > 30)?;
    let first = war_around(page, at)?;
    let day = first.checked_add_days(Days::new(count - 1))?;
    Some(Published {
        value: PartialDate::Day(day),
        basis: Basis::Inferred,
        evidence: page.slice(at, at + 2).to_owned(),
    })
}

/// `1,000th` as a number.
fn ordinal(word: &str) -> Option<u64> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    digits.replace(',', "").parse().ok()
}

/// The first day of the war that the sentence around `at` speaks of.
fn war_around(page: &Page, at: usize) -> Option<NaiveDate> {
    let sentence = page.sentence(at);
    let near = sentence.start.max(at.saturating_sub(40))..sentence.end.min(at + 40);
    let war = near.clone().any(|i| page.is(i, &["war", "invasion", "conflict"]));
    let place = near
        .clone()
        .find(|i| page.capital(*i) && lexicon::names().find(page.word(*i), Kind::Place).is_some());
    (war && place.is_some()).then_some(())?;
    let names = lexicon::names();
    near.filter(|i| page.capital(*i)).find_map(|i| {
        let place = page.word(i);
        let mut wars = names.all().map(|(_, listed)| listed).filter(|listed| {
            listed.kind == Kind::Event
                && listed.dates.0.len() == 10
                && listed.dates.1.is_empty()
                && std::iter::once(listed.name).chain(listed.aliases.iter().copied()).any(|form| {
                    form.contains(place)
                        && (form.contains("war") || form.contains("War") || form.contains("invasion"))
                })
        });
        wars.next().and_then(|listed| NaiveDate::parse_from_str(listed.dates.0, "%Y-%m-%d").ok())
    })
}
