//! The best labels of a chain of words, and how probable each is.

use super::labels::{LABELS, OUTSIDE, ROW, may_follow};

/// Scores of a word's labels.
pub(crate) type Scores = [f32; ROW];

/// A score that nothing outweighs.
const NEVER: f32 = -1.0e4;

/// Every label, as a bit set.
pub(crate) const ANY: u16 = (1 << LABELS) - 1;

/// How well each label follows each other one, and opens a chain.
#[derive(Clone)]
pub(crate) struct Transitions {
    /// By the label before, then the label after.
    pub(crate) pair: [Scores; ROW],
    /// By the first label.
    pub(crate) first: Scores,
}

impl Transitions {
    /// Nothing learnt: every label may follow but those that continue what did not begin.
    pub(crate) fn lawful() -> Self {
        let score = |lawful: bool| if lawful { 0.0 } else { NEVER };
        let row = |before: usize| {
            std::array::from_fn(|after| score(before < LABELS && after < LABELS && may_follow(before, after)))
        };
        Transitions { pair: std::array::from_fn(row), first: row(OUTSIDE) }
    }

    /// The factors that the scores stand for.
    pub(crate) fn factors(&self) -> Transitions {
        Transitions { pair: self.pair.map(|row| row.map(f32::exp)), first: self.first.map(f32::exp) }
    }
}

/// The labels with the greatest sum of scores (Viterbi 1967).
pub(crate) fn best(scores: &[Scores], transitions: &Transitions) -> Vec<u8> {
    let Some((first, rest)) = scores.split_first() else { return Vec::new() };
    let mut reached: Scores = std::array::from_fn(|label| first[label] + transitions.first[label]);
    let mut origins = Vec::with_capacity(rest.len());
    for word in rest {
        let mut next = [f32::MIN; ROW];
        let mut origin = [0u8; ROW];
        for (before, (reached, pair)) in reached.iter().zip(&transitions.pair).enumerate().take(LABELS) {
            for label in 0..ROW {
                let score = reached + pair[label];
                let better = score > next[label];
                next[label] = if better { score } else { next[label] };
                origin[label] = if better { before as u8 } else { origin[label] };
            }
        }
        reached = std::array::from_fn(|label| next[label] + word[label]);
        origins.push(origin);
    }
    let last = (0..LABELS).max_by(|a, b| reached[*a].total_cmp(&reached[*b]).then(b.cmp(a)));
    let mut labels = vec![last.unwrap_or(OUTSIDE) as u8];
    for origin in origins.iter().rev() {
        labels.push(origin[labels[labels.len() - 1] as usize]);
    }
    labels.reverse();
    labels
}

/// Sums over all labellings of a chain (the forward-backward algorithm, scaled at each word; Rabiner 1989). Kept between
/// chains so that nothing is allocated anew.
#[derive(Default)]
pub(crate) struct Sums {
    /// Up to each word, normalised.
    forward: Vec<Scores>,
    /// From each word on.
    backward: Vec<Scores>,
    /// Each word's own factors.
    own: Vec<Scores>,
    /// What each word was normalised by.
    scale: Vec<f32>,
    /// The greatest score of each word, taken out before the rest.
    greatest: Vec<f32>,
}

impl Sums {
    /// Sums over the labellings of a chain; where `allowed` is given, over those whose labels are in each word's bit set.
    pub(crate) fn run(&mut self, scores: &[Scores], factors: &Transitions, allowed: Option<&[u16]>) {
        self.own.clear();
        self.greatest.clear();
        for word in scores {
            let greatest = word[..LABELS].iter().copied().fold(f32::MIN, f32::max);
            self.greatest.push(greatest);
            self.own.push(word.map(|score| (score - greatest).exp()));
        }
        for (own, allowed) in self.own.iter_mut().zip(allowed.into_iter().flatten()) {
            for (label, factor) in own.iter_mut().enumerate() {
                *factor = if allowed >> label & 1 == 1 { *factor } else { 0.0 };
            }
        }
        self.sum_forward(factors);
        self.sum_backward(factors);
    }

    fn sum_forward(&mut self, factors: &Transitions) {
        self.forward.clear();
        self.scale.clear();
        for own in &self.own {
            let mut next = match self.forward.last() {
                None => factors.first,
                Some(before) => {
                    let mut next = [0.0; ROW];
                    for (before, pair) in before.iter().zip(&factors.pair).take(LABELS) {
                        for label in 0..ROW {
                            next[label] += before * pair[label];
                        }
                    }
                    next
                }
            };
            next.iter_mut().zip(own).for_each(|(next, own)| *next *= own);
            let sum = next[..LABELS].iter().sum::<f32>().max(f32::MIN_POSITIVE);
            self.forward.push(next.map(|next| next / sum));
            self.scale.push(sum);
        }
    }

    fn sum_backward(&mut self, factors: &Transitions) {
        self.backward.clear();
        self.backward.resize(self.own.len(), [1.0; ROW]);
        for at in (1..self.own.len()).rev() {
            let ahead: Scores =
                std::array::from_fn(|label| self.backward[at][label] * self.own[at][label] / self.scale[at]);
            self.backward[at - 1] = std::array::from_fn(|before| {
                factors.pair[before].iter().zip(&ahead).map(|(pair, ahead)| pair * ahead).sum()
            });
        }
    }

    /// How probable each label of the word at `at` is.
    pub(crate) fn marginal(&self, at: usize) -> Scores {
        std::array::from_fn(|label| self.forward[at][label] * self.backward[at][label])
    }

    /// How probable it is that the word at `at` bears each label and the one before it bears `before`.
    pub(crate) fn pair(&self, at: usize, before: usize, factors: &Transitions) -> Scores {
        let reached = self.forward[at - 1][before] / self.scale[at];
        std::array::from_fn(|label| {
            reached * factors.pair[before][label] * self.own[at][label] * self.backward[at][label]
        })
    }

    /// The logarithm of the sum over all labellings.
    pub(crate) fn log(&self) -> f64 {
        self.scale
            .iter()
            .zip(&self.greatest)
            .map(|(scale, most)| f64::from(scale.ln()) + f64::from(*most))
            .sum()
    }
}
