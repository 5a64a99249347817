//! Drawing where a source is cut.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame::{self, Border};
use super::references;
use crate::app::{Area, Cuts};

/// Draws the overlay.
pub(super) fn draw(cuts: &Cuts, area: Area, theme: Theme, buffer: &mut Buffer) {
    let inner = area.inner();
    let rows = cuts.rows(usize::from(inner.width));
    let source = cuts.list.answer().map_or("", |list| list.source.rsplit('/').next().unwrap_or_default());
    let title = format!("Cuts · {source}");
    Border { title: &title, note: "B begins here · x none begins · Esc closes", focused: true }
        .draw(area, theme, buffer);
    if let Some(fault) = cuts.list.fault() {
        frame::write(buffer, inner.x, inner.y, fault, theme.alarm(), inner.width);
        return;
    }
    let (top, height) = (cuts.cursor.top, usize::from(inner.height));
    for (y, row) in rows.iter().skip(top).take(height).enumerate() {
        references::draw_row(row, Area { y: inner.y + y as u16, height: 1, ..inner }, theme, buffer);
    }
    let in_hand = cuts.row_in_hand();
    if (top..top + height).contains(&in_hand) && in_hand < rows.len() {
        frame::paint_row(buffer, inner.x, inner.y + (in_hand - top) as u16, inner.width, theme.cursor(true));
    }
    if cuts.list.is_stale() {
        buffer.set_style(frame::rect(inner), theme.stale());
    }
    frame::scroll_bar(buffer, area, top, height, rows.len(), theme.border(true));
}
