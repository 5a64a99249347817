//! Who is reported to have said quoted words, told behind them: `said X`, `X said`, `according to X`.

use super::clause::{PRONOUNS, is_passive, preceding, reporter};
use super::phrases::{Told, named, pronoun};
use super::scene::Scene;
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::wordlist::WordList;
use crate::lexicon;
use crate::model::Kind;

/// The sort of the verb of speech at `at` (`say`, `label`, …), if it is one.
pub(super) fn verb(scene: &Scene, at: usize) -> Option<&'static str> {
    let page = scene.page;
    if page.shape(at) != Shape::Small || scene.mention(at).is_some() {
        return None;
    }
    if page.is(at, &["put", "puts"]) && page.is(at + 1, &["it"]) {
        return Some("say");
    }
    let sort = *lexicon::words().speech_verbs.get(page.word(at))?;
    if sort == "source" && !page.word(at).starts_with("cit") {
        return None;
    }
    (!is_noun(scene, at) && !reads(scene, at)).then_some(sort)
}

/// Whether the word at `at` is a noun that looks like a verb of speech: `the claim`, `Trump’s remarks`, `a NATO report`.
fn is_noun(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    let word = page.word(at);
    if word.ends_with("ed") || matches!(word, "said" | "told" | "wrote" | "says") {
        return false;
    }
    let determined = page.is(
        at.wrapping_sub(1),
        &[
            "the", "a", "an", "his", "her", "its", "their", "of", "these", "this", "no", "any", "some",
            "such", "those",
        ],
    );
    let report =
        matches!(word, "report" | "claim" | "call" | "note" | "state" | "promise" | "reply" | "comment")
            && at.checked_sub(1).is_some_and(|before| scene.mention(before).is_some());
    determined
        || report
        || page.shape(at.wrapping_sub(1)) == Shape::Possessive && word.ends_with('s')
        || page.word(at + 1) == "-" && page.tight(at)
}

/// Whether `read` at `at` tells what a sign says and not what somebody put in writing.
fn reads(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    let written = &[
        "statement",
        "letter",
        "note",
        "message",
        "report",
        "filing",
        "post",
        "tweet",
        "email",
        "memo",
        "text",
        "caption",
    ];
    page.is(at, &["read", "reads", "reading"])
        && !(at.saturating_sub(4)..at + 5).any(|near| page.is(near, written))
}

static BREAKS: WordList = WordList::new(
    "who in at on to during after before when as that while which from of with about last by and but \
     through via because following outside for this told adding referring speaking",
);

/// `…,” said X`, `…,” X said`, `…”, according to X`, `…” — X`: the words behind the quotation.
pub(super) fn after(scene: &Scene, from: usize) -> Option<Told> {
    let page = scene.page;
    let start = from + usize::from(matches!(page.word(from), "," | "—" | "–" | "-"));
    if page.is(start, &["according"]) && page.is(start + 1, &["to"]) {
        return following(scene, start + 2).map(|told| with_cue(scene, told, start));
    }
    if verb(scene, start).is_some() {
        if page.word(start).ends_with("ing") {
            return None;
        }
        return following(scene, start + 1).map(|told| with_cue(scene, told, start));
    }
    // `as X put it`
    let start = start + usize::from(page.is(start, &["as"]) && !scene.is_quoted(start));
    if BREAKS.holds(page.word(start)) || page.is(start, &["while", "though", "although", "where"]) {
        return None;
    }
    let line = page.line(start);
    let sentence = page.sentence(start);
    let end = line.end.min(sentence.end.max(start + 1)).min(start + 30);
    for at in start..end {
        if matches!(page.word(at), "“" | "\"" | "‘" | ";" | ":") {
            return None;
        }
        if verb(scene, at).is_some() && at > start && !is_passive(scene, at) {
            // `X, a resident of Y, who …, said`
            return reporter(scene, at, start).map(|told| with_cue(scene, told, at));
        }
    }
    None
}

/// `“…” — X`: a line that a name signs.
pub(super) fn signed(scene: &Scene, from: usize) -> Option<Told> {
    let page = scene.page;
    let dash = matches!(page.word(from), "—" | "–" | "-");
    let told = scene.of_kind(from + 1, Kind::Person).filter(|_| dash).map(named)?;
    let (first, end) = scene.words_of(told.words);
    let closed = page.shape(end) == Shape::LineEnd || page.word(end) == ",";
    (first == from + 1 && closed).then_some(told)
}

