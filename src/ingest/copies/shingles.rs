//! Words of a text as numbers, and its shingles: every few words that stand side by side, as one number.

/// Words of a shingle.
const WORDS: usize = 4;

/// A word, whatever its case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) hash: u64,
    /// Whether it begins with a capital or a digit: names and numbers, and what opens a sentence.
    pub(super) is_name: bool,
}

/// The shingles of `words` in their order.
pub(super) fn shingles(words: &[Word]) -> Vec<u64> {
    let shingle = |words: &[Word]| words.iter().fold(0, |hash, word| mix(hash ^ word.hash));
    words.windows(WORDS).map(shingle).collect()
}

/// FNV-1a, 64 bits.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The words of `text`: letters and digits; where a script is written without blanks, each character is one.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut word = Word { hash: BASIS, is_name: false };
    for c in text.chars() {
        let (is_part, stands_alone) = (c.is_alphanumeric(), is_ideograph(c));
        if word.hash != BASIS && (!is_part || stands_alone) {
            words.push(word);
            word.hash = BASIS;
        }
        if !is_part {
            continue;
        }
        if word.hash == BASIS {
            word.is_name = c.is_uppercase() || c.is_ascii_digit();
        }
        if c.is_ascii() {
            word.hash = grown(word.hash, c.to_ascii_lowercase());
        } else {
            word.hash = c.to_lowercase().fold(word.hash, grown);
        }
        if stands_alone {
            words.push(word);
            word.hash = BASIS;
        }
    }
    if word.hash != BASIS {
        words.push(word);
    }
    words
}

fn grown(hash: u64, c: char) -> u64 {
    (hash ^ u64::from(c)).wrapping_mul(PRIME)
}

/// Chinese characters and kana: no blanks stand between words.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The finalizer of `SplitMix64`: every bit of the result hangs on every bit of `value`.
pub(super) fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
