//! Who is reported to have said quoted words: the subject of the verb of speech before, after or between them.

use super::scene::Scene;
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::wordlist::WordList;
use crate::lexicon;
use crate::model::{Kind, MentionIndex, Span};

/// A speaker and the verb that reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// The words that name the speaker.
    pub(super) words: Span,
    /// The mention they lead to.
    pub(super) mention: Option<MentionIndex>,
    /// The verb.
    pub(super) cue: Option<Span>,
}

/// The sort of the verb of speech at `at` (`say`, `label`, …), if it is one.
pub(super) fn verb(scene: &Scene, at: usize) -> Option<&'static str> {
    let page = scene.page;
    if page.shape(at) != Shape::Small || scene.mention(at).is_some() {
        return None;
    }
    let sort = lexicon::words().speech_verbs.get(page.word(at)).copied().filter(|sort| *sort != "source")?;
    let noun = page.is(
        at.wrapping_sub(1),
        &[
            "the", "a", "an", "his", "her", "its", "their", "of", "these", "this", "no", "any", "some",
            "such", "those",
        ],
    ) || (page.shape(at.wrapping_sub(1)) == Shape::Possessive && page.word(at).ends_with('s'))
        || page.word(at + 1) == "-" && page.tight(at);
    let report = page.is(at, &["report", "claim", "call", "note", "state", "promise", "reply", "comment"])
        && at.checked_sub(1).is_some_and(|before| scene.mention(before).is_some());
    (!noun && !report).then_some(sort)
}

const PRONOUNS: &[&str] = &["he", "she", "it", "they", "i", "we", "you"];
static BREAKS: WordList = WordList::new(
    "who in at on to during after before when as that while which from of with about last by and but \
     through via because following outside for this told adding referring speaking",
);

/// `…,” said X`, `…,” X said`, `…”, according to X`: the words behind the quotation.
pub(super) fn after(scene: &Scene, from: usize) -> Option<Told> {
    let page = scene.page;
    let start = from + usize::from(matches!(page.word(from), "," | "—" | "–" | "-"));
    if verb(scene, start).is_some() {
        if page.word(start).ends_with("ing") {
            return None;
        }
        return following(scene, start + 1).map(|told| with_cue(scene, told, start));
    }
    if BREAKS.holds(page.word(start))
        || page.is(start, &["while", "as", "though", "although", "where", "a", "which"])
            && !page.is(start, &["a"])
    {
        return None;
    }
    let line = page.line(start);
    let sentence = page.sentence(start);
    let end = line.end.min(sentence.end.max(start + 1)).min(start + 30);
    if page.is(start, &["according"]) && page.is(start + 1, &["to"]) {
        return following(scene, start + 2).map(|told| with_cue(scene, told, start));
    }
    for at in start..end {
        if matches!(page.word(at), "“" | "\"" | "‘" | ";" | ":") {
            return None;
        }
        if verb(scene, at).is_some() && at > start {
            // `X, a resident of Y, who …, said`
            return preceding(scene, at, start).map(|told| with_cue(scene, told, at));
        }
    }
    None
}

fn with_cue(scene: &Scene, told: Told, at: usize) -> Told {
    Told { cue: Some(scene.page.span(at, at + 1)), ..told }
}

