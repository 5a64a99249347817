//! Writing into cells: borders, rows of styled stretches, scroll bars. Everything drawn passes here, and what it writes
//! passes the sanitizer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::widgets::{Block, BorderType, Borders, Clear, Widget};

use super::Theme;
use crate::app::Area;
use crate::text::{sanitize, width};

/// The cells of an area.
pub(super) fn rect(area: Area) -> Rect {
    Rect { x: area.x, y: area.y, width: area.width, height: area.height }
}

/// A border with a title at its top left and a note at its bottom right.
pub(super) struct Border<'a> {
    pub(super) title: &'a str,
    pub(super) note: &'a str,
    pub(super) focused: bool,
}

impl Border<'_> {
    /// Draws it around `area`.
    pub(super) fn draw(&self, area: Area, theme: Theme, buffer: &mut Buffer) {
        // shape as well as colour tells which pane has the focus
        let shape = if self.focused { BorderType::Thick } else { BorderType::Plain };
        Block::new()
            .borders(Borders::ALL)
            .border_type(shape)
            .border_style(theme.border(self.focused))
            .render(rect(area), buffer);
        let room = usize::from(area.width).saturating_sub(4);
        let title_style =
            if self.focused { Style::new().add_modifier(Modifier::BOLD) } else { theme.quiet() };
        let title = width::truncate(self.title, room);
        if !title.is_empty() && area.height > 0 {
            write(
                buffer,
                area.x + 1,
                area.y,
                &format!(" {title} "),
                title_style,
                area.width.saturating_sub(2),
            );
        }
        let note = width::truncate(self.note, room);
        if !note.is_empty() && area.height > 1 {
            let x = area.x + area.width - 3 - width::width(&note) as u16;
            write(buffer, x, area.y + area.height - 1, &format!(" {note} "), theme.quiet(), area.width);
        }
    }
}

/// Writes `text` from the cell (x, y) on, at most `cells` cells of it; gives the cells used. Clusters that do not fit are
/// left out whole.
pub(super) fn write(buffer: &mut Buffer, x: u16, y: u16, text: &str, style: Style, cells: u16) -> u16 {
    if !buffer.area.contains((x, y).into()) {
        return 0;
    }
    let clean = sanitize::clean(text);
    let room = cells.min(buffer.area.right().saturating_sub(x));
    let (end, _) = buffer.set_stringn(x, y, &clean.text, usize::from(room), style);
    end - x
}

/// Blanks an area; a wide character that reaches into it from the left goes whole.
pub(super) fn clear(buffer: &mut Buffer, area: Area) {
    let inside = rect(area).intersection(buffer.area);
    for y in inside.top()..inside.bottom() {
        if let Some(x) = inside.x.checked_sub(1)
            && width::width(buffer[(x, y)].symbol()) > 1
        {
            buffer[(x, y)].set_symbol(" ");
        }
    }
    Clear.render(inside, buffer);
}

/// Styles every cell of a row.
pub(super) fn paint_row(buffer: &mut Buffer, x: u16, y: u16, cells: u16, style: Style) {
    let row = Rect { x, y, width: cells, height: 1 }.intersection(buffer.area);
    buffer.set_style(row, style);
}

/// A scroll bar on the right border of `area`, where not everything is in view.
pub(super) fn scroll_bar(
    buffer: &mut Buffer,
    area: Area,
    top: usize,
    in_view: usize,
    total: usize,
    style: Style,
) {
    let track = usize::from(area.height.saturating_sub(2));
    if total <= in_view || track == 0 {
        return;
    }
    let thumb = (track * in_view / total).max(1);
    let start = (track - thumb) * top / (total - in_view).max(1);
    for row in start..(start + thumb).min(track) {
        write(buffer, area.x + area.width - 1, area.y + 1 + row as u16, "█", style, 1);
    }
}
