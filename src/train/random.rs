//! Random numbers that a seed decides (SplitMix64: Steele, Lea and Flood 2014), so that a training can be repeated bit by bit.

/// A source of random numbers.
pub(super) struct Random(u64);

impl Random {
    /// Begins at `seed`.
    pub(super) fn new(seed: u64) -> Self {
        Random(seed)
    }

    /// The next 64 bits.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// True with this probability.
    pub(super) fn chance(&mut self, probability: f32) -> bool {
        ((self.next() >> 40) as f32) < probability * (1 << 24) as f32
    }

    /// Shuffles (Fisher and Yates).
    pub(super) fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, (self.next() % (last as u64 + 1)) as usize);
        }
    }
}
