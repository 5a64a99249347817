//! Within one article: other spellings, acronyms and clipped forms of names that are no people's.

use rustc_hash::FxHashMap;

use super::links::{Links, Why};
use super::name::{Name, Standing};
use super::{acronym, designation, listed, spelling, state_body};
use crate::lexicon::ListedId;
use crate::model::{Analysed, Kind};

/// At most so many longer names are looked at for a shorter one, the latest first.
const MOST_LONGER: usize = 16;

/// What is worked out once for each name.
struct Reading {
    key: String,
    words: Vec<String>,
    listed: Option<ListedId>,
    letters: Option<String>,
}

/// The key under which a name meets its equals, bodies of state with their country.
pub(super) fn key(name: &Name) -> String {
    match (name.country, state_body::read(name.text)) {
        (Some(country), Some(body)) if name.kind == Kind::Org => format!("{country}: {}", body.body),
        _ => listed::key(name.kind, name.text),
    }
}

/// What a name is listed as. A bare body of state is so only in its country.
pub(super) fn listing(name: &Name) -> Option<ListedId> {
    match (name.country, state_body::read(name.text)) {
        (Some(country), Some(body)) if name.kind == Kind::Org => state_body::listed(&body.body, country),
        _ => listed::find(name.kind, name.text),
    }
}

/// Joins the names of one article that are no people's.
pub(super) fn link(analysed: &Analysed, names: &mut [Name], links: &mut Links) {
    let readings: Vec<Option<Reading>> =
        names.iter().map(|name| (name.kind != Kind::Person).then(|| read(name))).collect();
    join_equal(names, &readings, links);
    let mut joiner = Joiner { names, readings: &readings, links };
    joiner.join_bracketed(analysed);
    joiner.join_initials();
    joiner.join_clipped();
}

fn read(name: &Name) -> Reading {
    let words = match name.kind {
        Kind::Org => spelling::org_words(name.text),
        Kind::Weapon => designation::words(name.text),
        Kind::Place | Kind::Group => spelling::place_words(name.text),
        _ => spelling::plain_words(name.text),
    };
    Reading { key: key(name), words, listed: listing(name), letters: acronym::letters(name.text) }
}

fn join_equal(names: &[Name], readings: &[Option<Reading>], links: &mut Links) {
    let mut by_key: FxHashMap<(Kind, &str), u32> = FxHashMap::default();
    let mut by_listed: FxHashMap<ListedId, u32> = FxHashMap::default();
    for (at, (name, reading)) in names.iter().zip(readings).enumerate() {
        let Some(reading) = reading else { continue };
        let at = at as u32;
        let equal = *by_key.entry((name.kind, &reading.key)).or_insert(at);
        links.join(equal, at, Why::SameName);
        if let Some(id) = reading.listed {
            let equal = *by_listed.entry(id).or_insert(at);
            links.join(equal, at, Why::Listed);
        }
    }
}

struct Joiner<'n, 'a> {
    names: &'n mut [Name<'a>],
    readings: &'n [Option<Reading>],
    links: &'n mut Links,
}

impl Joiner<'_, '_> {
    /// Joins `short` to `long`, unless the lists know them as two.
    fn shorten(&mut self, long: u32, short: u32, why: Why) -> bool {
        let listed = |at: u32| self.readings[at as usize].as_ref().and_then(|reading| reading.listed);
        let clash = matches!((listed(long), listed(short)), (Some(one), Some(other)) if one != other);
        if clash || !self.links.join(long, short, why) {
            return false;
        }
        if self.names[short as usize].text.len() <= self.names[long as usize].text.len() {
            self.names[short as usize].standing = Standing::Short;
        }
        true
    }

    /// `Army Tactical Missile Systems (ATACMS)`, `ATACMS (Army Tactical Missile Systems)`, `… Agency, or BNPB,`.
    fn join_bracketed(&mut self, analysed: &Analysed) {
        let mut name_of: FxHashMap<u32, u32> = FxHashMap::default();
        for (at, name) in self.names.iter().enumerate() {
            name_of.extend(name.mentions.iter().map(|mention| (*mention, at as u32)));
        }
        let mentions = &analysed.found.mentions;
        for (at, pair) in mentions.windows(2).enumerate() {
            let [one, other] = pair else { continue };
            if one.field != other.field || one.kind != other.kind || one.kind == Kind::Person {
                continue;
            }
            let text = analysed.article.text(one.field);
            let between = text.get(one.span.end as usize..other.span.start as usize).unwrap_or("");
            let after = text.get(other.span.end as usize..).unwrap_or("");
            let apposed = (matches!(between, " (" | " (the " | " (“" | " (\"")
                && after.trim_start_matches(['”', '"']).starts_with(')'))
                || (matches!(between, ", or " | ", known as ") && after.starts_with([',', '.', ' ']));
            let (Some(first), Some(second)) = (name_of.get(&(at as u32)), name_of.get(&(at as u32 + 1)))
            else {
                continue;
            };
            if apposed {
                self.join_apposed(*first, *second);
            }
        }
    }

    fn join_apposed(&mut self, first: u32, second: u32) {
        let letters =
            |at: u32| self.readings[at as usize].as_ref().and_then(|reading| reading.letters.clone());
        let (short, long, letters) = match (letters(first), letters(second)) {
            (None, Some(letters)) => (second, first, letters),
            (Some(letters), None) => (first, second, letters),
            _ => return,
        };
        // a place in brackets may as well be where the other lies: `Portland (OR)`
        let name = &self.names[long as usize];
        if name.kind != Kind::Place || acronym::fits(&letters, name.text) {
            self.shorten(long, short, Why::Bracketed);
        }
    }

