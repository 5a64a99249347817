//! Within one article: `President Trump` is the listed one, also where the only full name told is `Melania Trump`.

use rustc_hash::FxHashMap;

use super::forms::Forms;
use super::links::Links;
use super::name::{Mentions, Name};
use crate::lexicon::{self, ListedId};
use crate::model::{Analysed, Mention};

/// Splits from each bare name that the lists give to one person those mentions that the title of an office precedes;
/// gives the names split off, with the listed person.
pub(super) fn split(
    analysed: &Analysed,
    forms: &Forms,
    names: &mut Vec<Name>,
    links: &mut Links,
) -> FxHashMap<u32, ListedId> {
    let mut holders = FxHashMap::default();
    for at in 0..names.len() {
        let name = &names[at];
        if !name.is_person || forms.text(name).contains(' ') {
            continue;
        }
        let Some(id) = forms.of(name).listed else { continue };
        let titled = |index: &u32| follows_office(analysed, &analysed.found.mentions[*index as usize]);
        let (held, other): (Mentions, Mentions) = name.mentions.iter().copied().partition(titled);
        if held.is_empty() {
            continue;
        }
        let holder = Name { mentions: held, ..name.clone() };
        if other.is_empty() {
            names[at] = holder;
            holders.insert(at as u32, id);
        } else {
            names[at].mentions = other;
            names.push(holder);
            holders.insert(links.add(), id);
        }
    }
    holders
}

/// Whether the title of an office (`President`, `Prime Minister`) stands before `mention`.
fn follows_office(analysed: &Analysed, mention: &Mention) -> bool {
    let text = analysed.article.text(mention.field);
    let before = text.get(..mention.span.start as usize).unwrap_or("");
    let Some(before) = before.strip_suffix(' ') else { return false };
    // a title is found by its last one to three words; it is short, so that long texts are not read again and again
    let window = (before.len().saturating_sub(60)..before.len()).find(|at| before.is_char_boundary(*at));
    let before = &before[window.unwrap_or(before.len())..];
    let mut cuts = before.rmatch_indices([' ', '\n']).map(|(at, _)| at + 1).take(3).chain([0]);
    cuts.any(|cut| lexicon::words().titles.get(&before[cut..]) == Some(&"office"))
}