/// The subject that follows its verb: `said X`, `said one analyst`, `said the Porto coach, X`.
pub(super) fn following(scene: &Scene, from: usize) -> Option<Told> {
    let page = scene.page;
    let from = from + usize::from(page.is(from, &["also", "then", "later"]));
    if page.is(from, PRONOUNS) {
        return Some(pronoun(scene, from));
    }
    let mut at = from;
    let mut first_named = None;
    while at < page.len() && at < from + 16 {
        if let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
            if mention.kind == Kind::Person {
                return Some(Told { words: mention.span, mention: Some(index), cue: None });
            }
            first_named.get_or_insert((at, index, mention.span));
            at = scene.words_of(mention.span).1;
            continue;
        }
        let abbreviation = page.word(at) == "."
            && page.tight(at.wrapping_sub(1))
            && page.capital(at + 1)
            && titles::is_title(page.word(at - 1));
        let stop = matches!(page.shape(at), Shape::LineEnd) || BREAKS.holds(page.word(at)) && at > from;
        if stop || page.shape(at) == Shape::Mark && page.word(at) != "-" && !abbreviation {
            break;
        }
        at += 1;
    }
    if page.word(at) == ","
        && at > from
        && let Some((index, mention)) = scene.of_kind(at + 1, Kind::Person)
    {
        if page.is(from, &["the", "its", "his", "her", "their"])
            || first_named.is_some_and(|(first, ..)| first < at - 1)
        {
            return Some(Told { words: mention.span, mention: Some(index), cue: None });
        }
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

fn pronoun(scene: &Scene, at: usize) -> Told {
    let word = scene.page.word(at);
    let mention = if scene.page.is(at, &["he", "she", "it"]) { scene.antecedent(at, word) } else { None };
    Told { words: scene.page.span(at, at + 1), mention, cue: None }
}

/// The subject of the verb at `verb`, in the words `low..verb` before it.
pub(super) fn preceding(scene: &Scene, verb: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    let mut at = verb;
    loop {
        at = at.checked_sub(1).filter(|at| *at >= low)?;
        if is_adverb(scene, at) {
            continue;
        }
        if page.word(at) == ")" {
            at = (low..at).rev().take(12).find(|i| page.word(*i) == "(")?;
            continue;
        }
        break;
    }
    if page.is(at, PRONOUNS) {
        return Some(pronoun(scene, at));
    }
    if page.is(at, &["who", "which"]) {
        let before = at.checked_sub(1).filter(|i| *i >= low)?;
        let before =
            if page.word(before) == "," { before.checked_sub(1).filter(|i| *i >= low)? } else { before };
        return noun_phrase(scene, before, low);
    }
    if page.word(at) == "," {
        return apposed(scene, at, low);
    }
    noun_phrase(scene, at, low)
}

fn is_adverb(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    let word = page.word(at);
    page.is(
        at,
        &[
            "also",
            "then",
            "later",
            "has",
            "had",
            "have",
            "been",
            "was",
            "reportedly",
            "however",
            "once",
            "never",
            "not",
            "first",
            "further",
            "would",
            "will",
            "could",
            "himself",
            "herself",
            "is",
            "were",
            "often",
            "still",
            "liked",
            "to",
            "once",
            "today",
            "yesterday",
            "even",
            "long",
            "previously",
            "likes",
            "afterwards",
            "there",
            "meanwhile",
            "since",
            "again",
        ],
    ) || word.len() > 4 && word.ends_with("ly") && page.shape(at) == Shape::Small
        || scene.of_kind(at, Kind::Date).is_some()
        || page.is(at, &["on", "in"]) && scene.of_kind(at + 1, Kind::Date).is_some()
}

/// `X, a resident of Y,` before the verb: the person before the comma that opens the apposition.
fn apposed(scene: &Scene, comma: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    for at in (low..comma).rev().take(30) {
        if let Some((index, mention)) = scene.of_kind(at, Kind::Person) {
            let (_, end) = scene.words_of(mention.span);
            if matches!(page.word(end), "," | "(" | "–" | "—") || end == comma {
                return Some(Told { words: mention.span, mention: Some(index), cue: None });
            }
        }
    }
    noun_phrase(scene, comma.checked_sub(1).filter(|at| *at >= low)?, low)
}

/// The noun phrase that ends at `at`: a person, a body, or words such as `a spokesman for the league`.
fn noun_phrase(scene: &Scene, at: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    if let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
        let (first, _) = scene.words_of(mention.span);
        if mention.kind == Kind::Person {
            return Some(Told { words: mention.span, mention: Some(index), cue: None });
        }
        let the = first.checked_sub(1).filter(|i| page.is(*i, &["the"])).unwrap_or(first);
        let link = the
            .checked_sub(1)
            .filter(|i| *i >= low && page.is(*i, &["of", "from", "at", "for", "in", "with", "on"]));
        if let Some(link) = link {
            return behind_link(scene, link, at, low);
        }
        return Some(Told { words: mention.span, mention: Some(index), cue: None });
    }
    if page.shape(at) != Shape::Small && page.shape(at) != Shape::Capital && page.shape(at) != Shape::Number {
        return None;
    }
    described(scene, at, low)
}

