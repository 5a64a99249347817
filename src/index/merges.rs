//! The queue of merge suggestions: which of the pairs with like names are one, judged by the company they keep.

use std::cmp::Reverse;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::build::Index;
use super::company::Company;
use crate::model::{Candidate, EntityId, Field, Ground, Occurrence};
use crate::query::{MergeSide, MergeSuggestion, MergesQuestion, Tiers, Total, Window};

/// Pairs, the likest by name, that are judged by their company; those behind them stand in the order of likeness.
const JUDGED: usize = 300;
/// A title that both are said to hold.
const SAME_TITLE: i64 = 10;
/// They are in the news at the same time.
const SAME_TIME: i64 = 5;
/// Two full names, side by side wherever the rarer one stands.
const SIDE_BY_SIDE: i64 = 100;
/// Entities that both appear with, and titles, that are told.
const TOLD: usize = 8;

/// What is known of an entity of several pairs.
struct Known {
    company: Company,
    titles: FxHashSet<u32>,
}

/// A pair that was judged.
struct Judged {
    pair: Candidate,
    company: u8,
    shared: Vec<EntityId>,
    together: u32,
    score: i64,
}

impl Index {
    /// The pairs that `question` wants, the likeliest first: those of [`Index::set_candidates`] of which both are
    /// mentioned and of the tiers wanted. The 300 with the likest names are judged; a pair's score is
    ///
    /// `likeness of names (0..100) + likeness of company (0..100) + 10 if a title is the same + 5 if their dates overlap`
    /// `- 100 × articles with both / articles with the rarer one`.
    ///
    /// Company is told by the articles that mention only one of the two: who stands beside another shares all of it. The
    /// last term counts where both headwords are full names (two words or more) and neither abbreviates the other: who is
    /// named in full beside another is usually another. Of equals first the pair whose rarer one is mentioned oftener, then
    /// the lower ids. The others follow in the order of likeness.
    pub fn merges(&self, question: &MergesQuestion) -> Window<MergeSuggestion> {
        let mut pairs = self.pairs(question);
        let total = Total::Exact(pairs.len());
        pairs.truncate(question.limit.max(JUDGED));
        let known = self.known_of(&pairs);
        let mut judged: Vec<Judged> = pairs.par_iter().map(|pair| self.judged(*pair, &known)).collect();
        let best = judged.len().min(JUDGED);
        judged[..best].sort_by_key(|it| (Reverse(it.score), self.pair_rank(&it.pair)));
        judged.truncate(question.limit);
        let rows = judged.iter().filter_map(|it| self.side_by_side(it, question.tiers)).collect();
        Window { rows, offset: 0, total }
    }

    /// Every pair wanted, each once, the likest by name first.
    fn pairs(&self, question: &MergesQuestion) -> Vec<Candidate> {
        let unordered = |one: EntityId, other: EntityId| (one.min(other), one.max(other));
        let mut passed_over: FxHashSet<_> =
            question.without.iter().map(|(one, other)| unordered(*one, *other)).collect();
        let is_shown = |id: EntityId| {
            let entity = self.corpus.entity(id).filter(|_| self.rank.is_mentioned(id));
            entity.is_some_and(|entity| question.tiers.show(entity.tier))
        };
        let is_wanted = |pair: &&Candidate| {
            question.with.is_none_or(|with| pair.one == with || pair.other == with)
                && pair.one != pair.other
                && is_shown(pair.one)
                && is_shown(pair.other)
        };
        let wanted = self.candidates.iter().filter(is_wanted);
        // the likest come first, so that of a pair that stands there twice the likest is kept
        let mut pairs: Vec<Candidate> =
            wanted.filter(|pair| passed_over.insert(unordered(pair.one, pair.other))).copied().collect();
        pairs.sort_by_key(|pair| (Reverse(pair.likeness), self.pair_rank(pair)));
        pairs
    }

    /// The pair whose rarer one is mentioned oftener first.
    fn pair_rank(&self, pair: &Candidate) -> impl Ord + use<> {
        let (one, other) = (self.rank.key(pair.one), self.rank.key(pair.other));
        (one.max(other), one.min(other))
    }

