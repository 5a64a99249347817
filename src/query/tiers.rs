//! Which entities are shown, by how far they can be relied on.

use crate::model::Tier;

/// Which tiers lists show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tiers {
    /// All but what the reader hid.
    #[default]
    Usual,
    /// Noise left out.
    Likely,
    /// Only what the reader confirmed.
    Confirmed,
    /// Everything, hidden too.
    Everything,
}

impl Tiers {
    /// All choices, in the order in which one key steps through them.
    pub const ALL: [Tiers; 4] = [Tiers::Usual, Tiers::Likely, Tiers::Confirmed, Tiers::Everything];

    /// Whether `tier` is shown.
    pub fn show(self, tier: Tier) -> bool {
        match self {
            Tiers::Usual => tier <= Tier::Noise,
            Tiers::Likely => tier <= Tier::Likely,
            Tiers::Confirmed => tier == Tier::Confirmed,
            Tiers::Everything => true,
        }
    }

    /// What the screen says of it.
    pub fn word(self) -> &'static str {
        match self {
            Tiers::Usual => "all but hidden",
            Tiers::Likely => "without noise",
            Tiers::Confirmed => "confirmed only",
            Tiers::Everything => "all, hidden too",
        }
    }

    /// The choice after this one, round and round.
    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|tiers| *tiers == self).unwrap_or(0);
        Self::ALL[(at + 1) % Self::ALL.len()]
    }
}
