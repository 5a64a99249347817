//! Head counts: `12,000 troops`, `killed at least two`, `a crowd of 20,062`, `84 votes to 30`.

use super::heads::is_people;
use super::numbers;
use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::model::{Kind, Value};

/// What befell those who were counted.
static FATES: WordList = WordList::new(
    "killed dead wounded injured missing displaced hurt hospitalized hospitalised died arrested detained \
     dying perished unaccounted drowned others injuring survived",
);

/// Verbs after which a bare number counts people.
static HARM: WordList = WordList::new(
    "killing killed kills kill injuring injured injures wounding wounded wounds employs employing \
     employed arrested arresting detained detaining frees freed freeing evacuated evacuating displacing \
     hospitalized",
);

/// Words that leave a number nearly as it is.
static NEARLY: WordList = WordList::new(
    "at least more than about some around up to nearly over an a estimated approximately as many almost \
     roughly another only just fewer less total of perhaps close well below under above the all between",
);

/// Nouns of a count that stand before it (`casualties … reached 1.01 million`).
static COUNTED: WordList = WordList::new(
    "casualties toll tolls deaths attendance crowd crowds fatalities death dead injured injuries wounded \
     losses arrests missing audience turnout visitors troops soldiers prisoners refugees migrants \
     workforce headcount membership",
);

/// Words between such a noun and its number.
static LINKS: WordList = WordList::new(
    "to at of reached reaching reach surpassed surpassing exceeded exceeding exceed topped topping hit \
     than numbered totaled totalled totaling was were passed is are from : stands stood rose risen \
     climbed includes including by approximately about nearly over least some",
);

/// The head count that begins at `at`.
pub(super) fn at(page: &Page, at: usize) -> Option<Candidate> {
    let range = numbers::range(page, at);
    let number = numbers::at(page, at)?;
    let end = range.map_or(number.end, |(_, _, end)| end);
    let ratio = page.is(at.wrapping_sub(1), &["in"]) && numbers::at(page, at.wrapping_sub(2)).is_some();
    if ratio
        || (number.value < 2.0 && range.is_none())
        || number.value.fract() != 0.0
        || is_designation(page, at, end)
    {
        return None;
    }
    let counted = counted_noun(page, at, end)
        || fate_follows(page, end)
        || harm_precedes(page, at, end)
        || count_precedes(page, at, end);
    let value = match range {
        Some((min, max, _)) => Value::Between { min, max },
        None => Value::Number(number.value),
    };
    counted.then(|| Candidate::value((at, end), Kind::Quantity, "rule:head-count", Some(value)))
}

/// Part of a name, a time, a score or an amount: `F-16`, `No. 7`, `14.30`, `2-1`.
fn is_designation(page: &Page, at: usize, end: usize) -> bool {
    let glued = at > 0
        && page.tight(at - 1)
        && page.shape(at - 1) != Shape::LineEnd
        && !matches!(page.before(at), "(" | "“" | "\"" | "‘" | "'" | "[" | "—" | "–");
    let behind = page.tight(end - 1)
        && matches!(page.word(end), "-" | "–" | "/" | "." | "°" | ":" | "%")
        && page.tight(end)
        && !page.is(end + 1, &["strong", "member", "person", "man"]);
    glued
        || (behind && page.shape(end + 1) != Shape::LineEnd)
        || matches!(
            page.before(at),
            "No" | "#" | "Article" | "Section" | "Chapter" | "Category" | "Operation" | "(b"
        )
        || page.word(at).contains(':')
        || page.word(at).contains('.') && page.word(at).parse::<f64>().is_ok() && end == at + 1
}

