//! Drawing the review of merge suggestions.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame::{self, Border};
use super::references;
use crate::app::{Abreast, App, Area, Review};

/// Draws the overlay.
pub(super) fn draw(app: &App, review: &Review, area: Area, theme: Theme, buffer: &mut Buffer) {
    let inner = area.inner();
    let put_off = match app.later.len() {
        0 => String::new(),
        count => format!(" · {count} put off"),
    };
    let left = review.left().map(|left| format!(" · {left} left")).unwrap_or_default();
    let title = format!("Are they one?{left}{put_off}");
    let note = "y same  n not the same  l later  s other name  w why  u undo";
    Border { title: &title, note, focused: true }.draw(area, theme, buffer);
    if let Some(words) = message(review) {
        frame::write(buffer, inner.x, inner.y, &words, theme.quiet(), inner.width);
        return;
    }
    let (rows, height) = (review.rows(usize::from(inner.width)), usize::from(inner.height));
    for (y, row) in rows.iter().skip(review.top).take(height).enumerate() {
        let line = Area { y: inner.y + y as u16, height: 1, ..inner };
        match row {
            Abreast::One(row) => references::draw_row(row, line, theme, buffer),
            Abreast::Two(left, right) => {
                let each = (inner.width - Review::GAP) / 2;
                references::draw_row(left, Area { width: each, ..line }, theme, buffer);
                let x = inner.x + each + Review::GAP;
                references::draw_row(right, Area { x, width: each, ..line }, theme, buffer);
            }
        }
    }
    frame::scroll_bar(buffer, area, review.top, height, rows.len(), theme.border(true));
}

/// What stands in place of a pair.
fn message(review: &Review) -> Option<String> {
    match (review.merges.fault(), review.shown()) {
        (Some(fault), _) => Some(fault.to_owned()),
        (None, Some(_)) => None,
        (None, None) if review.merges.is_stale() => Some("looking for pairs …".to_owned()),
        (None, None) => Some("no pair is left: nothing else looks like one and the same".to_owned()),
    }
}
