//! Which quoted words are speech, and which are a term, a title or a nickname in marks.

use super::marks::Marked;
use super::scene::Scene;
use super::speakers;

/// Whether quoted words read as something said: a sentence, or many words.
pub(super) fn is_speech(scene: &Scene, one: &Marked) -> bool {
    let inner = one.inner.of(scene.page.text);
    let words = inner.split_whitespace().count();
    let sentence = inner.starts_with(char::is_uppercase) && inner.ends_with(['.', ',', '?', '!', '…', '—']);
    (sentence && (words >= 3 || opens_sentence(scene, one))) || words >= 10 || !one.closed
}

/// Whether nothing of its sentence stands before a quotation.
pub(super) fn opens_sentence(scene: &Scene, one: &Marked) -> bool {
    let open = scene.page.at(one.outer.start);
    matches!(scene.page.before(open), "." | "?" | "!" | "\n" | "”" | "\"" | "" | ")" | "’" | ":")
}

/// A name or term in marks: `(“Board”)`, `so-called “X”`, `known as “X”`, `calling himself “X”`.
pub(super) fn is_term(scene: &Scene, one: &Marked) -> bool {
    let page = scene.page;
    let open = page.at(one.outer.start);
    let words = one.inner.of(page.text).split_whitespace().count();
    let bracket = page.before(open) == "("
        || open > 1 && page.is(open - 1, &["the", "or"]) && page.before(open - 1) == "(";
    let named = page.is(
        open.wrapping_sub(1),
        &["called", "nicknamed", "dubbed", "termed", "named", "titled", "entitled", "marked", "reading"],
    ) && page.is(open.wrapping_sub(2), &["so", "-", "is", "was", "were", "are"])
        || page.is(open.wrapping_sub(1), &["nicknamed", "so-called", "codenamed", "titled", "entitled"])
        || page.is(open.wrapping_sub(1), &["as"]) && page.is(open.wrapping_sub(2), &["known"])
        || page.is(open.wrapping_sub(1), &["himself", "herself", "itself", "themselves"])
            && page.is(open.wrapping_sub(2), &["calling", "called", "calls", "call", "styled", "styling"]);
    let titled = page.is(open.wrapping_sub(1), &["titled", "entitled"]);
    titled || words <= 6 && (bracket || named) || words <= 15 && is_title(scene, one)
}

/// `the novel “War and Peace”`, `the “Red Devils,”`: capitals on all its longer words, and no verb of speech right before it.
fn is_title(scene: &Scene, one: &Marked) -> bool {
    let page = scene.page;
    let open = page.at(one.outer.start);
    let inner = one.inner.of(page.text).trim_end_matches([',', '.']);
    let spoken =
        (1..=3).any(|back| open.checked_sub(back).is_some_and(|at| speakers::verb(scene, at).is_some()));
    let capitals = inner
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’')
        .filter(|word| word.chars().count() > 3)
        .all(|word| word.starts_with(char::is_uppercase));
    !page.loud(open)
        && !spoken
        && !opens_sentence(scene, one)
        && (page.before(open) != "," || inner.split(' ').count() > 3)
        && inner.starts_with(char::is_uppercase)
        && !inner.ends_with(['.', '?', '!', '…'])
        && capitals
}

/// `the “shadow fleet”`: a few small words behind a determiner, used rather than said.
pub(super) fn is_used(scene: &Scene, one: &Marked) -> bool {
    let page = scene.page;
    let open = page.at(one.outer.start);
    let inner = one.inner.of(page.text);
    inner.split_whitespace().count() <= 3
        && inner.starts_with(char::is_lowercase)
        && page.is(
            open.wrapping_sub(1),
            &["the", "this", "that", "these", "those", "its", "their", "his", "her", "of", "a", "an"],
        )
}
