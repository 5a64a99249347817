//! What can be told of a name without reading it: whether a typed text may fit, and how much that can score at the most.

use super::letters;
use super::likeness::{self, BEGINNING, EXACT, FORGIVEN, INITIALS, Typed, WHOLE_WORD};

// The most that the matcher gives on folded text. It begins at -1; a letter is worth 16, the first of the name 16 more, one
// that begins a word 8 more; 4 more for one beside the last match, or 4 less behind a gap. No separator is ever matched,
// so that a letter that begins a word stands behind a gap: no later letter is worth more than 20.
const FIRST_OF_NAME: i64 = 31;
const FIRST_OF_WORD: i64 = 23;
const FIRST_ELSEWHERE: i64 = 15;
const NEXT: i64 = 20;

/// A name, seen from afar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Outline {
    /// A set of all its letters.
    letters: u64,
    /// A set of those that begin a word.
    beginnings: u64,
    /// A set of the very first one.
    first: u64,
    /// A set of the lengths that a whole word of it may have.
    lengths: u64,
    /// Letters and digits.
    length: usize,
}

/// What was typed, seen from as far.
pub(super) struct Sketch<'a> {
    typed: &'a Typed,
    forgiving: bool,
    letters: u64,
    length: usize,
    words: Vec<WordSketch>,
}

/// One word of it.
struct WordSketch {
    letters: u64,
    first: u64,
}

impl Outline {
    /// The outline of `name`, a searchable one.
    pub(super) fn of(name: &[char]) -> Self {
        let mut outline = Self { first: name.first().map_or(0, |c| letters::bit(*c)), ..Self::default() };
        for (at, c) in name.iter().enumerate() {
            outline.letters |= letters::bit(*c);
            outline.length += usize::from(c.is_alphanumeric());
            if at == 0 || !name[at - 1].is_alphanumeric() {
                outline.beginnings |= letters::bit(*c);
            }
            if letters::begins_word(name, at) {
                outline.lengths |= lengths(&name[at..]);
            }
        }
        outline
    }
}

/// The lengths of the words that begin here: up to each mark, and on behind it, as far as the next blank.
fn lengths(rest: &[char]) -> u64 {
    let mut set = 0;
    let mut length = 0;
    for (at, c) in rest.iter().enumerate().take_while(|(_, c)| !c.is_whitespace()) {
        length += u32::from(c.is_alphanumeric());
        if !rest.get(at + 1).is_some_and(|next| next.is_alphanumeric()) {
            set |= 1 << length.min(63);
        }
    }
    set
}

impl<'a> Sketch<'a> {
    /// The sketch of `typed`.
    pub(super) fn of(typed: &'a Typed, forgiving: bool) -> Self {
        let set = |word: &Vec<char>| word.iter().fold(0, |set, c| set | letters::bit(*c));
        let sketch = |word| WordSketch { letters: set(word), first: letters::bit(word[0]) };
        let words: Vec<_> = typed.words.iter().map(sketch).collect();
        let letters = words.iter().fold(0, |all, word| all | word.letters);
        Self { typed, forgiving, letters, length: typed.words.iter().map(Vec::len).sum(), words }
    }

    /// Whether it may fit a name with this outline. A typo leaves one word at the most with letters that are not there, and
    /// of these not more than one, not the first.
    pub(super) fn may_fit(&self, name: &Outline) -> bool {
        if !self.forgiving {
            return self.letters & !name.letters == 0;
        }
        let mut misfits = self.words.iter().filter(|word| word.letters & !name.letters != 0);
        let is_forgiven = |word: &WordSketch| {
            (word.letters & !name.letters).count_ones() <= 1 && word.first & name.beginnings != 0
        };
        misfits.next().is_none_or(is_forgiven) && misfits.next().is_none()
    }

    /// The most that it can score with a name of this outline.
    pub(super) fn at_most(&self, name: &Outline, mentions: usize) -> i64 {
        let own = |word: &[char]| {
            let begins = letters::bit(word[0]) & name.beginnings != 0;
            match name.lengths & (1 << word.len().min(63)) {
                _ if !begins => 0,
                0 => BEGINNING.max(INITIALS),
                _ => WHOLE_WORD,
            }
        };
        let exact = if name.length == self.length { EXACT } else { 0 };
        self.words_at_most(name, own) + exact + likeness::familiarity(mentions)
    }

    /// The same, closer, of a name that is read.
    pub(super) fn at_most_read(&self, name: &Outline, chars: &[char], mentions: usize) -> i64 {
        let own = |word: &[char]| likeness::own(word, chars).map_or(0, |(own, _)| own);
        self.words_at_most(name, own) + self.typed.exact(chars) + likeness::familiarity(mentions)
    }

    fn words_at_most(&self, name: &Outline, own: impl Fn(&[char]) -> i64) -> i64 {
        let word_at_most = |word: &Vec<char>| {
            let strict = matcher_at_most(word, name) + own(word);
            if self.forgiving { strict.max(FORGIVEN * word.len() as i64) } else { strict }
        };
        self.typed.words.iter().map(word_at_most).sum()
    }
}

fn matcher_at_most(word: &[char], name: &Outline) -> i64 {
    let first = letters::bit(word[0]);
    let first = if first == name.first {
        FIRST_OF_NAME
    } else if first & name.beginnings != 0 {
        FIRST_OF_WORD
    } else {
        FIRST_ELSEWHERE
    };
    first + NEXT * (word.len() - 1) as i64
}
