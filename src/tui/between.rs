//! Drawing what is told of two entities: the places where they stand together, the chain between them.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame::{self, Border};
use super::items;
use crate::app::{Area, Asked, Between};

/// Draws the overlay.
pub(super) fn draw<Q: Asked>(two: &Between<Q>, area: Area, theme: Theme, buffer: &mut Buffer) {
    let inner = area.inner();
    let rows = two.rows(usize::from(inner.width));
    let note = match rows.items.len() {
        0 => "Esc closes".to_owned(),
        count => format!("{}/{count}{}", two.cursor.item + 1, if two.has_more() { "+" } else { "" }),
    };
    Border { title: &two.title(), note: &note, focused: true }.draw(area, theme, buffer);
    if let Some(fault) = two.told.fault() {
        frame::write(buffer, inner.x, inner.y, fault, theme.alarm(), inner.width);
    } else if two.told.answer().is_none() {
        frame::write(buffer, inner.x, inner.y, "looking …", theme.quiet(), inner.width);
    } else {
        items::draw(&rows, two.cursor, two.told.is_stale(), area, theme, buffer);
    }
}
