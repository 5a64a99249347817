//! Which articles are copies of one another: word for word (twins, folded into one) or nearly so (wire copies, bundled).
//! Plain functions on texts; the same answer for any number of threads and, but for who leads, any order of the articles.

mod bundles;
mod placed;
mod shingles;
mod sketch;
mod stars;
mod twins;

use chrono::NaiveDate;

pub use bundles::bundles;
pub use twins::fold_twins;

use crate::model::{Article, Basis, PartialDate};

/// Of copies the least leads: the earliest published; one without a date stands behind those that have one.
fn rank(article: &Article) -> (bool, Option<NaiveDate>) {
    let day = article.published.as_ref().map(|published| published.value.earliest());
    (day.is_none(), day)
}

/// Copies come within so many days of one another. Notices and memoranda in set words, time and again, do not.
const DAYS: i64 = 7;

/// Whether two articles may be copies by the days of their publication; where one is not known, or only inferred, they may.
fn come_together(one: &Article, other: &Article) -> bool {
    let date = |article: &Article| {
        article.published.as_ref().filter(|date| date.basis != Basis::Inferred).map(|date| date.value)
    };
    let behind = |later: PartialDate, earlier: PartialDate| {
        later.earliest().signed_duration_since(earlier.latest()).num_days()
    };
    match (date(one), date(other)) {
        (Some(one), Some(other)) => behind(one, other).max(behind(other, one)) <= DAYS,
        _ => true,
    }
}
