//! The word that was probably meant.

/// The first of `words` that `typed` is nearest to, by letters changed, added, left out or swapped; `None` where most of it
/// would have to change.
pub fn nearest<'w>(typed: &str, words: &[&'w str]) -> Option<&'w str> {
    let typed: Vec<char> = typed.chars().take(LONGEST).collect();
    let near = |word: &&'w str| {
        let letters: Vec<char> = word.chars().collect();
        let changes = distance(&typed, &letters);
        (changes * 2 <= letters.len().max(typed.len())).then_some((changes, *word))
    };
    words.iter().filter_map(near).min_by_key(|(changes, _)| *changes).map(|(_, word)| word)
}

/// What is longer, in characters, is compared as far as that.
const LONGEST: usize = 40;

/// Damerau's distance, a swap of neighbours counted as one change (optimal string alignment).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let changed = last[j] + usize::from(a != b);
            let mut fewest = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                fewest = fewest.min(swapped(&before, j));
            }
            row.push(fewest);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

fn swapped(before: &[usize], j: usize) -> usize {
    before.get(j - 1).map_or(usize::MAX, |changes| changes + 1)
}
