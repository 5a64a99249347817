//! Drawing what lies over the panes: the jump box, help, notices.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::Theme;
use super::frame::{self, Border};
use super::references;
use crate::app::{App, Area, Help, Jump, Notices, Overlay, Row};
use crate::query::Suggestion;
use crate::text::width;

/// Draws the overlay, where there is one.
pub(super) fn draw(app: &App, theme: Theme, buffer: &mut Buffer) {
    let Some(overlay) = &app.overlay else { return };
    let area = app.overlay_area();
    if area.width < 4 || area.height < 3 {
        return;
    }
    frame::clear(buffer, area);
    match overlay {
        Overlay::Jump(jump) => draw_jump(jump, area, theme, buffer),
        Overlay::Help(help) => {
            draw_rows("Keys", &Help::rows(app.overlay_cells()), help.top, area, theme, buffer);
        }
        Overlay::Notices(notices) => draw_notices(app, notices, area, theme, buffer),
    }
}

fn draw_notices(app: &App, notices: &Notices, area: Area, theme: Theme, buffer: &mut Buffer) {
    let rows = match notices.list.fault() {
        Some(fault) => vec![Row { text: fault.to_owned(), ..Row::default() }],
        None => notices.rows(app.overlay_cells()),
    };
    draw_rows("Notices", &rows, notices.top, area, theme, buffer);
}

fn draw_rows(title: &str, rows: &[Row], top: usize, area: Area, theme: Theme, buffer: &mut Buffer) {
    Border { title, note: "Esc closes", focused: true }.draw(area, theme, buffer);
    let inner = area.inner();
    let height = usize::from(inner.height);
    for (y, row) in rows.iter().skip(top).take(height).enumerate() {
        references::draw_row(row, Area { y: inner.y + y as u16, height: 1, ..inner }, theme, buffer);
    }
    frame::scroll_bar(buffer, area, top, height, rows.len(), theme.border(true));
}

fn draw_jump(jump: &Jump, area: Area, theme: Theme, buffer: &mut Buffer) {
    let total = jump.suggestions.answer().map_or(0, |window| window.total.count());
    let note = format!("{total} match{}", if total == 1 { "" } else { "es" });
    Border { title: "Jump to an entity", note: &note, focused: true }.draw(area, theme, buffer);
    let inner = area.inner();
    let used = frame::write(buffer, inner.x, inner.y, "> ", theme.quiet(), inner.width);
    let room = usize::from(inner.width.saturating_sub(used + 1));
    let typed = tail(&jump.typed, room);
    let end = used + frame::write(buffer, inner.x + used, inner.y, typed, Style::new(), room as u16);
    frame::write(buffer, inner.x + end, inner.y, "▏", theme.matched(), 1);
    frame::write(
        buffer,
        inner.x,
        inner.y + 1,
        &"─".repeat(usize::from(inner.width)),
        theme.quiet(),
        inner.width,
    );
    if let Some(fault) = jump.suggestions.fault() {
        frame::write(buffer, inner.x, inner.y + 2, fault, theme.alarm(), inner.width);
        return;
    }
    if jump.suggestions.current().is_some() && jump.rows().is_empty() {
        frame::write(
            buffer,
            inner.x,
            inner.y + 2,
            "no name fits; try fewer letters",
            theme.quiet(),
            inner.width,
        );
    }
    let height = usize::from(inner.height.saturating_sub(2));
    for (y, (at, suggestion)) in jump.rows().iter().enumerate().skip(jump.cursor.top).take(height).enumerate()
    {
        let line = Area { y: inner.y + 2 + y as u16, height: 1, ..inner };
        draw_suggestion(suggestion, line, theme, buffer);
        if at == jump.cursor.item {
            frame::paint_row(buffer, line.x, line.y, line.width, theme.cursor(true));
        }
    }
}

/// The alias with its matched letters marked, the headword where it is another, kind and articles at the right.
fn draw_suggestion(suggestion: &Suggestion, area: Area, theme: Theme, buffer: &mut Buffer) {
    let entity = &suggestion.entity;
    let right = format!("{} {:>5}", entity.kind.word(), suggestion.articles);
    let room = usize::from(area.width).saturating_sub(width::width(&right) + 2);
    let style = theme.kind(entity.kind);
    let alias = width::truncate(&suggestion.alias, room).into_owned();
    let used = frame::write(buffer, area.x, area.y, &alias, style, room as u16);
    for &at in &suggestion.matched {
        let Some(letter) = alias.get(at as usize..).and_then(|rest| rest.chars().next()) else { continue };
        let before = width::width(&alias[..at as usize]) as u16;
        frame::write(
            buffer,
            area.x + before,
            area.y,
            letter.encode_utf8(&mut [0; 4]),
            style.patch(theme.matched()),
            2,
        );
    }
    if suggestion.alias != entity.name {
        let left = room.saturating_sub(usize::from(used));
        let name = format!("  {}", entity.name);
        frame::write(
            buffer,
            area.x + used,
            area.y,
            &width::truncate(&name, left),
            theme.quiet(),
            left as u16,
        );
    }
    let x = area.x + (usize::from(area.width).saturating_sub(width::width(&right))) as u16;
    frame::write(buffer, x, area.y, &right, theme.quiet(), area.width);
}

/// The end of `text` that fits into `cells`.
fn tail(text: &str, cells: usize) -> &str {
    let starts = text.char_indices().map(|(at, _)| &text[at..]);
    starts.chain([""]).find(|end| width::width(end) <= cells).unwrap_or("")
}
