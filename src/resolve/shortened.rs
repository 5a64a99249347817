//! Within one article: other spellings, acronyms and clipped forms of names that are no people's.

use rustc_hash::{FxHashMap, FxHashSet};

use super::links::{Links, Why};
use super::name::{Name, Place, Standing};
use super::{acronym, designation, listed, spelling, state_body};
use crate::lexicon::{self, ListedId};
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

/// The key of its sound, for names that no country tells apart.
pub(super) fn sound(name: &Name) -> Option<String> {
    let apart = name.country.is_some() || state_body::read(name.text).is_some();
    listed::sound(name.kind, name.text).filter(|_| name.kind != Kind::Org || !apart)
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
    let mut by_sound: FxHashMap<(Kind, String), (u32, Option<ListedId>)> = FxHashMap::default();
    for (at, (name, reading)) in names.iter().zip(readings).enumerate() {
        let Some(reading) = reading else { continue };
        let at = at as u32;
        let equal = *by_key.entry((name.kind, &reading.key)).or_insert(at);
        links.join(equal, at, Why::SameName);
        if let Some(id) = reading.listed {
            let equal = *by_listed.entry(id).or_insert(at);
            links.join(equal, at, Why::Listed);
        }
        if let Some(sound) = sound(name) {
            let (equal, known) = *by_sound.entry((name.kind, sound)).or_insert((at, reading.listed));
            if known.is_none() || reading.listed.is_none() {
                links.join(equal, at, Why::Variant);
            }
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
        let explained: FxHashSet<u32> = by_letter.values().flatten().map(|at| self.links.root(*at)).collect();
        for at in 0..self.names.len() {
            let reading = self.readings[at].as_ref();
            let Some(letters) = reading.and_then(|reading| reading.letters.as_deref()) else { continue };
            if explained.contains(&self.links.root(at as u32)) {
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

    /// Names that begin or end a longer name of the article: `Lockheed`, the `Commission`.
    fn join_clipped(&mut self) {
        let longs = self.longs();
        let mut by_word: FxHashMap<(Kind, &str), Vec<usize>> = FxHashMap::default();
        for (at, long) in longs.iter().enumerate() {
            let mut words: Vec<&str> = long.words.iter().map(String::as_str).collect();
            words.sort_unstable();
            words.dedup();
            for word in words {
                by_word.entry((self.names[long.name as usize].kind, word)).or_default().push(at);
            }
        }
        for at in 0..self.names.len() {
            let Some(first) = self.readings[at].as_ref().and_then(|reading| reading.words.first()) else {
                continue;
            };
            let candidates = by_word.get(&(self.names[at].kind, first.as_str())).into_iter().flatten().rev();
            let fitting: Vec<(Place, u32)> = candidates
                .take(MOST_LONGER)
                .map(|long| &longs[*long])
                .filter(|long| self.clips(at as u32, long))
                .map(|long| (self.names[long.name as usize].first, long.name))
                .collect();
            let told = self.names[at].first;
            let last_before = fitting.iter().filter(|(place, _)| *place < told).max();
            if let Some((_, long)) = last_before.or(fitting.iter().min()) {
                self.shorten(*long, at as u32, Why::Clipped);
            }
        }
    }

    /// The names of several words: as written, and as the lists know them (`International Monetary Fund` of `IMF`).
    fn longs(&self) -> Vec<Long> {
        let mut longs = Vec::new();
        for (at, reading) in self.readings.iter().enumerate() {
            let Some(reading) = reading else { continue };
            let kind = self.names[at].kind;
            let listed = reading.listed.map(|id| lexicon::names().get(id)).filter(|_| kind == Kind::Org);
            let forms = listed
                .into_iter()
                .flat_map(|listed| std::iter::once(listed.name).chain(listed.aliases.iter().copied()));
            let known = forms.map(spelling::org_words).map(|words| (words, true));
            for (words, is_listed_form) in std::iter::once((reading.words.clone(), false)).chain(known) {
                if words.len() > 1 {
                    longs.push(Long { name: at as u32, words, is_listed_form });
                }
            }
        }
        longs
    }

    /// Whether `short` may be a clipped form of `long`.
    fn clips(&self, short: u32, long: &Long) -> bool {
        let (name, longer) = (&self.names[short as usize], &self.names[long.name as usize]);
        let (Some(reading), Some(full)) =
            (&self.readings[short as usize], &self.readings[long.name as usize])
        else {
            return false;
        };
        if long.words.len() <= reading.words.len()
            || (reading.listed.is_some() && reading.listed != full.listed)
        {
            return false;
        }
        // a body of state is clipped to nothing but its own name
        if name.kind == Kind::Org && (state_body::read(name.text).is_some() || name.text == "House") {
            return false;
        }
        let (front, back) = (long.words.starts_with(&reading.words), long.words.ends_with(&reading.words));
        let told_before = longer.first < name.first;
        let is_head = name.kind == Kind::Org && listed::is_common(name.text);
        if is_head {
            return told_before && reading.words.len() == 1;
        }
        let rest = if front {
            &long.words[reading.words.len()..]
        } else {
            &long.words[..long.words.len() - reading.words.len()]
        };
        // the longer form may come later where it is the name itself that stands first
        let in_order = told_before || (!long.is_listed_form && (front || name.kind != Kind::Org));
        (front || back) && in_order && may_drop(name.kind, &reading.words, rest, front)
    }
}

/// A name of several words.
struct Long {
    name: u32,
    words: Vec<String>,
    /// Whether these words are not in the article.
    is_listed_form: bool,
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
