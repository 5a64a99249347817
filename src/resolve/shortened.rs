//! Within one article: other spellings, acronyms and clipped forms of names that are no people's.

use rustc_hash::{FxHashMap, FxHashSet};

use super::forms::{Forms, Key};
use super::links::Links;
use super::name::{Name, Place, Standing};
use super::{acronym, clipping, listed};
use crate::lexicon::ListedId;
use crate::model::{Analysed, Ground, Kind};

/// At most so many longer names are looked at for a shorter one, the latest first.
const MOST_LONGER: usize = 16;

/// Joins the names of one article that are no people's.
pub(super) fn link(analysed: &Analysed, forms: &Forms, names: &mut [Name], links: &mut Links) {
    join_equal(forms, names, links);
    let listed = names.iter().map(|name| forms.listing(name)).collect();
    let mut joiner = Joiner { forms, names, listed, links };
    joiner.join_bracketed(analysed);
    joiner.join_initials();
    joiner.join_clipped();
}

fn join_equal(forms: &Forms, names: &[Name], links: &mut Links) {
    let mut by_key: FxHashMap<Key, u32> = FxHashMap::default();
    let mut by_listed: FxHashMap<ListedId, u32> = FxHashMap::default();
    let mut by_sound: FxHashMap<u32, (u32, Option<ListedId>)> = FxHashMap::default();
    for (at, name) in (0..).zip(names).filter(|(_, name)| !name.is_person) {
        let listed = forms.listing(name);
        let equal = *by_key.entry(forms.key(name)).or_insert(at);
        links.join(equal, at, Ground::SameName);
        if let Some(id) = listed {
            let equal = *by_listed.entry(id).or_insert(at);
            links.join(equal, at, Ground::Listed);
        }
        if let Some(sound) = forms.sound(name) {
            let (equal, known) = *by_sound.entry(sound).or_insert((at, listed));
            if known.is_none() || listed.is_none() {
                links.join(equal, at, Ground::Variant);
            }
        }
    }
}

struct Joiner<'n> {
    forms: &'n Forms<'n>,
    names: &'n mut [Name],
    listed: Vec<Option<ListedId>>,
    links: &'n mut Links,
}

impl<'n> Joiner<'n> {
    fn kind(&self, at: u32) -> Kind {
        self.forms.kind(&self.names[at as usize])
    }

