//! How a person’s name is spelt out: where it ends, which capitals, particles, hyphens and nicknames belong to it.

use crate::extract::evidence::Evidence;
use crate::extract::page::{Page, Shape};
use crate::lexicon::Facts;

/// `al-Sharaa`, `van Urk` behind a title.
pub(super) fn particle_opens(page: &Page, at: usize) -> bool {
    page.has(at, Facts::PARTICLE) && page.shape(at) == Shape::Small && page.word(at).len() > 1
}

/// Whether the word at `at` is a given name.
pub(in crate::extract) fn is_given(page: &Page, at: usize) -> bool {
    page.capital(at) && page.has(at, Facts::ANY_GIVEN)
}

/// Past the name that begins at `from`: capitals, initials, hyphens, particles, nicknames in marks, `Jr.`.
pub(in crate::extract) fn name_end(page: &Page, evidence: &Evidence, from: usize) -> usize {
    let mut end = from;
    let mut words = 0;
    while words < 6 {
        if page.capital(end) && fits(page, evidence, end, from) {
            end += 1;
            words += 1;
            if page.word(end) == "."
                && page.tight(end - 1)
                && (page.shape(end - 1) == Shape::Initial || page.is(end - 1, &["jr", "sr", "st"]))
            {
                end += 1;
            }
            end = hyphens(page, end);
        } else if let Some(next) = particle(page, end, from) {
            end = next;
        } else if let Some(next) = nickname(page, end).filter(|_| end > from) {
            end = next;
        } else {
            break;
        }
    }
    // an initial point, a comma or a particle at the end is none of the name's
    while end > from
        && !page.capital(end - 1)
        && page.shape(end - 1) != Shape::Small
        && !ends_in_point(page, end)
    {
        end -= 1;
    }
    end
}

fn ends_in_point(page: &Page, end: usize) -> bool {
    page.word(end - 1) == "." && end > 1 && page.is(end - 2, &["jr", "sr"])
}

/// `-hyun`, `-Evans`, `-al-` behind a part of a name.
fn hyphens(page: &Page, end: usize) -> usize {
    let mut end = end;
    while matches!(page.word(end), "-" | "‑" | "'" | "’")
        && page.tight(end - 1)
        && page.tight(end)
        && matches!(page.shape(end + 1), Shape::Capital | Shape::Small | Shape::Caps)
        && !page.is(
            end + 1,
            &[
                "led",
                "based",
                "era",
                "backed",
                "style",
                "born",
                "run",
                "owned",
                "like",
                "linked",
                "appointed",
                "aligned",
                "free",
                "hosted",
                "made",
                "esque",
            ],
        )
    {
        end += 2;
    }
    end
}

/// Whether the capitalised word at `at` can be a further part of a name that began at `from`.
fn fits(page: &Page, evidence: &Evidence, at: usize, from: usize) -> bool {
    if page.has(at, Facts::FUNCTION) && page.shape(at) != Shape::Initial {
        // `Baek Do-hyeon`, `Will Paget`
        if evidence.is_hyphened_name(page, at) {
            return true;
        }
        return at == from
            && is_given(page, at)
            && page.capital(at + 1)
            && !evidence.is_ordinary(page, at + 1);
    }
    if page.shape(at) == Shape::Initial {
        return page.word(at) != "I" && page.word(at) != "A"
            || page.word(at + 1) == "."
            || page.word(at).ends_with('.');
    }
    if at > from && page.has(at, Facts::OFFICE) && super::titles::sort(page.word(at)) != Some("noble") {
        return page
            .is(at, &["king", "pope", "bishop", "judge", "major", "prince", "abbot", "dean", "marshal"]);
    }
    if at > from && page.has(at, Facts::GROUP) && !page.has(at, Facts::SURNAME) {
        return false;
    }
    if page.loud(at) || page.words[at].opens {
        return evidence.is_name_word(page, at)
            || at > from && !page.loud(at)
            || evidence.is_firm(page, at) && !page.loud(at);
    }
    !matches!(
        page.word(at),
        "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday"
    )
}

/// `de la`, `van der`, `bin`, `al-` before a capital.
fn particle(page: &Page, at: usize, from: usize) -> Option<usize> {
    if at == from && !page.is(at, &["al", "el", "van", "von", "de", "dos", "da", "del", "bin"]) {
        return None;
    }
    let mut end = at;
    while end < at + 3 && page.shape(end) == Shape::Small && page.has(end, Facts::PARTICLE) {
        end += 1;
        if page.word(end) == "-" && page.tight(end) && page.tight(end - 1) {
            end += 1;
        }
    }
    let e = end == at + 1 && page.is(at, &["e", "y", "st"]);
    (end > at && page.capital(end) && !e).then_some(end)
}

/// `“Chelo”` between two names.
fn nickname(page: &Page, at: usize) -> Option<usize> {
    if !matches!(page.word(at), "“" | "\"" | "‘") {
        return None;
    }
    let close = (at + 2..at + 5).find(|i| matches!(page.word(*i), "”" | "\"" | "’" | ")"))?;
    ((at + 1..close).all(|i| page.capital(i)) && page.capital(close + 1)).then_some(close + 1)
}
