//! Organisations by their head words: `Institute for the Study of War`, `64th Infantry Brigade`, `Russian Defense Ministry`.

use crate::extract::candidate::Candidate;
use crate::extract::evidence::{self, Evidence};
use crate::extract::page::{Page, Shape, Style};
use crate::extract::wordlist::WordList;
use crate::lexicon::{self, Head, Position};
use crate::model::{Certainty, Kind};

/// Proposes organisations around every head word.
pub(super) fn find(page: &Page, evidence: &Evidence, out: &mut Vec<Candidate>) {
    for at in 0..page.len() {
        if !page.capital(at) || page.words[at].style == Style::Caps {
            continue;
        }
        let Some((end, heads)) = super::head_at(&lexicon::words().org_heads, page, at) else { continue };
        let first = left(page, evidence, at);
        let last = right(page, evidence, end, heads);
        if person_listed(page, first) {
            continue;
        }
        let of_name = heads.iter().any(|head| head.position == Position::First) && last > end;
        let by_left = heads.iter().any(|head| head.position == Position::Last) && names_it(page, first, at);
        if !(of_name || by_left) {
            continue;
        }
        let last = if last > end { last } else { suffix(page, end) };
        out.push(Candidate::named((first, last), Kind::Org, "rule:org-head", Certainty::Likely, 52));
    }
}

/// `Biden administration`: a person's, not a body's own name.
fn person_listed(page: &Page, first: usize) -> bool {
    let names = lexicon::names();
    let listed = names.under(page.word(first));
    !listed.is_empty() && listed.iter().all(|id| names.get(*id).kind == Kind::Person)
}

/// Whether the words `first..at` before a head can tell which one it is.
fn names_it(page: &Page, first: usize, at: usize) -> bool {
    first < at
        && !(at == first + 1
            && (page.is(first, &["new", "old", "first", "other"])
                || page.words[first].opens && evidence::is_function_word(page.word(first))))
}

/// Where a name that ends in a head at `at` begins.
fn left(page: &Page, evidence: &Evidence, at: usize) -> usize {
    let mut first = at;
    while first > 0 && at - first < 7 {
        let before = first - 1;
        if takes(page, evidence, before) {
            first = before;
            if page.shape(before) == Shape::Number {
                break;
            }
        } else if let Some(joined) = joint(page, evidence, before) {
            first = joined;
        } else {
            break;
        }
    }
    // a title or a person in front is no part of the name
    while first < at && super::titles::is_office(page.word(first)) && at > first + 1 {
        first += 1;
    }
    first
}

/// Whether the word before a head belongs to the name.
fn takes(page: &Page, evidence: &Evidence, at: usize) -> bool {
    if page.shape(at) == Shape::Number {
        let word = page.word(at);
        return ["st", "nd", "rd", "th"].iter().any(|ending| word.ends_with(ending)) && word.len() < 7;
    }
    if !page.capital(at) || evidence::is_function_word(page.word(at)) {
        return false;
    }
    let word = &page.words[at];
    let calendar = crate::extract::evidence::is_function_word(page.word(at));
    !calendar
        && match word.style {
            Style::Title => {
                !word.opens || evidence.is_name_word(page, at) || !evidence.is_ordinary(page.word(at))
            }
            _ => !word.opens || !is_opener(page, at),
        }
}

/// Words that open a sentence and go with what follows only by chance.
fn is_opener(page: &Page, at: usize) -> bool {
    page.is(
        at,
        &[
            "following",
            "according",
            "under",
            "when",
            "under",
            "unlike",
            "despite",
            "former",
            "like",
            "says",
            "asked",
        ],
    )
}

/// A hyphen, an ampersand, `People’s`, or `Science and` between two words of a name: where the name goes on.
fn joint(page: &Page, evidence: &Evidence, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let word = page.word(at);
    let tight_hyphen = word == "-" && page.tight(before) && page.tight(at);
    let people = page.shape(at) == Shape::Possessive
        && page.is(
            before,
            &["people", "women", "children", "workers", "veterans", "men", "king", "queen", "farmers"],
        );
    let ampersand = word == "&";
    let and = word == "and"
        && page.capital(before)
        && evidence.is_ordinary(page.word(before))
        && page.capital(at + 1)
        && evidence.is_ordinary(page.word(at + 1))
        && !page.words[before].opens;
    let point = word == "." && page.tight(before) && page.is(before, &["st"]);
    ((tight_hyphen || people || ampersand || and || point) && page.capital(before)).then_some(before)
}

