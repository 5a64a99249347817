//! Drawing what lies over the panes: the jump box, help, the load report.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::Theme;
use super::frame::{self, Border};
use super::{between, cuts, menus, references, review, why};
use crate::app::{App, Area, Compare, Help, Jump, Line, Notices, Overlay, Row, Tone};
use crate::model::Tier;
use crate::query::Suggestion;
use crate::text::width;

/// Draws the overlays, those beneath first.
pub(super) fn draw(app: &App, theme: Theme, buffer: &mut Buffer) {
    for overlay in app.overlays() {
        let area = app.area_of(overlay);
        if area.width < 4 || area.height < 3 {
            continue;
        }
        frame::clear(buffer, area);
        match overlay {
            Overlay::Jump(jump) => draw_jump(app, jump, area, theme, buffer),
            Overlay::Help(help) => {
                let rows = Help::rows(usize::from(area.inner().width));
                draw_rows("Keys", &rows, help.top, area, theme, buffer);
            }
            Overlay::Notices(notices) => draw_notices(notices, area, theme, buffer),
            Overlay::Compare(compare) => draw_compare(compare, area, theme, buffer),
            Overlay::Cuts(cuts) => cuts::draw(cuts, area, theme, buffer),
            Overlay::Menu(menu) => menus::draw_verdicts(menu, area, theme, buffer),
            Overlay::Kinds(subject) => menus::draw_kinds(subject, area, theme, buffer),
            Overlay::Rename(rename) => menus::draw_rename(rename, area, theme, buffer),
            Overlay::Why(why) => why::draw(why, area, theme, buffer),
            Overlay::Together(two) => between::draw(two, area, theme, buffer),
            Overlay::Chain(two) => between::draw(two, area, theme, buffer),
            Overlay::Review(review) => review::draw(app, review, area, theme, buffer),
        }
    }
}

fn draw_compare(compare: &Compare, area: Area, theme: Theme, buffer: &mut Buffer) {
    let rows = match compare.difference.fault() {
        Some(fault) => vec![Row { text: fault.to_owned(), ..Row::default() }],
        None => compare.rows(usize::from(area.inner().width)),
    };
    draw_rows("What the copy cut (−) and added (+)", &rows, compare.top, area, theme, buffer);
}

fn draw_notices(notices: &Notices, area: Area, theme: Theme, buffer: &mut Buffer) {
    let rows = match notices.report.fault() {
        Some(fault) => vec![Row { text: fault.to_owned(), ..Row::default() }],
        None => notices.rows(usize::from(area.inner().width)),
    };
    draw_rows("Load report", &rows, notices.top, area, theme, buffer);
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

fn draw_jump(app: &App, jump: &Jump, area: Area, theme: Theme, buffer: &mut Buffer) {
    let total = jump.suggestions.answer().map_or(0, |window| window.total.count());
    let note = format!("{total} match{}", if total == 1 { "" } else { "es" });
    Border { title: &jump.purpose.title(), note: &note, focused: true }.draw(area, theme, buffer);
    let inner = area.inner();
    draw_line(&jump.line, inner, theme, buffer);
    let rule = "─".repeat(usize::from(inner.width));
    frame::write(buffer, inner.x, inner.y + 1, &rule, theme.quiet(), inner.width);
    if let Some(promise) = jump.promise() {
        let words = format!(" {} ", width::truncate(&promise, usize::from(inner.width.saturating_sub(4))));
        frame::write(
            buffer,
            inner.x + 1,
            inner.y + 1,
            &words,
            theme.tone(Tone::Heading),
            inner.width.saturating_sub(1),
        );
    }
    if let Some(fault) = jump.suggestions.fault() {
        frame::write(buffer, inner.x, inner.y + 2, fault, theme.alarm(), inner.width);
        return;
    }
    if jump.suggestions.current().is_some() && jump.rows().is_empty() {
        let words = if jump.line.text.is_empty() {
            "no other name is like it: type the one that is meant"
        } else {
            "no name fits; try fewer letters, or show more entities (T)"
        };
        frame::write(buffer, inner.x, inner.y + 2, words, theme.quiet(), inner.width);
    }
    let height = usize::from(inner.height.saturating_sub(2));
    for (y, (at, suggestion)) in jump.rows().iter().enumerate().skip(jump.cursor.top).take(height).enumerate()
    {
        let line = Area { y: inner.y + 2 + y as u16, height: 1, ..inner };
        draw_suggestion(suggestion, app.marks.holds(suggestion.entity.id), line, theme, buffer);
        if at == jump.cursor.item {
            frame::paint_row(buffer, line.x, line.y, line.width, theme.cursor(true));
        }
    }
}

/// The alias with its matched letters marked, the headword where it is another, kind and articles at the right.
fn draw_suggestion(suggestion: &Suggestion, is_marked: bool, area: Area, theme: Theme, buffer: &mut Buffer) {
    let entity = &suggestion.entity;
    let mark = if is_marked { references::MARK } else { "" };
    let right = format!("{mark} {}{} {:>5}", tier(entity.tier), entity.kind.word(), suggestion.articles);
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

/// What is said of a suggestion that is not the ordinary case.
fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Confirmed => "✓ ",
        Tier::Likely => "",
        Tier::Noise => "noise · ",
        Tier::Hidden => "hidden · ",
    }
}

/// A line that is being typed, its end in view.
pub(super) fn draw_line(line: &Line, area: Area, theme: Theme, buffer: &mut Buffer) {
    let used = frame::write(buffer, area.x, area.y, "> ", theme.quiet(), area.width);
    let room = usize::from(area.width.saturating_sub(used + 1));
    let typed = tail(&line.text, room);
    let end = used + frame::write(buffer, area.x + used, area.y, typed, Style::new(), room as u16);
    frame::write(buffer, area.x + end, area.y, "▏", theme.matched(), 1);
}

/// The end of `text` that fits into `cells`.
fn tail(text: &str, cells: usize) -> &str {
    let starts = text.char_indices().map(|(at, _)| &text[at..]);
    starts.chain([""]).find(|end| width::width(end) <= cells).unwrap_or("")
}
