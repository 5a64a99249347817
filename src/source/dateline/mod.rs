//! The dateline that opens a body: `KYIV, Nov 19 (Reuters) -`, `WASHINGTON (AP) —`, `GENEVA/PARIS, Oct 2 -`, `PARIS —`,
//! `By Liu Wei, BEIJING, May 5 (Xinhua) --`, `MOSCOW, November 19. /TASS/.`, `Nov. 19 (UPI) --`, `LAHORE:`.

mod parts;
mod place;

use crate::model::{Filed, Span};

/// No dateline is longer, in bytes.
const LONGEST: usize = 110;

/// No line above a dateline (a score, a standfirst without a point) is longer, in bytes.
const LONGEST_ABOVE: usize = 60;

/// So many marks are tried: those of the names in it, and its own.
const MOST_MARKS: usize = 5;

/// What ends a dateline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// A dash.
    Dash,
    /// The bar of some magazines, the colon of South Asia's newspapers.
    Other,
    /// The point behind an agency in slashes.
    Point,
}

/// The dateline that opens `body`, in its first line or below a short one.
pub(super) fn read(body: &str) -> Option<Filed> {
    let line = body.lines().next()?;
    let filed = line_opening(line, 0).filter(|(mark, _)| *mark != Mark::Other || speaks_alone(body));
    if filed.is_some() || line.len() > LONGEST_ABOVE || line.trim_end().ends_with(['.', '!', '?', '”', '"'])
    {
        return filed.map(|(_, filed)| filed);
    }
    let second = body[line.len()..].trim_start_matches(['\r', '\n']);
    let (mark, filed) = line_opening(second.lines().next()?, body.len() - second.len())?;
    (mark == Mark::Dash).then_some(filed)
}

/// The dateline that opens `line`, which begins at `offset` of the body.
fn line_opening(line: &str, offset: usize) -> Option<(Mark, Filed)> {
    let (mark, head, end) = ends(line).take(MOST_MARKS).find(|(mark, head, _)| reads(*mark, head))?;
    let mut filed = parts::parse(head)?;
    filed.span = Span::new(offset, offset + end);
    filed.places.iter_mut().for_each(|place| {
        place.start += offset as u32;
        place.end += offset as u32;
    });
    Some((mark, filed))
}

/// Whether `head` says enough for a dateline that ends in `mark`.
fn reads(mark: Mark, head: &str) -> bool {
    parts::parse(head).is_some_and(|filed| match mark {
        Mark::Dash => true,
        Mark::Other => filed.places.len() == 1 && place::is_loud_name(head),
        Mark::Point => filed.agency.is_some() && filed.place.is_some(),
    })
}

/// Every place where a dateline may end near the start of `line`: the mark, what stands before it, and where the mark ends.
fn ends(line: &str) -> impl Iterator<Item = (Mark, &str, usize)> {
    line.char_indices().take_while(|(at, _)| *at < LONGEST).filter_map(move |(at, c)| {
        let before = &line[..at];
        let after = &line[at + c.len_utf8()..];
        let apart = before.ends_with([' ', ')', '/']) && after.starts_with(' ');
        let (mark, width) = match c {
            '—' => (Mark::Dash, c.len_utf8()),
            '–' if after.starts_with(' ') => (Mark::Dash, c.len_utf8()),
            '-' if after.starts_with("- ") => (Mark::Dash, 2),
            '-' if apart => (Mark::Dash, 1),
            '.' if before.ends_with('/') && after.starts_with(' ') => (Mark::Point, 1),
            '|' if apart => (Mark::Other, 1),
            ':' if after.starts_with(' ') => (Mark::Other, 1),
            _ => return None,
        };
        let follows = line[at + width..].trim_start().chars().next()?;
        let opens = mark == Mark::Dash || follows.is_uppercase() || matches!(follows, '“' | '"' | '‘');
        (opens && !before.trim().is_empty()).then(|| (mark, before.trim_end(), at + width))
    })
}

/// Whether no other line opens with capitals and a colon: in a transcript the first one does not say where it was filed.
fn speaks_alone(body: &str) -> bool {
    let is_turn = |line: &&str| {
        line.split_once(':').is_some_and(|(name, _)| {
            name.len() <= LONGEST_ABOVE
                && name.chars().any(char::is_uppercase)
                && !name.chars().any(char::is_lowercase)
        })
    };
    body.lines().filter(is_turn).nth(1).is_none()
}
