//! Which way a date looks, by the words around it: back in a report, ahead behind `will`, `until`, `meets again in`.

use super::clock::Way;
use super::words;
use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::model::Field;

/// So many words before a date are asked.
const BEFORE: usize = 14;

/// So many words behind it.
const BEHIND: usize = 9;

/// Words that something is still to come behind.
static TO_COME: WordList = WordList::new(
    "will shall ll due scheduled expected expect expects plans planning slated hope hopes hoping likely intends intend \
     aims promises starting tomorrow",
);

/// Words right before a date to come.
static AHEAD: WordList = WordList::new("next coming upcoming starting beginning effective commencing");

/// Verbs that tell of what stands in the diary.
static IN_THE_DIARY: WordList = WordList::new(
    "meets begins travels arrives departs resumes decides expires closes becomes takes goes comes speaks joins \
     considers hears reopens unveils kicks",
);

/// The same where the word may be a noun, or many are its subject.
static PERHAPS_IN_THE_DIARY: WordList = WordList::new(
    "votes opens starts ends hosts returns releases launches needs faces visits plays reports holds leaves heads sits \
     rules marks meet visit host face play travel vote begin start open close resume return go come head leave hold \
     speak gather sit expire fly kick",
);

/// What somebody is doing who has it before him.
static DOING: WordList = WordList::new(
    "going coming meeting visiting travelling traveling hosting playing leaving returning heading starting opening \
     closing holding voting speaking flying facing",
);

/// Past forms that do not end in -ed.
static PAST: WordList = WordList::new(
    "was were had said told did has have been went came took met made gave held began fell rose won lost left sent \
     struck shot found became saw ran led brought broke spoke drew flew grew kept paid sold spent stood wrote fought \
     caught built bought got",
);

/// What is put off ends on a day to come, though it is told in the past.
static PUT_OFF: WordList = WordList::new(
    "adjourned postponed delayed extended suspended closed shut deferred remanded pushed detained jailed valid \
     cancelled canceled sidelined",
);

/// Which way the date at `at` looks; `usual` where nothing tells.
pub(super) fn way(page: &Page, at: usize, usual: Way) -> Way {
    let before = at.wrapping_sub(1);
    if AHEAD.holds(page.word(before)) || (page.is(before, &["of"]) && page.is(at.wrapping_sub(2), &["ahead"]))
    {
        return Way::Ahead;
    }
    if page.is(before, &["since", "last", "past"]) {
        return Way::Back;
    }
    if page.is(before, &["until", "till", "til", "by", "before"]) {
        return deadline(page, at, before);
    }
    // `before the July summit`
    if page.is(before, &["the", "a", "its"]) && page.is(at.wrapping_sub(2), &["before"]) {
        return deadline(page, at, at - 2);
    }
    // `a strike called for Monday`, but `blamed for Monday’s attack`
    let weekday = words::weekday(page.word(at)).is_some() && page.shape(at + 1) != Shape::Possessive;
    if weekday && page.is(before, &["for"]) {
        return Way::Ahead;
    }
    let told = told_before(page, at).or_else(|| told_behind(page, at));
    told.unwrap_or(if weekday && page.is(before, &["from"]) { Way::Ahead } else { usual })
}

/// `by Friday`, `until February`, behind the `preposition`: ahead, unless the words around tell that it is over.
fn deadline(page: &Page, at: usize, preposition: usize) -> Way {
    let until = !page.is(preposition, &["by", "before"]);
    let sentence = page.sentence(at);
    let over = if at <= sentence.start + 2 {
        (at..sentence.end.min(at + BEHIND)).any(|i| page.is(i, &["had"]))
    } else {
        let verb = clause_before(page, at).find(|i| TO_COME.holds(page.word(*i)) || is_past(page, *i));
        verb.is_some_and(|i| {
            let perfect = page.is(i, &["had"]) || page.is(i.wrapping_sub(1), &["had"]);
            perfect || (until && !TO_COME.holds(page.word(i)) && !PUT_OFF.holds(page.word(i)))
        })
    };
    if over { Way::Back } else { Way::Ahead }
}

