//! The mouse: a click focuses and selects, a click on what is selected opens it, the wheel scrolls what lies under it.

use super::{Action, App, Effect, Menu, Mouse, MouseAct, Overlay, Pane};

/// Rows that a notch of the wheel scrolls.
const NOTCH: isize = 3;

impl App {
    /// Takes a mouse event.
    pub(super) fn mouse(&mut self, mouse: Mouse, effects: &mut Vec<Effect>) {
        match mouse.act {
            MouseAct::WheelDown => self.wheel(mouse, 1),
            MouseAct::WheelUp => self.wheel(mouse, -1),
            MouseAct::Click if self.overlay.is_some() => self.click_overlay(mouse, effects),
            MouseAct::Click => self.click(mouse, effects),
        }
    }

    fn wheel(&mut self, mouse: Mouse, direction: isize) {
        if self.overlay.is_some() {
            return self.step(direction);
        }
        let Some(pane) = self.layout.pane_at(mouse.x, mouse.y) else { return };
        let (height, total) = (self.layout.rows(pane), self.references.rows.rows.len());
        match pane {
            Pane::Articles => {
                let fits = (height / self.article_row_height()).max(1);
                let count = self.articles.total();
                self.articles.cursor.scroll(direction * NOTCH, fits, count);
            }
            Pane::Reader => self.reader.scroll(direction * NOTCH, height),
            Pane::References => self.references.cursor.scroll(direction * NOTCH, height, total),
        }
    }

    fn click_overlay(&mut self, mouse: Mouse, effects: &mut Vec<Effect>) {
        let area = self.overlay_area();
        if !area.holds(mouse.x, mouse.y) {
            self.lift();
            return;
        }
        let cells = self.overlay_cells();
        let inner = area.inner();
        if !inner.holds(mouse.x, mouse.y) {
            return;
        }
        let row = usize::from(mouse.y - inner.y);
        match &mut self.overlay {
            Some(Overlay::Jump(jump)) => {
                // the input line and the rule below it stand above the list
                let item = row.checked_sub(2).map(|row| jump.cursor.top + row);
                if let Some(item) = item.filter(|item| *item < jump.rows().len()) {
                    jump.cursor.item = item;
                    self.perform(Action::Open, effects);
                }
            }
            Some(Overlay::Menu(menu)) => {
                if let Some(chosen) = Menu::actions().nth(menu.top + row) {
                    self.perform(chosen.action, effects);
                }
            }
            Some(Overlay::Kinds(_)) => {
                if let Some(chosen) = Menu::kinds().nth(row) {
                    self.perform(chosen.action, effects);
                }
            }
            Some(Overlay::Why(why)) => {
                let at = why.rows(cells).item_at(why.cursor.top + row);
                why.cursor.item = at.unwrap_or(why.cursor.item);
            }
            Some(Overlay::Together(two)) => two.point(row, cells),
            Some(Overlay::Chain(two)) => two.point(row, cells),
            _ => {}
        }
    }

    fn click(&mut self, mouse: Mouse, effects: &mut Vec<Effect>) {
        let Some(pane) = self.layout.pane_at(mouse.x, mouse.y) else { return };
        self.focus_on(pane);
        let inner = self.layout.area(pane).inner();
        if !inner.holds(mouse.x, mouse.y) {
            return;
        }
        let (column, row) = (usize::from(mouse.x - inner.x), usize::from(mouse.y - inner.y));
        match pane {
            Pane::Articles => self.click_article(row, effects),
            Pane::Reader => {
                let column = column.checked_sub(1); // a blank stands before the text
                let hit =
                    column.and_then(|cell| self.reader.mention_at(self.reader.top + row, cell, self.tiers));
                if let Some(index) = hit {
                    self.select_mention(index);
                }
            }
            Pane::References => self.click_item(row, effects),
        }
    }

    fn click_article(&mut self, row: usize, effects: &mut Vec<Effect>) {
        let item = self.articles.cursor.top + row / self.article_row_height();
        if item >= self.articles.total() {
            return;
        }
        if item == self.articles.cursor.item && self.articles.lists_selected(&self.selection) {
            return self.perform(Action::Open, effects);
        }
        if let Some(id) = self.articles.move_to(item, &self.selection) {
            self.select_article(id);
        }
    }

    fn click_item(&mut self, row: usize, effects: &mut Vec<Effect>) {
        let Some(item) = self.references.rows.item_at(self.references.cursor.top + row) else { return };
        if item == self.references.cursor.item {
            return self.perform(Action::Open, effects);
        }
        self.references.move_to(item, self.layout.rows(Pane::References));
    }
}