    /// Acronyms whose letters are the initials of one longer name of the article.
    fn join_initials(&mut self) {
        let mut by_letter: FxHashMap<(Kind, char), Vec<u32>> = FxHashMap::default();
        for (at, reading) in self.readings.iter().enumerate() {
            let Some(reading) = reading.as_ref().filter(|reading| reading.words.len() > 1) else { continue };
            let Some(letter) = reading.words[0].chars().next() else { continue };
            by_letter.entry((self.names[at].kind, letter)).or_default().push(at as u32);
        }
        for at in 0..self.names.len() {
            let Some(letters) = self.readings[at].as_ref().and_then(|reading| reading.letters.as_deref())
            else {
                continue;
            };
            if self.names[at].standing == Standing::Short {
                continue;
            }
            let Some(letter) = letters.chars().next() else { continue };
            let Some(longer) = by_letter.get(&(self.names[at].kind, letter)) else { continue };
            let fitting = longer
                .iter()
                .rev()
                .take(MOST_LONGER)
                .copied()
                .find(|long| acronym::fits(letters, self.names[*long as usize].text));
            if let Some(long) = fitting {
                self.shorten(long, at as u32, Why::Initials);
            }
        }
    }

    /// Names that begin or end a longer name told before: `Lockheed`, the `Commission`.
    fn join_clipped(&mut self) {
        let mut longer: FxHashMap<(Kind, &str), Vec<u32>> = FxHashMap::default();
        for (at, reading) in self.readings.iter().enumerate() {
            let Some(reading) = reading.as_ref().filter(|reading| reading.words.len() > 1) else { continue };
            let kind = self.names[at].kind;
            let (first, last) = (&reading.words[0], &reading.words[reading.words.len() - 1]);
            longer.entry((kind, first)).or_default().push(at as u32);
            longer.entry((kind, last)).or_default().push(at as u32);
        }
        for at in 0..self.names.len() {
            let Some(reading) = self.readings[at].as_ref() else { continue };
            let Some(first) = reading.words.first() else { continue };
            let last = &reading.words[reading.words.len() - 1];
            let candidates = [first, last]
                .into_iter()
                .filter_map(|word| longer.get(&(self.names[at].kind, word.as_str())));
            let best = candidates
                .flat_map(|longer| longer.iter().rev().take(MOST_LONGER))
                .copied()
                .filter(|long| self.clips(at as u32, *long))
                .max_by_key(|long| self.names[*long as usize].first);
            if let Some(long) = best {
                self.shorten(long, at as u32, Why::Clipped);
            }
        }
    }

    /// Whether `short` may be a clipped form of `long`.
    fn clips(&self, short: u32, long: u32) -> bool {
        let (name, longer) = (&self.names[short as usize], &self.names[long as usize]);
        let (Some(reading), Some(full)) = (&self.readings[short as usize], &self.readings[long as usize])
        else {
            return false;
        };
        let told_before = longer.first < name.first;
        if !told_before
            || full.words.len() <= reading.words.len()
            || (reading.listed.is_some() && reading.listed != full.listed)
        {
            return false;
        }
        let (front, back) = (full.words.starts_with(&reading.words), full.words.ends_with(&reading.words));
        let rest = if front {
            &full.words[reading.words.len()..]
        } else {
            &full.words[..full.words.len() - reading.words.len()]
        };
        (front || back) && may_drop(name.kind, &reading.words, rest, front)
    }
}

/// Whether `kept` may be used for a name without its words `rest`, which stand `behind` (or else in front).
fn may_drop(kind: Kind, kept: &[String], rest: &[String], behind: bool) -> bool {
    /// Parts of a body, which are not the body.
    const PARTS: &[&str] = &[
        "branch",
        "brigade",
        "bureau",
        "campaign",
        "caucus",
        "chapter",
        "committee",
        "council",
        "directorate",
        "foundation",
        "ministry",
        "office",
        "press",
        "school",
        "subcommittee",
        "team",
        "university",
        "wing",
    ];
    /// Common nouns that make a name of a place from another name.
    const PLACE_NOUNS: &[&str] = &[
        "airport",
        "avenue",
        "bay",
        "bridge",
        "canal",
        "district",
        "gap",
        "governorate",
        "gulf",
        "island",
        "islands",
        "lake",
        "mount",
        "mountain",
        "mountains",
        "oblast",
        "peninsula",
        "province",
        "region",
        "river",
        "road",
        "sea",
        "shoal",
        "square",
        "strait",
        "street",
        "valley",
        "volcano",
    ];
    match kind {
        Kind::Org => !(behind && rest.last().is_some_and(|last| PARTS.contains(&last.as_str()))),
        // `Rustaveli` of Rustaveli Avenue, the `Strait` of the Taiwan Strait, the `North` of North Korea
        Kind::Place => {
            (rest.len() == 1 && PLACE_NOUNS.contains(&rest[0].as_str()))
                || (!behind && kept.len() == 1 && PLACE_NOUNS.contains(&kept[0].as_str()))
                || (behind && kept.len() == 1 && matches!(kept[0].as_str(), "north" | "south"))
        }
        Kind::Weapon | Kind::Event => true,
        _ => false,
    }
}
