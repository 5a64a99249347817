//! What stands behind a number and tells that it counts heads: a noun of people, what befell them, what only people do.

use super::Count;
use super::heads::is_people;
use crate::extract::page::{Page, Shape};
use crate::extract::values::numbers;
use crate::extract::wordlist::WordList;

/// What befell those who were counted.
static FATES: WordList = WordList::new(
    "killed dead wounded injured missing displaced hurt hospitalized hospitalised died arrested detained dying perished \
     unaccounted drowned injuring survived evacuated rescued deported trapped stranded homeless infected aboard \
     abducted kidnapped jailed convicted sentenced executed unhoused unemployed unvaccinated hospitalization",
);

/// What only people do.
static DEEDS: WordList = WordList::new(
    "fled surrendered voted marched protested attended gathered signed escaped enrolled enlisted defected abstained \
     deserted emigrated spent lived live work worked demonstrated rallied turned applied volunteered celebrated prayed \
     attend watched queued flocked packed crossed arrived waited stayed slept joined registered resigned retired quit \
     graduated perish starved suffered testified",
);

/// Who tells the news, two or three at a time, and is not counted for it.
static SOURCES: WordList = WordList::new(
    "officials diplomats sources people executives aides lawmakers analysts traders witnesses persons",
);

/// Whether what stands behind `count` tells that it counts heads.
pub(super) fn tells(count: &Count) -> bool {
    noun(count) || fate(count) || deed(count)
}

/// A noun of people, with adjectives between at most.
fn noun(count: &Count) -> bool {
    let Count { page, at, end, value, .. } = *count;
    if page.word(end) == "-" && page.is(end + 1, &["strong", "member", "person", "man"]) {
        return page.is(end + 1, &["strong", "member"]);
    }
    if page.is(end, &["of"]) {
        return of_people(count);
    }
    // `sixty or so deputies`, `100,000 or more Armenians`
    let next =
        if page.is(end, &["or"]) && page.is(end + 1, &["so", "more", "fewer"]) { end + 2 } else { end };
    let Some(noun) =
        (next..next + 6).take_while(|i| *i == next || is_modifier(page, i - 1)).find(|i| is_people(page, *i))
    else {
        return false;
    };
    let compound = page.word(noun + 1) == "-" && page.tight(noun);
    let determined = page.shape(at) != Shape::Number
        && page.is(at.wrapping_sub(1), &["the", "these", "those", "both", "same"])
        && page.is(noun, &["leaders", "men", "women", "officials", "ministers", "presidents", "senators"]);
    let source = value < 10.0
        && SOURCES.holds(page.word(noun))
        && page.is(noun + 1, &["said", "told", "say", "familiar", "briefed", "close"]);
    !(compound || determined || source)
}

/// `12 of its employees`, `five of whom`; `two of them`, where people are spoken of.
fn of_people(count: &Count) -> bool {
    let Count { page, end, .. } = *count;
    if page.is(end + 1, &["whom"]) {
        return true;
    }
    let those = page.is(end + 1, &["those"])
        && (page.is(end + 2, &["who", "whose"]) || is_verb_or_mark(page, end + 2));
    if page.is(end + 1, &["them"]) || those {
        return count.last.is_some_and(|last| last > page.sentence(count.at).start)
            || speaks_of_people(count);
    }
    // `six of the nine justices`, `three of 12 jurors`
    let whole = numbers::at(page, end + 1).map_or(end + 1, |number| number.end);
    let determined =
        page.is(end + 1, &["the", "its", "his", "her", "their", "our", "those"]) || whole > end + 1;
    determined && (whole..end + 6).any(|i| is_people(page, i))
}

/// `those killed`, `those.`: no noun follows.
fn is_verb_or_mark(page: &Page, at: usize) -> bool {
    FATES.holds(page.word(at)) || matches!(page.shape(at), Shape::Mark | Shape::LineEnd)
}

/// Whether this sentence or the one before it names people in the plural before the count.
pub(super) fn speaks_of_people(count: &Count) -> bool {
    let page = count.page;
    let before = page.sentence(page.sentence(count.at).start.saturating_sub(1)).start;
    (before.max(count.at.saturating_sub(40))..count.at).any(|i| is_people(page, i))
}

/// Whether a noun may follow the word at `at`: an adjective, a nationality, a hyphen. A plural ends the search unless it belongs to
/// the next noun (`human rights activists`, but not `12 drones wounded soldiers`).
fn is_modifier(page: &Page, at: usize) -> bool {
    static CLOSED: WordList = WordList::new(
        "of in on at to from by with for or the that which who were was are is have has had will would than as but into \
         near after before years year months days weeks hours minutes miles km kilometers kilometres million drones \
         missiles tanks times when while against per percent over under during nations countries states said says since \
         killed",
    );
    let word = page.word(at);
    match page.shape(at) {
        Shape::Small if is_plural(word) => !CLOSED.holds(word) && is_people(page, at + 1),
        // `urban search and rescue personnel`
        Shape::Small if word == "and" => page.shape(at + 1) == Shape::Small && !is_plural(page.word(at + 1)),
        Shape::Small => !CLOSED.holds(word),
        Shape::Capital | Shape::Caps | Shape::Initial => true,
        Shape::Mark => word == "-",
        _ => false,
    }
}

fn is_plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending))
}

/// `66 people are dead and 26 missing`, `16 wounded`, `120,000 have been displaced`, `3,900 aboard`.
fn fate(count: &Count) -> bool {
    let Count { page, end, .. } = *count;
    if page.is(end, &["on"]) && page.is(end + 1, &["board"]) {
        return true;
    }
    page.is(end, &["others"]) || FATES.holds(page.word(past_auxiliaries(page, end, &["more", "remain"])))
}

/// `193 had surrendered`, `between 3,000 and 4,000 spent the night`, `the 6,000 who came`.
fn deed(count: &Count) -> bool {
    let Count { page, at, end, .. } = *count;
    if page.is(end, &["who", "whose"]) {
        return true;
    }
    // `Bill 21 passed`, `Unit 29155 gathered`
    let number_of_a_name =
        page.capital(at.wrapping_sub(1)) && !page.words[at - 1].opens && !page.word(at).contains(',');
    !number_of_a_name && DEEDS.holds(page.word(past_auxiliaries(page, end, &["more", "others"])))
}

/// Past the auxiliaries at `at`, and before them at most one of `words`.
fn past_auxiliaries(page: &Page, at: usize, words: &[&str]) -> usize {
    let at = at + usize::from(page.is(at, words));
    let is_auxiliary =
        |i: usize| page.is(i, &["were", "are", "was", "have", "had", "has", "been", "being", "still"]);
    (at..at + 3).find(|i| !is_auxiliary(*i)).unwrap_or(at + 3)
}
