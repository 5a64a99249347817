//! Drawing rows with a cursor on one of their items.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame;
use super::references;
use crate::app::{Area, Cursor, Rows};

/// Draws the rows inside the border of an overlay, quiet where newer ones are under way.
pub(super) fn draw(
    rows: &Rows,
    cursor: Cursor,
    is_stale: bool,
    area: Area,
    theme: Theme,
    buffer: &mut Buffer,
) {
    let inner = area.inner();
    let (top, height) = (cursor.top, usize::from(inner.height));
    for (y, row) in rows.rows.iter().skip(top).take(height).enumerate() {
        references::draw_row(row, Area { y: inner.y + y as u16, height: 1, ..inner }, theme, buffer);
    }
    if let Some(item) = rows.items.get(cursor.item) {
        for row in item.row.max(top)..(item.row + item.rows).min(top + height) {
            let y = inner.y + (row - top) as u16;
            frame::paint_row(buffer, inner.x, y, inner.width, theme.cursor(true));
        }
    }
    if is_stale {
        buffer.set_style(frame::rect(inner), theme.stale());
    }
    frame::scroll_bar(buffer, area, top, height, rows.rows.len(), theme.border(true));
}
