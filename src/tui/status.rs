//! Drawing the status line: hints from the action table at the left, the corpus in numbers at the right.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame;
use crate::app::{App, Overlay, Scope, TABLE, Tone};
use crate::text::width;

/// Draws the line.
pub(super) fn draw(app: &App, theme: Theme, buffer: &mut Buffer) {
    let area = app.layout.status;
    if area.height == 0 {
        return;
    }
    let right = numbers(app);
    let cells = usize::from(area.width);
    let right = width::truncate(&right, cells * 2 / 3);
    let room = cells.saturating_sub(width::width(&right) + 3);
    if let Some(remark) = &app.remark {
        let remark = width::truncate(remark, room);
        frame::write(buffer, area.x + 1, area.y, &remark, theme.alarm(), room as u16);
    } else {
        hints(app, area.x + 1, area.y, room as u16, theme, buffer);
    }
    let x = area.x + (cells.saturating_sub(width::width(&right) + 1)) as u16;
    let style = if app.summary.as_ref().is_some_and(|summary| summary.complaints > 0) {
        theme.alarm()
    } else {
        theme.quiet()
    };
    frame::write(buffer, x, area.y, &right, style, area.width);
}

/// As many hints as fit, each whole.
fn hints(app: &App, x: u16, y: u16, cells: u16, theme: Theme, buffer: &mut Buffer) {
    let scopes: &[Scope] = match app.overlay {
        Some(Overlay::Jump(_)) => &[Scope::Jump],
        Some(_) => &[Scope::Moving],
        None => &[Scope::Everywhere, Scope::Moving],
    };
    let mut used = 0;
    for row in TABLE.iter().filter(|row| scopes.contains(&row.scope)) {
        let (Some(hint), Some(key)) = (row.hint, row.keys().next()) else { continue };
        let key = key.to_string();
        let wide = (width::width(&key) + width::width(hint) + 3) as u16;
        if used + wide > cells + 2 {
            break;
        }
        let end = frame::write(buffer, x + used, y, &key, theme.tone(Tone::Heading), cells);
        frame::write(buffer, x + used + end + 1, y, hint, theme.quiet(), cells);
        used += wide;
    }
}

fn numbers(app: &App) -> String {
    let Some(summary) = &app.summary else { return "reading …".to_owned() };
    let mut out = format!("{} articles · {} entities", summary.articles, summary.entities);
    if summary.notices > 0 {
        let plural = if summary.notices == 1 { "" } else { "s" };
        out += &format!(" · {} notice{plural} (!)", summary.notices);
    }
    out
}
