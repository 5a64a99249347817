//! Within one article: `Mr. Tosk` is not Mira Tosk, nor `Lady Tosk` Arvid.

use rustc_hash::FxHashSet;

use super::forms::Forms;
use super::links::Links;
use super::name::{Mentions, Name};
use crate::lexicon::Gender;
use crate::model::{Analysed, Mention};

/// What stands in front of men's surnames, and of women's.
const HONORIFICS: &[(&str, Gender)] = &[
    ("Mr.", Gender::Male),
    ("Mr", Gender::Male),
    ("Lord", Gender::Male),
    ("Ms.", Gender::Female),
    ("Ms", Gender::Female),
    ("Mrs.", Gender::Female),
    ("Mrs", Gender::Female),
    ("Miss", Gender::Female),
    ("Lady", Gender::Female),
];

/// Splits from each bare name of a person the mentions that an honorific gives to a man, and those that one gives to a
/// woman, where the article names somebody of that surname who is of the other gender.
pub(super) fn split(analysed: &Analysed, forms: &Forms, names: &mut Vec<Name>, links: &mut Links) {
    let told = told(forms, names);
    if told.is_empty() {
        return;
    }
    for at in 0..names.len() {
        let bare = forms.person(&names[at]).map(|person| &person.name).filter(|person| !person.is_full);
        let Some(surname) = bare.and_then(|person| person.parts.last()).map(|part| &part.text) else {
            continue;
        };
        for gender in [Gender::Male, Gender::Female] {
            if !told.contains(&(surname.as_str(), gender != Gender::Male)) {
                continue;
            }
            let is_theirs =
                |at: &u32| gender_of(analysed, &analysed.found.mentions[*at as usize]) == Some(gender);
            let (theirs, others): (Mentions, Mentions) =
                names[at].mentions.iter().copied().partition(is_theirs);
            if theirs.is_empty() {
                continue;
            }
            if others.is_empty() {
                names[at].gender = Some(gender);
            } else {
                names[at].mentions = others;
                names.push(Name { mentions: theirs, gender: Some(gender), ..names[at].clone() });
                links.add();
            }
        }
    }
}

/// Surnames of those whom the article names in full, with their genders where the given names tell.
fn told<'f>(forms: &'f Forms, names: &[Name]) -> FxHashSet<(&'f str, bool)> {
    let people = names.iter().filter_map(|name| Some(&forms.person(name)?.name));
    let told = people.filter_map(|person| {
        let is_male = person.gender? == Gender::Male;
        Some((person.surname()?.text.as_str(), is_male))
    });
    told.collect()
}

fn gender_of(analysed: &Analysed, mention: &Mention) -> Option<Gender> {
    let text = analysed.article.text(mention.field);
    let inside =
        mention.span.of(text).split(' ').next().filter(|word| word.len() < mention.span.of(text).len());
    let before = text.get(..mention.span.start as usize)?.strip_suffix(' ').unwrap_or("");
    let is = |honorific: &str| {
        let outside = before.strip_suffix(honorific);
        inside == Some(honorific) || outside.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    HONORIFICS.iter().find(|(honorific, _)| is(honorific)).map(|(_, gender)| *gender)
}
