//! Every word of the lists, to its facts: many lists, one look-up.

use std::hash::BuildHasher;
use std::sync::LazyLock;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::facts::Facts;
use super::in_small_letters;
use super::names::{Names, names};
use super::words::{Head, Position, Words, words};
use crate::model::Kind;

/// Words that open sentences and titles and are never a name by themselves.
const FUNCTION_WORDS: &str = "a about after all also although amid among an and another any as at because before both but by can \
     did do does during each even every few for from had has have he her here his how however i if in \
     instead into is it its last many meanwhile more most mr mrs ms my no nor not now of on once one only \
     or our over she since so some still such than that the their then there these they this those though \
     three to two under until up was we what when where whether which while who why will with would \
     yes yet you your q hi hey yeah hello thanks thank whereof whereas therefore hereby i'm it's i’m it’s \
     he’s she’s that’s there’s we’re we’ve we’ll i’ve i’ll don’t let’s they’re you’re what’s didn’t isn’t \
     can’t i’d we’d ok okay oh";

/// Small words inside names of people.
const PARTICLES: &str = "de da do dos das del della di du van von der den ten ter bin bint ibn al el la le ould zu \
     af e y ag delos dela ul ur abu het st dello";

/// Days and unmistakable months.
const CALENDAR_WORDS: &str = "monday tuesday wednesday thursday friday saturday sunday january february july september \
     october november december";

/// What the lists know of `word`. One look-up for a word in small letters, two or three for others: keep the answer.
pub fn facts(word: &str) -> Facts {
    TABLE.facts(word)
}

/// Builds the table ahead of the first look-up.
pub fn prepare_facts() {
    LazyLock::force(&TABLE);
}

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::build(words(), names()));

/// The facts of a form as it is written, and those of every form that reads so in small letters.
#[derive(Clone, Copy, Default)]
struct Entry {
    exact: Facts,
    folded: Facts,
}

/// Facts by the 64-bit hash of a form: comparing letters would cost a second, distant read of memory for each look-up. That
/// a word of no list shares its hash with one of the 50,000 that are listed is not to be expected in 10¹⁴ words.
#[derive(Default)]
struct Table {
    entries: FxHashMap<u64, Entry>,
}

impl Table {
    fn build(words: &Words, names: &Names) -> Self {
        let mut table = Table::default();
        table.entries.reserve(57_000);
        table.add_people(words);
        table.add_titles(words);
        table.add_heads(&words.org_heads, Facts::ORG_FIRST, Facts::ORG_LAST, Facts::OPENS_ORG_HEAD);
        table.add_heads(&words.place_heads, Facts::PLACE_HEAD, Facts::PLACE_HEAD, Facts::OPENS_PLACE_HEAD);
        table.add_heads(&words.event_heads, Facts::EVENT_HEAD, Facts::EVENT_HEAD, Facts::OPENS_EVENT_HEAD);
        words.common.iter().for_each(|word| table.folded(word, Facts::COMMON | Facts::ORDINARY));
        words.weapon_cues.iter().for_each(|word| table.folded(word, Facts::WEAPON_CUE));
        FUNCTION_WORDS.split_whitespace().for_each(|word| table.folded(word, Facts::FUNCTION));
        CALENDAR_WORDS.split_whitespace().for_each(|word| table.folded(word, Facts::CALENDAR));
        PARTICLES.split_whitespace().for_each(|word| table.folded(word, Facts::PARTICLE));
        table.add_names(names);
        table
    }

    fn add_people(&mut self, words: &Words) {
        for (name, is_word) in &words.given_names {
            self.exact(name, if *is_word { Facts::GIVEN_WORD } else { Facts::GIVEN });
        }
        words.surnames.keys().for_each(|name| self.exact(name, Facts::SURNAME));
        for (verb, sort) in words.speech_verbs.iter().filter(|(_, sort)| **sort != "source") {
            let says = matches!(*sort, "say" | "write" | "ask");
            self.exact(verb, if says { Facts::SPEECH | Facts::SAYS } else { Facts::SPEECH });
        }
    }

    /// A title as the list writes it; else, in other letters, the first that reads so in small ones.
    fn add_titles(&mut self, words: &Words) {
        let mut titles: Vec<_> = words.titles.iter().collect();
        titles.sort_unstable();
        for (title, sort) in titles {
            let facts = title_facts(sort);
            self.exact(title, facts);
            in_small_letters(title.trim_end_matches('.'), |small| {
                if !self.entry(small).folded.has(Facts::TITLES) {
                    self.folded(small, facts);
                }
                let last = last_word(small);
                let long = if last == small { Facts::NONE } else { Facts::ENDS_LONG_TITLE };
                self.folded(last, Facts::ENDS_TITLE | long);
            });
        }
    }

