//! A title read from the left: `the Polish army spokeswoman`, `Ukraine’s former ambassador to the U.S.`, `head of credit at X`.

use super::Held;
use super::extent::{body_after, conjoined, post, with_purpose};
use super::words::{self, EPITHETS};
use crate::extract::find::titles;
use crate::extract::page::Shape;
use crate::extract::quotes::scene::Scene;
use crate::lexicon::Facts;
use crate::model::{Kind, MentionIndex};

/// What leads from a name to the words behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// An apposition.
    Comma,
    /// The same behind a dash.
    Dash,
    /// A verb: what follows is said of the person.
    Verb,
    /// The name ends its line.
    Line,
}

/// The title phrase that begins at `at`, and the word behind all of it.
pub(super) fn read(scene: &Scene, at: usize, lead: Lead) -> Option<(Held, usize)> {
    let page = scene.page;
    let at = past_times(scene, at);
    let determined = page.is(at, &["the", "a", "an", "its", "their", "his", "her", "our", "my"]);
    let its = page.is(at, &["its"]).then(|| scene.antecedent(at, "it")).flatten();
    let at = past_description(scene, at + usize::from(determined), determined);
    let (from, owner) = past_owners(scene, past_common_owner(scene, at, determined))?;
    let bare = !determined && from == at;
    if bare && (lead == Lead::Line || lead == Lead::Dash) && !page.capital(from) {
        return None;
    }
    let from = if bare || owner.is_none() { past_epithets(scene, from) } else { from };
    let core_end = title_end(scene, from)?;
    let first = trimmed(scene, from, core_end);
    if bare && !opens_bare(scene, first) || !closes(scene, core_end, lead) {
        return None;
    }
    let end = post(scene, owner.is_some(), with_purpose(scene, conjoined(scene, core_end)));
    let after = if end > core_end && owner.is_some() { None } else { body_after(scene, end) };
    let body = after.map(|(index, _)| index).or(owner).or(its);
    Some((Held { first, end, body }, after.map_or(end, |(_, next)| next)))
}

/// Past `now`, `once`, `until last month`.
fn past_times(scene: &Scene, at: usize) -> usize {
    let page = scene.page;
    let mut next = at;
    while next < at + 6
        && (page.is(
            next,
            &[
                "now",
                "then",
                "currently",
                "formerly",
                "once",
                "previously",
                "himself",
                "herself",
                "also",
                "still",
                "serving",
                "as",
                "until",
                "since",
                "long",
                "already",
                "again",
                "recently",
            ],
        ) || scene.of_kind(next, Kind::Date).is_some())
    {
        next += 1;
    }
    next
}

/// `the newly appointed French prime minister`: past small words before a name that are no title themselves.
fn past_description(scene: &Scene, at: usize, determined: bool) -> usize {
    let page = scene.page;
    let at = past_epithets(scene, at);
    let named = (at..at + 4).find(|i| scene.mention(*i).is_some_and(|(_, m)| m.kind.is_named()));
    let plain = |i: usize| {
        page.shape(i) == Shape::Small
            && titles::sort(page.word(i)).is_none_or(|sort| sort == "modifier")
            && !page.has(i, Facts::FUNCTION)
            && !page.is(i, &["of", "with", "without"])
    };
    // `lead U.S. economist`
    let modifies = |i: usize| titles::sort(page.word(i)) == Some("modifier");
    match named {
        Some(named) if (at..named).all(|i| if determined { plain(i) } else { modifies(i) }) => named,
        _ => past_age(scene, at),
    }
}

/// `a 45-year-old electrician`.
fn past_age(scene: &Scene, at: usize) -> usize {
    let page = scene.page;
    let age = page.shape(at) == Shape::Number && page.is(at + 2, &["year"]) && page.is(at + 4, &["old"]);
    if age { at + 5 } else { at }
}

/// `the opposition’s candidate`: past an owner without a name.
fn past_common_owner(scene: &Scene, at: usize, determined: bool) -> usize {
    let page = scene.page;
    let words = (at..at + 3).take_while(|i| page.shape(*i) == Shape::Small).count();
    let owned = determined && words > 0 && page.shape(at + words) == Shape::Possessive;
    if owned { at + words + 1 } else { at }
}

