//! How a word is written: small, capital, all capitals, a number, a mark.

use crate::text::tokens::TokenKind;

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Begins with a small letter.
    Small,
    /// Begins with a capital and goes on with a small letter somewhere.
    Capital,
    /// Two capitals or more and no small letter (`NATO`, `U.S.`).
    Caps,
    /// One capital, with or without its point.
    Initial,
    /// Begins with a digit.
    Number,
    /// The possessive ending.
    Possessive,
    /// A mark.
    Mark,
    /// An end of line.
    LineEnd,
}

impl Shape {
    /// The shape of a token.
    pub(super) fn of(kind: TokenKind, word: &str) -> Self {
        match kind {
            TokenKind::Number => Shape::Number,
            TokenKind::Possessive => Shape::Possessive,
            TokenKind::Mark => Shape::Mark,
            TokenKind::LineEnd => Shape::LineEnd,
            TokenKind::Word => of_word(word),
        }
    }
}

fn of_word(word: &str) -> Shape {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Shape::Small;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        Some(first) if first.is_uppercase() => {
            let (mut more, mut small) = (0, false);
            for letter in letters {
                more += 1;
                small |= letter.is_lowercase();
            }
            match (more, small) {
                (0, _) => Shape::Initial,
                (_, true) => Shape::Capital,
                (_, false) => Shape::Caps,
            }
        }
        _ if is_elided(word) => Shape::Capital,
        _ => Shape::Small,
    }
}

/// `d’Estaing`, `l’Oréal`: a short particle grown onto a capital.
fn is_elided(word: &str) -> bool {
    word.split_once(['’', '\''])
        .is_some_and(|(particle, name)| particle.len() <= 4 && name.starts_with(char::is_uppercase))
}
