//! How many letters tell two words apart.

/// Words shorter than this are not alike for one letter.
const LEAST_FOR_ONE: usize = 5;
/// Words shorter than this are not alike for two letters.
const LEAST_FOR_TWO: usize = 9;

/// How many letters (one, or two in long words) tell two words with the same first letter apart; `None` where it is more, or
/// none. Letters side by side that changed places count as one (the optimal string alignment distance).
pub(super) fn between(one: &str, other: &str) -> Option<u8> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let shorter = one.len().min(other.len());
    let most = match shorter {
        0..LEAST_FOR_ONE => return None,
        LEAST_FOR_ONE..LEAST_FOR_TWO => 1,
        _ => 2,
    };
    if one == other || one[0] != other[0] || one.len().abs_diff(other.len()) > most {
        return None;
    }
    let edits = distance(&one, &other);
    (edits <= most).then_some(edits as u8)
}

fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.iter().enumerate() {
        let mut next = vec![at + 1];
        for (place, its) in other.iter().enumerate() {
            let changed = row[place] + usize::from(letter != its);
            let mut least = changed.min(row[place + 1] + 1).min(next[place] + 1);
            let is_swapped = at > 0 && place > 0 && one[at - 1] == *its && other[place - 1] == *letter;
            if is_swapped {
                least = least.min(before[place - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row[other.len()]
}

/// `word` itself and with each of its letters left out: two words that one letter tells apart share one of these.
pub(super) fn cuts(word: &str) -> impl Iterator<Item = String> {
    let left_out =
        word.char_indices().map(|(at, letter)| [&word[..at], &word[at + letter.len_utf8()..]].concat());
    std::iter::once(word.to_owned()).chain(left_out)
}
