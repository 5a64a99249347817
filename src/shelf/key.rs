//! What records go by.

/// What a record was made from, all of it: a hash (BLAKE3) that no two different things share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(pub(super) [u8; Key::LENGTH]);

impl Key {
    /// Bytes of a key.
    pub(super) const LENGTH: usize = 32;

    /// The key of `parts`, each with its length, so that no byte can move from one to the next.
    pub fn of(parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Where something came from, by a short hash: records of one label that are no longer asked for are stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label(pub(super) u64);

impl Label {
    /// The label of a place.
    pub fn of(place: &[u8]) -> Self {
        Self(blake3::hash(place).as_bytes().first_chunk().map_or(0, |first| u64::from_le_bytes(*first)))
    }
}
