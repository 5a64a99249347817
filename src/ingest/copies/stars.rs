//! From pairs of copies to bundles: the article with most copies takes them all, then of those left the one with most (the
//! star algorithm: Aslam, Pelekhov, Rus, "The star clustering algorithm", 2004). Unlike a chain of pairs, which drifts from
//! text to text, each member is a copy of its bundle's middle.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

/// Disjoint sets of articles that are copies.
pub(super) struct Stars {
    /// By article: the middle of its star, where it is in one.
    middles: FxHashMap<u32, u32>,
}

impl Stars {
    /// The stars of `pairs`, each of which says that two are copies; `sign` tells texts apart whatever their order.
    pub(super) fn new(pairs: &[(u32, u32)], sign: impl Fn(u32) -> u64) -> Self {
        let mut beside: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (one, other) in pairs {
            beside.entry(*one).or_default().push(*other);
            beside.entry(*other).or_default().push(*one);
        }
        let mut order: Vec<u32> = beside.keys().copied().collect();
        order.sort_unstable_by_key(|at| (Reverse(beside[at].len()), sign(*at), *at));
        let mut middles = FxHashMap::default();
        for middle in order {
            if middles.contains_key(&middle) {
                continue;
            }
            middles.insert(middle, middle);
            for copy in &beside[&middle] {
                middles.entry(*copy).or_insert(middle);
            }
        }
        Self { middles }
    }

    /// Joins stars that a pair touches where their middles are copies too: of thousands of copies not all were compared.
    pub(super) fn join(&mut self, pairs: &[(u32, u32)], are_copies: impl Fn(u32, u32) -> bool) {
        let mut touching: Vec<(u32, u32)> = pairs
            .iter()
            .map(|(one, other)| (self.middles[one], self.middles[other]))
            .map(|(one, other)| (one.min(other), one.max(other)))
            .filter(|(one, other)| one != other)
            .collect();
        touching.sort_unstable();
        touching.dedup();
        touching.retain(|(one, other)| are_copies(*one, *other));
        let mut parents: FxHashMap<u32, u32> = FxHashMap::default();
        for (one, other) in touching {
            let (one, other) = (root(&parents, one), root(&parents, other));
            if one != other {
                parents.insert(one.max(other), one.min(other));
            }
        }
        self.middles.values_mut().for_each(|middle| *middle = root(&parents, *middle));
    }

    /// The members of each star of two and more, ascending, by the first.
    pub(super) fn into_sets(self) -> Vec<Vec<u32>> {
        let mut sets: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        for (at, middle) in self.middles {
            sets.entry(middle).or_default().push(at);
        }
        let mut sets: Vec<Vec<u32>> = sets.into_values().filter(|set| set.len() > 1).collect();
        for set in &mut sets {
            set.sort_unstable();
        }
        sets.sort_unstable();
        sets
    }
}

fn root(parents: &FxHashMap<u32, u32>, mut at: u32) -> u32 {
    while let Some(parent) = parents.get(&at) {
        at = *parent;
    }
    at
}
