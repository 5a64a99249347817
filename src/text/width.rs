//! Widths in terminal cells, by grapheme cluster.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Cells that `text` takes.
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.graphemes(true).map(grapheme_width).sum() }
}

/// Cells that one grapheme cluster takes; never more than two.
pub fn grapheme_width(grapheme: &str) -> usize {
    grapheme.width().min(2)
}

/// `text` cut to at most `cells`, an ellipsis at its end where something was cut.
pub fn truncate(text: &str, cells: usize) -> Cow<'_, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let mut room = cells.saturating_sub(1);
    let end = text
        .grapheme_indices(true)
        .find(|(_, grapheme)| match room.checked_sub(grapheme_width(grapheme)) {
            Some(left) => {
                room = left;
                false
            }
            None => true,
        })
        .map_or(text.len(), |(at, _)| at);
    let ellipsis = if cells == 0 { "" } else { "…" };
    Cow::Owned(format!("{}{ellipsis}", text[..end].trim_end()))
}
