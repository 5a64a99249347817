//! Stochastic gradient steps on the likelihood of a conditional random field, each weight with its own falling rate (AdaGrad:
//! Duchi, Hazan and Singer 2011). Where a set leaves labels open, the likelihood is that of all labellings it allows (Tsuboi et
//! al., "Training Conditional Random Fields Using Incomplete Annotations", 2008).

use super::labelled::Lesson;
use super::random::Random;
use super::recipe::{BLIND, DROPOUT, PASSES, RATE, RECALL};
use crate::extract::tagger::BITS;
use crate::extract::tagger::labels::{LABELS, OUTSIDE, ROW, may_follow};
use crate::extract::tagger::lattice::{Scores, Sums, Transitions};

/// Gradients below this teach nothing.
const NEGLIGIBLE: f32 = 1e-3;

/// So many lessons share the factors of the transitions.
const LESSONS_A_FACTOR: usize = 8;

/// Weights on their way.
pub(super) struct Learner {
    random: Random,
    rows: Vec<Scores>,
    row_squares: Vec<Scores>,
    transitions: Transitions,
    squares: Transitions,
    full: Sums,
    lawful: Sums,
}

impl Learner {
    /// Begins with nothing learnt.
    pub(super) fn new(seed: u64) -> Self {
        let zeros = || vec![[0.0; ROW]; 1 << BITS];
        Learner {
            random: Random::new(seed),
            rows: zeros(),
            row_squares: zeros(),
            transitions: Transitions::lawful(),
            squares: Transitions { pair: [[0.0; ROW]; ROW], first: [0.0; ROW] },
            full: Sums::default(),
            lawful: Sums::default(),
        }
    }

    /// One pass over all lessons in random order; gives the mean negative log-likelihood of a word.
    pub(super) fn pass(&mut self, lessons: &[&Lesson], pass: usize) -> f64 {
        let mut order: Vec<&Lesson> = lessons.to_vec();
        self.random.shuffle(&mut order);
        let rate = RATE * (1.0 - 0.8 * pass as f32 / PASSES as f32);
        let (mut loss, mut words) = (0.0, 0);
        for some in order.chunks(LESSONS_A_FACTOR) {
            let factors = self.transitions.factors();
            for lesson in some {
                loss += self.learn(lesson, &factors, rate);
                words += lesson.allowed.len();
            }
        }
        loss / words as f64
    }

    /// The weights, "outside" made a little dearer.
    pub(super) fn finish(mut self) -> (Vec<Scores>, Transitions) {
        for row in self.transitions.pair.iter_mut().chain([&mut self.transitions.first]) {
            row[OUTSIDE] -= RECALL;
        }
        (self.rows, self.transitions)
    }

    /// Takes one step; gives the lesson's negative log-likelihood.
    fn learn(&mut self, lesson: &Lesson, factors: &Transitions, rate: f32) -> f64 {
        let rows = self.visible(lesson);
        let scores: Vec<Scores> = rows.iter().map(|rows| self.scores(rows)).collect();
        self.full.run(&scores, factors, None);
        self.lawful.run(&scores, factors, Some(&lesson.allowed));
        for (at, rows) in rows.iter().enumerate() {
            let (expected, wanted) = (self.full.marginal(at), self.lawful.marginal(at));
            let gradient: Scores = std::array::from_fn(|label| expected[label] - wanted[label]);
            if gradient.iter().all(|slope| slope.abs() < NEGLIGIBLE) {
                continue;
            }
            for row in rows {
                let row = *row as usize;
                step(&mut self.rows[row], &mut self.row_squares[row], &gradient, rate);
            }
            if at == 0 {
                step(&mut self.transitions.first, &mut self.squares.first, &gradient, rate);
            } else {
                self.learn_pair(at, factors, rate);
            }
        }
        self.full.log() - self.lawful.log()
    }

    fn learn_pair(&mut self, at: usize, factors: &Transitions, rate: f32) {
        for before in 0..LABELS {
            let expected = self.full.pair(at, before, factors);
            let wanted = self.lawful.pair(at, before, factors);
            let gradient: Scores = std::array::from_fn(|label| {
                if label < LABELS && may_follow(before, label) {
                    expected[label] - wanted[label]
                } else {
                    0.0
                }
            });
            step(&mut self.transitions.pair[before], &mut self.squares.pair[before], &gradient, rate);
        }
    }

    /// The rows of each word that this step may see.
    fn visible(&mut self, lesson: &Lesson) -> Vec<Vec<u32>> {
        let random = &mut self.random;
        let blind = random.chance(BLIND);
        let words = lesson.seen.shown.iter().zip(&lesson.seen.told);
        words
            .map(|(shown, told)| {
                let told: &[u32] = if blind { &[] } else { told };
                shown.iter().chain(told).copied().filter(|_| !random.chance(DROPOUT)).collect()
            })
            .collect()
    }

    /// The scores of a word with these rows, made up for those that are hidden.
    fn scores(&self, rows: &[u32]) -> Scores {
        let mut scores = [0.0; ROW];
        for row in rows {
            for (score, weight) in scores.iter_mut().zip(&self.rows[*row as usize]) {
                *score += weight;
            }
        }
        scores.map(|score| score / (1.0 - DROPOUT))
    }
}

fn step(weights: &mut Scores, squares: &mut Scores, gradient: &Scores, rate: f32) {
    for label in 0..ROW {
        squares[label] += gradient[label] * gradient[label];
        weights[label] -= rate * gradient[label] / (squares[label].sqrt() + 1.0);
    }
}
