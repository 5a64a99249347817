//! One article speaks of one thing by one name: what a word most likely is elsewhere in the article weighs here too.
//!
//! A cheap stand-in for skip chains between equal words (Sutton and McCallum, "Collective Segmentation and Labeling of Distant
//! Entities in Information Extraction", 2004): the mean of a word's probabilities is added to the scores of each place it
//! stands at.

use super::Chain;
use super::labels::LABELS;
use super::lattice::{Scores, Sums, Transitions};

/// How much the mean weighs against the word's own scores; measured on the development sets (0.3 to 1 do alike).
const WEIGHT: f32 = 0.5;

/// Added to a mean, so that nothing becomes impossible.
const FLOOR: f32 = 0.02;

/// Outside, and one place for each kind: whether a name begins or goes on is its own place's matter.
const CLASSES: usize = LABELS / 2 + 1;

/// What a word was found to be at each place, added up.
#[derive(Clone, Copy, Default)]
struct Mean {
    sums: [f32; CLASSES],
    places: f32,
}

/// Adds to the scores of capitalised words that stand at several places what all of those make of them.
pub(super) fn agree(chains: &mut [Chain], types: usize, factors: &Transitions, sums: &mut Sums) {
    let mut means = vec![Mean::default(); types];
    for chain in chains.iter() {
        sums.run(&chain.scores, factors, None);
        for (at, id) in chain.repeated() {
            let mean = &mut means[id.place()];
            mean.places += 1.0;
            for (label, probability) in sums.marginal(at).iter().enumerate().take(LABELS) {
                mean.sums[label.div_ceil(2)] += probability;
            }
        }
    }
    for chain in chains {
        let places: Vec<_> = chain.repeated().collect();
        for (at, id) in places {
            means[id.place()].weigh(&mut chain.scores[at]);
        }
    }
}

impl Mean {
    fn weigh(&self, scores: &mut Scores) {
        if self.places < 2.0 {
            return;
        }
        let bonus = self.sums.map(|sum| WEIGHT * (sum / self.places + FLOOR).ln());
        for (label, score) in scores.iter_mut().enumerate().take(LABELS) {
            *score += bonus[label.div_ceil(2)];
        }
    }
}
