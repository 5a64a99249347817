//! The forms of listed names as a tree of words: reading a text takes a bounded number of steps for each of its words.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::words;

/// At most so many words make a form.
pub(super) const MOST_WORDS: usize = 24;

/// Listed forms, to the numbers of their names. Forms in small letters are found in any case, others as they are written.
#[derive(Default)]
pub(super) struct Forms {
    exact: Tree,
    small: Tree,
}

/// What the forms know of a word of a text.
#[derive(Clone, Copy, Debug)]
pub struct Symbol {
    whole: Numbers,
    /// The same without the point of a single letter (`K.`), which may be that of the sentence.
    shorn: Option<Numbers>,
    tight: bool,
}

/// The numbers of a word in both trees.
#[derive(Clone, Copy, Debug)]
struct Numbers {
    exact: Option<u32>,
    small: Option<u32>,
}

/// A form that a text begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// How many words it has.
    pub(super) words: usize,
    /// The number of its name.
    pub(super) name: u32,
    /// Whether the last word goes on with a point that is no part of it.
    pub(super) shorn: bool,
}

/// Steps from node to node by words; node 0 is the start of every form.
#[derive(Default)]
struct Tree {
    words: FxHashMap<String, u32>,
    steps: FxHashMap<(u32, u32, bool), u32>,
    names: FxHashMap<u32, u32>,
}

impl Forms {
    /// Leads `form` to the name numbered `name`; where it leads to one already that one stays, and is given.
    pub(super) fn add(&mut self, form: &str, name: u32) -> Option<u32> {
        let is_small = !form.contains(char::is_uppercase);
        let tree = if is_small { &mut self.small } else { &mut self.exact };
        let node = tree.grow(form);
        let known = *tree.names.entry(node).or_insert(name);
        (known != name).then_some(known)
    }

    /// The symbol of one word.
    pub(super) fn symbol(&self, word: &str, tight: bool) -> Symbol {
        let word = plain(word);
        let shorn = word.strip_suffix('.').filter(|letter| letter.chars().count() == 1);
        Symbol { whole: self.numbers(&word), shorn: shorn.map(|letter| self.numbers(letter)), tight }
    }

    fn numbers(&self, word: &str) -> Numbers {
        let exact = self.exact.words.get(word).copied();
        let small = if self.small.words.is_empty() {
            None
        } else if word.contains(char::is_uppercase) {
            self.small.words.get(&word.to_lowercase()).copied()
        } else {
            self.small.words.get(word).copied()
        };
        Numbers { exact, small }
    }

    /// The symbols of a whole form.
    pub(super) fn symbols(&self, form: &str) -> Vec<Symbol> {
        words(form).map(|(word, tight)| self.symbol(word, tight)).collect()
    }

    /// The longest form at the start of `symbols`.
    pub(super) fn longest(&self, symbols: &[Symbol]) -> Option<Found> {
        let exact = self.exact.longest(symbols, |numbers| numbers.exact);
        let small = self.small.longest(symbols, |numbers| numbers.small);
        if small.map(|found| found.words) > exact.map(|found| found.words) { small } else { exact }
    }
}

impl Tree {
    fn grow(&mut self, form: &str) -> u32 {
        let mut node = 0;
        for (word, tight) in words(form) {
            let count = self.words.len() as u32;
            let word = *self.words.entry(plain(word).into_owned()).or_insert(count);
            let next = self.steps.len() as u32 + 1;
            node = *self.steps.entry((node, word, tight)).or_insert(next);
        }
        node
    }

    fn longest(&self, symbols: &[Symbol], number: impl Fn(&Numbers) -> Option<u32>) -> Option<Found> {
        let mut node = 0;
        let mut longest = None;
        for (at, symbol) in symbols.iter().enumerate().take(MOST_WORDS) {
            let step = |numbers| self.steps.get(&(node, number(numbers)?, symbol.tight && at > 0)).copied();
            let ends = |next, shorn| Some(Found { words: at + 1, name: *self.names.get(&next)?, shorn });
            let shorn = symbol.shorn.as_ref().and_then(step).and_then(|next| ends(next, true));
            let next = step(&symbol.whole);
            longest = next.and_then(|next| ends(next, false)).or(shorn).or(longest);
            let Some(next) = next else { break };
            node = next;
        }
        longest
    }
}

/// A word with its typographic marks made plain.
fn plain(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let plain = |c| match c {
        '’' | '‘' | 'ʼ' => '\'',
        '‐' | '‑' | '–' => '-',
        c => c,
    };
    Cow::Owned(word.chars().map(plain).collect())
}
