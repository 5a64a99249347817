//! Words in small letters, as lists look them up.

/// Asks about `word` in small letters; short words without accents need no memory of their own.
pub fn in_small_letters<T>(word: &str, ask: impl FnOnce(&str) -> T) -> T {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return ask(word);
    }
    let mut room = [0; 32];
    match room.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(small) => {
            small.copy_from_slice(word.as_bytes());
            small.make_ascii_lowercase();
            ask(std::str::from_utf8(small).unwrap_or(word))
        }
        None => ask(&word.to_lowercase()),
    }
}
