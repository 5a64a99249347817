//! Of candidates that overlap, the strongest stays.

use super::candidate::Candidate;

/// Keeps the strongest candidates that do not overlap, in text order.
pub(super) fn decide(mut candidates: Vec<Candidate>, words: usize) -> Vec<Candidate> {
    candidates.retain(|one| one.first < one.end && one.end <= words);
    candidates.sort_by(|a, b| {
        b.strength
            .cmp(&a.strength)
            .then(a.first.cmp(&b.first))
            .then(b.end.cmp(&a.end))
            .then(a.kind.cmp(&b.kind))
    });
    let mut taken = vec![false; words];
    let mut kept: Vec<Candidate> = Vec::new();
    for one in candidates {
        let range = one.first..one.end;
        if !taken[range.clone()].contains(&true) {
            taken[range].fill(true);
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| one.first);
    kept
}
