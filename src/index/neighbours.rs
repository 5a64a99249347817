//! What an entity appears with, the strongest first.

use std::cmp::Reverse;

use super::build::Index;
use super::shared::Shared;
use crate::model::{ArticleId, EntityId, Field, Span, Tier};
use crate::query::{Neighbour, Tiers};
use crate::text::sentences;

/// Strengths are compared in millionths, so that rounding does not decide between equals.
const STEPS: f64 = 1e6;

/// A strength as it is compared.
pub(super) fn steps(strength: f64) -> i64 {
    (strength * STEPS).round() as i64
}

/// A neighbour before it is named.
struct Candidate {
    shared: Shared,
    strength: f64,
}

impl Candidate {
    /// The strongest first, then who stands closer, then who shares more articles, then the lower id.
    fn rank(&self) -> impl Ord + use<> {
        let Shared { other, articles, together, .. } = self.shared;
        (Reverse(steps(self.strength)), Reverse(together.rank()), Reverse(articles), other)
    }
}

impl Index {
    /// The `limit` strongest neighbours of `entity` that are of these tiers.
    pub fn neighbours(&self, entity: EntityId, limit: usize, tiers: Tiers) -> Vec<Neighbour> {
        if limit == 0 {
            return Vec::new();
        }
        let shown = |id| self.corpus.entity(id).is_some_and(|entity| tiers.show(entity.tier));
        let shared = self.shared(entity).into_iter().filter(|shared| shown(shared.other));
        let candidate = |shared: Shared| Candidate { strength: self.strength(entity, &shared), shared };
        let mut candidates: Vec<Candidate> = shared.map(candidate).collect();
        let wanted = limit.min(candidates.len());
        if (1..candidates.len()).contains(&wanted) {
            candidates.select_nth_unstable_by_key(wanted - 1, Candidate::rank);
        }
        candidates.truncate(wanted);
        candidates.sort_unstable_by_key(Candidate::rank);
        let named = |Candidate { shared, strength }| {
            Some(Neighbour { entity: self.label(shared.other)?, together: shared.articles, strength })
        };
        candidates.into_iter().filter_map(named).collect()
    }

    /// How strongly `entity` and the other one belong together.
    pub(super) fn strength(&self, entity: EntityId, shared: &Shared) -> f64 {
        let other = shared.other;
        let may_be_none = |id| self.corpus.entity(id).is_some_and(|entity| entity.tier >= Tier::Noise);
        let noise = may_be_none(entity) || may_be_none(other);
        shared.together.strength(self.reach.of(entity), self.reach.of(other), self.reach.all(), noise)
    }

    /// The sentence in which `mention` begins, stretched to hold it whole.
    pub(super) fn sentence(&self, article: ArticleId, field: Field, mention: Span) -> Span {
        match sentences::sentence_at(self.sentences(article, field), mention.start) {
            Some(found) if mention.start < found.end => {
                Span { start: found.start, end: found.end.max(mention.end) }
            }
            _ => mention, // it stands between sentences
        }
    }
}
