//! What a line looks like, seen by itself.

use super::super::{byline, dates};
use super::furniture::{self, Furniture};
use super::stamp;
use crate::model::PartialDate;

/// The look of a line; the first that fits.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// Marks alone (`-`, `* * *`, `----`).
    Separator,
    /// The end of an article (`(END)`, `###`).
    EndMark,
    /// Something of the site, not of an article.
    Furniture(Furniture),
    /// A section and an age (`World3 months ago`).
    Age {
        /// The section.
        label: String,
    },
    /// A time of day, perhaps behind a date (`20:31 GMT`).
    Clock(Option<PartialDate>),
    /// A path of sections (`Home > News > Europe`), of which the most telling.
    Breadcrumb(String),
    /// Names behind "By", and a date where one follows.
    Byline(String, Option<PartialDate>),
    /// A date alone.
    Date(PartialDate),
    /// A Markdown heading of this level.
    Heading(usize),
    /// An item of a list.
    Bullet,
    /// Short, no sentence, opening with a capital or figure: a headline, a sub-heading, a label, a name.
    Title,
    /// Long enough to be nothing but body.
    Paragraph,
    /// A short sentence, or a few words that are none of the above.
    Short,
}

/// Headlines are seldom longer, in characters.
pub(super) const LONGEST_TITLE: usize = 200;

/// Nor in words.
const MOST_TITLE_WORDS: usize = 34;

/// A line of this many characters that ends a sentence is body.
const PARAGRAPH: usize = 80;

/// Abbreviations that may end a headline.
const ABBREVIATIONS: &[&str] =
    &["jr.", "sr.", "inc.", "co.", "ltd.", "corp.", "bros.", "etc.", "vs.", "no.", "st."];

/// No mark of an end is longer, in bytes.
const LONGEST_MARK: usize = 8;

const END_MARKS: &[&str] = &[
    "(end)", "end", "ends", "(ends)", "-30-", "- 30 -", "###", "# # #", "-ends-", "- ends -", "(more)",
    "endit",
];

/// The shape of `text`, which is clean, trimmed and not empty.
pub(super) fn of(text: &str) -> Shape {
    if text.len() > 4 * LONGEST_TITLE {
        return furniture::of_long(text).map_or(Shape::Paragraph, Shape::Furniture);
    }
    if text.len() <= LONGEST_MARK && END_MARKS.contains(&text.to_lowercase().as_str()) {
        return Shape::EndMark;
    }
    if is_separator(text) {
        return Shape::Separator;
    }
    if let Some(shape) = stamp::read(text) {
        return shape;
    }
    if let Some(kind) = furniture::of(text) {
        return Shape::Furniture(kind);
    }
    if let Some(shape) = byline_shape(text) {
        return shape;
    }
    if let Some(date) = dates::read_line(text) {
        return Shape::Date(date);
    }
    prose(text)
}

fn prose(text: &str) -> Shape {
    let characters = text.chars().count();
    if is_bullet(text) {
        Shape::Bullet
    } else if is_title(text, characters) {
        Shape::Title
    } else if characters >= LONGEST_TITLE || (characters >= PARAGRAPH && ends_sentence(text)) {
        Shape::Paragraph
    } else {
        Shape::Short
    }
}

/// `By X`, and `By X | 27 June 2023`.
fn byline_shape(text: &str) -> Option<Shape> {
    let (names, date) = match text.rsplit_once(['|', '·', '•']) {
        Some((names, date)) if dates::read_line(date.trim()).is_some() => {
            (names.trim(), dates::read_line(date.trim()))
        }
        _ => (text, None),
    };
    let found = match date {
        Some(_) => byline::read(names).or_else(|| byline::read_bare(names)),
        None => byline::read(names),
    };
    found.map(|names| Shape::Byline(names, date))
}

/// Whether the line is a list item by its first characters.
pub(super) fn is_bullet(text: &str) -> bool {
    ["- ", "* ", "• ", "· ", "‣ ", "◦ ", "▪ "].iter().any(|mark| text.starts_with(mark))
}

fn is_separator(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(
            c,
            '-' | '–'
                | '—'
                | '_'
                | '*'
                | '='
                | '~'
                | '•'
                | '·'
                | '.'
                | '#'
                | '+'
                | '|'
                | '<'
                | '>'
                | '/'
                | '◆'
                | '■'
                | '…'
                | ' '
        )
    })
}

/// How many `#` open a Markdown heading.
pub(super) fn heading_level(text: &str) -> Option<usize> {
    let level = text.bytes().take(7).take_while(|byte| *byte == b'#').count();
    let words = text.get(level..)?;
    ((1..=6).contains(&level) && words.starts_with(' ') && words.chars().any(char::is_alphanumeric))
        .then_some(level)
}

/// Whether the last mark of `text`, closing quotes and brackets put aside, ends a sentence.
pub(super) fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', '»', '」', '』', ')', ']', ' ']);
    bare.ends_with(['.', '!', '?', '…', '。', '！', '？']) && !ends_with_abbreviation(bare)
}

fn ends_with_abbreviation(text: &str) -> bool {
    let word = text.rsplit(' ').next().unwrap_or(text).to_lowercase();
    let initials = word.strip_suffix('.').is_some_and(|letters| {
        letters.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
    });
    initials || ABBREVIATIONS.contains(&word.as_str())
}

fn is_title(text: &str, characters: usize) -> bool {
    let bare = text.trim_end_matches(['"', '”', '’', '\'', '»', '」', '』', ')', ']', ' ']);
    let last = bare.chars().next_back().unwrap_or(' ');
    let has_full_end =
        matches!(last, '.' | '。' | '…' | ';' | ':' | ',' | '-' | '–' | '—') && !ends_with_abbreviation(bare);
    let opens_well = text.chars().next().is_some_and(|c| {
        c.is_alphanumeric() && !c.is_lowercase()
            || matches!(c, '“' | '"' | '‘' | '\'' | '«' | '$' | '€' | '£' | '¿' | '¡')
    });
    let is_speech = text.starts_with(['“', '"']) && matches!(last, '!' | '?') && bare.len() < text.len();
    characters <= LONGEST_TITLE
        && text.split_whitespace().count() <= MOST_TITLE_WORDS
        && opens_well
        && !has_full_end
        && !is_speech
        && text.chars().any(char::is_alphabetic)
        && !has_inner_sentence(text)
}

/// Whether a sentence ends within `text` and another begins: two of them are prose.
fn has_inner_sentence(text: &str) -> bool {
    let ends = text.match_indices(". ").filter(|(at, _)| {
        let word = &text[..=*at];
        let long = word
            .rsplit(' ')
            .next()
            .is_some_and(|word| word.trim_matches(['.', '“', '"', '(']).chars().count() > 4);
        long && text[at + 2..].chars().next().is_some_and(char::is_uppercase)
    });
    ends.count() > 0
}

/// Whether the line is not a part of a wrapped paragraph, whatever stands around it.
pub(super) fn stands_alone(text: &str) -> bool {
    if text.len() > 2 * LONGEST_TITLE {
        return false;
    }
    let looks = of(text);
    let is_own = matches!(
        looks,
        Shape::Separator
            | Shape::EndMark
            | Shape::Byline(..)
            | Shape::Date(_)
            | Shape::Bullet
            | Shape::Age { .. }
            | Shape::Clock(_)
            | Shape::Breadcrumb(_)
    );
    is_own || heading_level(text).is_some() || super::fields::field(text).is_some()
}
