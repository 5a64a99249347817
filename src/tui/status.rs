//! Drawing the status line: hints from the action table at the left, the corpus in numbers at the right.

use ratatui::buffer::Buffer;

use super::Theme;
use super::frame;
use super::references::MARK;
use crate::app::{App, Overlay, Scope, TABLE, Tone};
use crate::text::width;

/// Cells kept for the first hints: jump, open, help, quit.
const LEAST_HINTS: usize = 38;

/// Draws the line.
pub(super) fn draw(app: &App, theme: Theme, buffer: &mut Buffer) {
    let area = app.layout.status;
    if area.height == 0 {
        return;
    }
    let cells = usize::from(area.width);
    // the way to help and out comes before the numbers
    let right = numbers(app);
    let right = width::truncate(&right, cells.saturating_sub(LEAST_HINTS));
    let room = cells.saturating_sub(width::width(&right) + 3);
    if let Some(remark) = &app.remark {
        let remark = width::truncate(remark, cells.saturating_sub(2));
        frame::write(buffer, area.x + 1, area.y, &remark, theme.alarm(), area.width);
        return;
    }
    let marks = marks(app);
    let marks = width::truncate(&marks, room);
    let used = frame::write(buffer, area.x + 1, area.y, &marks, theme.matched(), room as u16);
    let used = if used > 0 { used + 2 } else { 0 };
    hints(app, area.x + 1 + used, area.y, (room as u16).saturating_sub(used), theme, buffer);
    let x = area.x + (cells.saturating_sub(width::width(&right) + 1)) as u16;
    let style = if app.summary.as_ref().is_some_and(|summary| summary.complaints > 0) {
        theme.alarm()
    } else {
        theme.quiet()
    };
    frame::write(buffer, x, area.y, &right, style, area.width);
}

/// What is marked, by name where it is little; while an order is followed, that.
fn marks(app: &App) -> String {
    if app.is_judging() {
        return "judging …".to_owned();
    }
    let marked = app.marks.all();
    match marked {
        [] => String::new(),
        [one] => format!("{MARK} {}", one.headword),
        [one, other] => format!("{MARK} {}, {}", one.headword, other.headword),
        _ => format!("{MARK} {} marked", marked.len()),
    }
}

/// As many hints as fit, each whole.
fn hints(app: &App, x: u16, y: u16, cells: u16, theme: Theme, buffer: &mut Buffer) {
    let scopes: &[Scope] = match app.overlay {
        Some(Overlay::Jump(_)) => &[Scope::Jump],
        Some(Overlay::Why(_)) => &[Scope::Judging],
        Some(Overlay::Review(_)) => &[Scope::Review],
        Some(Overlay::Cuts(_)) => &[Scope::Cuts],
        Some(_) => &[],
        None => app.scopes(),
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
    let Some(summary) = &app.summary else { return "Esc: enough".to_owned() };
    if let Some(loading) = app.loading {
        return format!("{loading} (Esc: not now)");
    }
    let articles = if summary.articles == 1 { "article" } else { "articles" };
    let entities = if summary.entities == 1 { "entity" } else { "entities" };
    let mut out = format!("{} {articles} · {} {entities}", summary.articles, summary.entities);
    if summary.notices > 0 {
        let plural = if summary.notices == 1 { "" } else { "s" };
        out += &format!(" · {} notice{plural} (!)", summary.notices);
    }
    out
}
