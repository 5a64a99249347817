//! By way of whom one entity leads to another.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::build::Index;
use super::neighbours::steps;
use super::search::{Found, Search};
use crate::model::EntityId;
use crate::query::{Chain, ChainEnd, ChainQuestion, Closeness, Hop, Page, PairQuestion};

impl Index {
    /// What `question` asks for; `None` where one of them is no entity.
    pub fn chain(&self, question: &ChainQuestion) -> Option<Chain> {
        let ChainQuestion { from, to } = *question;
        let (from, to) = (self.label(from)?, self.label(to)?);
        let mut end = ChainEnd::NoChain;
        for closeness in [Closeness::Sentence, Closeness::Article] {
            match Search::new(self, closeness).run(from.id, to.id) {
                Found::Nearer(nearer) => {
                    let hops = self.hops(from.id, to.id, &nearer);
                    return Some(Chain { from, to, hops, end: ChainEnd::Found });
                }
                Found::Nothing => {}
                Found::TooMuch => end = ChainEnd::GaveUp,
            }
        }
        Some(Chain { from, to, hops: Vec::new(), end })
    }

    /// Goes from the one to the other, each time to the strongest of those that lead one hop nearer.
    fn hops(&self, from: EntityId, to: EntityId, nearer: &FxHashMap<EntityId, Vec<EntityId>>) -> Vec<Hop> {
        let mut hops = Vec::new();
        let mut at = from;
        while at != to {
            let Some((next, strength)) = nearer.get(&at).and_then(|nearer| self.strongest(at, nearer)) else {
                break;
            };
            let question = PairQuestion { one: at, other: next, page: Page::first(1) };
            let Some(pair) = self.pair(&question) else { break };
            let Some(line) = pair.lines.rows.into_iter().next() else { break };
            hops.push(Hop { from: pair.one, to: pair.other, strength, line });
            at = next;
        }
        hops
    }

    fn strongest(&self, of: EntityId, among: &[EntityId]) -> Option<(EntityId, f64)> {
        let shared = self.shared(of).into_iter().filter(|shared| among.contains(&shared.other));
        let strengths = shared.map(|shared| (shared.other, self.strength(of, &shared)));
        strengths.min_by_key(|(id, strength)| (Reverse(steps(*strength)), self.rank.key(*id)))
    }
}
