//! Drawing the small overlays of a judgement: the menu of verdicts, the kinds, a new name.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::Theme;
use super::frame::{self, Border};
use super::overlays;
use crate::app::{ActionRow, Area, Menu, Rename, Subject, Tone};
use crate::text::width;

/// Cells of the column of keys.
const KEYS: u16 = 8;

/// All that can be said of the subject, each behind its key; what cannot be said is quiet.
pub(super) fn draw_verdicts(menu: &Menu, area: Area, theme: Theme, buffer: &mut Buffer) {
    let title = match &menu.subject {
        Some(subject) => match &subject.name {
            Some(name) if *name != subject.headword => format!("{} · “{name}”", subject.headword),
            _ => subject.headword.clone(),
        },
        None => "No entity under the cursor".to_owned(),
    };
    Border { title: &title, note: "Esc closes", focused: true }.draw(area, theme, buffer);
    let inner = area.inner();
    let height = usize::from(inner.height);
    for (y, row) in Menu::actions().skip(menu.top).take(height).enumerate() {
        let line = Area { y: inner.y + y as u16, height: 1, ..inner };
        match menu.words(row) {
            Some(words) => draw_row(row, &words, Style::new(), line, theme, buffer),
            None => draw_row(row, &format!("({})", row.does), theme.quiet(), line, theme, buffer),
        }
    }
    frame::scroll_bar(buffer, area, menu.top, height, Menu::actions().count(), theme.border(true));
}

/// The kinds by letter; the present one is told.
pub(super) fn draw_kinds(subject: &Subject, area: Area, theme: Theme, buffer: &mut Buffer) {
    let title = format!("{} is no {}, but …", subject.headword, subject.kind.word());
    Border { title: &title, note: "Esc closes", focused: true }.draw(area, theme, buffer);
    let inner = area.inner();
    for (y, row) in Menu::kinds().take(usize::from(inner.height)).enumerate() {
        let line = Area { y: inner.y + y as u16, height: 1, ..inner };
        draw_row(row, row.does, Style::new(), line, theme, buffer);
    }
}

/// A new name for the subject.
pub(super) fn draw_rename(rename: &Rename, area: Area, theme: Theme, buffer: &mut Buffer) {
    let title = format!("{} goes by the name …", rename.subject.headword);
    Border { title: &title, note: "Enter renames", focused: true }.draw(area, theme, buffer);
    overlays::draw_line(&rename.line, area.inner(), theme, buffer);
}

fn draw_row(row: &ActionRow, words: &str, style: Style, area: Area, theme: Theme, buffer: &mut Buffer) {
    let Some(key) = row.keys().next() else { return };
    let keys = style.patch(theme.tone(Tone::Heading));
    frame::write(buffer, area.x + 1, area.y, &key.to_string(), keys, area.width.saturating_sub(1));
    let room = area.width.saturating_sub(KEYS);
    frame::write(
        buffer,
        area.x + KEYS.min(area.width),
        area.y,
        &width::truncate(words, usize::from(room)),
        style,
        room,
    );
}
