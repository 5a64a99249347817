//! What an entity appears with: counted by walking its postings.

use std::cmp::Reverse;

use super::build::Index;
use super::{meant, strength};
use crate::model::{ArticleId, EntityId, Field, Span};
use crate::query::{Neighbour, Tiers};
use crate::text::sentences;

/// Strengths are compared in millionths, so that rounding does not decide between equals.
const STEPS: f64 = 1e6;

/// What two entities share.
#[derive(Clone, Copy, Default)]
struct Shared {
    articles: u32,
    sentences: u32,
    /// The last sentence that was counted, counted from 1 over all that name the other.
    last: u32,
}

/// A neighbour before it is named.
struct Candidate {
    id: EntityId,
    shared: Shared,
    strength: f64,
}

impl Candidate {
    /// The strongest first, then who shares more sentences, then more articles, then the lower id.
    fn rank(&self) -> impl Ord + use<> {
        let strength = (self.strength * STEPS).round() as i64;
        (Reverse(strength), Reverse(self.shared.sentences), Reverse(self.shared.articles), self.id)
    }
}

impl Index {
    /// The `limit` strongest neighbours of `entity` that are of these tiers.
    pub fn neighbours(&self, entity: EntityId, limit: usize, tiers: Tiers) -> Vec<Neighbour> {
        if limit == 0 {
            return Vec::new();
        }
        let mut candidates = self.candidates(entity);
        let shown = |id| self.corpus.entity(id).is_some_and(|entity| tiers.show(entity.tier));
        candidates.retain(|candidate| shown(candidate.id));
        let wanted = limit.min(candidates.len());
        if (1..candidates.len()).contains(&wanted) {
            candidates.select_nth_unstable_by_key(wanted - 1, Candidate::rank);
        }
        candidates.truncate(wanted);
        candidates.sort_unstable_by_key(Candidate::rank);
        let named = |Candidate { id, shared, strength }| {
            Some(Neighbour { entity: self.label(id)?, together: shared.articles, strength })
        };
        candidates.into_iter().filter_map(named).collect()
    }

    fn candidates(&self, entity: EntityId) -> Vec<Candidate> {
        let (all, own) = (self.corpus.articles.len(), self.postings(entity).len());
        let candidate = |(other, shared): (usize, Shared)| {
            let id = EntityId(other as u32);
            let theirs = self.postings(id).len();
            Candidate { id, shared, strength: strength::strength(shared.articles as usize, own, theirs, all) }
        };
        let shared = self.shared(entity).into_iter().enumerate();
        let others = shared.filter(|(other, shared)| shared.articles > 0 && *other != entity.0 as usize);
        others.map(candidate).collect()
    }

    /// For each entity of the corpus, what it shares with `entity`.
    fn shared(&self, entity: EntityId) -> Vec<Shared> {
        let mut counts = vec![Shared::default(); self.corpus.entities.len()];
        let mut number = 0;
        for posting in self.postings(entity) {
            for appearance in self.appearances(posting.article) {
                counts[appearance.entity.0 as usize].articles += 1;
            }
            for sentence in meant::in_sentences(self.meant.of(posting.article.0)) {
                if !sentence.iter().any(|meant| meant.known() == Some(entity)) {
                    continue;
                }
                number += 1;
                for other in sentence.iter().filter_map(|meant| meant.known()) {
                    let shared = &mut counts[other.0 as usize];
                    shared.sentences += u32::from(shared.last != number);
                    shared.last = number;
                }
            }
        }
        counts
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
