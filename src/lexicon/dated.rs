//! Events that days are counted from.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rustc_hash::{FxHashMap, FxHashSet};

use super::table;

/// An event whose first day is known.
#[derive(Clone, Debug)]
pub struct DatedEvent {
    /// What it is called here.
    pub name: &'static str,
    /// Its first day.
    pub first: NaiveDate,
    /// The nouns that it goes by (`war`, `invasion`).
    nouns: Vec<&'static str>,
}

/// The events, and the way from words to them.
pub struct DatedEvents {
    events: Vec<DatedEvent>,
    nouns: FxHashSet<&'static str>,
    by_word: FxHashMap<&'static str, Vec<usize>>,
}

/// The embedded list.
pub fn dated_events() -> &'static DatedEvents {
    static EVENTS: LazyLock<DatedEvents> = LazyLock::new(DatedEvents::read);
    &EVENTS
}

impl DatedEvents {
    /// Whether `word` is a noun that some event goes by.
    pub fn is_noun(&self, word: &str) -> bool {
        self.nouns.contains(word)
    }

    /// The event that goes by `noun` and that most of `words` belong to; `None` where two have as many.
    pub fn meant<'a>(&self, noun: &str, words: impl Iterator<Item = &'a str>) -> Option<&DatedEvent> {
        let seen: FxHashSet<&str> = words.collect();
        let mut tally: FxHashMap<usize, usize> = FxHashMap::default();
        for word in seen {
            let events = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
            for event in events.iter().filter(|event| self.events[**event].nouns.contains(&noun)) {
                *tally.entry(*event).or_default() += 1;
            }
        }
        let most = *tally.values().max()?;
        let mut best = tally.into_iter().filter(|(_, count)| *count == most);
        match (best.next(), best.next()) {
            (Some((event, _)), None) => self.events.get(event),
            _ => None,
        }
    }

    /// All of them, in the order of the list.
    pub fn all(&self) -> &[DatedEvent] {
        &self.events
    }

    fn read() -> Self {
        let mut events =
            DatedEvents { events: Vec::new(), nouns: FxHashSet::default(), by_word: FxHashMap::default() };
        for row in table::rows(include_str!("../../assets/lexicon/dated-events.tsv")) {
            let Ok(first) = NaiveDate::parse_from_str(row.field(1), "%Y-%m-%d") else { continue };
            let at = events.events.len();
            events.nouns.extend(row.values(2));
            for word in row.values(3) {
                events.by_word.entry(word).or_default().push(at);
            }
            events.events.push(DatedEvent { name: row.field(0), first, nouns: row.values(2).collect() });
        }
        events
    }
}
