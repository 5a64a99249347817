//! Which words can begin a value. Few can: the finders are asked about no others.

use super::calendar;
use super::currencies::{DOLLARS, PREFIXES, SIGNS};
use crate::extract::page::{Page, Shape, Word};
use crate::extract::wordlist::WordList;
use crate::text::months;

/// Numbers in words, and what begins a date besides the names of days and months.
static WORDS: WordList = WordList::new(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
     seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a an half quarter few \
     several couple today tonight yesterday tomorrow last this next past coming earlier later mid end year \
     first second third fourth weekend weeks days months fy",
);

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
    let letters = |currencies: &[(&str, &str)]| currencies.iter().any(|(letters, _)| *letters == word);
    WORDS.holds(word)
        || calendar::weekday(word).is_some()
        || months::month(word).is_some()
        || letters(DOLLARS)
        || letters(PREFIXES)
        || word.contains(|c: char| c.is_ascii_digit())
}
