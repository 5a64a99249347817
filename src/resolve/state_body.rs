//! Bodies that every state has (`Foreign Ministry`, `Supreme Court`, `Air Force`): which one, and whose.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{country, spelling};
use crate::lexicon::{self, ListedId};
use crate::model::Kind;

/// Names of such bodies, small words left out, in any order.
const BODIES: &[&str] = &[
    "agency intelligence",
    "air force",
    "armed forces",
    "army",
    "assembly national",
    "assistance emergency service",
    "bank central",
    "bank national",
    "border guard",
    "border guard service",
    "border service",
    "cabinet",
    "cabinet ministers",
    "central commission election",
    "chiefs joint staff",
    "coast guard",
    "commission election",
    "congress",
    "constitutional court",
    "corps marine",
    "council national security",
    "emergency service",
    "embassy",
    "forces ground",
    "forces operations special",
    "forces security",
    "general office prosecutor",
    "general staff",
    "general staff armed forces",
    "government",
    "guard national",
    "house",
    "house representatives",
    "intelligence military",
    "intelligence service",
    "foreign intelligence service",
    "marines",
    "military",
    "national police",
    "navy",
    "office president",
    "office presidential",
    "office prosecutor",
    "office prosecutors",
    "parliament",
    "police",
    "security service",
    "senate",
    "state treasury",
    "court supreme",
    "treasury",
];

/// A body of state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StateBody {
    /// The body without its country: words in alphabetical order, so that `Ministry of Defence` and `Defense Ministry` meet.
    pub(super) body: String,
    /// The country that the name itself tells.
    pub(super) country: Option<&'static str>,
}

/// Reads the name of an organisation as that of a body of state.
pub(super) fn read(name: &str) -> Option<StateBody> {
    let (country, rest) = split_country(name);
    let mut words = spelling::org_words(rest);
    words.retain(|word| !matches!(word.as_str(), "of" | "the" | "for" | "and" | "s" | "affairs" | "federal"));
    for word in &mut words {
        if word == "internal" {
            "interior".clone_into(word);
        }
    }
    words.sort();
    words.dedup();
    let has = |word: &str| words.iter().any(|own| own == word);
    let office = (has("ministry") || has("department"))
        && (2..=5).contains(&words.len())
        && !has("police")
        && !has("fire");
    // `Kresnian Foreign Ministry`: a word of no office tells whose it is, though no list knows the country
    let unknown =
        country.is_none() && words.iter().any(|word| !lexicon::words().common.contains(word.as_str()));
    let body = words.join(" ");
    (!unknown && office || bodies().contains(&body)).then_some(StateBody { body, country })
}

/// Listed bodies by their words and country.
static LISTED: LazyLock<FxHashMap<(String, &'static str), ListedId>> = LazyLock::new(read_listed);

/// Builds the table over the lists.
pub(super) fn prepare() {
    LazyLock::force(&LISTED);
}

/// What is listed as this body of `country`.
pub(super) fn listed(body: &str, country: &'static str) -> Option<ListedId> {
    LISTED.get(&(body.to_owned(), country)).copied()
}

fn read_listed() -> FxHashMap<(String, &'static str), ListedId> {
    let mut found = FxHashMap::default();
    for (id, listed) in lexicon::names().all().filter(|(_, listed)| listed.kind == Kind::Org) {
        for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
            let Some(StateBody { body, country }) = read(form) else { continue };
            if let Some(country) = country.or(listed.of) {
                found.entry((body, country)).or_insert(id);
            }
        }
    }
    found
}

fn bodies() -> &'static FxHashSet<String> {
    static SORTED: LazyLock<FxHashSet<String>> =
        LazyLock::new(|| BODIES.iter().map(|body| sorted(body)).collect());
    &SORTED
}

fn sorted(words: &str) -> String {
    let mut words: Vec<&str> = words.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// Cuts `Russian`, `Russia’s`, `U.S.` in front or `of Russia`, `of the Russian Federation` behind.
fn split_country(name: &str) -> (Option<&'static str>, &str) {
    let known = |form: &str| {
        let form = form.strip_suffix("'s").or_else(|| form.strip_suffix("’s")).unwrap_or(form);
        country::of_people_or_place(form)
    };
    // a nationality is one word or two (`South Korean`)
    let mut cuts = name.match_indices(' ').map(|(at, _)| at).take(2).collect::<Vec<_>>();
    cuts.reverse();
    for cut in cuts {
        if let Some(country) = known(&name[..cut]) {
            return (Some(country), &name[cut + 1..]);
        }
    }
    if let Some((body, owner)) = name.rsplit_once(" of ") {
        let owner = owner.strip_prefix("the ").unwrap_or(owner);
        if let Some(country) = known(owner) {
            return (Some(country), body);
        }
    }
    (None, name)
}
