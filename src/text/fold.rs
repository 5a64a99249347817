//! Folding: lower case, accents and ligatures removed, so that `pal jonson` finds `Pål Jonson`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folded text that remembers where each of its characters came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each character of `text`, the byte offset in the original of the character it came from.
    pub origins: Vec<u32>,
}

/// Folds `text`: compatibility decomposition, marks dropped, lower case, letters that do not decompose
/// (ø, ł, ß, æ …) spelt in ASCII, typographic quotes and dashes made plain.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, |folded| out.push(folded));
    }
    out
}

/// Folds `text` and keeps the way back.
pub fn fold_with_origins(text: &str) -> Folded {
    let mut folded =
        Folded { text: String::with_capacity(text.len()), origins: Vec::with_capacity(text.len()) };
    for (at, c) in text.char_indices() {
        fold_char(c, |to| {
            folded.text.push(to);
            folded.origins.push(at as u32);
        });
    }
    folded
}

fn fold_char(c: char, mut push: impl FnMut(char)) {
    if c.is_ascii() {
        return push(c.to_ascii_lowercase());
    }
    for part in std::iter::once(c).nfkd().filter(|part| !is_combining_mark(*part)) {
        for lower in part.to_lowercase().filter(|lower| !is_combining_mark(*lower)) {
            match spelt_out(lower) {
                Some(letters) => letters.chars().for_each(&mut push),
                None => push(lower),
            }
        }
    }
}

/// Letters without a decomposition, and marks of typography.
fn spelt_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ŋ' => "n",
        'ə' => "e",
        '‘' | '’' | 'ʼ' | 'ʻ' | '′' | '`' => "'",
        '“' | '”' | '„' | '«' | '»' => "\"",
        '‐' | '‑' | '‒' | '–' | '—' | '−' => "-",
        _ => return None,
    })
}
