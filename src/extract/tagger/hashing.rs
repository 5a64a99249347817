//! Hashes that are the same on every machine: weights are found by them.

/// The hash of some bytes.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15 ^ bytes.len() as u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0u8; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        state = mix(state, u64::from_le_bytes(word));
    }
    state
}

/// Two hashes as one; the order counts.
pub(super) fn mix(a: u64, b: u64) -> u64 {
    let x = (a.rotate_left(23) ^ b).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    x ^ (x >> 32)
}