    fn judged(&self, pair: Candidate, known: &FxHashMap<EntityId, Known>) -> Judged {
        let (one, other) = (&known[&pair.one], &known[&pair.other]);
        let together = self.mentioning(&[pair.one, pair.other]).len() as u32;
        let apart = |of, from| self.company_without(of, from);
        let apart = (together > 0).then(|| (apart(pair.one, pair.other), apart(pair.other, pair.one)));
        let (ours, theirs) =
            apart.as_ref().map_or((&one.company, &other.company), |(one, other)| (one, other));
        let company = ours.likeness(theirs, [pair.one, pair.other]);
        let shared = ours.shared(theirs, [pair.one, pair.other]);
        let mut score = i64::from(pair.likeness) + i64::from(company);
        score += if one.titles.is_disjoint(&other.titles) { 0 } else { SAME_TITLE };
        score += if self.overlap(pair.one, pair.other) { SAME_TIME } else { 0 };
        if self.are_full_names(&pair) {
            let rarer = self.postings(pair.one).len().min(self.postings(pair.other).len()) as i64;
            score -= SIDE_BY_SIDE * i64::from(together) / rarer.max(1);
        }
        Judged { pair, company, shared, together, score }
    }

    /// What is known of each entity of `pairs`, worked out once.
    fn known_of(&self, pairs: &[Candidate]) -> FxHashMap<EntityId, Known> {
        let mut ids: Vec<EntityId> = pairs.iter().flat_map(|pair| [pair.one, pair.other]).collect();
        ids.sort_unstable();
        ids.dedup();
        let known = |id: &EntityId| {
            let titles = self.some_articles(*id).flat_map(|article| self.titles_in(*id, article));
            (*id, Known { titles: titles.collect(), company: self.company(*id) })
        };
        ids.par_iter().map(known).collect::<Vec<_>>().into_iter().collect()
    }

    fn overlap(&self, one: EntityId, other: EntityId) -> bool {
        let Some((one, other)) = self.dates(one).zip(self.dates(other)) else { return false };
        one.0.earliest() <= other.1.latest() && other.0.earliest() <= one.1.latest()
    }

    fn are_full_names(&self, pair: &Candidate) -> bool {
        let is_full = |id: EntityId| {
            self.corpus.entity(id).is_some_and(|entity| entity.name.split_whitespace().nth(1).is_some())
        };
        let abbreviates = matches!(pair.ground, Ground::Bracketed | Ground::Initials);
        !abbreviates && is_full(pair.one) && is_full(pair.other)
    }

    fn side_by_side(&self, judged: &Judged, tiers: Tiers) -> Option<MergeSuggestion> {
        let Candidate { one, other, likeness, ground } = judged.pair;
        let shared = judged.shared.iter().filter_map(|id| self.label(*id));
        let shared = shared.filter(|label| tiers.show(label.tier)).take(TOLD).collect();
        let (one, other) =
            if self.rank.key(one) < self.rank.key(other) { (one, other) } else { (other, one) };
        Some(MergeSuggestion {
            one: self.side(one)?,
            other: self.side(other)?,
            ground,
            likeness,
            company: judged.company,
            shared,
            together: judged.together,
        })
    }

    fn side(&self, id: EntityId) -> Option<MergeSide> {
        let entity = self.corpus.entity(id)?;
        let occurrences = self.occurrences(id);
        let in_body = |at: &&Occurrence| {
            let mention = self.corpus.article(at.article).and_then(|it| it.found.mention(at.mention));
            mention.is_some_and(|mention| mention.field == Field::Body)
        };
        let example = occurrences.iter().find(in_body).or(occurrences.first());
        Some(MergeSide {
            entity: self.label(id)?,
            aliases: entity.aliases.clone(),
            mentions: entity.mentions,
            articles: entity.articles,
            dates: self.dates(id),
            titles: self.titles(id, TOLD),
            example: example.and_then(|occurrence| self.line(*occurrence)),
        })
    }
}