/// A noun of people, with adjectives between at most.
fn counted_noun(page: &Page, at: usize, end: usize) -> bool {
    let next = end;
    if page.word(next) == "-" && page.is(next + 1, &["strong", "member", "person", "man"]) {
        return page.is(next + 1, &["strong", "member"]) && number_is_big(page, at);
    }
    if page.is(next, &["of"])
        && page.is(next + 1, &["the", "its", "his", "her", "their", "them", "those", "our"])
    {
        let people =
            page.is(next + 1, &["them", "those"]) || (2..5).any(|ahead| is_people(page, next + ahead));
        return people && page.shape(at) != Shape::LineEnd;
    }
    let determined =
        page.is(at.wrapping_sub(1), &["the", "these", "those", "both"]) && page.shape(at) != Shape::Number;
    for at in next..next + 6 {
        if is_people(page, at) {
            let compound = page.word(at + 1) == "-" && page.tight(at);
            let pair = determined && page.is(at, &["leaders", "men", "women", "officials", "ministers"]);
            return !(compound || pair);
        }
        if !is_modifier(page, at) {
            return false;
        }
    }
    false
}

fn number_is_big(page: &Page, at: usize) -> bool {
    numbers::at(page, at).is_some_and(|number| number.value >= 2.0)
}

/// An adjective, a nationality, a hyphen: anything that may stand between a number and its noun.
fn is_modifier(page: &Page, at: usize) -> bool {
    static CLOSED: WordList = WordList::new(
        "of in on at to from by with for and or the that which who were was are is have has had will would \
         than as but into near after before years year months days weeks hours minutes miles km kilometers \
         kilometres million drones missiles tanks times when while against per percent over under during \
         nations countries states said says since",
    );
    match page.shape(at) {
        Shape::Small => !CLOSED.holds(page.word(at)),
        Shape::Capital | Shape::Caps | Shape::Initial => true,
        Shape::Mark => page.word(at) == "-",
        _ => false,
    }
}

/// `66 people are dead and 26 missing`, `16 wounded`, `197,564 killed in action`.
fn fate_follows(page: &Page, end: usize) -> bool {
    let skip = usize::from(page.is(end, &["were", "are", "was", "have", "had", "more", "others", "remain"]));
    FATES.holds(page.word(end))
        || (skip > 0 && FATES.holds(page.word(end + 1)))
        || (page.is(end, &["have"]) && FATES.holds(page.word(end + 2)))
}

/// `killing at least 26`, `injured 12`.
fn harm_precedes(page: &Page, at: usize, end: usize) -> bool {
    let mut before = at;
    while before > 0 && NEARLY.holds(page.word(before - 1)) && at - before < 6 {
        before -= 1;
    }
    HARM.holds(page.word(before.wrapping_sub(1))) && closes(page, end)
}

/// `the death toll climbed to 66`, `A crowd of 20,062`, `84 votes to 30`.
fn count_precedes(page: &Page, at: usize, end: usize) -> bool {
    if page.is(at.wrapping_sub(1), &["to"]) && page.is(at.wrapping_sub(2), &["votes"]) {
        return true;
    }
    let mut before = at;
    while before > 0
        && page.is(
            before - 1,
            &[
                "more",
                "approximately",
                "about",
                "nearly",
                "around",
                "some",
                "an",
                "a",
                "over",
                "estimated",
                "roughly",
                "almost",
                "at",
                "least",
                "as",
                "many",
                "up",
            ],
        )
        && at - before < 5
    {
        before -= 1;
    }
    if !closes(page, end) || !LINKS.holds(page.word(before.wrapping_sub(1))) {
        return false;
    }
    let start = page.sentence(at).start.max(at.saturating_sub(16));
    let far = page.is(before.wrapping_sub(1), &["of", "is", "was", "are", "were", "by", "at", "from"]);
    let start = if far { start.max(at.saturating_sub(5)) } else { start };
    (start..before)
        .rev()
        .take_while(|i| !matches!(page.word(*i), ";" | "—"))
        .any(|i| COUNTED.holds(page.word(i)))
}

/// Whether the noun phrase ends at `end`: a mark, a function word or nothing follows.
fn closes(page: &Page, end: usize) -> bool {
    static ON: WordList = WordList::new(
        "in on at by from with and since after as during when including over across near this last to \
         overnight so of up before while per there",
    );
    match page.shape(end) {
        Shape::Mark => page.word(end) != "%" && !(page.word(end) == "-" && page.tight(end)),
        Shape::LineEnd => true,
        _ => ON.holds(page.word(end)),
    }
}
