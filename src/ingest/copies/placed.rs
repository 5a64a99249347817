//! How much of two texts is the same, in the same order, and whether they name the same.

use super::shingles::{Word, shingles};

/// What is compared of a text.
pub(super) struct Placed {
    /// Its shingles with their places, ascending by shingle, each once.
    shingles: Vec<(u32, u32)>,
    /// Its words, ascending, each once.
    words: Vec<u32>,
    /// Those of them that are names and numbers.
    names: Vec<u32>,
}

/// Two texts are copies where of all their shingles so many are shared (the resemblance of Broder 1997)
const RESEMBLANCE: f64 = 0.75;
/// or where one is the other cut short: so many of the shorter one's are shared (its containment), and so many of all.
const CUT_SHORT: (f64, f64) = (0.95, 0.5);
/// In both cases so many names and numbers of the shorter one stand in the longer one, or all but one: reports made by one
/// pattern, of the weather in two towns or the gains of two companies, share nearly all but these.
const NAMES: f64 = 0.9;

impl Placed {
    /// Half of the bits of a hash tell the shingles and words of two texts apart.
    pub(super) fn new(words: &[Word]) -> Self {
        let mut placed: Vec<(u32, u32)> =
            (0..).zip(shingles(words)).map(|(place, shingle)| ((shingle >> 32) as u32, place)).collect();
        placed.sort_unstable();
        placed.dedup_by_key(|(shingle, _)| *shingle);
        Self {
            shingles: placed,
            words: distinct(words.iter()),
            names: distinct(words.iter().filter(|word| word.is_name)),
        }
    }

    /// Whether both are nearly the same. Only what stands in the same order counts: reports of one series share many sentences,
    /// copies share their order too.
    pub(super) fn is_copy_of(&self, other: &Self) -> bool {
        let shared = self.shared(other);
        self.is_enough(other, shared.len())
            && self.is_enough(other, in_order(&shared))
            && match self.shingles.len().cmp(&other.shingles.len()) {
                std::cmp::Ordering::Less => self.is_named_in(other),
                std::cmp::Ordering::Equal => self.is_named_in(other) || other.is_named_in(self),
                std::cmp::Ordering::Greater => other.is_named_in(self),
            }
    }

    fn is_enough(&self, other: &Self, shared: usize) -> bool {
        let counts = [self.shingles.len(), other.shingles.len(), shared];
        let [one, other, shared] = counts.map(|count| count as f64);
        let (containment, resemblance) = (shared / one.min(other), shared / (one + other - shared));
        resemblance >= RESEMBLANCE || (containment >= CUT_SHORT.0 && resemblance >= CUT_SHORT.1)
    }

    fn is_named_in(&self, longer: &Self) -> bool {
        let found = self.names.iter().filter(|name| longer.words.binary_search(name).is_ok()).count();
        let missing = self.names.len() - found;
        missing <= 1 || found as f64 >= self.names.len() as f64 * NAMES
    }

    /// The places in the other text of the shingles that both have, in the order of this one.
    fn shared(&self, other: &Self) -> Vec<u32> {
        let (mut at, mut beside) = (0, 0);
        let mut shared = Vec::new();
        while let (Some(one), Some(next)) = (self.shingles.get(at), other.shingles.get(beside)) {
            if one.0 == next.0 {
                shared.push((one.1, next.1));
            }
            at += usize::from(one.0 <= next.0);
            beside += usize::from(next.0 <= one.0);
        }
        shared.sort_unstable();
        shared.into_iter().map(|(_, place)| place).collect()
    }
}

fn distinct<'a>(words: impl Iterator<Item = &'a Word>) -> Vec<u32> {
    let mut hashes: Vec<u32> = words.map(|word| (word.hash >> 32) as u32 ^ word.hash as u32).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// The length of the longest run of `places` that ascends, others left out (Schensted 1961).
fn in_order(places: &[u32]) -> usize {
    let mut ends: Vec<u32> = Vec::new();
    for place in places {
        let at = ends.partition_point(|end| end < place);
        match ends.get_mut(at) {
            Some(end) => *end = *place,
            None => ends.push(*place),
        }
    }
    ends.len()
}
