//! Scores of words under a model; what hangs on a word's type alone is summed once for each distinct word.

use super::lattice::Scores;
use super::model::{Model, Sum};
use super::templates::{self, Neighbour, Scene};
use super::word_types::WordTypes;
use crate::extract::vocabulary::WordId;

/// Where a word's type tells something: at the word itself, then at its neighbours.
const SEATS: usize = 5;

/// Scores words of one article.
pub(super) struct Scorer<'s> {
    model: &'s Model,
    types: &'s WordTypes,
    /// The sums of each type at each seat, where they have been asked for.
    sums: Vec<[Option<Sum>; SEATS]>,
}

impl<'s> Scorer<'s> {
    /// For the article of `types`.
    pub(super) fn new(model: &'s Model, types: &'s WordTypes) -> Self {
        Scorer { model, types, sums: vec![[None; SEATS]; types.len()] }
    }

    /// The scores of the word at `at` of `scene`.
    pub(super) fn scores(&mut self, scene: &Scene, at: usize) -> Scores {
        let seats = [at, at.wrapping_sub(1), at + 1, at.wrapping_sub(2), at + 2];
        let mut sum = [0; super::labels::ROW];
        for (seat, place) in seats.into_iter().enumerate() {
            for (sum, part) in sum.iter_mut().zip(self.of_type(scene.page.id(place), seat)) {
                *sum += part;
            }
        }
        scene.joint(at, |row| self.model.add(row, &mut sum));
        scene.told(at, |row| self.model.add(row, &mut sum));
        self.model.scores(&sum)
    }

    fn of_type(&mut self, id: WordId, seat: usize) -> Sum {
        if let Some(sum) = self.sums[id.place()][seat] {
            return sum;
        }
        let mut sum = [0; super::labels::ROW];
        let word = self.types.get(id);
        let add = |row| self.model.add(row, &mut sum);
        match seat {
            0 => templates::own(word, add),
            1 => templates::beside(word, Neighbour::Before, add),
            2 => templates::beside(word, Neighbour::After, add),
            3 => templates::beside(word, Neighbour::SecondBefore, add),
            _ => templates::beside(word, Neighbour::SecondAfter, add),
        }
        self.sums[id.place()][seat] = Some(sum);
        sum
    }
}

/// The rows of the features of the word at `at`: those that it shows by itself, and those that the rules told.
pub(super) fn rows(scene: &Scene, at: usize) -> (Vec<u32>, Vec<u32>) {
    let (mut shown, mut told) = (Vec::with_capacity(48), Vec::new());
    templates::own(scene.word(at), |row| shown.push(row));
    for (place, neighbour) in [
        (at.wrapping_sub(1), Neighbour::Before),
        (at + 1, Neighbour::After),
        (at.wrapping_sub(2), Neighbour::SecondBefore),
        (at + 2, Neighbour::SecondAfter),
    ] {
        templates::beside(scene.word(place), neighbour, |row| shown.push(row));
    }
    scene.joint(at, |row| shown.push(row));
    scene.told(at, |row| told.push(row));
    (shown, told)
}
