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

use crate::model::Article;

/// Of copies the least leads: the earliest published; one without a date stands behind those that have one.
fn rank(article: &Article) -> (bool, Option<NaiveDate>) {
    let day = article.published.as_ref().map(|published| published.value.earliest());
    (day.is_none(), day)
}
