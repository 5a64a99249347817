//! The one place where it is decided that two names mean the same: joins with their reason, and pairs kept apart.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Ground;

/// One decision: the names at two places of the caller's list, and the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// What the other was joined to.
    pub(super) one: u32,
    /// The name that was joined: the shorter or later one, where that can be told.
    pub(super) other: u32,
    /// Why they are one.
    pub(super) ground: Ground,
}

/// Names as sets of equals (union-find), the links that made them, and the sets that must not meet.
pub(super) struct Links {
    parent: Vec<u32>,
    made: Vec<Link>,
    parted: Vec<(u32, u32)>,
    apart: FxHashMap<u32, FxHashSet<u32>>,
    /// By root: which entry of the reader's lists the set is, told by a name of it.
    claims: FxHashMap<u32, u32>,
}

impl Links {
    /// `count` names, each for itself.
    pub(super) fn new(count: usize) -> Self {
        Self {
            parent: (0..count as u32).collect(),
            made: Vec::new(),
            parted: Vec::new(),
            apart: FxHashMap::default(),
            claims: FxHashMap::default(),
        }
    }

    /// None, with room for `count` names.
    pub(super) fn with_capacity(count: usize) -> Self {
        let mut links = Self::new(0);
        links.parent.reserve(count);
        links
    }

    /// `count` names more, each for itself.
    pub(super) fn extend(&mut self, count: usize) {
        let from = self.parent.len() as u32;
        self.parent.extend(from..from + count as u32);
    }

    /// One name more, for itself.
    pub(super) fn add(&mut self) -> u32 {
        self.parent.push(self.parent.len() as u32);
        self.parent.len() as u32 - 1
    }

    /// The name that stands for all equals of `name`.
    pub(super) fn root(&mut self, mut name: u32) -> u32 {
        while self.parent[name as usize] != name {
            let above = self.parent[self.parent[name as usize] as usize];
            self.parent[name as usize] = above;
            name = above;
        }
        name
    }

    /// Holds `name`, for itself so far, to be the entry of the reader's lists that the name `entry` is: it never becomes one with another entry.
    pub(super) fn claim(&mut self, name: u32, entry: u32) {
        let root = self.root(name);
        self.claims.insert(root, entry);
    }

    fn are_two_entries(&self, a: u32, b: u32) -> bool {
        matches!((self.claims.get(&a), self.claims.get(&b)), (Some(one), Some(other)) if one != other)
    }

    /// Holds two names to be one, unless they are kept apart; says whether they are one now.
    pub(super) fn join(&mut self, one: u32, other: u32, ground: Ground) -> bool {
        let (a, b) = (self.root(one), self.root(other));
        if a == b {
            return true;
        }
        if self.apart.get(&a).is_some_and(|foes| foes.contains(&b)) || self.are_two_entries(a, b) {
            return false;
        }
        // the smaller number stands for the set, so that the outcome does not hang on the order of joins
        let (root, gone) = (a.min(b), a.max(b));
        self.parent[gone as usize] = root;
        self.made.push(Link { one, other, ground });
        if let Some(entry) = self.claims.remove(&gone) {
            self.claims.insert(root, entry);
        }
        if let Some(foes) = self.apart.remove(&gone) {
            for foe in &foes {
                if let Some(back) = self.apart.get_mut(foe) {
                    back.remove(&gone);
                    back.insert(root);
                }
            }
            self.apart.entry(root).or_default().extend(foes);
        }
        true
    }

    /// Keeps the sets of two names apart from now on; says whether that is still possible.
    pub(super) fn part(&mut self, one: u32, other: u32) -> bool {
        let (a, b) = (self.root(one), self.root(other));
        if a != b {
            self.parted.push((one, other));
            self.apart.entry(a).or_default().insert(b);
            self.apart.entry(b).or_default().insert(a);
        }
        a != b
    }

    /// The links made so far, in their order.
    pub(super) fn made(&self) -> &[Link] {
        &self.made
    }

    /// The pairs kept apart so far, in their order.
    pub(super) fn parted(&self) -> &[(u32, u32)] {
        &self.parted
    }
}
