//! Entities that may be one, by their names alone: what a reader is asked about.
//!
//! Names meet under keys (`blocks`), so that no name is compared with all others; in each meeting people are compared by
//! `people`, everything else by `things`.

mod blocks;
mod edits;
mod people;
mod reading;
mod things;

use std::cmp::Reverse;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use self::reading::Reading;
use crate::model::{Candidate, Entity, EntityId, Ground, Kind, Tier};

/// Names less alike than this are no reason to ask, in hundredths.
const FLOOR: u8 = 40;
/// What each further entity takes off that a short name may mean as well.
const RIVAL: u8 = 6;

/// Two names of one entry of the lists.
const LISTED: u8 = 97;
/// One name of two kinds, where the one is likely a slip, and where it is not.
const SLIP: u8 = 78;
const OTHER_KIND: u8 = 48;

/// How alike two names are, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    degree: u8,
    ground: Ground,
    /// Which name is the shorter, where it may as well be short for others.
    vague: Option<End>,
}

/// One of two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    One,
    Other,
}

impl Likeness {
    fn new(degree: u8, ground: Ground) -> Self {
        Likeness { degree, ground, vague: None }
    }

    fn vague(degree: u8, ground: Ground, short: End) -> Self {
        Likeness { degree, ground, vague: Some(short) }
    }

    fn less(self, by: u8) -> Self {
        Likeness { degree: self.degree.saturating_sub(by), ..self }
    }
}

/// Pairs of entities that may be one, the likeliest first, then by id. Deterministic, and near-linear in the number of names.
///
/// Entities of one kind, or an organisation and a place, person or group of equal names. Left out are entities without
/// mentions, hidden ones, pairs that the reader confirmed both, and pairs that the lists know as two.
pub fn candidates(entities: &[Entity]) -> Vec<Candidate> {
    let readings: Vec<Option<Reading>> =
        entities.par_iter().map(|entity| is_asked(entity).then(|| Reading::read(entity))).collect();
    let keys = blocks::keys(&readings);
    let meetings = keys.par_chunk_by(|one, other| one.0 == other.0).filter(|block| block.len() > 1);
    let mut found: Vec<(EntityId, EntityId, Likeness)> =
        meetings.flat_map_iter(|block| compare(entities, &readings, block)).collect();
    found.par_sort_unstable_by_key(|(one, other, likeness)| (*one, *other, Reverse(*likeness)));
    found.dedup_by_key(|(one, other, _)| (*one, *other));
    let mut candidates = weigh_rivals(&found);
    candidates.par_sort_unstable_by_key(|pair| (Reverse(pair.likeness), pair.one, pair.other));
    candidates
}

/// Whether a reader may be asked about `entity`; the kinds of their own they know best.
fn is_asked(entity: &Entity) -> bool {
    entity.mentions > 0 && entity.tier != Tier::Hidden && !matches!(entity.kind, Kind::Own(_))
}

/// Compares each with each in one meeting.
fn compare(
    entities: &[Entity],
    readings: &[Option<Reading>],
    block: &[(u64, u32)],
) -> Vec<(EntityId, EntityId, Likeness)> {
    let block = &block[..block.len().min(blocks::MOST)];
    let readings: Vec<(u32, &Reading)> =
        block.iter().filter_map(|(_, at)| Some((*at, readings[*at as usize].as_ref()?))).collect();
    let mut found = Vec::new();
    for (place, (one, reading)) in readings.iter().enumerate() {
        for (other, its) in &readings[place + 1..] {
            let likeness = like(&entities[*one as usize], reading, &entities[*other as usize], its);
            found.extend(likeness.map(|likeness| (EntityId(*one), EntityId(*other), likeness)));
        }
    }
    found
}

fn like(one: &Entity, its: &Reading, other: &Entity, others: &Reading) -> Option<Likeness> {
    let are_judged = one.tier == Tier::Confirmed && other.tier == Tier::Confirmed;
    let are_listed = its.listed.is_some() && others.listed.is_some();
    if are_judged {
        return None;
    }
    if one.kind != other.kind {
        // what is found now and then as another kind is a slip; a town and its team are both found often
        let (more, less) = (one.mentions.max(other.mentions), one.mentions.min(other.mentions));
        let is_noise = one.tier == Tier::Noise || other.tier == Tier::Noise;
        let is_slip = is_noise || (!are_listed && (more >= 8 * less || more < 3));
        let degree = if is_slip { SLIP } else { OTHER_KIND };
        let may_slip = one.kind == Kind::Org || other.kind == Kind::Org;
        return (may_slip && its.is_called_like(others)).then(|| Likeness::new(degree, Ground::SameName));
    }
    if are_listed {
        return (its.listed == others.listed).then(|| Likeness::new(LISTED, Ground::Listed));
    }
    its.pairs(others).filter_map(|(one, other, less)| Some(one.like(other)?.less(less))).max()
}

/// A short name that may mean many is hardly any of them.
fn weigh_rivals(found: &[(EntityId, EntityId, Likeness)]) -> Vec<Candidate> {
    let vague = |(one, other, likeness): &(EntityId, EntityId, Likeness)| {
        likeness.vague.map(|end| if end == End::One { *one } else { *other })
    };
    let mut rivals: FxHashMap<EntityId, u32> = FxHashMap::default();
    for short in found.iter().filter_map(vague) {
        *rivals.entry(short).or_default() += 1;
    }
    let weighed = found.iter().map(|pair| {
        let (one, other, likeness) = *pair;
        let rivals = vague(pair).map_or(0, |short| (rivals[&short] - 1).min(16) as u8);
        let likeness = likeness.less(rivals * RIVAL);
        Candidate { one, other, likeness: likeness.degree, ground: likeness.ground }
    });
    weighed.filter(|pair| pair.likeness >= FLOOR).collect()
}
