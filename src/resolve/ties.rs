//! The links between names, told as ties between mentions.

use rayon::prelude::*;

use super::links::{Link, Links};
use super::name::Name;
use crate::model::{ArticleId, MentionIndex, Occurrence, Tie};

/// A tie for each link that was made, between the first mentions of its names; in the order of
/// [`Corpus::ties`](crate::model::Corpus::ties).
pub(super) fn read(names: &[Name], links: &Links) -> Vec<Tie> {
    let first = |at: u32| {
        let name = &names[at as usize];
        let mention = name.mentions.first().copied().unwrap_or_default();
        Occurrence { article: ArticleId(name.article), mention: MentionIndex(mention) }
    };
    let tie = |link: &Link| Tie { one: first(link.one), other: first(link.other), ground: link.ground };
    let mut ties: Vec<Tie> = links.made().par_iter().map(tie).collect();
    ties.par_sort_unstable_by_key(|tie| (tie.later(), tie.one, tie.other));
    ties
}
