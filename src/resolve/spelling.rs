//! Keys under which the spellings of one name meet: words made plain, words glued, and the sound of a transliteration.

use crate::text::fold;

/// Words that names are written with in two ways: British and American, ordinals spelt out and in figures. In order.
const TWINS: &[(&str, &str)] = &[
    ("armour", "armor"),
    ("armoured", "armored"),
    ("centre", "center"),
    ("centres", "centers"),
    ("defence", "defense"),
    ("eighth", "8th"),
    ("eleventh", "11th"),
    ("fifth", "5th"),
    ("first", "1st"),
    ("fourth", "4th"),
    ("harbour", "harbor"),
    ("labour", "labor"),
    ("ninth", "9th"),
    ("offence", "offense"),
    ("programme", "program"),
    ("second", "2nd"),
    ("seventh", "7th"),
    ("sixth", "6th"),
    ("tenth", "10th"),
    ("theatre", "theater"),
    ("third", "3rd"),
];

/// Ends of company names that a newspaper leaves out.
const LEGAL_FORMS: &[&str] = &[
    "ab",
    "ag",
    "asa",
    "bhd",
    "bv",
    "co",
    "com",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kk",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oy",
    "oyj",
    "plc",
    "pte",
    "pty",
    "sa",
    "se",
    "spa",
    "srl",
];

/// Nouns behind the name of a part of a country.
const DIVISIONS: &[&str] = &["governorate", "oblast", "prefecture", "province", "region"];

/// The words of a name: folded, cut at blanks and hyphens, apostrophes and the points of abbreviations dropped
/// (`U.S.` gives `us`), `&` spelt out, British spelling made American.
pub(super) fn words(name: &str) -> Vec<String> {
    let folded = fold::fold(name);
    let mut out: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut letters_since_point = 0;
    let mut chars = folded.chars().peekable();
    while let Some(c) = chars.next() {
        let inner_point =
            c == '.' && letters_since_point == 1 && chars.peek().is_some_and(|next| next.is_alphanumeric());
        if c.is_alphanumeric() {
            word.push(c);
            letters_since_point += 1;
        } else if inner_point {
            letters_since_point = 0;
        } else if c != '\'' {
            close_word(&mut word, &mut out);
            letters_since_point = 0;
            if c == '&' {
                out.push("and".to_owned());
            }
        }
    }
    close_word(&mut word, &mut out);
    out
}

fn close_word(word: &mut String, out: &mut Vec<String>) {
    if !word.is_empty() {
        out.push(plain(std::mem::take(word)));
    }
}

fn plain(word: String) -> String {
    if let Ok(at) = TWINS.binary_search_by_key(&word.as_str(), |twin| twin.0) {
        return TWINS[at].1.to_owned();
    }
    match word.find("isation") {
        Some(at) if at > 2 => word.replacen("isation", "ization", 1),
        _ => word,
    }
}

/// The words of an organisation's name without the article before it and the legal form behind it.
pub(super) fn org_words(name: &str) -> Vec<String> {
    let mut words = words(name);
    while words.len() > 1
        && words.last().is_some_and(|last| LEGAL_FORMS.contains(&last.as_str()) || last == "and")
    {
        words.pop();
    }
    without_article(words)
}

/// The words of a place or group, the points of the compass spelt out (`N. Korean`), a noun such as `region` left out:
/// papers use `Kursk` and `Kursk region` for one another.
pub(super) fn place_words(name: &str) -> Vec<String> {
    let mut words = without_article(words(name));
    if words.len() > 1 && words.last().is_some_and(|last| DIVISIONS.contains(&last.as_str())) {
        words.pop();
    }
    if words.len() > 1 {
        let spelt = match words[0].as_str() {
            "n" => "north",
            "s" => "south",
            "e" => "east",
            "w" => "west",
            "mt" => "mount",
            "st" => "saint",
            _ => return words,
        };
        spelt.clone_into(&mut words[0]);
    }
    words
}

/// The words of an event; the `conflict` of two sides is their war (`Russia-Ukraine conflict`).
pub(super) fn event_words(name: &str) -> Vec<String> {
    let mut words = plain_words(name);
    if words.len() > 2 && name.contains(['-', '–']) && words.last().is_some_and(|last| last == "conflict") {
        words.pop();
        words.push("war".to_owned());
    }
    words
}

/// The words of any other name, without the article before it.
pub(super) fn plain_words(name: &str) -> Vec<String> {
    without_article(words(name))
}

fn without_article(mut words: Vec<String>) -> Vec<String> {
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words
}

/// A key for the sound of a transliterated word: `Zelensky`, `Zelenskyy` and `Zelenskiy` share one, so do `Sergei` and
/// `Sergey`, `Yuliya` and `Julia`. Only spellings of the same letters in another script fall together, not like-sounding names.
pub(super) fn sound(word: &str) -> String {
    let mut rest = word;
    let mut out = String::with_capacity(word.len());
    // `Yevgeny` and `Evgeny`, but not `Yellen` and `Ellen`
    let glides = ["yev", "yeg", "yek", "yef", "yer", "yelen", "yeliz", "yelts"]
        .iter()
        .any(|start| word.starts_with(start));
    if let Some(after) = rest.strip_prefix("ye").filter(|_| glides) {
        out.push('e');
        rest = after;
    }
    while let Some(c) = rest.chars().next() {
        let (to, used) = sound_of(rest, c);
        for letter in to.chars() {
            if !out.ends_with(letter) {
                out.push(letter);
            }
        }
        rest = &rest[used..];
    }
    for ending in ["ei", "ai"] {
        if out.len() > 4 && out.ends_with(ending) {
            out.truncate(out.len() - 2);
            out.push('i');
        }
    }
    out
}

/// What sounds like something else, the longer first.
const SOUNDS: &[(&str, &str)] = &[
    ("iya", "ia"),
    ("iye", "ie"),
    ("iyu", "iu"),
    ("kh", "h"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ya", "ia"),
    ("ja", "ia"),
    ("yu", "iu"),
    ("ju", "iu"),
    ("ye", "ie"),
    ("yo", "io"),
    ("iy", "i"),
    ("ij", "i"),
    ("x", "ks"),
    ("y", "i"),
    ("w", "v"),
    ("q", "k"),
];

fn sound_of(rest: &str, c: char) -> (&str, usize) {
    if !matches!(c, 'e' | 'i' | 'j' | 'k' | 'o' | 'q' | 'w' | 'x' | 'y') {
        return (&rest[..c.len_utf8()], c.len_utf8());
    }
    SOUNDS
        .iter()
        .find(|(from, _)| rest.starts_with(from))
        .map_or((&rest[..c.len_utf8()], c.len_utf8()), |(from, to)| (*to, from.len()))
}
