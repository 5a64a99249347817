//! Drawing the evidence behind an entity.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame::{self, Border};
use super::items;
use crate::app::{Area, Why};

/// Draws the overlay.
pub(super) fn draw(why: &Why, area: Area, theme: Theme, buffer: &mut Buffer) {
    let inner = area.inner();
    let rows = why.rows(usize::from(inner.width));
    let title = format!("Why · {}", why.headword());
    let note = match rows.items.len() {
        0 => String::new(),
        count => format!("name {} of {count}", why.cursor.item + 1),
    };
    Border { title: &title, note: &note, focused: true }.draw(area, theme, buffer);
    match why.evidence.fault() {
        Some(fault) => {
            frame::write(buffer, inner.x, inner.y, fault, theme.alarm(), inner.width);
        }
        None => items::draw(&rows, why.cursor, why.evidence.is_stale(), area, theme, buffer),
    }
}