/// `…” and would cost jobs, X said.`: the sentence in which the quotation ends closes with who said it.
pub(super) fn trailing(scene: &Scene, from: usize, end: usize) -> Option<Told> {
    let page = scene.page;
    let open = |at: &usize| !matches!(page.word(*at), ";" | ":") && page.shape(*at) != Shape::LineEnd;
    for comma in (from..end).take(60).take_while(open) {
        if page.word(comma) != "," || scene.is_quoted(comma) {
            continue;
        }
        let verb = (comma + 2..comma + 9).find(|at| verb(scene, *at).is_some_and(|sort| sort != "label"));
        let Some(verb) = verb.filter(|at| *at < end && reports(scene, *at)) else { continue };
        if (comma + 1..verb).any(|at| scene.is_quoted(at) || page.word(at) == ",") {
            continue;
        }
        let told = preceding(scene, verb, comma + 1)?;
        return Some(with_cue(scene, told, verb));
    }
    None
}

/// Whether the verb at `at` reports what stands before it: nothing follows that could be its object.
fn reports(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    matches!(
        page.word(at + 1),
        "." | "," | ";" | "in" | "on" | "at" | "during" | "last" | "earlier" | "reporters"
    ) || page.shape(at + 1) == Shape::LineEnd
        || scene.of_kind(at + 1, Kind::Date).is_some()
}

pub(super) fn with_cue(scene: &Scene, told: Told, at: usize) -> Told {
    Told { cue: Some(scene.page.span(at, at + 1)), ..told }
}

/// Whether titles alone stand between `at` and a person.
fn leads_to_person(scene: &Scene, at: usize) -> bool {
    let person = (at + 1..at + 5).find(|i| scene.of_kind(*i, Kind::Person).is_some());
    person.is_some_and(|person| (at..person).all(|i| titles::sort(scene.page.word(i)).is_some()))
}

/// The subject that follows its verb: `said X`, `said one analyst`, `said the Porto coach, X`, `said the mother of X`.
pub(super) fn following(scene: &Scene, from: usize) -> Option<Told> {
    let page = scene.page;
    let from = from + usize::from(page.is(from, &["also", "then", "later"]));
    if page.is(from, PRONOUNS) {
        return Some(pronoun(scene, from));
    }
    let mut at = from;
    let mut first_named = None;
    while at < page.len() && at < from + 16 {
        if let Some((index, mention)) = scene.named(at) {
            let (first, end) = scene.words_of(mention.span);
            let related = first > from + 1 && page.is(first - 1, &["of", "to", "for"]);
            if mention.kind != Kind::Person {
                first_named.get_or_insert((at, index, mention.span));
            } else if page.shape(end) == Shape::Possessive {
                at = end + 1;
                continue;
            } else if !related {
                return Some(named((index, mention)));
            }
            at = end;
            continue;
        }
        let abbreviation = page.word(at) == "."
            && page.tight(at.wrapping_sub(1))
            && page.capital(at + 1)
            && titles::is_title(page.word(at - 1));
        // `the mother of X`, `board chair and former senator X`
        let person_next = page.is(at, &["of"]) && scene.of_kind(at + 1, Kind::Person).is_some()
            || page.is(at, &["and"]) && leads_to_person(scene, at + 1);
        let breaks = BREAKS.holds(page.word(at)) && at > from && !person_next;
        let stop = page.shape(at) == Shape::LineEnd || breaks;
        if stop || page.shape(at) == Shape::Mark && page.word(at) != "-" && !abbreviation {
            break;
        }
        at += 1;
    }
    if page.word(at) == ","
        && at > from
        && let Some((index, mention)) = scene.of_kind(at + 1, Kind::Person)
        && (page.is(from, &["the", "its", "his", "her", "their"])
            || first_named.is_some_and(|(first, ..)| first < at - 1))
    {
        return Some(named((index, mention)));
    }
    if let Some((first, index, span)) = first_named
        && (first == from || first == from + 1 && page.is(from, &["the"]))
        && scene.words_of(span).1 == at
    {
        return Some(Told { words: span, mention: Some(index), cue: None });
    }
    (at > from && page.shape(from) == Shape::Small || at > from + 1).then(|| Told {
        words: page.span(from, at),
        mention: None,
        cue: None,
    })
}
