//! Names as one article uses them: the units that resolution joins.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

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

/// Places in an article's list of mentions, ascending; most names have one or two.
pub(super) type Mentions = SmallVec<[u32; 2]>;

/// One form of a name in one article, with all its mentions there that mean the same.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The article's place in the corpus.
    pub(super) article: u32,
    /// The number of its form.
    pub(super) form: u32,
    /// Whether it is a person's; its form tells the other kinds.
    pub(super) is_person: bool,
    /// Its mentions.
    pub(super) mentions: Mentions,
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

/// The names of an article: one for each of the `forms` of its mentions, in the order of their first mention.
pub(super) fn collect(article: u32, analysed: &Analysed, forms: &[u32]) -> Vec<Name> {
    let Extraction { mentions, .. } = &analysed.found;
    let mut names: Vec<Name> = Vec::new();
    let mut by_form: FxHashMap<u32, usize> = FxHashMap::default();
    let of_names = (0..).zip(mentions).zip(forms).filter(|((_, mention), _)| mention.kind.is_named());
    for ((index, mention), form) in of_names {
        let place = Place::of(mention);
        let at = *by_form.entry(*form).or_insert_with(|| {
            names.push(Name {
                article,
                form: *form,
                is_person: mention.kind == Kind::Person,
                mentions: Mentions::new(),
                first: place,
                standing: Standing::Full,
                gender: None,
                country: None,
            });
            names.len() - 1
        });
        names[at].mentions.push(index);
        names[at].first = names[at].first.min(place);
    }
    names
}