/// `George Barros of the Institute …`, `A spokesperson from Downing Street`: what stands before the link.
fn behind_link(scene: &Scene, link: usize, end: usize, low: usize) -> Option<Told> {
    let before = link.checked_sub(1).filter(|at| *at >= low)?;
    if let Some((index, mention)) = scene.of_kind(before, Kind::Person) {
        return Some(Told { words: mention.span, mention: Some(index), cue: None });
    }
    if scene.page.word(before) == "," {
        return apposed(scene, before, low);
    }
    described(scene, end, low)
}

/// A description that ends at `end`: from its determiner on, with a person's noun in it.
fn described(scene: &Scene, end: usize, low: usize) -> Option<Told> {
    static DETERMINERS: WordList =
        WordList::new("a an the one another his her its their some many several two three my our both most");
    let page = scene.page;
    let mut first = end;
    let mut noun = None;
    for at in (low..=end).rev().take(14) {
        if page.shape(at) == Shape::LineEnd
            || matches!(page.word(at), "“" | "”" | "\"" | ";" | ":" | "." | "—" | "(")
        {
            break;
        }
        if page.word(at) == "," {
            // `X, a trader` before the verb
            let person = at.checked_sub(1).and_then(|before| scene.of_kind(before, Kind::Person));
            if let Some((index, mention)) = person {
                return Some(Told { words: mention.span, mention: Some(index), cue: None });
            }
            break;
        }
        if at != end
            && page.is(at, &["that", "but", "and", "while", "as", "because", "when", "if", "though", "where"])
        {
            break;
        }
        first = at;
        if is_speaking_noun(scene, at) {
            noun = Some(at);
        }
        if let Some((index, mention)) =
            scene.of_kind(at, Kind::Person).filter(|_| noun.is_none() && at + 4 > end)
        {
            let (_, mention_end) = scene.words_of(mention.span);
            if page.shape(mention_end) != Shape::Possessive {
                return Some(Told { words: mention.span, mention: Some(index), cue: None });
            }
        }
        let opens = DETERMINERS.holds(page.word(at));
        let linked =
            at.checked_sub(1).is_some_and(|i| page.is(i, &["of", "for", "from", "at", "with", "in", "on"]));
        if opens && noun.is_some() && !linked {
            break;
        }
    }
    noun?;
    Some(Told { words: page.span(first, end + 1), mention: None, cue: None })
}

/// Nouns that can speak: jobs and titles, `official`, `source`, `statement`, `residents`.
fn is_speaking_noun(scene: &Scene, at: usize) -> bool {
    static NOUNS: WordList = WordList::new(
        "official officials source sources analyst analysts spokesman spokeswoman spokesperson statement \
         expert experts critics resident residents witness witnesses lawyer lawyers man woman people diplomat \
         diplomats aide aides report reports ministry government army military police union company court \
         group crowds crowd protesters lawmakers volunteer creditor soldier soldiers minister president \
         family opinion majority agency party bank firm club judge commander observers activists friend \
         neighbor neighbour mother father wife husband brother sister son daughter scientists researchers \
         authors doctor nurse teacher farmers traders investors voters leaders authorities regulator \
         prosecutors defenders supporters opponents letter filing note message someone others media newspaper \
         country admirers caller",
    );
    let page = scene.page;
    page.shape(at) == Shape::Small
        && (NOUNS.holds(page.word(at))
            || matches!(titles::sort(page.word(at)), Some("office" | "job" | "rank" | "clergy")))
}
