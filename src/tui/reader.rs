//! Drawing the reader: rows of the article, mentions coloured by kind.

use ratatui::buffer::Buffer;
use ratatui::style::{Modifier, Style};

use super::Theme;
use super::frame::{self, Border};
use crate::app::{App, Area, Pane, ReaderRow, RowKind};
use crate::model::{Field, Mention, MentionIndex, Span, Tier};
use crate::query::ArticleView;

/// Draws the pane.
pub(super) fn draw(app: &App, area: Area, theme: Theme, buffer: &mut Buffer) {
    let focused = app.focus == Pane::Reader && app.overlay.is_none();
    let text = &app.reader.text;
    let inner = area.inner();
    let height = usize::from(inner.height);
    let share = (app.reader.top + height).min(text.rows.len()) * 100 / text.rows.len().max(1);
    let note = if text.rows.len() > height { format!("{share}%") } else { String::new() };
    Border { title: Pane::Reader.name(), note: &note, focused }.draw(area, theme, buffer);
    if let Some(fault) = app.reader.view.fault() {
        frame::write(buffer, inner.x + 1, inner.y, fault, theme.alarm(), inner.width.saturating_sub(1));
        return;
    }
    let Some(view) = app.reader.shown() else { return };
    let painter = Painter { app, view, theme };
    for (y, row) in text.rows.iter().skip(app.reader.top).take(height).enumerate() {
        painter.row(
            row,
            Area { x: inner.x + 1, y: inner.y + y as u16, width: inner.width.saturating_sub(2), height: 1 },
            buffer,
        );
    }
    if app.reader.view.is_stale() {
        buffer.set_style(frame::rect(inner), theme.stale());
    }
    frame::scroll_bar(buffer, area, app.reader.top, height, text.rows.len(), theme.border(focused));
}

struct Painter<'a> {
    app: &'a App,
    view: &'a ArticleView,
    theme: Theme,
}

impl Painter<'_> {
    fn row(&self, row: &ReaderRow, area: Area, buffer: &mut Buffer) {
        let base = match row.kind {
            RowKind::Headline | RowKind::Subheading => Style::new().add_modifier(Modifier::BOLD),
            RowKind::About => self.theme.quiet(),
            RowKind::Paragraph | RowKind::Gap => Style::new(),
        };
        let Some((field, span)) = row.shows else {
            frame::write(buffer, area.x, area.y, &row.words, base, area.width);
            return;
        };
        let words = self.view.analysed.article.text(field);
        let mut used = 0;
        for (stretch, style) in self.stretches(field, span) {
            let style = style.map_or(base, |style| base.patch(style));
            used += frame::write(buffer, area.x + used, area.y, stretch.of(words), style, area.width - used);
        }
    }

    /// The row cut at the borders of its mentions, each stretch with its style.
    fn stretches(&self, field: Field, row: Span) -> Vec<(Span, Option<Style>)> {
        let found = &self.view.analysed.found.mentions;
        let first = found.partition_point(|mention| (mention.field, mention.span.end) <= (field, row.start));
        let mut out = Vec::new();
        let mut at = row.start;
        for (index, mention) in found.iter().enumerate().skip(first) {
            if mention.field != field || mention.span.start >= row.end {
                break;
            }
            if !self.shows(mention) {
                continue;
            }
            let (start, end) = (mention.span.start.max(at), mention.span.end.min(row.end));
            if at < start {
                out.push((Span { start: at, end: start }, None));
            }
            if start < end {
                out.push((Span { start, end }, Some(self.style(MentionIndex(index as u32), mention))));
                at = end;
            }
        }
        if at < row.end {
            out.push((Span { start: at, end: row.end }, None));
        }
        out
    }

    /// Whether a mention is shown as one: a value, or of a tier that is shown, or of what is open.
    fn shows(&self, mention: &Mention) -> bool {
        let Some(entity) = mention.entity else { return true };
        self.app.selection.entity == Some(entity) || self.app.reader.shows(entity, self.app.tiers)
    }

    fn style(&self, index: MentionIndex, mention: &Mention) -> Style {
        let tier = mention.entity.and_then(|entity| self.app.reader.label_of(entity)).map(|label| label.tier);
        let doubtful = tier.is_some_and(|tier| tier > Tier::Likely);
        let style = if doubtful { self.theme.faint(mention.kind) } else { self.theme.kind(mention.kind) };
        let selection = &self.app.selection;
        let here = Some(self.view.id) == selection.article;
        if here && selection.mention == Some(index) {
            return style.patch(self.theme.marked());
        }
        let pointed = selection.entity.or_else(|| self.app.references.entity_at_cursor());
        if mention.entity.is_some() && mention.entity == pointed {
            return style.patch(self.theme.same_entity());
        }
        style
    }
}
