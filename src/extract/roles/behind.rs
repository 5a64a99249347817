//! What leads from a name to a title behind it: a comma, `is`, `who was`, `was appointed`, `as`, the next line of a letterhead.

use super::Held;
use super::phrase::{self, Lead};
use crate::extract::page::Shape;
use crate::extract::quotes::scene::Scene;
use crate::extract::wordlist::WordList;

/// The titles behind the person whose name is the words `first..end`.
pub(super) fn titles(scene: &Scene, first: usize, end: usize) -> Vec<Held> {
    let mut out: Vec<_> = post_nominal(scene, end).into_iter().collect();
    let mut next = lead_in(scene, first, end).or_else(|| past_clause(scene, past_asides(scene, end)));
    while let Some((at, lead)) = next.take().filter(|_| out.len() < 3) {
        let read = phrase::read(scene, at, lead);
        let after = read.as_ref().map_or(at, |(_, after)| *after);
        next = match scene.page.word(after) {
            // `a historian and the former head of Y`
            "and" if read.is_some() => Some((after + 1, lead)),
            // `a co-author of the study and a biologist at Y`
            "of" | "for" | "in" if past_link(scene, after).is_some() => {
                past_link(scene, after).map(|and| (and + 1, lead))
            }
            _ if lead == Lead::Comma => past_clause(scene, after),
            _ => None,
        };
        out.extend(read.map(|(held, _)| held));
    }
    out
}

/// `X, a councillor who lost, was once leader of Y`: past the comma that closes what stands behind a name, and the verb there.
fn past_clause(scene: &Scene, at: usize) -> Option<(usize, Lead)> {
    let page = scene.page;
    let inner = |i: &usize| {
        page.shape(*i) != Shape::LineEnd && !matches!(page.word(*i), "." | ";" | ":" | "“" | "\"")
    };
    let from = at + usize::from(page.word(at) == "," && page.is(at + 1, &["who"]));
    let comma = (from..from + 20).take_while(inner).find(|i| page.word(*i) == ",")?;
    if page.is(comma + 1, &["as"]) {
        return Some((comma + 2, Lead::Verb));
    }
    predicate(scene, comma + 1).map(|said| (said, Lead::Verb))
}

/// The `and` behind small words that begin at `at`, where another title may follow.
fn past_link(scene: &Scene, at: usize) -> Option<usize> {
    let page = scene.page;
    let and = (at..at + 7).take_while(|i| page.shape(*i) == Shape::Small).find(|i| page.is(*i, &["and"]))?;
    page.is(and + 1, &["a", "an", "the", "its", "former"]).then_some(and)
}

/// Letters behind a name: `X KC`, `X MP`.
fn post_nominal(scene: &Scene, end: usize) -> Option<Held> {
    let letters = scene.page.is(end, &["kc", "qc", "mp", "mep", "msp", "td", "mla"]);
    (letters && scene.page.shape(end) == Shape::Caps).then_some(Held { first: end, end: end + 1, body: None })
}

/// Where the words that may tell a title begin, and what leads there.
fn lead_in(scene: &Scene, first: usize, end: usize) -> Option<(usize, Lead)> {
    let page = scene.page;
    // `X (president of Y)`
    let inside = page.word(end) == "(" && phrase::read(scene, end + 1, Lead::Comma).is_some();
    let at = if inside { end } else { past_asides(scene, end) };
    match page.word(at) {
        "(" => Some((at + 1, Lead::Comma)),
        "," if page.is(at + 1, &["who"]) => Some((predicate(scene, at + 2)?, Lead::Verb)),
        "," => predicate(scene, at + 1).map_or(Some((at + 1, Lead::Comma)), |said| Some((said, Lead::Verb))),
        "—" | "–" => Some((at + 1, Lead::Dash)),
        "as" if !is_replaced(scene, first) => Some((at + 1, Lead::Verb)),
        _ if page.shape(at) == Shape::LineEnd => Some((at + 1, Lead::Line)),
        _ if is_appointing(scene, first) && page.shape(at) == Shape::Small => {
            Some((at + usize::from(page.is(at, &["as"])), Lead::Verb))
        }
        _ => Some((predicate(scene, at)?, Lead::Verb)),
    }
}

/// Past an age between commas and past brackets: `X, 44`, `X (Lab, Headingley)`.
fn past_asides(scene: &Scene, end: usize) -> usize {
    let page = scene.page;
    let mut at = end;
    if page.word(at) == "("
        && let Some(close) = (at..at + 14).find(|i| page.word(*i) == ")")
    {
        at = close + 1;
    }
    let age = page.word(at) == "," && page.shape(at + 1) == Shape::Number && page.word(at + 2) == ",";
    if age { at + 2 } else { at }
}

static PASSIVES: WordList = WordList::new(
    "appointed named elected re-elected reelected chosen made picked promoted nominated confirmed hired selected \
     installed crowned tapped designated reappointed",
);

/// Past the verb at `at` that says what somebody is: `is`, `has been`, `was named`, `joins as`.
fn predicate(scene: &Scene, at: usize) -> Option<usize> {
    static SERVES: WordList = WordList::new(
        "serves served serve serving sworn joins joined works worked acts acted continues continued returns returned \
         resigned resigns quit retired rejoined rejoins doubles doubled",
    );
    let page = scene.page;
    let mut next = at;
    while page.is(next, &["has", "had", "have", "will", "would", "later", "also", "once", "now", "to"])
        && next < at + 3
    {
        next += 1;
    }
    if page.is(next, &["is", "was", "been", "be", "became", "becomes", "become", "remains", "remained"]) {
        next += 1;
        let passive = (next..next + 2).find(|i| PASSIVES.holds(page.word(*i)));
        let Some(verb) = passive else {
            return Some(next).filter(|_| !SERVES.holds(page.word(next))).or_else(|| as_behind(scene, next));
        };
        let to = verb + 1 + usize::from(page.is(verb + 1, &["as"]));
        return Some(if page.is(to, &["to"]) && page.is(to + 1, &["be"]) { to + 2 } else { to });
    }
    if !SERVES.holds(page.word(next)) {
        return None;
    }
    as_behind(scene, next)
}

/// Past the `as` that follows the verb at `verb`: `works in Paris as`.
fn as_behind(scene: &Scene, verb: usize) -> Option<usize> {
    let page = scene.page;
    let plain = |i: &usize| page.shape(*i) != Shape::Mark && page.shape(*i) != Shape::LineEnd;
    (verb + 1..verb + 5).take_while(plain).find(|i| page.is(*i, &["as"])).map(|at| at + 1)
}

/// `Y will succeed X as chief executive`: the title is the other’s.
fn is_replaced(scene: &Scene, first: usize) -> bool {
    let stems = ["succeed", "replac", "follow"];
    (first.saturating_sub(4)..first).any(|at| stems.iter().any(|stem| scene.page.word(at).starts_with(stem)))
}

/// `named X chief executive`: whether a verb that gives a title stands before the name.
fn is_appointing(scene: &Scene, first: usize) -> bool {
    let page = scene.page;
    first > 0 && page.shape(first - 1) == Shape::Small && {
        let verb = page.word(first - 1);
        PASSIVES.holds(verb)
            || matches!(verb, "appoint" | "appoints" | "names" | "name" | "elects" | "picks" | "hires")
    }
}
