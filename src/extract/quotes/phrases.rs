//! Noun phrases that name a speaker: a person, a body, or words such as `a spokesman for the league`.

use super::clause::apposed;
use super::scene::Scene;
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::wordlist::WordList;
use crate::model::{Kind, Mention, MentionIndex, Span};

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

/// A speaker who is named.
pub(super) fn named((index, mention): (MentionIndex, &Mention)) -> Told {
    Told { words: mention.span, mention: Some(index), cue: None }
}

/// A speaker who is told by the pronoun at `at`, and whom it means.
pub(super) fn pronoun(scene: &Scene, at: usize) -> Told {
    let word = scene.page.word(at);
    let mention = match word.to_ascii_lowercase().as_str() {
        "he" | "she" | "it" => scene.antecedent(at, word),
        "i" => scene.speaking(at),
        _ => None,
    };
    Told { words: scene.page.span(at, at + 1), mention, cue: None }
}

/// The noun phrase that ends at `at`: a person, a body, or words such as `a spokesman for the league`.
pub(super) fn noun_phrase(scene: &Scene, at: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    if let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
        let (first, _) = scene.words_of(mention.span);
        let aide = first.checked_sub(2).filter(|i| *i >= low && page.is(i + 1, &["to", "of", "for"]));
        if mention.kind == Kind::Person && aide.is_some_and(|noun| is_speaking_noun(scene, noun)) {
            let told = described(scene, first - 2, low)?;
            return Some(Told { words: Span { start: told.words.start, end: mention.span.end }, ..told });
        }
        if mention.kind == Kind::Person {
            return Some(named((index, mention)));
        }
        let the = first.checked_sub(1).filter(|i| page.is(*i, &["the"])).unwrap_or(first);
        let link = the
            .checked_sub(1)
            .filter(|i| *i >= low && page.is(*i, &["of", "from", "at", "for", "in", "with", "on"]));
        if let Some(link) = link {
            return behind_link(scene, link, at, low);
        }
        return Some(named((index, mention)));
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
        return Some(named((index, mention)));
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
                return Some(named((index, mention)));
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
                return Some(named((index, mention)));
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
