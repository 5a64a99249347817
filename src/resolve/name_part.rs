//! The words of people's names, and when two of them are one.

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::spelling;
use crate::lexicon;
use crate::text::fold;

/// Given names that papers write in Ukrainian or in Russian for one person, by their sound.
const TWINS: &[(&str, &str)] = &[
    ("dmitro", "dmitri"),
    ("ihor", "igor"),
    ("kirilo", "kiril"),
    ("mihailo", "mihail"),
    ("mikola", "nikoli"),
    ("oleh", "oleg"),
    ("oleksandr", "aleksandr"),
    ("oleksi", "aleksi"),
    ("olena", "elena"),
    ("pavlo", "pavel"),
    ("petro", "piotr"),
    ("serhi", "sergi"),
    ("tetiana", "tatiana"),
    ("vasil", "vasili"),
    ("volodimir", "vladimir"),
    ("evhen", "evgeni"),
    ("evheni", "evgeni"),
];

/// One word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Folded.
    pub(super) text: String,
    /// The key of its sound.
    pub(super) sound: String,
}

impl Part {
    /// Reads a folded word.
    pub(super) fn new(text: String) -> Self {
        Part { sound: spelling::sound(&text), text }
    }
}

/// Whether one middle can be the other with parts left out or shortened to initials.
pub(super) fn middles_agree(one: &[Part], other: &[Part]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = long.iter();
    short.iter().all(|part| rest.any(|full| agree(part, full) || initial_of(part, full)))
}

/// Whether one is the initial of the other.
pub(super) fn initial_of(one: &Part, other: &Part) -> bool {
    let (one, other) = (one.text.as_str(), other.text.as_str());
    (one.len() == 1 && other.starts_with(one)) || (other.len() == 1 && one.starts_with(other))
}

/// Equal, or spellings of one word in another script.
pub(super) fn agree(one: &Part, other: &Part) -> bool {
    one.text == other.text
        || (one.text.len() > 3
            && other.text.len() > 3
            && one.sound == other.sound
            && !is_family(&one.text, &other.text))
}

/// Whether one is the plural of the other: the `Thibodeauxs` are no spelling of Thibodeaux.
fn is_family(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}

/// What the lists know of a given name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// The key under which its forms meet, where that is not its sound.
    key: Option<Box<str>>,
    /// The names that it may be a short or variant form of.
    stands_for: &'static [&'static str],
}

impl Given {
    /// Looks up a given name.
    pub(super) fn read(name: &Part) -> Self {
        let nicknames = &lexicon::words().nicknames;
        let capital = capitalised(&name.text);
        let listed = nicknames.get(capital.as_str());
        let key = given_key(name, &capital, listed.and_then(|names| names.first().copied()));
        let stands_for = listed.or_else(|| nicknames.get(name.text.as_str())).map_or(&[][..], Vec::as_slice);
        Given { key: (*key != *name.sound).then(|| key.into()), stands_for }
    }

    /// The key under which the forms of `name`, which this was read from, meet.
    pub(super) fn key<'k>(&'k self, name: &'k Part) -> &'k str {
        self.key.as_deref().unwrap_or(&name.sound)
    }

    fn stands_for(&self, full: &Part) -> bool {
        self.stands_for.iter().any(|name| name.eq_ignore_ascii_case(&full.text))
    }
}

/// Whether two given names are one: spellings, a short form and its full name, or short forms of one full name.
pub(super) fn same_given((one, its): (&Part, &Given), (other, others): (&Part, &Given)) -> bool {
    agree(one, other) || its.stands_for(other) || others.stands_for(one) || its.key(one) == others.key(other)
}

/// Whether all parts agree, as far as the shorter goes.
pub(super) fn equal(short: &[Part], long: &[Part]) -> bool {
    short.iter().zip(long).all(|(one, other)| agree(one, other))
}

/// Whether the parts of `short` stand in `long` in the same order.
pub(super) fn in_order(short: &[Part], long: &[Part]) -> bool {
    let mut rest = long.iter();
    short.iter().all(|part| rest.any(|full| agree(part, full)))
}

/// The key under which forms of a given name meet: of a short form, that of the first `full` name listed for it.
fn given_key<'k>(given: &'k Part, capital: &str, full: Option<&str>) -> Cow<'k, str> {
    static KEYS: LazyLock<FxHashMap<String, String>> = LazyLock::new(read_given_keys);
    let full = full.filter(|full| !are_variants(capital, full));
    let sound = full.map(|full| Cow::Owned(spelling::sound(&fold::fold(full))));
    let sound = sound.unwrap_or(Cow::Borrowed(given.sound.as_str()));
    KEYS.get(&*sound).map_or(sound, |key| Cow::Borrowed(key.as_str()))
}

/// Whether each of two listed names is listed as a form of the other: neither is short for the other.
fn are_variants(one: &str, other: &str) -> bool {
    let lists = |name: &str, form: &str| {
        lexicon::words().nicknames.get(name).is_some_and(|forms| forms.contains(&form))
    };
    lists(one, other) && lists(other, one)
}

/// From the sound of a name to the least sound of its variants and of its twin.
fn read_given_keys() -> FxHashMap<String, String> {
    let mut pairs: Vec<(String, String)> =
        TWINS.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect();
    for (name, forms) in &lexicon::words().nicknames {
        let variants = forms.iter().filter(|form| are_variants(name, form));
        pairs.extend(
            variants.map(|form| (spelling::sound(&fold::fold(name)), spelling::sound(&fold::fold(form)))),
        );
    }
    let mut keys: FxHashMap<String, String> = FxHashMap::default();
    // each round hands the least sound one name further; chains of variants are short
    let mut changed = true;
    while changed {
        changed = false;
        for (one, other) in &pairs {
            let known = |sound: &String| keys.get(sound).cloned().unwrap_or_else(|| sound.clone());
            let (mine, theirs) = (known(one), known(other));
            let least = mine.clone().min(theirs.clone());
            changed |= mine != theirs;
            keys.insert(one.clone(), least.clone());
            keys.insert(other.clone(), least);
        }
    }
    keys
}

/// Whether the lists have this folded word as a given name, whatever its accents.
pub(super) fn is_given(word: &str) -> bool {
    static FOLDED: LazyLock<FxHashSet<String>> =
        LazyLock::new(|| lexicon::words().given_names.keys().map(|name| fold::fold(name)).collect());
    FOLDED.contains(word)
}

/// `arvid` as lists write it: `Arvid`.
pub(super) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
