//! What each action does.

use super::{Action, App, Effect, Help, Jump, Notices, Overlay, Pane, Selection, Target};
use crate::model::{ArticleId, EntityId, MentionIndex};

impl App {
    /// Performs an action.
    pub(super) fn perform(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match action {
            Action::Quit => self.quit_or_close(effects),
            Action::Suspend => effects.push(Effect::Suspend),
            Action::Repaint => effects.push(Effect::Repaint),
            Action::Help => self.overlay = Some(Overlay::Help(Help::default())),
            Action::Notices => self.overlay = Some(Overlay::Notices(Notices::default())),
            Action::Jump => self.overlay = Some(Overlay::Jump(Jump::default())),
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
            Action::Top => self.go_to_end(false),
            Action::Bottom => self.go_to_end(true),
            Action::Open => self.open(),
            Action::NextMention => self.step_mention(true),
            Action::PreviousMention => self.step_mention(false),
            Action::NextArticle => self.step_article(1),
            Action::PreviousArticle => self.step_article(-1),
            Action::Filter => self.toggle_filter(),
            Action::Sort => self.articles.sort = self.articles.sort.next(),
            Action::Erase => self.edit(Jump::erase),
            Action::DeleteWord => self.edit(Jump::erase_word),
            Action::ClearInput => self.edit(Jump::clear),
        }
    }

    fn quit_or_close(&mut self, effects: &mut Vec<Effect>) {
        match self.overlay {
            Some(_) => self.overlay = None,
            None => effects.push(Effect::Quit),
        }
    }

    fn close(&mut self) {
        if self.overlay.take().is_some() {
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

    fn edit(&mut self, edit: impl Fn(&mut Jump)) {
        if let Some(Overlay::Jump(jump)) = &mut self.overlay {
            edit(jump);
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
            Some(Overlay::Help(help)) => scroll(&mut help.top, step, height, Help::rows().len()),
            Some(Overlay::Notices(notices)) => {
                let total = notices.rows(cells).len();
                scroll(&mut notices.top, step, height, total);
            }
            None => self.step_in(self.focus, step),
        }
        self.reveal_suggestion();
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
            (None, Pane::Articles) => rows / self.article_row_height(),
            (None, Pane::References) => rows / 2,
            _ => rows,
        };
        self.step(direction * items.saturating_sub(1).max(1) as isize);
    }

    fn go_to_end(&mut self, bottom: bool) {
        let far = isize::MAX / 2;
        self.step(if bottom { far } else { -far });
    }

    fn open(&mut self) {
        match &self.overlay {
            Some(Overlay::Jump(jump)) => {
                if let Some(entity) = jump.chosen() {
                    self.overlay = None;
                    self.open_entity(entity);
                }
            }
            Some(_) => self.overlay = None,
            None => match self.focus {
                Pane::Articles => self.focus_on(Pane::Reader),
                Pane::Reader => self.open_mention(),
                Pane::References => self.open_item(),
            },
        }
    }

    /// Enter in the reader: the marked mention's entry, or else the first mention in view is marked.
    fn open_mention(&mut self) {
        match self.selection.entity {
            Some(_) => self.focus_on(Pane::References),
            None => self.step_mention(true),
        }
    }

    fn open_item(&mut self) {
        let Some(item) = self.references.item() else { return };
        match item.target {
            Target::Entity(entity, mention) => {
                let article = self.selection.article;
                self.open_entity(entity);
                if let (Some(article), Some(mention)) = (article, mention) {
                    self.mark(article, mention);
                }
            }
            Target::More => self.references.unfold(),
            Target::Mention(article, mention) => {
                self.visit(|selection| {
                    selection.article = Some(article);
                    selection.mention = Some(mention);
                });
                self.reader.seek_mention(article, mention);
                self.show_reader();
            }
            Target::Place(article, field, span) => {
                self.visit(|selection| {
                    selection.article = Some(article);
                    selection.mention = None;
                });
                self.reader.seek_place(article, field, span);
                self.show_reader();
            }
        }
    }

    /// Opens an entity's entry; its first mention in the article at hand is marked where it has one.
    pub(super) fn open_entity(&mut self, entity: EntityId) {
        let first = self.reader.first_mention(entity);
        self.visit(|selection| {
            selection.entity = Some(entity);
            selection.mention = first;
        });
        if let (Some(article), Some(mention)) = (self.selection.article, first) {
            self.reader.seek_mention(article, mention);
        }
        self.focus_on(Pane::References);
    }

    /// On a narrow screen the reader takes the place of the list; elsewhere it stands beside it already.
    fn show_reader(&mut self) {
        if self.layout.is_single() {
            self.focus_on(Pane::Reader);
        }
    }

    fn mark(&mut self, article: ArticleId, mention: MentionIndex) {
        self.selection.mention = Some(mention);
        self.reader.seek_mention(article, mention);
    }

    fn step_mention(&mut self, forward: bool) {
        let Some(next) = self.reader.neighbour(&self.selection, forward) else {
            self.remark =
                Some(format!("no {} mention in this article", if forward { "further" } else { "earlier" }));
            return;
        };
        self.select_mention(next);
    }

    /// Marks a mention of the article shown and opens its entity's entry.
    pub(super) fn select_mention(&mut self, index: MentionIndex) {
        let Some(entity) = self.reader.mention(index).and_then(|mention| mention.entity) else { return };
        let Some(article) = self.selection.article else { return };
        if self.selection.entity == Some(entity) {
            self.selection.mention = Some(index);
        } else {
            self.visit(|selection| {
                selection.entity = Some(entity);
                selection.mention = Some(index);
            });
        }
        self.reader.seek_mention(article, index);
    }

    /// Moves the article list's cursor; reader and cross-references follow.
    pub(super) fn step_article(&mut self, step: isize) {
        if let Some(id) = self.articles.step(step, &self.selection) {
            self.select_article(id);
        }
        self.reveal_article();
    }

    /// Selects an article: the reader shows it from its top, the cross-references show its entities.
    pub(super) fn select_article(&mut self, id: ArticleId) {
        if self.selection.article == Some(id) {
            return;
        }
        if self.selection.entity.is_some() {
            self.trail.leave(self.selection.clone());
        }
        self.selection.article = Some(id);
        self.selection.mention = None;
        self.selection.entity = None;
    }

    fn toggle_filter(&mut self) {
        if self.selection.filter.is_some() {
            self.visit(|selection| selection.filter = None);
            return;
        }
        match self.selection.entity.or_else(|| self.references.entity_at_cursor()) {
            Some(entity) => self.visit(|selection| selection.filter = Some(entity)),
            None => self.remark = Some("no entity is selected to filter by".to_owned()),
        }
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

    fn reveal_suggestion(&mut self) {
        let height = self.overlay_height();
        if let Some(Overlay::Jump(jump)) = &mut self.overlay {
            let total = jump.rows().len();
            jump.cursor.reveal(jump.cursor.item, 1, height, total);
        }
    }
}

fn scroll(top: &mut usize, step: isize, height: usize, total: usize) {
    *top = top.saturating_add_signed(step).min(total.saturating_sub(height));
}
