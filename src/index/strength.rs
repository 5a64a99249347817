//! How strongly two entities belong together: how much more often than chance they appear together, and how closely.

use crate::query::Closeness;

/// A ratio below this is within what chance does one time in twenty (χ² with one degree of freedom) and counts as none.
pub const FLOOR: f64 = 3.84;
/// What an article weighs in which two stand in one article, paragraph or sentence. Each adds to the one before, as in the text
/// mining of the STRING database (Franceschini and others, Nucleic Acids Research 41, 2013): 1 for the article, 2 more for the
/// paragraph, 0.2 more for the sentence; all as parts of the last.
const WEIGHTS: [(Closeness, f64); 3] =
    [(Closeness::Sentence, 1.0), (Closeness::Paragraph, 3.0 / 3.2), (Closeness::Article, 1.0 / 3.2)];
/// What is left where either entity may be none.
const NOISE: f64 = 0.5;

/// Articles that mention two entities, in halves, by how close they stand at the closest. Wire copies are one article; one
/// in which a mention of either is doubtful is half of one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Together {
    halves: [u32; Closeness::ALL.len()],
}

impl Together {
    /// Counts an article.
    pub(super) fn add(&mut self, closeness: Closeness, sure: bool) {
        self.halves[closeness as usize] += 1 + u32::from(sure);
    }

    /// The same numbers from the closest on, in which more is closer.
    pub(super) fn rank(self) -> impl Ord + use<> {
        self.halves
    }

    /// Their strength, where `one` and `other` mention each, of `all`, all counted so; either may be noise.
    pub(super) fn strength(self, one: u32, other: u32, all: u32, noise: bool) -> f64 {
        let together: u32 = self.halves.iter().sum();
        let [whole, one, other, all] = [together, one, other, all].map(|halves| f64::from(halves) / 2.0);
        if whole * all <= one * other {
            return 0.0; // not even as often as by chance
        }
        let ratio = likelihood_ratio(whole, one, other, all);
        if ratio < FLOOR {
            return 0.0;
        }
        let weigh =
            |(closeness, weight): &(Closeness, f64)| f64::from(self.halves[*closeness as usize]) * weight;
        let closeness = WEIGHTS.iter().map(weigh).sum::<f64>() / f64::from(together);
        ratio * closeness * if noise { NOISE } else { 1.0 }
    }
}

/// Dunning's log-likelihood ratio (Computational Linguistics 19, 1993) of two entities over articles: `together` articles
/// mention both, `one` and `other` mention each, of `all`. Negative where they appear together less often than chance.
pub fn likelihood_ratio(together: f64, one: f64, other: f64, all: f64) -> f64 {
    let cell = |seen: f64, expected: f64| if seen > 0.0 { seen * (seen / expected).ln() } else { 0.0 };
    let by_chance = |row: f64, column: f64| row * column / all;
    let ratio = 2.0
        * (cell(together, by_chance(one, other))
            + cell(one - together, by_chance(one, all - other))
            + cell(other - together, by_chance(all - one, other))
            + cell(all - one - other + together, by_chance(all - one, all - other)));
    let ratio = ratio.max(0.0); // rounding may leave a hair below zero
    if together < by_chance(one, other) { -ratio } else { ratio }
}
