//! Lines that belong to the site around the articles: menus, share rows, offers, notices, credits.

mod words;

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Whole lines.
static LINES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| words::LINES.split('|').collect());

/// Whole lines that head a list of other articles.
static RELATED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| words::RELATED.split('|').collect());

/// Words that lines about a picture open with.
static CAPTIONS: LazyLock<Openings> = LazyLock::new(|| Openings::of(words::CAPTIONS));

/// Words that other lines of the site open with.
static OPENINGS: LazyLock<Openings> = LazyLock::new(|| Openings::of(words::OPENINGS));

/// Words that lines open with, by their first byte, since every line of every page is asked.
struct Openings([Vec<&'static str>; 256]);

impl Openings {
    /// Of a list that `|` parts.
    fn of(list: &'static str) -> Self {
        let mut openings = Self(std::array::from_fn(|_| Vec::new()));
        for words in list.split('|').filter(|words| !words.is_empty()) {
            openings.0[usize::from(words.as_bytes()[0])].push(words);
        }
        openings
    }

    /// Whether `small` opens with one of them.
    fn open(&self, small: &str) -> bool {
        let first = small.as_bytes().first();
        first.is_some_and(|first| self.0[usize::from(*first)].iter().any(|words| small.starts_with(words)))
    }
}

/// A longer line that opens like an offer is a paragraph, in bytes.
const LONGEST_LINE: usize = 200;

/// What a line of furniture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Furniture {
    /// The words of a button or menu, an offer, a legal line: itself alone.
    Line,
    /// The heading of a list of other articles: the titles below it are furniture too.
    Related,
    /// Words about a picture.
    Caption,
    /// Who reported and edited, at an article's end.
    Credit,
}

/// The furniture that `text` is.
pub(super) fn of(text: &str) -> Option<Furniture> {
    let small = text.to_lowercase();
    let bare = small.trim_matches(|c: char| {
        matches!(c, '*' | '#' | '[' | ']' | '|' | '>' | '»' | '…' | '→' | '›' | ':' | '.' | ' ')
    });
    let counted =
        bare.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map_or(bare, |(words, _)| words);
    if LINES.contains(counted) || is_count(bare) || is_markup_picture(&small) {
        return Some(Furniture::Line);
    }
    if RELATED.contains(bare) {
        return Some(Furniture::Related);
    }
    opening(&small)
}

/// Whether `text`, a line of any page, is the site's and no article's; a line that only opens like an offer is one where it
/// `has_link`.
pub(in super::super) fn is_line(text: &str, has_link: bool) -> bool {
    text.len() <= LONGEST_LINE
        && of(text).is_some_and(|kind| kind != Furniture::Credit)
        && (has_link || opening(&text.to_lowercase()).is_none())
}

/// The furniture that a long line is, told by its first words alone.
pub(super) fn of_long(text: &str) -> Option<Furniture> {
    opening(&text[..text.floor_char_boundary(80)].to_lowercase()).filter(|kind| *kind == Furniture::Caption)
}

fn opening(small: &str) -> Option<Furniture> {
    if CAPTIONS.open(small) {
        return Some(Furniture::Caption);
    }
    if is_credit(small) {
        return Some(Furniture::Credit);
    }
    let is_short = small.len() <= LONGEST_LINE;
    (is_short && OPENINGS.open(small)).then_some(Furniture::Line)
}

/// `Reporting by X in Kyiv; Editing by Y`.
fn is_credit(small: &str) -> bool {
    let verbs = [
        "(reporting by ",
        "reporting by ",
        "additional reporting by ",
        "writing by ",
        "editing by ",
        "(editing by ",
        "(writing by ",
    ];
    verbs.iter().any(|verb| small.starts_with(verb)) && small.len() < 300
}

/// `12 Comments`, `4 min read`, `1.2k shares`.
fn is_count(small: &str) -> bool {
    let Some((figure, rest)) = small.split_once(' ') else { return false };
    let is_figure = figure.chars().any(|c| c.is_ascii_digit())
        && figure.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'k' | 'm'));
    is_figure
        && matches!(
            rest,
            "comments"
                | "comment"
                | "shares"
                | "share"
                | "likes"
                | "views"
                | "min read"
                | "minute read"
                | "mins read"
                | "minutes read"
                | "retweets"
                | "replies"
        )
}

/// Pictures that Markdown or HTML left behind.
fn is_markup_picture(small: &str) -> bool {
    small.starts_with("![") && small.ends_with(')')
}
