//! Which country an article speaks of at a place: nationalities, countries and capitals as cues.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::forms::Forms;
use super::listed;
use crate::lexicon::{self, ListedId};
use crate::model::{Analysed, Field, Kind, Mention, Span};
use crate::text::sentences;

/// The country that `form`, a `kind`, speaks of: a country itself, the people of one, or its capital.
fn of(kind: Kind, form: &str) -> Option<&'static str> {
    of_listed(kind, listed::find(kind, form)?)
}

/// The country of which `form` is the people, or else the country or the capital that it is.
pub(super) fn of_people_or_place(form: &str) -> Option<&'static str> {
    let words = listed::words(Kind::Group, form);
    [Kind::Group, Kind::Place].into_iter().find_map(|kind| {
        let key = listed::key(kind, form, &words);
        of_listed(kind, listed::find_by_key(kind, form, &key)?)
    })
}

fn of_listed(kind: Kind, id: ListedId) -> Option<&'static str> {
    let listed = lexicon::names().get(id);
    match (kind, listed.sort) {
        (Kind::Place, "country") => Some(listed.name),
        (Kind::Place, "capital") | (Kind::Group | Kind::Person, _) => listed.of,
        _ => None,
    }
}

struct Cue {
    field: Field,
    span: Span,
    country: &'static str,
}

/// The cues of one article.
pub(super) struct Countries<'a> {
    analysed: &'a Analysed,
    cues: Vec<Cue>,
    /// Split where they are asked for.
    sentences: [OnceCell<Vec<Span>>; 2],
    spoken_of: FxHashSet<&'static str>,
    commonest: Option<&'static str>,
}

/// How a country came to be supplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// It stands beside the name: `Russia’s Defense Ministry`, `the Defence Ministry in Minsk`.
    Beside,
    /// The sentence or one of the two before it speaks of it.
    Near,
    /// Most of the article does.
    Article,
}

impl<'a> Countries<'a> {
    /// Reads the cues of `analysed`, whose mentions have the forms `in_article`.
    pub(super) fn read(analysed: &'a Analysed, in_article: &[u32], forms: &Forms) -> Self {
        let mentions = analysed.found.mentions.iter().zip(in_article);
        let cues: Vec<Cue> = mentions
            .filter(|(mention, _)| matches!(mention.kind, Kind::Place | Kind::Group | Kind::Person))
            .filter_map(|(mention, form)| {
                let country = of_listed(mention.kind, forms.listed(*form)?)?;
                Some(Cue { field: mention.field, span: mention.span, country })
            })
            .collect();
        let spoken_of = cues.iter().map(|cue| cue.country).collect();
        let commonest = commonest(&cues);
        Self { analysed, cues, sentences: Default::default(), spoken_of, commonest }
    }

    /// The country that the words around `mention` supply.
    pub(super) fn around(&self, mention: &Mention) -> Option<(&'static str, Nearness)> {
        self.beside(mention)
            .map(|country| (country, Nearness::Beside))
            .or_else(|| self.near(mention).map(|country| (country, Nearness::Near)))
            .or_else(|| self.commonest.map(|country| (country, Nearness::Article)))
    }

    /// Whether the article speaks of `country` at all.
    pub(super) fn speaks_of(&self, country: &str) -> bool {
        self.spoken_of.contains(country)
    }

    fn beside(&self, mention: &Mention) -> Option<&'static str> {
        let text = self.analysed.article.text(mention.field);
        let at = self
            .cues
            .partition_point(|cue| (cue.field, cue.span.start) < (mention.field, mention.span.start));
        let between = |from: u32, to: u32| text.get(from as usize..to as usize).unwrap_or("-");
        let before = at.checked_sub(1).map(|before| &self.cues[before]).filter(|cue| {
            cue.field == mention.field
                && matches!(between(cue.span.end, mention.span.start), " " | "’s " | "'s " | "’ " | "' ")
        });
        let after = self.cues.get(at).filter(|cue| {
            cue.field == mention.field
                && cue.span.start >= mention.span.end
                && matches!(between(mention.span.end, cue.span.start), " of " | " of the " | " in ")
        });
        before.or(after).map(|cue| cue.country).or_else(|| self.officer(mention, text, at))
    }

    /// `Foreign Ministry spokesperson Maria Zakharova`: a listed person within a few words behind.
    fn officer(&self, mention: &Mention, text: &str, at: usize) -> Option<&'static str> {
        let cue = self.cues.get(at).filter(|cue| cue.field == mention.field)?;
        let between = text.get(mention.span.end as usize..cue.span.start as usize)?;
        let officer =
            between.len() < 40 && between.starts_with(' ') && !between.contains([',', '.', '\n', ';']);
        let named =
            text.get(cue.span.range())?.contains(' ') && of(Kind::Person, cue.span.of(text)).is_some();
        (officer && named).then_some(cue.country)
    }

    /// The last cue before `mention` in its sentence or the two before it, or else the first one after it in its sentence.
    fn near(&self, mention: &Mention) -> Option<&'static str> {
        let sentences = self.sentences[usize::from(mention.field == Field::Body)]
            .get_or_init(|| sentences::sentences(self.analysed.article.text(mention.field)));
        let own =
            sentences.partition_point(|sentence| sentence.start <= mention.span.start).checked_sub(1)?;
        let from = sentences[own.saturating_sub(2)].start;
        let at = self
            .cues
            .partition_point(|cue| (cue.field, cue.span.start) < (mention.field, mention.span.start));
        let before = at.checked_sub(1).map(|before| &self.cues[before]);
        let before = before.filter(|cue| cue.field == mention.field && cue.span.start >= from);
        let after =
            self.cues.get(at).filter(|cue| cue.field == mention.field && cue.span.end <= sentences[own].end);
        before.or(after).map(|cue| cue.country)
    }
}

/// The country of at least half of the cues.
fn commonest(cues: &[Cue]) -> Option<&'static str> {
    let mut counts: FxHashMap<&'static str, usize> = FxHashMap::default();
    for cue in cues {
        *counts.entry(cue.country).or_default() += 1;
    }
    // at most two can have half; the name decides between them
    counts
        .into_iter()
        .filter(|(_, count)| count * 2 >= cues.len())
        .max_by_key(|(name, count)| (*count, *name))
        .map(|(name, _)| name)
}
