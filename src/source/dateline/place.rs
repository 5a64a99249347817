//! The places of a dateline.

/// Capitals before a mark that name no place.
const NO_PLACES: &[&str] = &[
    "ADVISORY",
    "ALERT",
    "ANALYSIS",
    "ANSWER",
    "AUDIENCE",
    "BACKGROUND",
    "BREAKING",
    "BRIEF",
    "BULLETIN",
    "CAPTION",
    "COLUMN",
    "COMMENT",
    "CONTACT",
    "CONTEXT",
    "CORRECTED",
    "CORRECTION",
    "DEVELOPING",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "FACT",
    "FACTBOX",
    "FEATURE",
    "FLASH",
    "FROM",
    "GRAPHIC",
    "HIGHLIGHTS",
    "INTERVIEW",
    "LIVE",
    "MEMO",
    "MEMORANDUM",
    "NEWS",
    "NOTE",
    "OPINION",
    "PHOTO",
    "PHOTOS",
    "PODCAST",
    "PREVIEW",
    "PROFILE",
    "QUESTION",
    "READOUT",
    "RECAP",
    "REMARKS",
    "REPORT",
    "REPORTER",
    "REVIEW",
    "SPECIAL",
    "STATEMENT",
    "SUBJECT",
    "SUMMARY",
    "TIMELINE",
    "TRANSCRIPT",
    "UPDATE",
    "UPDATED",
    "URGENT",
    "VIDEO",
    "WARNING",
    "WATCH",
    "WRAPUP",
    "RPT",
];

/// Small words within the names of places.
const PARTICLES: &[&str] =
    &["de", "la", "le", "du", "el", "al", "of", "the", "and", "sur", "upon", "on", "am", "an", "der", "en"];

/// The bytes of the towns in `place` (`GENEVA/PARIS`, `HELSINKI and TALLINN`, `KYIV, Ukraine`), where it can name any: in capitals
/// up to a first comma; or capitalised, where a date or an agency vouches (`is_marked`).
pub(super) fn towns(place: &str, is_marked: bool) -> Option<impl Iterator<Item = (usize, usize)>> {
    let town = place.split(',').next().unwrap_or(place).trim_end();
    let words: Vec<&str> = town.split([' ', '/', '-']).filter(|word| !word.is_empty()).collect();
    let is_short = (1..=6).contains(&words.len()) && place.split_whitespace().count() <= 8;
    let is_loud = |word: &&str| word.chars().all(|c| !c.is_lowercase()) || *word == "and";
    let is_capitalised =
        |word: &&str| word.chars().next().is_some_and(char::is_uppercase) || PARTICLES.contains(word);
    let in_capitals = town.chars().filter(|c| c.is_uppercase()).count() >= 3 && words.iter().all(is_loud);
    let is_place = is_short
        && !place.contains([':', ';', '“', '"', '!', '?'])
        && words.first().is_some_and(|word| word.chars().next().is_some_and(char::is_uppercase))
        && !words.iter().any(|word| NO_PLACES.contains(word))
        && (in_capitals || (is_marked && words.iter().all(is_capitalised)));
    is_place.then(|| parts(town))
}

/// The bytes of the parts of `town`, cut at slashes and at `and`.
fn parts(town: &str) -> impl Iterator<Item = (usize, usize)> {
    cut(0, town, "/")
        .flat_map(|(at, part)| cut(at, part, " and "))
        .flat_map(|(at, part)| cut(at, part, " & "))
        .filter_map(|(at, part)| {
            let start = at + (part.len() - part.trim_start().len());
            (!part.trim().is_empty()).then(|| (start, start + part.trim().len()))
        })
}

/// `text` cut at every `mark`, each part with where it begins when `text` begins at `start`.
fn cut<'a>(start: usize, text: &'a str, mark: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
    let mut next = start;
    text.split(mark).map(move |part| {
        let at = next;
        next += part.len() + mark.len();
        (at, part)
    })
}

/// Whether `head` is a name of one to three words in capitals and nothing else, which a colon or a bar may follow.
pub(super) fn is_loud_name(head: &str) -> bool {
    let words = head.split(' ');
    let is_loud = |word: &str| word.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '\'' | '’'));
    words.clone().count() <= 3
        && words.clone().all(is_loud)
        && !words.clone().any(|word| matches!(word, "THE" | "Q" | "A" | "MR" | "MS" | "MRS" | "DR"))
        && head.chars().filter(|c| c.is_alphabetic()).count() >= 4
}