    fn add_heads(
        &mut self,
        heads: &FxHashMap<&'static str, Vec<Head>>,
        first: Facts,
        last: Facts,
        opens: Facts,
    ) {
        for (form, heads) in heads {
            in_small_letters(form, |form| {
                for head in heads {
                    self.folded(form, if head.position == Position::First { first } else { last });
                }
                let long = if opening(form) == form { Facts::NONE } else { Facts::OPENS_LONG_HEAD };
                self.folded(opening(form), opens | long);
            });
        }
    }

    fn add_names(&mut self, names: &Names) {
        for (_, listed) in names.all() {
            let kind = kind_fact(listed.kind);
            for form in std::iter::once(listed.name).chain(listed.aliases.iter().copied()) {
                self.exact(form, kind);
                self.exact(opening(form), Facts::OPENS_NAME);
            }
        }
    }

    fn exact(&mut self, form: &str, facts: Facts) {
        self.add(form, Entry { exact: facts, folded: Facts::NONE });
    }

    fn folded(&mut self, form: &str, facts: Facts) {
        self.add(form, Entry { exact: Facts::NONE, folded: facts });
    }

    /// Adds to the facts of a form, if it is one word.
    fn add(&mut self, form: &str, facts: Entry) {
        if !form.contains(' ') {
            let entry = self.entries.entry(hash(form)).or_default();
            entry.exact |= facts.exact;
            entry.folded |= facts.folded;
        }
    }

    fn entry(&self, form: &str) -> Entry {
        self.entries.get(&hash(form)).copied().unwrap_or_default()
    }

    fn facts(&self, word: &str) -> Facts {
        let own = self.entry(word);
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.joined(word, own);
        }
        in_small_letters(word, |small| {
            let facts = self.joined(small, Entry { folded: self.entry(small).folded, ..own });
            if word.chars().all(char::is_alphanumeric) { facts } else { facts | self.marked(word, small) }
        })
    }

    /// Both sorts of facts of a word, and whether it is an inflection of a common one.
    fn joined(&self, small: &str, Entry { exact, folded }: Entry) -> Facts {
        let facts = exact | if exact.has(Facts::TITLES) { folded.without(Facts::TITLES) } else { folded };
        if facts.has(Facts::COMMON) || !self.is_inflected(small) { facts } else { facts | Facts::ORDINARY }
    }

    /// What the parts of a word with points or apostrophes tell: `He’d`, `Int’l`, `Ph.D.`.
    fn marked(&self, word: &str, small: &str) -> Facts {
        let mut facts = self.entry(opening(small)).folded.among(Facts::OPENS_ANY_HEAD)
            | self.entry(opening(word)).exact.among(Facts::OPENS_NAME);
        let stem = small.split(['’', '\'']).next().unwrap_or(small);
        if stem.len() < small.len().min(6) && small.len() <= 12 {
            facts |= self.entry(stem).folded.among(Facts::FUNCTION);
        }
        if let Some(bare) = small.strip_suffix('.') {
            let bare =
                self.entry(bare).folded.among(Facts::TITLES | Facts::ENDS_TITLE | Facts::ENDS_LONG_TITLE);
            let listed = self.entry(word).exact.has(Facts::TITLES);
            facts |= if listed { bare.without(Facts::TITLES) } else { bare };
        }
        facts
    }

    fn is_inflected(&self, small: &str) -> bool {
        ["ed", "ing", "s", "ly", "d"].iter().any(|ending| {
            small
                .strip_suffix(ending)
                .is_some_and(|stem| stem.len() > 4 && self.entry(stem).folded.has(Facts::COMMON))
        })
    }
}

fn hash(form: &str) -> u64 {
    FxBuildHasher.hash_one(form)
}

fn title_facts(sort: &str) -> Facts {
    match sort {
        "modifier" => Facts::MODIFIER,
        "office" | "rank" | "honorific" | "noble" | "clergy" => Facts::TITLE | Facts::OFFICE,
        _ => Facts::TITLE,
    }
}

fn kind_fact(kind: Kind) -> Facts {
    match kind {
        Kind::Person => Facts::PERSON,
        Kind::Org => Facts::ORG,
        Kind::Place => Facts::PLACE,
        Kind::Group => Facts::GROUP,
        Kind::Weapon => Facts::WEAPON,
        Kind::Event => Facts::EVENT,
        _ => Facts::NONE,
    }
}

/// The letters and digits that open a form.
fn opening(form: &str) -> &str {
    &form[..form.find(|c: char| !c.is_alphanumeric()).unwrap_or(form.len())]
}

/// What stands behind the last blank or hyphen of a form.
fn last_word(form: &str) -> &str {
    form.rsplit([' ', '-']).next().unwrap_or(form)
}
