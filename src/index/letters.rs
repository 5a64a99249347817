//! Letters of a name against letters of a typed word: sets of letters, beginnings of words, initials, one typo.

/// How far a typed word that begins a word of a name reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// It stops inside the word.
    Beginning,
    /// It is the whole word.
    WholeWord,
}

/// Words no longer than this may lack in initials (`of`, `and`, `the`).
const LONGEST_PARTICLE: usize = 3;

/// The letter's place in a set of 64: `a` to `z` and the digits have their own, others share what is left.
pub(super) fn bit(c: char) -> u64 {
    let place = match c {
        'a'..='z' => c as u32 - 'a' as u32,
        '0'..='9' => 26 + c as u32 - '0' as u32,
        _ => 36 + c as u32 % 28,
    };
    1 << place
}

/// Whether the letters of `word` stand in `name` in order.
pub(super) fn is_scattered(word: &[char], name: &[char]) -> bool {
    let mut chars = name.iter();
    word.iter().all(|wanted| chars.any(|c| c == wanted))
}

/// Whether a word begins at `at`.
pub(super) fn begins_word(name: &[char], at: usize) -> bool {
    name[at].is_alphanumeric() && (at == 0 || !name[at - 1].is_alphanumeric())
}

/// Where `word` begins a word of `name` or is one, the best of them first in the text; marks inside the name's words are
/// passed over (`u.s.`, `f-16`).
pub(super) fn beginning(word: &[char], name: &[char]) -> Option<(Reach, Vec<u32>)> {
    let starts = (0..name.len()).filter(|at| begins_word(name, *at));
    let mut best: Option<(Reach, Vec<u32>)> = None;
    for (reach, places) in starts.filter_map(|start| reach(word, name, start)) {
        if best.as_ref().is_none_or(|(before, _)| reach > *before) {
            best = Some((reach, places));
        }
    }
    best
}

fn reach(word: &[char], name: &[char], start: usize) -> Option<(Reach, Vec<u32>)> {
    if name[start] != word[0] {
        return None;
    }
    let mut at = start;
    let mut places = Vec::with_capacity(word.len());
    for wanted in word {
        at += name[at..].iter().take_while(|c| !c.is_alphanumeric() && !c.is_whitespace()).count();
        if name.get(at) != Some(wanted) {
            return None;
        }
        places.push(at as u32);
        at += 1;
    }
    let goes_on = name.get(at).is_some_and(|c| c.is_alphanumeric());
    Some((if goes_on { Reach::Beginning } else { Reach::WholeWord }, places))
}

/// Where `word` (two letters or more) is made of the first letters of all words of `name`, in order; short words may be
/// passed over.
pub(super) fn initials(word: &[char], name: &[char]) -> Option<Vec<u32>> {
    if !(2..64).contains(&word.len()) {
        return None;
    }
    let starts_part = |at: &usize| !name[*at].is_whitespace() && (*at == 0 || name[at - 1].is_whitespace());
    let starts: Vec<usize> = (0..name.len()).filter(starts_part).collect();
    let may_lack =
        |start: usize| name[start..].iter().take_while(|c| !c.is_whitespace()).count() <= LONGEST_PARTICLE;
    // After each part of the name: a set of how many letters of `word` may be used up.
    let mut reached: Vec<u64> = vec![1];
    for start in &starts {
        let before = reached[reached.len() - 1];
        let same = (0..word.len()).filter(|at| word[*at] == name[*start]).fold(0, |set, at| set | (1 << at));
        let kept = if may_lack(*start) { before } else { 0 };
        reached.push((before & same) << 1 | kept);
    }
    let mut used = word.len();
    if reached[starts.len()] & (1 << used) == 0 {
        return None;
    }
    let mut places = Vec::with_capacity(used);
    for (start, before) in starts.iter().zip(&reached).rev() {
        if used > 0 && word[used - 1] == name[*start] && before & (1 << (used - 1)) != 0 {
            used -= 1;
            places.push(*start as u32);
        }
    }
    places.reverse();
    Some(places)
}

/// Where the letters of `word` stand in the first word of `name` that begins with it but for one wrong, missing or surplus
/// letter behind the first, or two that changed places; without the wrong ones.
pub(super) fn beginning_with_typo(word: &[char], name: &[char]) -> Option<Vec<u32>> {
    let mut starts = (0..name.len()).filter(|at| name[*at] == word[0] && begins_word(name, *at));
    starts.find_map(|start| {
        let rest = &name[start..];
        let end = rest.iter().position(|c| !c.is_alphanumeric()).unwrap_or(rest.len());
        let matched = typo(word, &rest[..end])?;
        Some(matched.into_iter().map(|at| (start + at) as u32).collect())
    })
}

/// The places of `part` that `word` matches with one typo.
fn typo(word: &[char], part: &[char]) -> Option<Vec<usize>> {
    let same = word.iter().zip(part).take_while(|(one, other)| one == other).count();
    let left = |typed: usize| word.get(same + typed..);
    let goes_on = |typed: usize, named: usize| {
        let (typed, named) = (left(typed)?, part.get(same + named..)?);
        named.starts_with(typed).then_some(typed.len())
    };
    let swapped =
        word.get(same..same + 2).is_some_and(|pair| part.get(same..same + 2) == Some(&[pair[1], pair[0]]));
    if let Some(rest) = goes_on(2, 2).filter(|_| swapped) {
        return Some((0..same + 2 + rest).collect());
    }
    let typos = [(1, 1), (0, 1), (1, 0)]; // a wrong, a missing, a surplus letter: what to pass over in `word` and in `part`
    typos.into_iter().find_map(|(typed, named)| {
        let rest = goes_on(typed, named)?;
        Some((0..same).chain(same + named..same + named + rest).collect())
    })
}
