//! Kinds that the reader's own lists make by using them.

use super::{Kind, word};

/// A kind of names of the reader's own (`ship`, `drug`, `court-case`): small letters, digits and hyphens, a letter first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OwnKind(&'static str);

impl OwnKind {
    /// The letters of the longest word for a kind.
    pub const LONGEST: usize = 20;

    /// The kind called `word`; `None` where it cannot be called so, or one of our kinds is. The word is kept until the
    /// program ends, once however often it is asked for.
    pub fn keep(word: &str) -> Option<Self> {
        let plain = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-');
        let fits = word.len() <= Self::LONGEST
            && word.starts_with(|c: char| c.is_ascii_lowercase())
            && !word.ends_with('-')
            && word.chars().all(plain)
            && Kind::ALL.iter().all(|kind| kind.word() != word);
        if fits { word::keep(word).map(OwnKind) } else { None }
    }

    /// The word for one.
    pub fn word(self) -> &'static str {
        self.0
    }

    /// The word for many, by the rule of English; a word that is one for many already stays.
    pub fn plural(self) -> String {
        let word = self.0;
        let ends_in = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        if ends_in(&["ss", "us", "is", "x", "z", "ch", "sh"]) {
            return format!("{word}es");
        }
        match word.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
            _ if ends_in(&["s"]) => word.to_owned(),
            _ => format!("{word}s"),
        }
    }
}
