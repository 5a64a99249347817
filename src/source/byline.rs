//! Lines that name who wrote an article.

/// Words that open a byline.
const OPENERS: &[&str] = &["by", "posted by", "written by", "words by", "story by"];

/// Small words within names.
const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
    "ibn", "ten", "ter", "y", "zu", "af", "av",
];

/// Those who sign for a house rather than a person.
const HOUSES: &[&str] =
    &["agencies", "staff", "staff writer", "staff reporter", "news desk", "newsroom", "wire reports"];

/// No byline is longer, in bytes.
const LONGEST: usize = 160;

/// No name has more words.
const LONGEST_NAME: usize = 5;

/// The names of a line that opens with "By"; the place, office or agency after them is left aside.
pub(super) fn read(line: &str) -> Option<String> {
    if line.len() > LONGEST {
        return None;
    }
    let opener = OPENERS.iter().find(|opener| {
        line.get(..opener.len()).is_some_and(|head| head.eq_ignore_ascii_case(opener))
            && line[opener.len()..].starts_with([' ', ':', '\u{a0}'])
    })?;
    names(line[opener.len()..].trim_start_matches([':', ' ', '\u{a0}']))
}

/// The names of a line that stands where a byline would, without the word "By": `Elena Guen | Tokyo`.
pub(super) fn read_bare(line: &str) -> Option<String> {
    if line.len() > LONGEST || line.contains(['“', '"', '?', '!', '(']) {
        return None;
    }
    if is_house(line) {
        return Some(line.to_owned());
    }
    let found = names(line)?;
    let words = found.split_whitespace().count();
    let is_plain = found.split(' ').all(|word| !word.contains(|c: char| c.is_ascii_digit()));
    ((2..=9).contains(&words) && is_plain && !is_capitals(line)).then_some(found)
}

/// Whether the line names a newsroom rather than a person.
pub(super) fn is_house(line: &str) -> bool {
    HOUSES.contains(&line.to_lowercase().as_str())
}

/// A byline field: without the word "By", names kept as they are.
pub(super) fn tidy(field: &str) -> &str {
    let field = field.trim();
    match field.get(..3) {
        Some(head) if head.eq_ignore_ascii_case("by ") => field[3..].trim(),
        _ => field,
    }
}

fn names(text: &str) -> Option<String> {
    let end = text.find([',', '|', '·', '•', ';', '/']).unwrap_or(text.len());
    let text = cut_at(&text[..end], &[" in ", " for ", " at ", " reporting ", " - ", " – ", " — "]);
    let text = text.trim_end_matches([':', ' ', '.']);
    let is_list = !text.is_empty() && text.split(" and ").flat_map(|part| part.split(" & ")).all(is_name);
    is_list.then(|| if is_capitals(text) { capitalised(text) } else { text.to_owned() })
}

fn cut_at<'a>(text: &'a str, marks: &[&str]) -> &'a str {
    let end = marks.iter().filter_map(|mark| text.find(mark)).min().unwrap_or(text.len());
    &text[..end]
}

fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_word = |word: &&str| {
        let first = word.chars().next();
        first.is_some_and(char::is_uppercase) || PARTICLES.contains(&word.to_lowercase().as_str())
    };
    (1..=LONGEST_NAME).contains(&words.len())
        && words.iter().all(is_word)
        && !name.contains(|c: char| c.is_ascii_digit() || matches!(c, '“' | '”' | '"' | '?' | '!' | '$'))
}

fn is_capitals(text: &str) -> bool {
    text.chars().all(|c| !c.is_lowercase()) && text.chars().filter(|c| c.is_alphabetic()).count() > 3
}

/// `TOMASZ LE GUEN` as `Tomasz Le Guen`; `and` stays small, letters after an apostrophe or hyphen are capitals.
fn capitalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if word.eq_ignore_ascii_case("and") {
            out.push_str("and");
            continue;
        }
        let mut opens = true;
        for c in word.chars() {
            if opens {
                out.push(c);
            } else {
                out.extend(c.to_lowercase());
            }
            opens = !c.is_alphanumeric();
        }
    }
    out
}
