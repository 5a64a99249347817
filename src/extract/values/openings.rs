//! Which words can begin a value. Few can: the finders are asked about no others.

use super::currencies::{DOLLARS, PREFIXES, SIGNS};
use crate::extract::page::{Page, Shape, Word};
use crate::extract::wordlist::WordList;

/// Numbers in words, and what begins a date.
static WORDS: WordList = WordList::new(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
     seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a an half quarter few \
     several couple years hours minutes decades centuries today tonight yesterday tomorrow last this next past coming earlier later mid end year \
     first second third fourth weekend weeks days months fy monday tuesday wednesday thursday friday saturday \
     sunday january february march april may june july august september october november december jan feb mar \
     apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun day week year \
     spring summer autumn fall winter fiscal financial final weekends thirties forties fifties sixties \
     seventies eighties nineties",
);

/// The most bytes that one of them has (`september`).
const LONGEST: usize = 9;

/// The words of a page that can begin a value; each distinct one is judged once.
#[derive(Default)]
pub(super) struct Openings {
    judged: Vec<Option<bool>>,
}

impl Openings {
    /// Whether a value can begin at `at`.
    pub(super) fn may_begin(&mut self, page: &Page, at: usize) -> bool {
        let Word { shape, id, .. } = page.words[at];
        match shape {
            Shape::Number => true,
            Shape::Mark => SIGNS.iter().any(|(sign, _)| *sign == page.word(at)),
            Shape::LineEnd | Shape::Possessive => false,
            _ => {
                if self.judged.len() <= id.place() {
                    self.judged.resize(id.place() + 1, None);
                }
                *self.judged[id.place()].get_or_insert_with(|| opens(page.word(at)))
            }
        }
    }
}

fn opens(word: &str) -> bool {
    let currency = || DOLLARS.iter().chain(PREFIXES).any(|(letters, _)| *letters == word);
    word.bytes().any(|byte| byte.is_ascii_digit())
        || word.len() <= LONGEST && WORDS.holds(word)
        || word.len() <= 5 && word.starts_with(|c: char| c.is_ascii_uppercase()) && currency()
}
