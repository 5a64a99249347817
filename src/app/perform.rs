//! What each action does.

use super::jump::Purpose;
use super::overlay::scroll;
use super::{
    Action, App, Effect, Help, Jump, Line, Loading, Menu, Notices, Overlay, Pane, Review, Selection,
};

impl App {
    /// Performs an action.
    pub(super) fn perform(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match action {
            Action::Quit => self.quit_or_close(effects),
            Action::Suspend => effects.push(Effect::Suspend),
            Action::Repaint => effects.push(Effect::Repaint),
            Action::Help => self.lay_over(Overlay::Help(Help::default())),
            Action::Notices => {
                self.lay_over(Overlay::Notices(Notices::new(self.generation)));
            }
            Action::Jump => self.lay_over(Overlay::Jump(Jump::new(Purpose::Go, self.generation))),
            Action::Load => self.load_again(effects),
            Action::Close if self.overlay.is_none() && self.loading.is_some() => {
                effects.push(Effect::StopLoading);
            }
            Action::Close => self.close(),
            Action::Back => self.walk(false),
            Action::Forward => self.walk(true),
            Action::NextPane => self.focus_on(self.focus.step(1)),
            Action::PreviousPane => self.focus_on(self.focus.step(Pane::ALL.len() - 1)),
            Action::FocusArticles => self.focus_on(Pane::Articles),
            Action::FocusReader => self.focus_on(Pane::Reader),
            Action::FocusReferences => self.focus_on(Pane::References),
            Action::Down => self.step(1),
            Action::Up => self.step(-1),
            Action::PageDown => self.page(1),
            Action::PageUp => self.page(-1),
            Action::Top | Action::Bottom => self.go_to_end(action == Action::Bottom),
            Action::Open => self.open(effects),
            Action::NextMention => self.step_mention(true),
            Action::PreviousMention => self.step_mention(false),
            Action::NextSame => self.step_same(true),
            Action::PreviousSame => self.step_same(false),
            Action::NextArticle => self.step_article(1),
            Action::PreviousArticle => self.step_article(-1),
            Action::Filter => self.toggle_filter(),
            Action::Sort => self.articles.sort = self.articles.sort.next(),
            Action::Copies => self.toggle_copies(),
            Action::Compare => self.compare(),
            Action::Together | Action::Chain => self.of_two(action),
            Action::Cuts => self.open_cuts(false),
            Action::Begins if matches!(self.overlay, Some(Overlay::Cuts(_))) => {
                self.correct_cut(true, effects);
            }
            Action::Begins => self.open_cuts(true),
            Action::Joins => self.correct_cut(false, effects),
            Action::Erase => self.edit(Line::erase),
            Action::DeleteWord => self.edit(Line::erase_word),
            Action::ClearInput => self.edit(Line::clear),
            Action::Tiers => {
                self.tiers = self.tiers.next();
                self.remark = Some(format!("entities shown: {}", self.tiers.word()));
            }
            Action::Swap => self.swap(),
            Action::Later => self.put_off(),
            Action::IsA(kind) => self.is_a(kind, effects),
            Action::Review => self.lay_over(Overlay::Review(Review::new(self.generation))),
            Action::Same | Action::NotThis if matches!(self.overlay, Some(Overlay::Review(_))) => {
                self.review(action == Action::Same, effects);
            }
            judging => self.judge_subject(judging, effects),
        }
    }

    fn quit_or_close(&mut self, effects: &mut Vec<Effect>) {
        if !self.lift() {
            effects.push(Effect::Quit);
        }
    }

    fn load_again(&mut self, effects: &mut Vec<Effect>) {
        if self.loading.is_none() {
            self.loading = Some(Loading::default());
            effects.push(Effect::Load);
        }
    }

    pub(super) fn close(&mut self) {
        if self.lift() || self.marks.clear() {
            return;
        }
        if self.selection.entity.is_some() || self.selection.mention.is_some() {
            self.visit(|selection| {
                selection.entity = None;
                selection.mention = None;
            });
        } else if self.selection.filter.is_some() {
            self.visit(|selection| selection.filter = None);
        }
    }

    /// Edits the line that is being typed.
    pub(super) fn edit(&mut self, edit: impl FnOnce(&mut Line)) {
        match &mut self.overlay {
            Some(Overlay::Jump(jump)) => jump.edit(edit),
            Some(Overlay::Rename(rename)) => edit(&mut rename.line),
            _ => {}
        }
    }

    /// Of two that become one the other name stays.
    fn swap(&mut self) {
        match &mut self.overlay {
            Some(Overlay::Jump(Jump { purpose: Purpose::Same { swapped, .. }, .. })) => *swapped = !*swapped,
            Some(Overlay::Review(review)) => review.swapped = !review.swapped,
            _ => {}
        }
    }

