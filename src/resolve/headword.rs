//! The canonical name of an entity.

use super::form::Written;
use super::person_name::PersonName;
use super::spelling;
use crate::model::Kind;

/// A form of an entity's name, and how often it stands for it.
pub(super) type Counted<'f> = (&'f Written<'f>, u32);

/// The name under which an entity with these forms (the commonest first) is known, where no list says it.
pub(super) fn choose(forms: &[Counted]) -> String {
    let best = forms.iter().max_by_key(|(form, mentions)| {
        (
            form.fullness,
            !is_shouted(form.text),
            form.kind != Kind::Place || !form.text.contains('.'),
            *mentions,
            std::cmp::Reverse(form.text),
        )
    });
    best.map_or_else(String::new, |(form, _)| tidy(form.text))
}

/// How much of the name a form tells that has these words, or of a person these parts.
pub(super) fn fullness(kind: Kind, form: &str, words: &[String], person: Option<&PersonName>) -> usize {
    match (kind, person) {
        (_, Some(name)) => name.parts.iter().filter(|part| part.text.len() > 1).count(),
        (Kind::Event, _) => spelling::org_words(form).len(),
        (Kind::Org | Kind::Place | Kind::Weapon, _) => words.len(),
        _ => 0,
    }
}

/// Written in capitals only, as in headlines and datelines.
fn is_shouted(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 4 && !text.chars().any(char::is_lowercase)
}

/// A name broken by a line end is written in one line.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
