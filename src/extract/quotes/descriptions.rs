//! Speakers without a name: `a spokesman for the league`, `Reed’s campaign`, `everybody`, `the 34-year-old`.

use super::phrases::{Told, named};
use super::scene::Scene;
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::wordlist::WordList;
use crate::model::Kind;

/// A description that ends at `end`: from its determiner on; or the person whom it is part of.
pub(super) fn described(scene: &Scene, end: usize, low: usize) -> Option<Told> {
    let page = scene.page;
    let (mut first, mut noun, mut opener) = (end, None, None);
    for at in (low..=end).rev().take(14) {
        if page.word(at) == "," {
            // `X, a trader` before the verb
            let person = at.checked_sub(1).and_then(|before| scene.of_kind(before, Kind::Person));
            if let Some(person) = person {
                return Some(named(person));
            }
            break;
        }
        if is_border(scene, at) && at != end {
            break;
        }
        first = at;
        if is_speaking_noun(scene, at) {
            noun = Some(at);
        }
        if let Some(person) = scene.of_kind(at, Kind::Person).filter(|_| noun.is_none() && at + 4 > end)
            && page.shape(scene.words_of(person.1.span).1) != Shape::Possessive
        {
            return Some(named(person));
        }
        let linked =
            at.checked_sub(1).is_some_and(|i| page.is(i, &["of", "for", "from", "at", "with", "in", "on"]));
        if opens(scene, at) && !linked {
            opener = Some(at);
            if noun.is_some() {
                break;
            }
        }
    }
    let first = if noun.is_some() { first } else { unlisted(scene, first, end, opener)? };
    let age = page.is(end, &["old"]) && page.is(end.wrapping_sub(2), &["year"]);
    let mention = if age { scene.antecedent(first, "they") } else { None };
    Some(Told { words: page.span(first, end + 1), mention, cue: None })
}

/// Whether nothing of a noun phrase stands at `at`.
fn is_border(scene: &Scene, at: usize) -> bool {
    let page = scene.page;
    page.shape(at) == Shape::LineEnd
        || matches!(page.word(at), "“" | "”" | "\"" | ";" | ":" | "." | "—" | "(")
        || page.is(at, &["that", "but", "and", "while", "as", "because", "when", "if", "though", "where"])
}

/// Whether a description may begin at `at`.
fn opens(scene: &Scene, at: usize) -> bool {
    static OPENERS: WordList = WordList::new(
        "a an the one another his her its their some many several two three my our your both most these those this \
         no every each few everyone everybody nobody someone somebody anyone anybody none others neither all critics",
    );
    OPENERS.holds(scene.page.word(at))
}

/// Where a description begins whose noun no list holds: at its opener, at its owner, or as a bare plural behind a border.
fn unlisted(scene: &Scene, first: usize, end: usize, opener: Option<usize>) -> Option<usize> {
    let page = scene.page;
    if let Some(opener) = opener.filter(|at| end - at < 6) {
        return Some(opener);
    }
    let owned = (first..end).rev().find(|at| page.shape(*at) == Shape::Possessive);
    if let Some(owner) = owned.and_then(|at| at.checked_sub(1)) {
        return Some(scene.mention(owner).map_or(owner, |(_, mention)| scene.words_of(mention.span).0));
    }
    // a name that nobody found
    if page.capital(end) && !page.words[end].opens {
        return (first..=end).rev().take_while(|at| page.capital(*at)).last();
    }
    let plural = page.word(end).len() > 4 && page.word(end).to_ascii_lowercase().ends_with('s');
    let bare = page.shape(end) == Shape::Small || page.words.get(end).is_some_and(|word| word.opens);
    (plural && bare && end - first < 3).then_some(first)
}

/// Nouns that can speak: jobs and titles, `official`, `source`, `statement`, `residents`.
pub(super) fn is_speaking_noun(scene: &Scene, at: usize) -> bool {
    static NOUNS: WordList = WordList::new(
        "official officials source sources analyst analysts spokesman spokeswoman spokesperson statement \
         expert experts critics resident residents witness witnesses lawyer lawyers man woman people diplomat \
         diplomats aide aides report reports ministry government army military police union company court \
         group crowds crowd protesters lawmakers volunteer creditor soldier soldiers minister president \
         family opinion majority agency party bank firm club judge commander observers activists friend \
         neighbor neighbour mother father wife husband brother sister son daughter scientists researchers \
         authors doctor nurse teacher farmers traders investors voters leaders authorities regulator \
         prosecutors defenders supporters opponents letter filing note message someone others media newspaper \
         country admirers caller attorneys campaigners neighbors neighbours relatives parents students workers",
    );
    let page = scene.page;
    let small = page.shape(at) == Shape::Small || page.words.get(at).is_some_and(|word| word.opens);
    small
        && scene.mention(at).is_none()
        && (NOUNS.holds(page.word(at))
            || matches!(titles::sort(page.word(at)), Some("office" | "job" | "rank" | "clergy")))
}
