//! Articles that are nearly the same: found by their sketches, verified by their shingles, bundled.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::placed::Placed;
use super::shingles::{shingles, words};
use super::sketch::{BANDS, Sketch};
use super::stars::Stars;
use super::{come_together, rank};
use crate::model::{Article, ArticleId, Bundle};

/// A text of fewer words is no wire copy: two of them share most of their words by chance too often.
const LEAST_WORDS: usize = 40;
/// How many neighbours an article is compared with where a band has thousands: those whose sketches are likest, and the first of all. Time stays in
/// proportion to the articles however many are alike.
const NEIGHBOURS: usize = 8;

/// The wire copies among `articles`, bundled, by the first of each bundle.
pub fn bundles(articles: &[&Article]) -> Vec<Bundle> {
    let sketches: Vec<Option<Sketch>> = articles.par_iter().map(|article| sketch(article)).collect();
    let pairs = candidates(&sketches);
    let placed = placed(articles, &pairs);
    let are_copies = |one: u32, other: u32| {
        let [first, second] = [one, other].map(|at| articles[at as usize]);
        come_together(first, second) && placed[&one].is_copy_of(&placed[&other])
    };
    let pairs: Vec<(u32, u32)> =
        pairs.into_par_iter().filter(|(one, other)| are_copies(*one, *other)).collect();
    let sign = |at: u32| sketches[at as usize].as_ref().map_or(0, |sketch| sketch.whole);
    let mut stars = Stars::new(&pairs, sign);
    stars.join(&pairs, are_copies);
    let bundle = |mut set: Vec<u32>| {
        set.sort_by_key(|at| (rank(articles[*at as usize]), *at));
        let mut members = set.into_iter().map(ArticleId);
        Bundle { leader: members.next().unwrap_or_default(), copies: members.collect() }
    };
    stars.into_sets().into_iter().map(bundle).collect()
}

/// `None` where the text is too short to be told from others.
fn sketch(article: &Article) -> Option<Sketch> {
    let words = words(text(article));
    if words.len() < LEAST_WORDS {
        return None;
    }
    Sketch::of(&shingles(&words))
}

/// The body behind its dateline: headlines and datelines change first.
fn text(article: &Article) -> &str {
    let from = article.filed.as_ref().map_or(0, |filed| filed.span.end as usize);
    article.body.get(from..).unwrap_or(&article.body)
}

/// Pairs that share a band, the lower number first, each once.
fn candidates(sketches: &[Option<Sketch>]) -> Vec<(u32, u32)> {
    let of_band = |band: usize| {
        let mut keys: Vec<(u32, u32)> =
            (0..).zip(sketches).filter_map(|(at, sketch)| Some((sketch.as_ref()?.bands[band], at))).collect();
        keys.sort_unstable();
        let mut pairs = Vec::new();
        for bucket in keys.chunk_by_mut(|one, next| one.0 == next.0).filter(|bucket| bucket.len() > 1) {
            bucket.sort_by_key(|(_, at)| &sketches[*at as usize]);
            for (at, (_, one)) in bucket.iter().enumerate() {
                let next = bucket[at + 1..].iter().take(NEIGHBOURS).chain(&bucket[..1.min(at)]);
                pairs.extend(next.map(|(_, other)| (*one.min(other), *one.max(other))));
            }
        }
        pairs
    };
    let mut pairs: Vec<(u32, u32)> = (0..BANDS).into_par_iter().flat_map_iter(of_band).collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs
}

/// What is compared of the articles in `pairs`.
fn placed(articles: &[&Article], pairs: &[(u32, u32)]) -> FxHashMap<u32, Placed> {
    let mut concerned: Vec<u32> = pairs.iter().flat_map(|(one, other)| [*one, *other]).collect();
    concerned.par_sort_unstable();
    concerned.dedup();
    concerned.into_par_iter().map(|at| (at, Placed::new(&words(text(articles[at as usize]))))).collect()
}
