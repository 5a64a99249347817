//! Numbers for keys, so that they are compared without their letters.

use rustc_hash::FxHashMap;

use crate::model::Kind;

/// The keys met so far. No two kinds share a number.
#[derive(Default)]
pub(super) struct Numbers {
    of: FxHashMap<Kind, FxHashMap<Box<str>, u32>>,
    next: u32,
}

impl Numbers {
    /// The number of `key` among those of `kind`.
    pub(super) fn of(&mut self, kind: Kind, key: &str) -> u32 {
        let of = self.of.entry(kind).or_default();
        if let Some(number) = of.get(key) {
            return *number;
        }
        of.insert(key.into(), self.next);
        self.next += 1;
        self.next - 1
    }
}
