//! Acronyms and what they stand for.

use super::spelling;

/// Words that acronyms pass over.
const SMALL_WORDS: &[&str] = &[
    "a", "al", "and", "at", "d", "da", "de", "del", "der", "des", "di", "do", "dos", "du", "e", "el", "et",
    "for", "fur", "in", "la", "le", "of", "on", "the", "to", "und", "y",
];

/// The letters of a name that looks like an acronym (`NATO`, `DfT`, `D.E.A.`, `MINUSCA`), folded; `None` for other names.
/// Digits may follow the letters (`G20`, `M23`).
pub(super) fn letters(name: &str) -> Option<String> {
    // a plural: `SDGs`
    let name = name
        .strip_suffix('s')
        .filter(|stem| stem.len() > 2 && !stem.contains(char::is_lowercase))
        .unwrap_or(name);
    let inner: String = name.chars().filter(|c| *c != '.' && *c != '-').collect();
    let (mut capitals, mut small, mut length) = (0, 0, 0);
    for c in inner.chars() {
        length += 1;
        match c {
            c if c.is_uppercase() => capitals += 1,
            c if c.is_lowercase() => small += 1,
            c if c.is_ascii_digit() && capitals > 0 => {}
            _ => return None,
        }
    }
    let shaped = inner.starts_with(char::is_uppercase) && capitals >= 2 && capitals > small;
    (shaped && (2..=9).contains(&length)).then(|| spelling::words(&inner).concat())
}

/// The initials of the words that carry meaning; none of one word.
pub(super) fn initials(words: &[String]) -> Option<String> {
    let small = |word: &&String| !matches!(word.as_str(), "of" | "the" | "for" | "and" | "in" | "on" | "to");
    let initials = words.iter().filter(small).filter_map(|word| word.chars().next());
    (words.len() > 1).then(|| initials.collect())
}

/// Whether `letters` are the initials of `expansion`: of its words that carry meaning, with or without the small ones between,
/// a numeral or an inner acronym standing for itself (`UNRWA` of `U.N. Relief and Works Agency`), a hyphenated word as one or two.
pub(super) fn fits(letters: &str, expansion: &str) -> bool {
    let words = spelling::plain_words(expansion);
    if !(2..=16).contains(&words.len()) || letters.len() > 12 {
        return false;
    }
    spells(letters, &words, 0)
}

/// Whether `letters` can be read off `words`; `skipped` counts meaningful words passed over (one is allowed in four or more).
fn spells(letters: &str, words: &[String], skipped: usize) -> bool {
    let Some((word, rest)) = words.split_first() else { return letters.is_empty() };
    let small = SMALL_WORDS.contains(&word.as_str());
    if small && spells(letters, rest, skipped) {
        return true;
    }
    let inner = letters.strip_prefix(word.as_str()).filter(|_| !small && (2..=3).contains(&word.len()));
    if inner.is_some_and(|after| !after.is_empty() && spells(after, rest, skipped)) {
        return true;
    }
    let taken = letters.chars().next().filter(|letter| word.starts_with(*letter));
    taken.is_some_and(|letter| spells(&letters[letter.len_utf8()..], rest, skipped))
        || (!small && skipped == 0 && letters.len() >= 4 && !rest.is_empty() && words.len() >= 4 && {
            spells(letters, rest, skipped + 1)
        })
}