/// Where a name goes on behind its head: `of …`, `for the … of …`, `on … and …`.
fn right(page: &Page, evidence: &Evidence, end: usize, heads: &[Head]) -> usize {
    let mut end = end;
    let mut start = true;
    loop {
        let wide = heads.iter().any(|head| head.position == Position::First);
        let link =
            page.is(end, &["of"]) || (page.is(end, &["for", "on", "against", "to"]) && (wide || !start));
        if start && !(wide && link) {
            return end;
        }
        let and = !start && (page.word(end) == "and" || page.word(end) == "&");
        if !(link || and) {
            return end;
        }
        let the = usize::from(page.is(end + 1, &["the"]));
        let from = end + 1 + the;
        let stop = run(page, from);
        if stop == from || (and && !common_noun(page, evidence, from, stop)) {
            return end;
        }
        end = stop;
        start = false;
    }
}

/// Past the capitalised words from `from` on.
fn run(page: &Page, from: usize) -> usize {
    let mut end = from;
    while page.capital(end)
        && !evidence::is_function_word(page.word(end))
        && !evidence::is_calendar_word(page, end)
        && end - from < 6
    {
        end += 1;
        if page.word(end) == "-" && page.tight(end - 1) && page.tight(end) && page.capital(end + 1) {
            end += 1;
        }
    }
    end
}

/// Whether the words read as ordinary nouns, so that `and` joins them to the name.
fn common_noun(page: &Page, evidence: &Evidence, from: usize, to: usize) -> bool {
    (from..to)
        .all(|at| evidence.is_ordinary(page.word(at)) && lexicon::names().under(page.word(at)).is_empty())
}

/// Past a company ending behind the name (`Group`, `Holdings Inc`).
fn suffix(page: &Page, end: usize) -> usize {
    let mut end = end;
    while page.is(
        end,
        &["inc", "ltd", "corp", "plc", "llc", "sa", "ag", "se", "nv", "gmbh", "co", "holdings", "group"],
    ) && page.capital(end)
    {
        end += 1;
    }
    end
}

/// Whether evidence stands beside an organisation whose name is ordinarily something else.
pub(super) fn has_cue(page: &Page, evidence: &Evidence, at: usize, end: usize, sort: &str) -> bool {
    static BUSINESS: WordList = WordList::new(
        "shares share stock company companies firm maker carmaker automaker chief ceo analyst analysts sales \
         revenue profit profits inc plc corp stores store bank executive brand phone app platform airline \
         retailer earnings plant factory investors employees supermarket supermarkets oil deal unit \
         subsidiary software chain factories spokesperson spokesman spokeswoman insurer insurers lender \
         lenders network magazine newspaper editor reporter rivals quarter percent buyback drugmaker",
    );
    static SPORT: WordList = WordList::new(
        "beat coach striker midfielder fans goal goals league cup season manager match defender goalkeeper \
         keeper win won lost draw drew club side squad penalty game champions captain inning innings playoffs \
         rebounds points signed loan scored kick",
    );
    if page.is(at.wrapping_sub(1), &["in", "near", "from", "to"]) && sort == "sport" {
        return false;
    }
    let cues = if sort == "sport" { &SPORT } else { &BUSINESS };
    let sentence = page.sentence(at);
    let range = sentence.start.max(at.saturating_sub(14))..sentence.end.min(end + 14);
    let found = range.clone().any(|i| cues.holds(page.word(i)));
    let firm = !page.words[at].opens && !page.loud(at) || evidence.is_firm(page.word(at));
    let name_follows = page.capital(end) && page.tight(end - 1);
    let given = page.capital(at.wrapping_sub(1)) && super::people::is_given(page, at.wrapping_sub(1));
    found && firm && !name_follows && !given
}
