//! Words that live as long as the program: the names of rules, currencies, the reader's own kinds. Each is kept once.

use std::fmt;
use std::sync::{PoisonError, RwLock};

use rustc_hash::{FxBuildHasher, FxHashSet};
use serde::de::{self, Deserializer, Visitor};

/// A word of the program, or of the reader's lists.
pub type Word = &'static str;

/// So many are kept; there are some two hundred rules and currencies.
const MOST: usize = 4096;

/// The bytes of the longest: a rule may hold the name of a file.
const LONGEST: usize = 1024;

static KEPT: RwLock<FxHashSet<Word>> = RwLock::new(FxHashSet::with_hasher(FxBuildHasher));

/// `word`, kept until the program ends; `None` where it is too long or there are too many.
pub(super) fn keep(word: &str) -> Option<Word> {
    let kept = KEPT.read().unwrap_or_else(PoisonError::into_inner).get(word).copied();
    kept.or_else(|| keep_new(word))
}

fn keep_new(word: &str) -> Option<Word> {
    let mut kept = KEPT.write().unwrap_or_else(PoisonError::into_inner);
    // another thread may have been here meanwhile
    if let Some(word) = kept.get(word) {
        return Some(word);
    }
    if kept.len() == MOST || word.len() > LONGEST {
        return None;
    }
    let word: Word = word.to_owned().leak();
    kept.insert(word);
    Some(word)
}

/// Reads a word back.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Word, D::Error> {
    deserializer.deserialize_str(Kept)
}

struct Kept;

impl Visitor<'_> for Kept {
    type Value = Word;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Word, E> {
        keep(word).ok_or_else(|| E::custom("a word too many"))
    }
}
