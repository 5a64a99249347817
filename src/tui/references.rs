//! Drawing the cross-references, and rows in tones wherever they stand.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame::{self, Border};
use crate::app::{App, Area, Pane, Row, Target};
use crate::query::Tiers;
use crate::text::width;

/// Stands before what is marked.
pub(super) const MARK: &str = "●";

/// Draws the pane.
pub(super) fn draw(app: &App, area: Area, theme: Theme, buffer: &mut Buffer) {
    let focused = app.focus == Pane::References && app.overlay.is_none();
    let references = &app.references;
    let name = references.entry.answer().map(|entry| entry.entity.name.as_str());
    let title = match (app.selection.entity, name) {
        (Some(_), Some(name)) => format!("Entry · {name}"),
        (Some(_), None) => "Entry".to_owned(),
        (None, _) => Pane::References.name().to_owned(),
    };
    let place = references.item().map_or(0, |_| references.cursor.item + 1);
    let more = if references.has_more(&app.selection) { "+" } else { "" };
    let tiers = match app.tiers {
        Tiers::Usual => String::new(),
        tiers => format!("{} · ", tiers.word()),
    };
    let note = format!("{tiers}{place}/{}{more}", references.rows.items.len());
    Border { title: &title, note: &note, focused }.draw(area, theme, buffer);
    let inner = area.inner();
    if let Some(fault) = references.fault(&app.selection) {
        frame::write(buffer, inner.x + 1, inner.y, fault, theme.alarm(), inner.width.saturating_sub(1));
        return;
    }
    if references.rows.rows.is_empty() && app.summary.is_some() && !references.is_stale(&app.selection) {
        let found = references.list.answer().is_some_and(|list| !list.is_empty());
        let words =
            if found { "none of these is found here; T: next choice" } else { "no entities found here" };
        let room = inner.width.saturating_sub(1);
        frame::write(buffer, inner.x + 1, inner.y, words, theme.quiet(), room);
    }
    let height = usize::from(inner.height);
    let top = references.cursor.top;
    for (y, row) in references.rows.rows.iter().skip(top).take(height).enumerate() {
        let line =
            Area { x: inner.x + 1, y: inner.y + y as u16, width: inner.width.saturating_sub(2), height: 1 };
        draw_row(row, line, theme, buffer);
    }
    for item in references.rows.items.iter().filter(|item| item.row >= top && item.row < top + height) {
        if matches!(item.target, Target::Entity(entity, _) if app.marks.holds(entity)) {
            let y = inner.y + (item.row - top) as u16;
            frame::write(buffer, inner.x, y, MARK, theme.matched(), 1);
        }
    }
    if let Some(item) = references.item() {
        for row in item.row.max(top)..(item.row + item.rows).min(top + height) {
            let y = inner.y + (row - top) as u16;
            frame::paint_row(buffer, inner.x, y, inner.width, theme.cursor(focused));
        }
    }
    if references.is_stale(&app.selection) {
        buffer.set_style(frame::rect(inner), theme.stale());
    }
    frame::scroll_bar(buffer, area, top, height, references.rows.rows.len(), theme.border(focused));
}

/// Draws a row: its text at the left, marked stretches in it, its note at the right edge.
pub(super) fn draw_row(row: &Row, area: Area, theme: Theme, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let note = width::width(&row.right);
    let room = if note == 0 { cells } else { cells.saturating_sub(note + 1) };
    let style = theme.tone(row.tone);
    let shown = width::truncate(&row.text, room);
    frame::write(buffer, area.x, area.y, &shown, style, area.width);
    for marked in &row.marked {
        let before = width::width(row.text.get(..marked.start as usize).unwrap_or(""));
        let words = width::truncate(marked.of(&row.text), room.saturating_sub(before)).into_owned();
        let x = area.x + before as u16;
        if before < room {
            frame::write(buffer, x, area.y, &words, style.patch(theme.matched()), (room - before) as u16);
        }
    }
    if note > 0 && note <= cells {
        frame::write(buffer, area.x + (cells - note) as u16, area.y, &row.right, theme.quiet(), note as u16);
    }
}
