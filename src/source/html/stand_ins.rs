//! Characters that stand in for those of markup, between cleaning a page and reading its tree.

use std::borrow::Cow;

/// What stands in for `&`, `<` and `"`: noncharacters, which no text holds.
const AND: char = '\u{fdd0}';
const LESS: char = '\u{fdd1}';
const QUOTE: char = '\u{fdd2}';

/// Writes `text` so that no parser sees markup in it. References would do, but the tree builder takes quadratic time on many of
/// them in one text; so characters stand in that are none, and [`restored`] takes them back.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push(AND),
            '<' => out.push(LESS),
            '"' => out.push(QUOTE),
            // The tree's writer would make a reference of it.
            '\u{a0}' => out.push(' '),
            AND | LESS | QUOTE => {}
            _ => out.push(c),
        }
    }
}

/// Cleaned words as they were.
pub(super) fn restored(text: &str) -> Cow<'_, str> {
    if !text.contains([AND, LESS, QUOTE]) {
        return Cow::Borrowed(text);
    }
    let back = |c| match c {
        AND => '&',
        LESS => '<',
        QUOTE => '"',
        _ => c,
    };
    Cow::Owned(text.chars().map(back).collect())
}
