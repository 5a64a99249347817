//! The reader's own lists: names and patterns out of folders, with kinds of their own. What they say goes before all else.

mod files;
mod forms;
mod line;
mod pattern;
mod read;

use std::borrow::Cow;

pub use self::forms::Symbol;
use self::forms::{Forms, Found};
pub use self::pattern::Pattern;
use crate::model::{Kind, Span};
use crate::text::tokens;

/// Names and patterns of the reader's own.
#[derive(Default)]
pub struct OwnLists {
    names: Vec<OwnName>,
    forms: Forms,
    patterns: Vec<Pattern>,
    digest: blake3::Hasher,
}

/// A name of the reader's own; its forms lead to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnName {
    /// The canonical name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// The file that lists it, as a rule: `own:ships.tsv`.
    pub rule: &'static str,
    /// The line there, 1-based.
    pub line: u32,
}

/// A listed form that a text begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnForm<'l> {
    /// How many words it has.
    pub words: usize,
    /// Whether the last word ends in a point that is not the form's (`special K.`).
    pub shorn: bool,
    /// What it names.
    pub name: &'l OwnName,
}

impl OwnLists {
    /// Whether nothing is listed.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.patterns.is_empty()
    }

    /// A hash of all that the lists say, and of the names of their files: what was read by other lists is another thing.
    pub fn digest(&self) -> [u8; 32] {
        self.digest.finalize().into()
    }

    /// All names, in the order of the lists.
    pub fn names(&self) -> &[OwnName] {
        &self.names
    }

    /// What the forms know of a word; `tight` where no blank stands before it.
    pub fn symbol(&self, word: &str, tight: bool) -> Symbol {
        self.forms.symbol(word, tight)
    }

    /// The longest listed form that the words of `symbols` begin with.
    pub fn longest(&self, symbols: &[Symbol]) -> Option<OwnForm<'_>> {
        let Found { words, name, shorn } = self.forms.longest(symbols)?;
        Some(OwnForm { words, shorn, name: &self.names[name as usize] })
    }

    /// Every match of every pattern in `text`, pattern by pattern; none reaches over the end of a line.
    pub fn matches(&self, text: &str) -> Vec<(Span, &Pattern)> {
        let of_pattern = |pattern| Pattern::spans(pattern, text).into_iter().map(move |span| (span, pattern));
        self.patterns.iter().flat_map(of_pattern).collect()
    }

    /// The canonical name of what these lists call `form`, a `kind`.
    pub fn canonical(&self, kind: Kind, form: &str) -> Option<Cow<'_, str>> {
        if self.is_empty() {
            return None;
        }
        let named = self.named(form).filter(|name| name.kind == kind).map(|name| Cow::Borrowed(&*name.name));
        let mut patterns = self.patterns.iter().filter(|pattern| pattern.kind == kind);
        named.or_else(|| patterns.find_map(|pattern| pattern.canonical(form)).map(Cow::Owned))
    }

    /// What exactly `form` names.
    fn named(&self, form: &str) -> Option<&OwnName> {
        let symbols = self.forms.symbols(form);
        self.longest(&symbols).filter(|form| form.words == symbols.len()).map(|form| form.name)
    }
}

/// The words of `form`, each with whether it stands tight on the one before it.
fn words(form: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut end = None;
    tokens::tokens(form).into_iter().map(move |token| {
        let tight = end.replace(token.span.end) == Some(token.span.start);
        (token.span.of(form), tight)
    })
}
