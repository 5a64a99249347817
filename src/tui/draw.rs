//! One frame.

use ratatui::buffer::Buffer;

use super::{Theme, articles, overlays, reader, references, status};
use crate::app::{App, Pane};

/// Draws the app. Whatever does not fit is cut; no size is too small to draw.
pub fn draw(app: &App, theme: Theme, buffer: &mut Buffer) {
    for pane in Pane::ALL {
        let area = app.layout.area(pane);
        if area.width < 2 || area.height < 2 {
            continue;
        }
        match pane {
            Pane::Articles => articles::draw(app, area, theme, buffer),
            Pane::Reader => reader::draw(app, area, theme, buffer),
            Pane::References => references::draw(app, area, theme, buffer),
        }
    }
    status::draw(app, theme, buffer);
    overlays::draw(app, theme, buffer);
}
