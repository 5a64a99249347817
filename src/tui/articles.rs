//! Drawing the article list.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::Theme;
use super::frame::{self, Border};
use crate::app::{App, Area, Pane};
use crate::query::ArticleRow;
use crate::text::{width, wrap};

/// Cells of a full date and the gap behind it.
const DATE: usize = 11;
/// Cells that the members of an open bundle stand further in.
const INDENT: u16 = 2;

/// Draws the pane.
pub(super) fn draw(app: &App, area: Area, theme: Theme, buffer: &mut Buffer) {
    let focused = app.focus == Pane::Articles && app.overlay.is_none();
    let articles = &app.articles;
    let total = articles.total();
    let filter = app.selection.filter.map(|_| articles.filter_name.as_deref().unwrap_or("filtered"));
    let title = match filter {
        Some(name) => format!("{} · {name}", Pane::Articles.name()),
        None => Pane::Articles.name().to_owned(),
    };
    let listed = total > 0 && articles.lists_selected(&app.selection);
    let place = if listed { (articles.cursor.item + 1).to_string() } else { "–".to_owned() };
    let stands_for = if articles.articles() == total {
        String::new()
    } else {
        format!("{} articles · ", articles.articles())
    };
    let note = format!("{place}/{total} · {stands_for}{}", articles.sort.word());
    Border { title: &title, note: &note, focused }.draw(area, theme, buffer);
    let inner = area.inner();
    if let Some(words) = message(app) {
        frame::write(buffer, inner.x, inner.y, &words, theme.quiet(), inner.width);
        return;
    }
    let each = app.article_row_height();
    let fits = usize::from(inner.height) / each;
    for at in articles.cursor.top..(articles.cursor.top + fits.max(1)).min(total) {
        let y = inner.y + ((at - articles.cursor.top) * each) as u16;
        let Some(row) = articles.row(at) else { continue };
        let indent = if row.is_inside() { INDENT.min(inner.width) } else { 0 };
        let (x, width) = (inner.x + indent, inner.width - indent);
        let copies = copies(app, row);
        draw_row(row, &copies, Area { x, y, width, height: each as u16 }, theme, buffer);
        if at == articles.cursor.item {
            for line in 0..each as u16 {
                frame::paint_row(buffer, inner.x, y + line, inner.width, theme.cursor(focused));
            }
        }
    }
    frame::scroll_bar(buffer, area, articles.cursor.top, fits, total, theme.border(focused));
}

/// What stands in place of rows.
fn message(app: &App) -> Option<String> {
    if let (Some(loading), None) = (app.loading, &app.summary) {
        return Some(format!("{loading} …"));
    }
    if let Some(fault) = app.articles.rows.fault() {
        return Some(fault.to_owned());
    }
    let empty = app.articles.rows.current().is_some_and(|list| list.articles == 0);
    empty.then(|| match app.selection.filter {
        Some(_) => "no article mentions it".to_owned(),
        None => "no articles; ! shows why".to_owned(),
    })
}

/// What a row says of the wire copies behind it, or below it.
fn copies(app: &App, row: &ArticleRow) -> String {
    match row.bundled {
        Some(bundled) if bundled.head == row.id => {
            let plural = if bundled.others == 1 { "copy" } else { "copies" };
            let sign = if app.articles.is_open(bundled.leader) { "▾" } else { "+" };
            format!("{sign}{} {plural}", bundled.others)
        }
        _ => String::new(),
    }
}

fn draw_row(row: &ArticleRow, copies: &str, area: Area, theme: Theme, buffer: &mut Buffer) {
    let cells = usize::from(area.width);
    let date = row.published.map(|date| date.to_string()).unwrap_or_default();
    if area.height >= 2 {
        let title_rows = usize::from(area.height - 1);
        let lines = title_lines(&row.title, cells, title_rows);
        for (y, words) in lines.iter().enumerate() {
            frame::write(buffer, area.x, area.y + y as u16, words, Style::new(), area.width);
        }
        let parts: Vec<&str> =
            [copies, date.as_str(), &row.source].into_iter().filter(|part| !part.is_empty()).collect();
        let about = parts.join(" · ");
        let about = width::truncate(&about, cells.saturating_sub(2));
        let below = area.y + lines.len() as u16;
        frame::write(buffer, area.x + 2, below, &about, theme.quiet(), area.width.saturating_sub(2));
    } else {
        let source = cells / 4;
        let noted = width::width(copies);
        let title_cells = cells.saturating_sub(DATE + source + noted + 2 + 2 * usize::from(noted > 0));
        frame::write(buffer, area.x, area.y, &date, theme.quiet(), DATE as u16);
        let title = width::truncate(&row.title, title_cells);
        frame::write(buffer, area.x + DATE as u16, area.y, &title, Style::new(), title_cells as u16);
        let name = width::truncate(&row.source, source);
        let x = area.x + area.width - width::width(&name) as u16;
        let before = area.x + area.width.saturating_sub((source + noted + 2) as u16);
        frame::write(buffer, before, area.y, copies, theme.quiet(), noted as u16);
        frame::write(buffer, x, area.y, &name, theme.quiet(), source as u16);
    }
}

/// The title wrapped into at most `most` rows, the last one cut.
fn title_lines(title: &str, cells: usize, most: usize) -> Vec<String> {
    let rows = wrap::wrap(title, cells);
    let mut lines: Vec<String> = rows.iter().take(most).map(|row| row.of(title).to_owned()).collect();
    if let (Some(last), Some(row), true) = (lines.last_mut(), rows.get(most - 1), rows.len() > most) {
        *last = width::truncate(&title[row.start as usize..], cells).into_owned();
    }
    lines
}
