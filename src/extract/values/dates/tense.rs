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
    "will shall due scheduled expected expect expects plans planning slated hope hopes hoping likely intends intend \
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
     speak gather sit expire fly kick reopen plan move moves",
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
        let behind = at..sentence.end.min(at + BEHIND);
        let told = behind
            .into_iter()
            .find_map(|i| looks_ahead(page, i, true).then_some(false).or(is_past(page, i).then_some(true)));
        told == Some(true)
    } else {
        let verb = clause_before(page, at).find(|i| TO_COME.holds(page.word(*i)) || is_past(page, *i));
        verb.is_some_and(|i| {
            let perfect = page.is(i, &["had"]) || page.is(i.wrapping_sub(1), &["had"]);
            let open =
                TO_COME.holds(page.word(i)) || PUT_OFF.holds(page.word(i)) || page.is(i, &["has", "have"]);
            // `will not be paid until`
            let ahead = || {
                (i.saturating_sub(4)..i).any(|before| page.is(before, &["will", "would", "to", "may", "can"]))
            };
            perfect || (until && !open && !ahead())
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
    let on = at - usize::from(page.is(at.wrapping_sub(1), &["on"]));
    // `the deadline is Friday`, `the final starts on Sunday`
    if page.is(on.wrapping_sub(1), &["is", "are", "starts", "opens", "begins", "ends"]) {
        return Some(Way::Ahead);
    }
    let coarse = words::weekday(page.word(at)).is_none();
    clause_before(page, at).find_map(|i| {
        let ahead = looks_ahead(page, i, coarse) || (!coarse && is_present(page, i));
        let ahead = ahead.then_some(Way::Ahead);
        ahead.or_else(|| is_past(page, i).then_some(Way::Back))
    })
}

/// `rain is forecast`, `next up is Lyon`: but neither `is accused of` nor `is recovering`.
fn is_present(page: &Page, at: usize) -> bool {
    let next = page.word(at + 1);
    let doing =
        next.ends_with("ed") || next.ends_with("ing") || next.ends_with("en") || page.is(at + 1, &["not"]);
    page.is(at, &["is", "are"]) && !doing && page.shape(at.wrapping_sub(1)) != Shape::Mark
}

/// What the words behind the date tell: `On Monday, the president will`, `on Wednesday if tracks hold`.
fn told_behind(page: &Page, at: usize) -> Option<Way> {
    let sentence = page.sentence(at);
    let opens = at <= sentence.start + 2;
    (at..sentence.end.min(at + BEHIND)).find_map(|i| {
        let condition = page.is(i, &["if"]) && i <= at + 2;
        // `Friday is the deadline`, `On Monday she flies`
        let is = i == at + 1 && page.is(i, &["is"]);
        let flies =
            opens && page.is(i.wrapping_sub(1), &["he", "she", "it"]) && is_third_person(page.word(i));
        let present = opens && (IN_THE_DIARY.holds(page.word(i)) || PERHAPS_IN_THE_DIARY.holds(page.word(i)));
        if condition
            || page.is(i, &["will"])
            || is_shortened_will(page.word(i))
            || is
            || flies
            || present && looks_ahead(page, i, false)
        {
            return Some(Way::Ahead);
        }
        is_past(page, i).then_some(Way::Back)
    })
}

/// `we’ll`, `won’t`.
fn is_shortened_will(word: &str) -> bool {
    ["’ll", "'ll"].iter().any(|ending| word.ends_with(ending)) || matches!(word, "won’t" | "won't")
}

/// `flies`, `plays`; but neither `was` nor `has`.
fn is_third_person(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
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
        "can" | "could" => !page.is(at + 1, &["not", "have", "be", "hear", "see", "only", "t"]),
        "set" | "planned" => page.is(at + 1, &["to", "for"]),
        "promised" | "vowed" | "pledged" | "agreed" | "threatened" => coarse && page.is(at + 1, &["to"]),
        "is" | "are" | "am" => page.is(at + 1, &["to", "set", "due"]) || DOING.holds(page.word(at + 1)),
        word if PERHAPS_IN_THE_DIARY.holds(word) => is_verb(page, at),
        word => is_shortened_will(word) || TO_COME.holds(word) || IN_THE_DIARY.holds(word),
    }
}

/// `Ulsan visit Yokohama`, `it votes`, `needs an answer`, `Voters go`: what is no noun here.
fn is_verb(page: &Page, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let subject = page.capital(before) && (!page.words[before].opens || page.capital(at + 1));
    let many =
        page.word(before).len() > 3 && page.word(before).ends_with('s') && !page.word(at).ends_with('s');
    let purpose = page.is(before, &["to"]) && !(at.saturating_sub(5)..at).any(|i| is_past(page, i));
    subject
        || many
        || purpose
        || page.is(before, &["who", "which", "it", "he", "she", "they", "we"])
        || page.is(at + 1, &["a", "an", "the", "its", "his", "her", "their"])
        || (page.word(at).ends_with('s') && page.is(at + 1, &["to", "into"]))
}

/// A past form; the participle of `will be held` is none.
fn is_past(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    let form = PAST.holds(word) || (word.len() > 4 && word.ends_with("ed"));
    // `has a match on Sunday`
    let owns = page.is(at, &["has", "have"])
        && page.is(at + 1, &["a", "an", "the", "to", "until", "no", "its", "their"]);
    // `will be met and feted`
    let joined = page.is(at.wrapping_sub(1), &["and"])
        && (at.saturating_sub(9)..at).any(|i| page.is(i, &["will", "be"]));
    page.shape(at) == Shape::Small && form && !owns && !joined && !page.is(at.wrapping_sub(1), &["be"])
}
