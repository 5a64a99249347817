//! Words that rules lean on: given names, surnames, titles, heads of names, verbs of speech, common words.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::table;

/// Where a head word stands in the name that it makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// It opens the name (`Ministry of …`, `Lake …`, `Hurricane …`).
    First,
    /// It ends the name (`… Institute`, `… Strait`, `… summit`).
    Last,
    /// It stands beside a name and is no part of it (`… region`).
    Generic,
}

/// A head word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Where it stands.
    pub position: Position,
    /// The list's own sort (`ministry`, `university`, …); empty where it has none.
    pub sort: &'static str,
}

/// Whose given name it usually is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// A man's.
    Male,
    /// A woman's.
    Female,
}

/// All word lists. Keys are as the lists write them.
pub struct Words {
    /// Given names, to whether the name is also an ordinary word.
    pub given_names: FxHashMap<&'static str, bool>,
    /// Given names that only men or only women bear.
    pub genders: FxHashMap<&'static str, Gender>,
    /// Surnames, to whether the name is also an ordinary word.
    pub surnames: FxHashMap<&'static str, bool>,
    /// Titles of people, to their sort (`office`, `rank`, `honorific`, `job`, `noble`, `clergy`, `modifier`).
    pub titles: FxHashMap<&'static str, &'static str>,
    /// Head words of organisations.
    pub org_heads: FxHashMap<&'static str, Vec<Head>>,
    /// Head words of places.
    pub place_heads: FxHashMap<&'static str, Vec<Head>>,
    /// Head words of events.
    pub event_heads: FxHashMap<&'static str, Vec<Head>>,
    /// Words beside which an ambiguous weapon name is one.
    pub weapon_cues: FxHashSet<&'static str>,
    /// Forms of verbs of speech, to their sort (`say`, `label`, `source`, `write`, `ask`).
    pub speech_verbs: FxHashMap<&'static str, &'static str>,
    /// Ordinary words, lower case.
    pub common: FxHashSet<&'static str>,
    /// Short and variant forms of given names, to the full names they may stand for.
    pub nicknames: FxHashMap<&'static str, Vec<&'static str>>,
}

/// The embedded lists.
pub fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(Words::read);
    &WORDS
}

impl Words {
    fn read() -> Self {
        Words {
            given_names: ambiguity(include_str!("../../assets/lexicon/given-names.tsv"), 2),
            genders: table::rows(include_str!("../../assets/lexicon/given-names.tsv"))
                .filter_map(|row| match row.field(1) {
                    "m" => Some((row.field(0), Gender::Male)),
                    "f" => Some((row.field(0), Gender::Female)),
                    _ => None,
                })
                .collect(),
            surnames: ambiguity(include_str!("../../assets/lexicon/surnames.tsv"), 1),
            titles: sorts(include_str!("../../assets/lexicon/titles.tsv")),
            org_heads: heads(include_str!("../../assets/lexicon/org-heads.tsv"), 1, 2),
            place_heads: heads(include_str!("../../assets/lexicon/place-heads.tsv"), 1, 2),
            event_heads: heads(include_str!("../../assets/lexicon/event-heads.tsv"), 1, 2),
            weapon_cues: set(include_str!("../../assets/lexicon/weapon-cues.tsv")),
            speech_verbs: sorts(include_str!("../../assets/lexicon/speech-verbs.tsv")),
            common: set(include_str!("../../assets/lexicon/common-words.tsv")),
            nicknames: table::rows(include_str!("../../assets/lexicon/nicknames.tsv"))
                .map(|row| (row.field(0), row.values(1).collect()))
                .collect(),
        }
    }
}

fn set(list: &'static str) -> FxHashSet<&'static str> {
    table::rows(list).map(|row| row.field(0)).collect()
}

fn sorts(list: &'static str) -> FxHashMap<&'static str, &'static str> {
    table::rows(list).map(|row| (row.field(0), row.field(1))).collect()
}

fn ambiguity(list: &'static str, column: usize) -> FxHashMap<&'static str, bool> {
    table::rows(list).map(|row| (row.field(0), row.field(column) == "word")).collect()
}

fn heads(list: &'static str, position: usize, sort: usize) -> FxHashMap<&'static str, Vec<Head>> {
    let mut heads: FxHashMap<_, Vec<Head>> = FxHashMap::default();
    for row in table::rows(list) {
        for place in row.values(position) {
            let position = match place {
                "first" => Position::First,
                "generic" => Position::Generic,
                _ => Position::Last,
            };
            heads.entry(row.field(0)).or_default().push(Head { position, sort: row.field(sort) });
        }
    }
    heads
}
