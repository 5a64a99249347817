//! Drawing the evidence behind an entity.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame::{self, Border};
use super::references;
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
    if let Some(fault) = why.evidence.fault() {
        frame::write(buffer, inner.x, inner.y, fault, theme.alarm(), inner.width);
        return;
    }
    let (top, height) = (why.cursor.top, usize::from(inner.height));
    for (y, row) in rows.rows.iter().skip(top).take(height).enumerate() {
        references::draw_row(row, Area { y: inner.y + y as u16, height: 1, ..inner }, theme, buffer);
    }
    if let Some(item) = rows.items.get(why.cursor.item) {
        for row in item.row.max(top)..(item.row + item.rows).min(top + height) {
            let y = inner.y + (row - top) as u16;
            frame::paint_row(buffer, inner.x, y, inner.width, theme.cursor(true));
        }
    }
    if why.evidence.is_stale() {
        buffer.set_style(frame::rect(inner), theme.stale());
    }
    frame::scroll_bar(buffer, area, top, height, rows.rows.len(), theme.border(true));
}