/// The words before `at`, nearest first, as far as they belong to it.
fn clause_before(page: &Page, at: usize) -> impl Iterator<Item = usize> {
    let start = page.sentence(at).start.max(at.saturating_sub(BEFORE));
    (start..at).rev().take_while(|i| page.word(*i) != ";")
}

/// What the nearest verb before `at` tells.
fn told_before(page: &Page, at: usize) -> Option<Way> {
    // `the election is on Sunday`
    if page.is(at.wrapping_sub(1), &["on"]) && page.is(at.wrapping_sub(2), &["is", "are"]) {
        return Some(Way::Ahead);
    }
    let coarse = words::weekday(page.word(at)).is_none();
    clause_before(page, at).find_map(|i| {
        let ahead = looks_ahead(page, i, coarse).then_some(Way::Ahead);
        ahead.or_else(|| is_past(page, i).then_some(Way::Back))
    })
}

/// What the words behind the date tell: `On Monday, the president will`, `on Wednesday if tracks hold`.
fn told_behind(page: &Page, at: usize) -> Option<Way> {
    let sentence = page.sentence(at);
    let opens = at <= sentence.start + 2;
    (at..sentence.end.min(at + BEHIND)).find_map(|i| {
        let condition = page.is(i, &["if"]) && i <= at + 2;
        let present = opens && (IN_THE_DIARY.holds(page.word(i)) || PERHAPS_IN_THE_DIARY.holds(page.word(i)));
        if condition || page.is(i, &["will", "ll"]) || (present && looks_ahead(page, i, false)) {
            return Some(Way::Ahead);
        }
        is_past(page, i).then_some(Way::Back)
    })
}

/// Whether the word at `at` tells that something is still to come; a `coarse` date does not tell when it was said.
fn looks_ahead(page: &Page, at: usize, coarse: bool) -> bool {
    if page.field == Field::Headline {
        // `Leaders to meet on Friday`; the present tense of headlines tells what happened
        let infinitive = page.is(at, &["to"]) && page.capital(at + 1) == page.loud(at);
        return infinitive || page.is(at, &["will", "due", "set", "expected", "scheduled"]);
    }
    if page.shape(at) != Shape::Small {
        return false;
    }
    match page.word(at) {
        "may" | "might" | "must" | "should" | "would" => {
            !page.is(at + 1, &["have"]) && !page.is(at + 2, &["have"])
        }
        "set" | "planned" => page.is(at + 1, &["to", "for"]),
        "promised" | "vowed" | "pledged" | "agreed" | "threatened" => coarse && page.is(at + 1, &["to"]),
        "is" | "are" | "am" => page.is(at + 1, &["to", "set", "due"]) || DOING.holds(page.word(at + 1)),
        word if PERHAPS_IN_THE_DIARY.holds(word) => is_verb(page, at),
        word => TO_COME.holds(word) || IN_THE_DIARY.holds(word),
    }
}

/// `Ulsan visit`, `it votes`, `needs an answer`, `voters go`: what is no noun here.
fn is_verb(page: &Page, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let subject = page.capital(before) && !page.words[before].opens;
    let many = page.shape(before) == Shape::Small
        && page.word(before).ends_with('s')
        && !page.word(at).ends_with('s');
    let purpose = page.is(before, &["to"]) && !(at.saturating_sub(5)..at).any(|i| is_past(page, i));
    subject
        || many
        || purpose
        || page.is(before, &["who", "which", "it", "he", "she", "they", "we"])
        || page.is(at + 1, &["a", "an", "the", "its", "his", "her", "their"])
}

fn is_past(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    page.shape(at) == Shape::Small && (PAST.holds(word) || (word.len() > 4 && word.ends_with("ed")))
}
