//! Names as one article uses them: the units that resolution joins.

use rustc_hash::FxHashMap;

use crate::lexicon::Gender;
use crate::model::{Analysed, Extraction, Field, Kind, Mention};

/// Whether a name can stand for its entity outside its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// A full name: equal ones in other articles mean the same.
    Full,
    /// A surname alone, an acronym beside its expansion, a clipped name: it means what its article says.
    Short,
}

/// One form of a name in one article, with all its mentions there that mean the same.
#[derive(Clone, Debug)]
pub(super) struct Name<'a> {
    /// The article's place in the corpus.
    pub(super) article: u32,
    /// One of the named kinds.
    pub(super) kind: Kind,
    /// The form, as written.
    pub(super) text: &'a str,
    /// The form's number.
    pub(super) form: u32,
    /// Its mentions: places in the article's list, ascending.
    pub(super) mentions: Vec<u32>,
    /// Where it first stands: the body counts before the headline, which shortens what the body tells in full.
    pub(super) first: Place,
    /// Whether it stands for its entity elsewhere.
    pub(super) standing: Standing,
    /// For a surname: whose it is by the honorific in front (`Ms. Tosk`).
    pub(super) gender: Option<Gender>,
    /// For a body of state: the country it belongs to.
    pub(super) country: Option<&'static str>,
}

/// A place in an article, the headline after the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    headline: bool,
    start: u32,
}

impl Place {
    /// Where `mention` stands.
    pub(super) fn of(mention: &Mention) -> Self {
        Place { headline: mention.field == Field::Headline, start: mention.span.start }
    }
}

/// The words of `mention`.
pub(super) fn text<'a>(analysed: &'a Analysed, mention: &Mention) -> &'a str {
    mention.span.of(analysed.article.text(mention.field)).trim()
}

/// The names of an article: one for each form and kind, in the order of their first mention.
pub(super) fn collect(
    article: u32,
    analysed: &Analysed,
    number: impl Fn(Kind, &str) -> u32,
) -> Vec<Name<'_>> {
    let mut names: Vec<Name> = Vec::new();
    let mut by_form: FxHashMap<(Kind, &str), usize> = FxHashMap::default();
    let Extraction { mentions, .. } = &analysed.found;
    for (index, mention) in mentions.iter().enumerate().filter(|(_, mention)| mention.kind.is_named()) {
        let form = text(analysed, mention);
        let place = Place::of(mention);
        let at = *by_form.entry((mention.kind, form)).or_insert_with(|| {
            names.push(Name {
                article,
                kind: mention.kind,
                text: form,
                form: number(mention.kind, form),
                mentions: Vec::new(),
                first: place,
                standing: Standing::Full,
                gender: None,
                country: None,
            });
            names.len() - 1
        });
        names[at].mentions.push(index as u32);
        names[at].first = names[at].first.min(place);
    }
    names
}