    fn put_off(&mut self) {
        if let Some(Overlay::Review(review)) = &mut self.overlay {
            self.later.extend(review.put_off());
        }
    }

    /// Changes the selection and leaves the old one on the trail.
    pub(super) fn visit(&mut self, change: impl FnOnce(&mut Selection)) {
        let left = self.selection.clone();
        change(&mut self.selection);
        if self.selection != left {
            self.trail.leave(left);
        }
    }

    fn walk(&mut self, forward: bool) {
        let here = self.selection.clone();
        let to = if forward { self.trail.forward(here) } else { self.trail.back(here) };
        let Some(selection) = to else {
            let end = if forward { "end" } else { "beginning" };
            self.remark = Some(format!("the {end} of the trail"));
            return;
        };
        self.selection = selection;
        self.references.restore();
        if let (Some(article), Some(mention)) = (self.selection.article, self.selection.mention) {
            self.reader.seek_mention(article, mention);
        }
    }

    /// Moves by `step` in the overlay or the pane at hand.
    pub(super) fn step(&mut self, step: isize) {
        let height = self.overlay_height();
        let cells = self.overlay_cells();
        match &mut self.overlay {
            Some(Overlay::Jump(jump)) => jump.step(step),
            Some(Overlay::Help(help)) => scroll(&mut help.top, step, height, Help::rows(cells).len()),
            Some(Overlay::Notices(notices)) => notices.step(step, cells, height),
            Some(Overlay::Compare(compare)) => {
                let total = compare.rows(cells).len();
                scroll(&mut compare.top, step, height, total);
            }
            Some(Overlay::Menu(menu)) => scroll(&mut menu.top, step, height, Menu::actions().count()),
            Some(Overlay::Cuts(cuts)) => cuts.step(step, height),
            Some(Overlay::Why(why)) => why.step(step, cells, height),
            Some(Overlay::Together(two)) => two.step(step, cells, height),
            Some(Overlay::Chain(two)) => two.step(step, cells, height),
            Some(Overlay::Review(review)) => {
                let total = review.rows(cells).len();
                scroll(&mut review.top, step, height, total);
            }
            Some(Overlay::Kinds(_) | Overlay::Rename(_)) => {}
            None => self.step_in(self.focus, step),
        }
    }

    /// Moves by `step` in `pane`: items in a list, rows in the reader.
    pub(super) fn step_in(&mut self, pane: Pane, step: isize) {
        match pane {
            Pane::Articles => self.step_article(step),
            Pane::Reader => self.reader.scroll(step, self.layout.rows(Pane::Reader)),
            Pane::References => self.references.step(step, self.layout.rows(Pane::References)),
        }
    }

    fn page(&mut self, direction: isize) {
        let rows = match &self.overlay {
            Some(_) => self.overlay_height(),
            None => self.layout.rows(self.focus),
        };
        let items = match (&self.overlay, self.focus) {
            (Some(Overlay::Why(_)), _) => rows / 8,
            (Some(Overlay::Together(_) | Overlay::Chain(_)), _) => rows / 4,
            (None, Pane::Articles) => rows / self.article_row_height(),
            (None, Pane::References) => rows / 2,
            _ => rows,
        };
        self.step(direction * items.saturating_sub(1).max(1) as isize);
    }

    fn go_to_end(&mut self, bottom: bool) {
        if self.overlay.is_none() && self.focus == Pane::References && bottom {
            return self.references.go_to_last(self.layout.rows(Pane::References));
        }
        let far = isize::MAX / 2;
        self.step(if bottom { far } else { -far });
    }

    /// Moves the article list's cursor; reader and cross-references follow.
    pub(super) fn step_article(&mut self, step: isize) {
        if let Some(id) = self.articles.step(step, &self.selection) {
            self.select_article(id);
        }
        self.reveal_article();
    }

    /// Rows that an article takes in its list: title and source in one row where there is room, else below each other, the
    /// title in two rows where the list is high.
    pub fn article_row_height(&self) -> usize {
        match (self.layout.cells(Pane::Articles), self.layout.rows(Pane::Articles)) {
            (60.., _) => 1,
            (_, 24..) => 3,
            _ => 2,
        }
    }

    /// Keeps the article list's cursor in view.
    pub(super) fn reveal_article(&mut self) {
        let fits = (self.layout.rows(Pane::Articles) / self.article_row_height()).max(1);
        let (item, total) = (self.articles.cursor.item, self.articles.total());
        self.articles.cursor.reveal(item, 1, fits, total);
    }
}