fn past_epithets(scene: &Scene, at: usize) -> usize {
    (at..at + 3).find(|i| !EPITHETS.holds(scene.page.word(*i))).unwrap_or(at)
}

/// Past the owners of a title that begin at `at`: `Ukraine’s`, `French`, `Putin’s`; `None` where a person owns nothing.
fn past_owners(scene: &Scene, mut at: usize) -> Option<(usize, Option<MentionIndex>)> {
    let page = scene.page;
    let mut owner = None;
    while let Some((index, mention)) = scene.mention(at).filter(|(_, m)| m.kind.is_named()) {
        let end = scene.words_of(mention.span).1;
        let possessive = page.shape(end) == Shape::Possessive || matches!(page.word(end), "’" | "'");
        if mention.kind == Kind::Person {
            if !possessive {
                return None;
            }
        } else {
            owner = Some(index);
        }
        at = end + usize::from(possessive);
        // `a Moscow-born dissident`
        if page.word(at) == "-" && page.tight(at) {
            owner = None;
            at += 2;
        }
    }
    Some((at, owner))
}

/// Past the title that begins at `from`: words up to its last title word.
pub(super) fn title_end(scene: &Scene, from: usize) -> Option<usize> {
    let page = scene.page;
    let mut last = None;
    for at in from..from + 7 {
        let word = matches!(page.shape(at), Shape::Small | Shape::Capital | Shape::Caps);
        let hyphen = page.word(at) == "-" && page.tight(at);
        let small = page.shape(at) == Shape::Small;
        let closed =
            small && (page.has(at, Facts::FUNCTION) || page.is(at, &["of", "or", "says", "said", "to"]));
        if !(word || hyphen) || closed || scene.mention(at).is_some() {
            break;
        }
        if word && words::ends_title(page, at) && !words::is_relation(page, at) {
            last = Some(at + 1);
        } else if small && page.has(at, Facts::SPEECH) {
            break;
        }
    }
    last.or_else(|| agent_end(scene, from))
}

/// Past an unlisted noun such as `ironmonger` that ends the phrase.
fn agent_end(scene: &Scene, from: usize) -> Option<usize> {
    let page = scene.page;
    let plain = |at: &usize| {
        page.shape(*at) == Shape::Small && scene.mention(*at).is_none() && !page.has(*at, Facts::FUNCTION)
    };
    let last = (from..from + 4).take_while(plain).last()?;
    let ends = matches!(page.word(last + 1), "of" | "at" | "for" | "," | "." | "who" | "with");
    (ends && words::is_agent(page, last)).then_some(last + 1)
}

/// `a highly respected teacher`: without the words that praise.
fn trimmed(scene: &Scene, from: usize, end: usize) -> usize {
    let page = scene.page;
    let praise = |at: &usize| {
        let word = page.word(*at);
        page.shape(*at) == Shape::Small
            && titles::sort(word).is_none()
            && (word.ends_with("ly") && !word.starts_with("fam")
                || word.ends_with("ed")
                || EPITHETS.holds(word))
    };
    // `poet turned envoy`
    let from = (from..end - 1).find(|at| page.is(*at, &["turned"])).map_or(from, |at| at + 1);
    (from..end - 1).find(|at| !praise(at)).unwrap_or(end - 1)
}

/// Without a determiner or an owner a title must open the phrase: `, head of …`, `, political analyst at …`.
fn opens_bare(scene: &Scene, first: usize) -> bool {
    let word = scene.page.word(first);
    !scene.page.has(first, Facts::SPEECH) && (!word.ends_with("ing") || titles::sort(word).is_some())
}

/// Whether the phrase may end before the word at `end`: no owner (`the victim’s mother`), no name (`President X`), no verb.
fn closes(scene: &Scene, end: usize, lead: Lead) -> bool {
    let page = scene.page;
    let verb = page.is(end, &["is", "was", "has", "had", "will", "would", "were", "are"])
        || page.shape(end) == Shape::Small && page.has(end, Facts::SPEECH) && !page.has(end, Facts::SAYS);
    page.shape(end) != Shape::Possessive
        && scene.of_kind(end, Kind::Person).is_none()
        && !(verb && lead != Lead::Verb)
        && (lead != Lead::Line
            || page.word(end) == ","
            || page.shape(end) == Shape::LineEnd
            || page.is(end, &["of", "for"]))
}