    fn text(&self, at: u32) -> &'n str {
        self.forms.text(&self.names[at as usize])
    }

    /// The words of the name `at`; none of a person.
    fn words(&self, at: u32) -> &'n [String] {
        &self.forms.of(&self.names[at as usize]).words
    }

    /// The letters of the name `at`, where it looks like an acronym.
    fn letters(&self, at: u32) -> Option<&'n str> {
        let name = &self.names[at as usize];
        let letters = self.forms.of(name).letters.as_ref();
        letters.filter(|_| !name.is_person).map(|letters| &*letters.text)
    }

    /// Joins `short` to `long`, unless the lists know them as two.
    fn shorten(&mut self, long: u32, short: u32, ground: Ground) -> bool {
        let listed = (self.listed[long as usize], self.listed[short as usize]);
        let clash = matches!(listed, (Some(one), Some(other)) if one != other);
        if clash || !self.links.join(long, short, ground) {
            return false;
        }
        if self.text(short).len() <= self.text(long).len() {
            self.names[short as usize].standing = Standing::Short;
        }
        true
    }

    /// `Army Tactical Missile Systems (ATACMS)`, `ATACMS (Army Tactical Missile Systems)`, `… Agency, or BNPB,`.
    fn join_bracketed(&mut self, analysed: &Analysed) {
        let mentions = &analysed.found.mentions;
        let mut name_of: Vec<Option<u32>> = vec![None; mentions.len()];
        for (at, name) in (0..).zip(self.names.iter()) {
            name.mentions.iter().for_each(|mention| name_of[*mention as usize] = Some(at));
        }
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
            let (Some(first), Some(second)) = (name_of[at], name_of[at + 1]) else { continue };
            if apposed {
                self.join_apposed(first, second);
            }
        }
    }

    fn join_apposed(&mut self, first: u32, second: u32) {
        let (short, long, letters) = match (self.letters(first), self.letters(second)) {
            (None, Some(letters)) => (second, first, letters),
            (Some(letters), None) => (first, second, letters),
            _ => return,
        };
        // a place in brackets may as well be where the other lies: `Portland (OR)`; one word alone may be the end of what
        // the letters stand for: `carbon capture and Storage (CCS)`
        let words = self.words(long);
        let alike = |word: &String| word.chars().next() == letters.chars().next();
        let plausible =
            if words.len() > 1 { self.kind(long) != Kind::Place } else { words.iter().any(alike) };
        if plausible || acronym::fits(letters, self.text(long)) {
            self.shorten(long, short, Ground::Bracketed);
        }
    }

    /// Acronyms whose letters are the initials of one longer name of the article.
    fn join_initials(&mut self) {
        let mut by_letter: FxHashMap<(Kind, char), Vec<u32>> = FxHashMap::default();
        let count = self.names.len() as u32;
        for at in (0..count).filter(|at| self.words(*at).len() > 1) {
            if let Some(letter) = self.words(at)[0].chars().next() {
                by_letter.entry((self.kind(at), letter)).or_default().push(at);
            }
        }
        let explained: FxHashSet<u32> = by_letter.values().flatten().map(|at| self.links.root(*at)).collect();
        for at in 0..count {
            let Some(letters) = self.letters(at) else { continue };
            if explained.contains(&self.links.root(at)) {
                continue;
            }
            // `B.A.`, `P.M.` are written with points because they are no names
            if letters.len() < 3 && self.text(at).contains('.') {
                continue;
            }
            let Some(letter) = letters.chars().next() else { continue };
            let Some(longer) = by_letter.get(&(self.kind(at), letter)) else { continue };
            let fitting = longer
                .iter()
                .rev()
                .take(MOST_LONGER)
                .copied()
                .find(|long| acronym::fits(letters, self.text(*long)));
            if let Some(long) = fitting {
                self.shorten(long, at, Ground::Initials);
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
                by_word.entry((self.kind(long.name), word)).or_default().push(at);
            }
        }
        for at in 0..self.names.len() as u32 {
            let Some(first) = self.words(at).first() else { continue };
            let told = self.names[at as usize].first;
            let candidates = by_word.get(&(self.kind(at), first.as_str())).into_iter().flatten();
            let fitting: Vec<(Place, u32)> = candidates
                .rev()
                .take(MOST_LONGER)
                .map(|long| &longs[*long])
                .filter(|long| self.clips(at, long))
                .map(|long| (self.names[long.name as usize].first, long.name))
                .collect();
            let last_before = fitting.iter().filter(|(place, _)| *place < told).max();
            if let Some((_, long)) = last_before.or(fitting.iter().min()) {
                self.shorten(*long, at, Ground::Clipped);
            }
        }
    }

    /// The names of several words: as written, and as the lists know them (`International Monetary Fund` of `IMF`).
    fn longs(&self) -> Vec<Long<'n>> {
        let mut longs = Vec::new();
        for at in 0..self.names.len() as u32 {
            let own = self.words(at);
            let is_org = self.kind(at) == Kind::Org;
            let listed = self.listed[at as usize].filter(|_| is_org).map_or(&[][..], listed::org_forms);
            let known = listed.iter().map(|words| (words.as_slice(), true));
            for (words, is_listed_form) in std::iter::once((own, false)).chain(known) {
                if words.len() > 1 {
                    longs.push(Long { name: at, words, is_listed_form });
                }
            }
        }
        longs
    }

    /// Whether `short` may be a clipped form of `long`.
    fn clips(&self, short: u32, long: &Long) -> bool {
        let (name, longer) = (&self.names[short as usize], &self.names[long.name as usize]);
        let kind = self.kind(short);
        let (kept, listed) = (self.words(short), self.listed[short as usize]);
        let rest = long.words.get(kept.len()..).unwrap_or(&[]);
        let is_same_sort = matches!(rest, [noun] if clipping::is_sort(noun));
        let is_other = listed.is_some() && listed != self.listed[long.name as usize] && !is_same_sort;
        // a body of state is clipped to nothing but its own name
        if long.words.len() <= kept.len() || is_other || self.forms.of(name).body.is_some() {
            return false;
        }
        let told_before = longer.first < name.first;
        if kind == Kind::Org && self.forms.of(name).is_common {
            return told_before && kept.len() == 1;
        }
        if self.forms.of(longer).body.is_some() {
            return false;
        }
        let (front, back) = (long.words.starts_with(kept), long.words.ends_with(kept));
        // a paper calls a team by its town, but no other body by what its listed name begins with
        if long.is_listed_form && front && !listed::is_team(self.listed[long.name as usize]) {
            return false;
        }
        let rest =
            if front { &long.words[kept.len()..] } else { &long.words[..long.words.len() - kept.len()] };
        // the longer form may come later where it is the name itself that stands first
        let in_order = told_before || (!long.is_listed_form && (front || kind != Kind::Org));
        (front || back) && in_order && clipping::may_drop(kind, kept, rest, front)
    }
}

/// A name of several words.
struct Long<'n> {
    name: u32,
    words: &'n [String],
    /// Whether these words are not in the article.
    is_listed_form: bool,
}
