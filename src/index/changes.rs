//! What changes in a corpus when the reader judges, and how the index follows.

use std::collections::BTreeMap;

use super::build::Index;
use super::patch::Traffic;
use crate::model::{Entity, EntityId, Kind, Occurrence};

/// Mentions that come to mean something else, and entities that are another thing than before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Mentions that move.
    pub moves: Vec<Move>,
    /// Entities with their name, kind, demonym and tier as they are to be; an id behind the last one makes a new entity.
    /// Aliases and counts follow from the moves.
    pub entities: Vec<(EntityId, Entity)>,
}

/// A mention that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which mention.
    pub mention: Occurrence,
    /// The entity that it means now.
    pub to: EntityId,
    /// Its kind now.
    pub kind: Kind,
}

impl Index {
    /// Makes the changes and gives those that take them back. Every answer is afterwards what it would be had the corpus
    /// been indexed with them, entities without mentions left aside. Of several moves of one mention the last counts; values
    /// do not move, and nothing moves to an entity that is not there.
    pub fn apply(&mut self, changes: &Changes) -> Changes {
        let entities = self.redefine(&changes.entities);
        let mut traffic = BTreeMap::new();
        let moves = self.relocate(&changes.moves, &mut traffic);
        self.patch_lists(&traffic);
        let mut touched: Vec<EntityId> = changes.entities.iter().map(|(id, _)| *id).collect();
        touched.extend(traffic.keys());
        touched.sort_unstable();
        touched.dedup();
        for id in touched {
            self.recount(id, traffic.get(&id));
        }
        Changes { moves, entities }
    }

    /// Gives entities their new selves, and those that they had: a new entity had none, and stays.
    fn redefine(&mut self, entities: &[(EntityId, Entity)]) -> Vec<(EntityId, Entity)> {
        let mut before = Vec::new();
        for (id, wanted) in entities {
            let place = id.0 as usize;
            if place > self.corpus.entities.len() {
                continue; // it would leave a gap
            }
            if place == self.corpus.entities.len() {
                let bare = Entity { aliases: Vec::new(), mentions: 0, articles: 0, ..wanted.clone() };
                self.corpus.entities.push(bare);
                self.patch_demonyms(*id, None, wanted.demonym_of);
                continue;
            }
            let entity = &mut self.corpus.entities[place];
            let (was, is) = (entity.demonym_of, wanted.demonym_of);
            before.push((*id, Entity { aliases: Vec::new(), ..entity.clone() }));
            entity.name.clone_from(&wanted.name);
            (entity.kind, entity.demonym_of, entity.tier) = (wanted.kind, is, wanted.tier);
            self.patch_demonyms(*id, was, is);
        }
        before.reverse();
        before
    }

    fn patch_demonyms(&mut self, group: EntityId, was: Option<EntityId>, is: Option<EntityId>) {
        for (place, belongs) in [(was, false), (is, true)] {
            let Some(place) = place.filter(|place| self.corpus.entity(*place).is_some()) else { continue };
            let mut groups: Vec<EntityId> = self.demonyms.of(place.0).to_vec();
            groups.retain(|other| *other != group);
            if belongs {
                groups.insert(groups.partition_point(|other| *other < group), group);
            }
            self.demonyms.replace(place.0, &groups);
        }
    }

    /// Moves mentions, notes who loses and gains which, and gives the moves that take it back.
    fn relocate(&mut self, moves: &[Move], traffic: &mut BTreeMap<EntityId, Traffic>) -> Vec<Move> {
        let mut moves = moves.to_vec();
        moves.sort_by_key(|moved| moved.mention);
        let mut back = Vec::with_capacity(moves.len());
        for moved in moves.chunk_by(|one, next| one.mention == next.mention).filter_map(<[Move]>::last) {
            let Move { mention, to, kind } = *moved;
            let Some(meant) = self.meant.of_mut(mention.article.0).get_mut(mention.mention.0 as usize) else {
                continue;
            };
            let Some(from) = meant.known().filter(|_| self.corpus.entities.get(to.0 as usize).is_some())
            else {
                continue;
            };
            let analysed = &mut self.corpus.articles[mention.article.0 as usize];
            let found = &mut analysed.found.mentions[mention.mention.0 as usize];
            if (from, found.kind) == (to, kind) {
                continue;
            }
            back.push(Move { mention, to: from, kind: found.kind });
            (found.entity, found.kind) = (Some(to), kind);
            if from != to {
                meant.set(to);
                let words = found.span.of(analysed.article.text(found.field));
                traffic.entry(from).or_default().leaves(mention, words);
                traffic.entry(to).or_default().arrives(mention, words);
            }
        }
        back
    }

    /// Counts `id` anew, and says it wherever names are looked up.
    fn recount(&mut self, id: EntityId, traffic: Option<&Traffic>) {
        let (mentions, articles) = (self.occurrences(id).len() as u32, self.postings(id).len() as u32);
        let Some(entity) = self.corpus.entities.get_mut(id.0 as usize) else { return };
        (entity.mentions, entity.articles) = (mentions, articles);
        if let Some(traffic) = traffic {
            traffic.change_aliases(&mut entity.aliases);
        }
        self.rank.set(id, mentions);
        self.reach.set(id, self.occurrences.of(id.0), &self.meant, &self.members);
        self.names.set(id, entity, mentions);
        if let Some(called) = self.called.get_mut() {
            called.add(id, entity);
        }
    }
}
