//! When an article was published, worked out from its own words: the counted day of a war whose first day is listed.

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};

use super::page::{Page, Shape};
use super::vocabulary::Vocabulary;
use crate::lexicon;
use crate::model::{Article, Basis, Field, Kind, PartialDate, Published};

/// The day of publication, where a dated anchor in the text allows it (`the 1,000th day of Russia’s invasion of Ukraine`).
pub fn infer_published(article: &Article) -> Option<Published> {
    [Field::Headline, Field::Body].into_iter().find_map(|field| {
        let page = Page::read(field, article.text(field), &mut Vocabulary::for_text(article.text(field)));
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
    near.filter(|i| page.capital(*i)).find_map(|i| {
        let place = page.word(i);
        OPEN_WARS.iter().find(|war| war.forms.iter().any(|form| form.contains(place))).map(|war| war.first)
    })
}

/// A listed war without an end.
struct OpenWar {
    forms: Vec<&'static str>,
    first: NaiveDate,
}

/// The listed wars that have a first day and no last one.
static OPEN_WARS: LazyLock<Vec<OpenWar>> = LazyLock::new(|| {
    let wars = lexicon::names().all().filter_map(|(_, listed)| {
        let open = listed.kind == Kind::Event && listed.dates.1.is_empty();
        let first = NaiveDate::parse_from_str(listed.dates.0, "%Y-%m-%d").ok().filter(|_| open)?;
        let forms = std::iter::once(listed.name).chain(listed.aliases.iter().copied());
        let forms: Vec<_> =
            forms.filter(|form| ["war", "War", "invasion"].iter().any(|word| form.contains(word))).collect();
        (!forms.is_empty()).then_some(OpenWar { forms, first })
    });
    wars.collect()
});
