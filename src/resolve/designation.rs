//! Names of weapons: the designation without the common noun behind it, the plural and the model variant.

use super::spelling;

/// Nouns that follow the name of a weapon and are no part of it.
const NOUNS: &[&str] = &[
    "aircraft",
    "artillery",
    "battery",
    "bomb",
    "bomber",
    "cannon",
    "carrier",
    "class",
    "cruise",
    "drone",
    "fighter",
    "fleet",
    "grenade",
    "gun",
    "helicopter",
    "howitzer",
    "jet",
    "launcher",
    "missile",
    "mortar",
    "munition",
    "plane",
    "pistol",
    "rifle",
    "rocket",
    "shell",
    "submarine",
    "system",
    "tank",
    "torpedo",
    "vehicle",
    "warplane",
];

/// The words that tell one weapon from another: `F-16 fighter jets` and `F-16s` give `f`, `16`; `Leopard 2A6` gives `leopard`, `2`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words = spelling::plain_words(name);
    while words.len() > 1 && words.last().is_some_and(|last| NOUNS.contains(&singular(last))) {
        words.pop();
    }
    if let Some(last) = words.last_mut() {
        let base = without_variant(last).len();
        last.truncate(base);
    }
    words
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|stem| stem.len() > 2).unwrap_or(word)
}

/// `16s` and `16c` become `16`, `2a6` becomes `2`, `72b3` becomes `72`; a word of letters only loses its plural `s`.
fn without_variant(word: &str) -> &str {
    let digits =
        |from: usize| word[from..].find(|c: char| !c.is_ascii_digit()).map_or(word.len(), |at| from + at);
    let Some(first) = word.find(|c: char| c.is_ascii_digit()) else {
        return if word.len() > 4 && !word.ends_with("ss") { singular(word) } else { word };
    };
    let after = digits(first);
    let mut tail = word[after..].chars();
    match (tail.next(), tail.as_str()) {
        (Some(letter), rest) if letter.is_ascii_lowercase() && rest.chars().all(|c| c.is_ascii_digit()) => {
            &word[..after]
        }
        _ => word,
    }
}
