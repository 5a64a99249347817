//! Head counts: `12,000 troops`, `killed at least two`, `a crowd of 20,062`, `84 votes to 30`, `down from 50,000`.

mod before;
mod behind;
mod carried;
mod heads;

use super::numbers;
use crate::extract::candidate::Candidate;
use crate::extract::page::{Page, Shape};
use crate::extract::wordlist::WordList;
use crate::model::{Kind, Value};

pub(super) use heads::is_people;

/// Words that leave a number nearly as it is.
static NEARLY: WordList = WordList::new(
    "at least more than about some around up to nearly over an a estimated approximately as many almost roughly another \
     only just fewer less total of perhaps close well below under above the all between further additional no",
);

/// A number that may count heads.
struct Count<'a> {
    page: &'a Page<'a>,
    /// Its first word.
    at: usize,
    /// One past its last word.
    end: usize,
    value: f64,
    /// One past the head count read last.
    last: Option<usize>,
}

/// The head count that begins at `at`; the one read last ended before the word `last`.
pub(super) fn at(page: &Page, at: usize, last: Option<usize>) -> Option<Candidate> {
    let number = numbers::at(page, at)?;
    let range = numbers::range(page, at);
    let end = range.map_or(number.end, |(_, _, end)| end);
    let ratio = page.is(at.wrapping_sub(1), &["in"]) && numbers::at(page, at.wrapping_sub(2)).is_some();
    let whole = number.value.fract() == 0.0 && (number.value >= 2.0 || range.is_some());
    let count = Count { page, at, end, value: number.value, last };
    if ratio || !whole || count.is_designation() {
        return None;
    }
    let value = match range {
        Some((min, max, _)) => Value::Between { min, max },
        None => Value::Number(number.value),
    };
    (behind::tells(&count) || before::tells(&count) || carried::tells(&count))
        .then(|| Candidate::value((at, end), Kind::Quantity, "rule:head-count", Some(value)))
}

impl Count<'_> {
    /// Part of a name, a time, a score or an amount: `F-16`, `No. 7`, `14.30`, `2-1`.
    fn is_designation(&self) -> bool {
        let Count { page, at, end, .. } = *self;
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

    /// The first of the words before it that only say how near it is (`at least`, `some`), or its own first word.
    fn first(&self) -> usize {
        let far = self.at.saturating_sub(6);
        (far..self.at).rev().take_while(|i| NEARLY.holds(self.page.word(*i))).last().unwrap_or(self.at)
    }

    /// Whether no noun follows: a mark, a function word or nothing does.
    fn closes(&self) -> bool {
        static ON: WordList = WordList::new(
            "in on at by from with and since after as during when including over across near this last to overnight so \
             of up before while per there each to or",
        );
        let Count { page, end, .. } = *self;
        match page.shape(end) {
            Shape::Mark => page.word(end) != "%" && !(page.word(end) == "-" && page.tight(end)),
            Shape::LineEnd => true,
            // `410,000 a year`
            _ => {
                ON.holds(page.word(end))
                    || (page.is(end, &["a"]) && page.is(end + 1, &["day", "week", "month", "year"]))
            }
        }
    }
}
