//! The labels a word can bear: outside, or the beginning or inside of a name of one kind.

use std::ops::Range;

use crate::model::Kind;

/// How many labels there are: outside, and two for each of the six kinds and for names of no kind of ours.
pub(crate) const LABELS: usize = 15;

/// Labels rounded up to what a row of weights holds.
pub(crate) const ROW: usize = 16;

/// Outside of every name.
pub(crate) const OUTSIDE: usize = 0;

/// The place of names of no kind of ours (products, works, laws) behind the six kinds.
pub(crate) const OTHER: usize = Kind::NAMED.len();

/// The label of the first word of a name of the kind at `place` of [`Kind::NAMED`], or [`OTHER`].
pub(crate) fn begins(place: usize) -> usize {
    1 + 2 * place
}

/// The label of a further word of such a name.
pub(crate) fn inside(place: usize) -> usize {
    2 + 2 * place
}

/// Whether `after` may stand right behind `before`: only what has begun goes on.
pub(crate) fn may_follow(before: usize, after: usize) -> bool {
    let goes_on = after != OUTSIDE && after.is_multiple_of(2);
    !goes_on || before == after || before + 1 == after
}

/// The stretches of one name each, and the place of its kind.
pub(crate) fn spans(labels: &[u8]) -> Vec<(Range<usize>, usize)> {
    let mut spans: Vec<(Range<usize>, usize)> = Vec::new();
    for (at, label) in labels.iter().map(|label| usize::from(*label)).enumerate() {
        if label == OUTSIDE {
            continue;
        }
        let place = (label - 1) / 2;
        match spans.last_mut() {
            Some((span, last)) if label == inside(place) && span.end == at && *last == place => span.end += 1,
            _ => spans.push((at..at + 1, place)),
        }
    }
    spans
}
