//! The distinct words of an article, with what the tagger asks of each wherever it stands.

use rustc_hash::FxHashMap;

use super::hashing::hash;
use crate::extract::candidate::Candidate;
use crate::extract::evidence::Evidence;
use crate::extract::page::Page;
use crate::extract::vocabulary::WordId;
use crate::lexicon::Facts;
use crate::model::{Certainty, Kind};

/// What the tagger asks of a word wherever it stands. Texts are kept as hashes.
#[derive(Clone, Default)]
pub(super) struct WordType {
    /// The word in small letters.
    pub(super) lower: u64,
    /// The word as it is written.
    pub(super) exact: u64,
    /// Its first one to four letters, in small ones; 0 where it is shorter.
    pub(super) prefixes: [u64; 4],
    /// Its last one to four.
    pub(super) suffixes: [u64; 4],
    /// Which sorts of characters it is made of.
    pub(super) shape: u64,
    /// What the lists know of it.
    pub(super) facts: Facts,
    /// Whether the article capitalises it inside sentences (2) and writes it small (1).
    pub(super) usage: u64,
    /// What the rules made of it over the whole article; 0 where nothing.
    pub(super) votes: u64,
}

/// The distinct words of an article, by their numbers.
pub(super) struct WordTypes {
    types: Vec<WordType>,
}

impl WordTypes {
    /// Reads the words of an article and what the rules decided on its pages.
    pub(super) fn read(pages: &[Page], evidence: &Evidence, decided: &[Vec<Candidate>]) -> Self {
        let vocabulary = evidence.vocabulary();
        let read = |(id, word)| word_type(word, vocabulary.facts(id), evidence.usage(id));
        let mut all = WordTypes { types: vocabulary.numbered().map(read).collect() };
        all.types[WordId::NONE.place()] = WordType::default();
        all.count_votes(pages, decided);
        all
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.types.len()
    }

    /// The type of the word `id`; an empty one for no word.
    pub(super) fn get(&self, id: WordId) -> &WordType {
        &self.types[id.place()]
    }

    /// Which kinds the rules gave to each word, wherever it stands in the article.
    fn count_votes(&mut self, pages: &[Page], decided: &[Vec<Candidate>]) {
        let mut counts: FxHashMap<usize, [u32; Kind::ALL.len() + 1]> = FxHashMap::default();
        for (page, decided) in pages.iter().zip(decided) {
            for one in decided {
                let weight = if one.certainty == Certainty::Doubtful { 1 } else { 3 };
                for at in (one.first..one.end).filter(|at| page.capital(*at)) {
                    counts.entry(page.id(at).place()).or_default()[kind_code(one.kind) as usize] += weight;
                }
            }
        }
        for (place, counts) in counts {
            self.types[place].votes = summary(&counts);
        }
    }
}

/// The kind with most votes, whether it is well founded, and whether it is contested.
fn summary(counts: &[u32]) -> u64 {
    let most = counts.iter().copied().max().unwrap_or(0);
    let best = counts.iter().position(|count| *count == most).unwrap_or(0);
    let contested = counts.iter().enumerate().any(|(kind, count)| kind != best && *count > 0);
    best as u64 * 8 + 4 + u64::from(most > 3) * 2 + u64::from(contested)
}

/// A number for each kind of ours, from 1 on.
pub(super) fn kind_code(kind: Kind) -> u64 {
    Kind::ALL.iter().position(|one| *one == kind).map_or(0, |place| place as u64 + 1)
}

fn word_type(word: &str, facts: Facts, (firm, small): (bool, bool)) -> WordType {
    let lower = word.to_lowercase();
    let mut read = WordType {
        lower: hash(lower.as_bytes()),
        exact: hash(word.as_bytes()),
        shape: shape(word),
        facts,
        usage: u64::from(firm) * 2 + u64::from(small),
        ..WordType::default()
    };
    let starts = lower.char_indices().map(|(at, c)| at + c.len_utf8()).take(4);
    for (prefix, end) in read.prefixes.iter_mut().zip(starts) {
        *prefix = hash(&lower.as_bytes()[..end]);
    }
    let ends = lower.char_indices().rev().map(|(at, _)| at).take(4);
    for (suffix, start) in read.suffixes.iter_mut().zip(ends) {
        *suffix = hash(&lower.as_bytes()[start..]);
    }
    read
}

/// The sorts of characters of a word, each run told up to two of them: `McGill` is `XxXxx`, `F` is `X`, `2024` is `dd`.
fn shape(word: &str) -> u64 {
    let mut shape = [0u8; 10];
    let (mut filled, mut last, mut run) = (0, 0, 0);
    for c in word.chars().take(64) {
        let sort = match c {
            c if c.is_uppercase() => b'X',
            c if c.is_alphabetic() => b'x',
            c if c.is_numeric() => b'd',
            c if c.is_ascii() => c as u8,
            _ => b'?',
        };
        run = if sort == last { run + 1 } else { 1 };
        last = sort;
        if run <= 2 && filled < shape.len() {
            shape[filled] = sort;
            filled += 1;
        }
    }
    hash(&shape[..filled])
}
