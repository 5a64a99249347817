//! What is worked out once for each form of a name, however many articles use it.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::form::{Draft, Person, Reading, Written};
use super::name::{self, Name};
use super::numbers::Numbers;
use super::own::Known;
use super::state_body;
use crate::lexicon::ListedId;
use crate::model::{Analysed, Kind};

/// All forms of a corpus.
pub(super) struct Forms<'a> {
    written: Vec<Written<'a>>,
    readings: Vec<Reading>,
    /// The form of every mention, article by article; of no use for values.
    of_mentions: Vec<u32>,
    /// Where the mentions of each article begin there.
    starts: Vec<usize>,
}

/// Names with the same key are the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// By the form.
    Form(u32),
    /// By the body of state and its country.
    Body(&'static str, u32),
}

impl<'a> Forms<'a> {
    /// Reads all forms of `articles`.
    pub(super) fn read(articles: &'a [Analysed], known: &Known) -> Self {
        let mut numbers: FxHashMap<(Kind, &str), u32> = FxHashMap::default();
        let mut forms: Vec<(Kind, &str)> = Vec::new();
        let mut starts = Vec::with_capacity(articles.len());
        let mut of_mentions = Vec::with_capacity(articles.iter().map(|one| one.found.mentions.len()).sum());
        for analysed in articles {
            starts.push(of_mentions.len());
            of_mentions.extend(analysed.found.mentions.iter().map(|mention| {
                if !mention.kind.is_named() {
                    return u32::MAX;
                }
                let form = (mention.kind, name::text(analysed, mention));
                *numbers.entry(form).or_insert_with(|| {
                    forms.push(form);
                    forms.len() as u32 - 1
                })
            }));
        }
        drop(numbers);
        let drafts: Vec<Draft> =
            forms.par_iter().map(|(kind, form)| Draft::read(*kind, form, known)).collect();
        let mut numbers = Numbers::default();
        let read =
            drafts.into_iter().zip(forms).map(|(draft, (kind, text))| draft.finish(kind, text, &mut numbers));
        let (written, readings) = read.unzip();
        Self { written, readings, of_mentions, starts }
    }

    /// The forms of the mentions of the article at `place`, in their order; of no use for values.
    pub(super) fn in_article(&self, place: u32) -> &[u32] {
        let next = self.starts.get(place as usize + 1).copied().unwrap_or(self.of_mentions.len());
        &self.of_mentions[self.starts[place as usize]..next]
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.readings.len()
    }

    /// The reading of `name`.
    pub(super) fn of(&self, name: &Name) -> &Reading {
        &self.readings[name.form as usize]
    }

    /// The kind of `name`.
    pub(super) fn kind(&self, name: &Name) -> Kind {
        self.written[name.form as usize].kind
    }

    /// The words of `name`.
    pub(super) fn text(&self, name: &Name) -> &'a str {
        self.written[name.form as usize].text
    }

    /// The canonical name that the reader's own lists give to `name`.
    pub(super) fn own(&self, name: &Name) -> Option<&str> {
        self.written[name.form as usize].own.as_deref()
    }

    /// The person's name that `name` is.
    pub(super) fn person(&self, name: &Name) -> Option<&Person> {
        self.of(name).person.as_deref()
    }

    /// What a form is listed as.
    pub(super) fn listed(&self, form: u32) -> Option<ListedId> {
        self.readings[form as usize].listed
    }

    /// The key under which `name` meets its equals, a body of state with its country.
    pub(super) fn key(&self, name: &Name) -> Key {
        let reading = self.of(name);
        match name.country.filter(|_| reading.body.is_some()) {
            Some(country) => Key::Body(country, reading.key),
            None => Key::Form(reading.key),
        }
    }

    /// The key of its sound, for names that no country tells apart.
    pub(super) fn sound(&self, name: &Name) -> Option<u32> {
        self.of(name).sound
    }

    /// What `name` is listed as, a body of state in its country.
    pub(super) fn listing(&self, name: &Name) -> Option<ListedId> {
        let reading = self.of(name);
        match (name.country, &reading.body) {
            (Some(country), Some(body)) => state_body::listed(&body.body, country),
            _ => reading.listed,
        }
    }

    /// The forms by number, as written; what was read of them is gone.
    pub(super) fn into_written(self) -> Vec<Written<'a>> {
        self.written
    }
}
